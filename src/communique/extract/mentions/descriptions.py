"""Descriptions: noun phrases that mean a person, a state or a group without a name ("the Chilean envoy")."""

from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen
from spacy.tokens import Doc, Token

from communique.extract.mentions.bodies import last_words_of_bodies, sort_of_body
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.offices import is_head, is_role, office_words
from communique.extract.mentions.states import StateWordKind

_LONGEST = 10  # tokens of a description before its head
_INDEFINITE = frozenset({"a", "an", "another", "one", "some", "several", "two", "three", "many"})
_POSSESSIVES = ("'s", "’s", "'", "’")
_ANYBODY = frozenset({"person", "figure", "individual"})
_OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your"})


class Kind(StrEnum):
    """What a description means."""

    PERSON = "person"
    STATE = "state"
    PAIR = "pair"
    BODY = "body"
    GROUP = "group"


@frozen(order=True)
class Description:
    """Tokens [start, end) with their head.

    `state` is what an adjective or "of" says, `owner` the token after a possessor's name, `noun` where the bare phrase
    for a body begins.
    """

    start: int
    end: int
    head: int
    kind: Kind
    definite: bool
    state: str | None = None
    owner: int | None = None
    noun: int = 0


def find_descriptions(doc: Doc, names: tuple[Name, ...], titles: set[int]) -> Iterator[Description]:
    """Every description that is no part of a name or of a title beside one."""
    named = {at for name in names if not _is_pair(doc, name) for at in range(name.start, name.end)}
    ending = {name.end: name for name in names}
    starting = {name.start: name for name in names}
    for token in doc:
        if token.i in named or token.i in titles or token.text == "m" or (kind := _kind(doc, token)) is None:
            continue
        after = token.i + 1
        if kind is Kind.PERSON and after in starting and starting[after].type is NameType.PERSON:
            continue
        yield _described(doc, token, kind, ending, starting)


def _is_pair(doc: Doc, name: Name) -> bool:
    """ "The two Koreas" are described, though the parser may take "Koreas" for a name."""
    return name.end - name.start == 1 and doc[name.start].lower_ in office_words("pair_nouns")


def _kind(doc: Doc, token: Token) -> Kind | None:
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    if token.dep_ == "compound":
        return Kind.BODY if _is_of_a_people(doc, token) else None
    return _kind_of_head(doc, token)


def _kind_of_head(doc: Doc, token: Token) -> Kind | None:
    word = token.lower_
    plural_office = token.tag_ in ("NNS", "NNPS") and is_head(word)
    if (word in office_words("pair_nouns") or plural_office) and _counted(doc, token):
        return Kind.PAIR
    if _body_start(doc, token) is not None:
        return Kind.BODY
    if word in office_words("state_nouns"):
        return Kind.STATE
    if word in office_words("groups"):
        return Kind.GROUP
    return _of_people(token)


def _is_of_a_people(doc: Doc, token: Token) -> bool:
    """Whether a body stands before another noun with its state's adjective: "Chilean embassy staff"."""
    start = _body_start(doc, token)
    return start is not None and start > 0 and doc[start - 1].ent_type_ == "NORP"


def _of_people(token: Token) -> Kind | None:
    plural, office = token.tag_ in ("NNS", "NNPS"), is_head(token.text)
    if plural:
        return Kind.GROUP if office else None
    return Kind.PERSON if office or (is_role(token.text) and token.lower_ not in _ANYBODY) else None


def _body_start(doc: Doc, head: Token) -> int | None:
    """The first token of "foreign ministry", "national security council" and their like; None for another noun."""
    if head.lower_ not in last_words_of_bodies():
        return None
    for length in (4, 3, 2, 1):
        start = head.i - length + 1
        if start >= 0 and sort_of_body(doc[start : head.i + 1].text.lower()) is not None:
            return start
    return None


def _counted(doc: Doc, token: Token) -> bool:
    before = {doc[at].lower_ for at in range(max(token.i - 3, 0), token.i)}
    return not before.isdisjoint(("two", "both"))


def _described(doc: Doc, head: Token, kind: Kind, ending: dict[int, Name], starting: dict[int, Name]) -> Description:
    start, state, owner = head.i, None, None
    while start and not doc[start].is_sent_start and head.i - start < _LONGEST:
        before, name = doc[start - 1], ending.get(start)
        if before.text in _POSSESSIVES and (owned := ending.get(start - 1)) is not None:
            start, owner, state = owned.start, owned.end, state or _state(owned)
            break
        if name is not None and name.type is NameType.STATE:
            start, state = name.start, state or _state(name)
        elif name is not None and name.type is NameType.PERSON and kind is Kind.STATE and owner is None:
            start, owner = name.start, name.end
        elif name is None and (before.pos_ in ("ADJ", "NOUN", "PROPN", "NUM") or before.text == "-"):
            start -= 1
        elif before.pos_ == "DET" or before.lower_ in _OWNERS:
            start -= 1
            break
        else:
            break
    end, complement = _complement(doc, head.i + 1, starting)
    end = head.i + 1 if kind is Kind.GROUP and complement is None else end
    first = doc[start].lower_
    definite = first not in _INDEFINITE and (owner is not None or doc[start].pos_ == "DET" or first in _OWNERS)
    noun = _body_start(doc, head) if kind is Kind.BODY else None
    if kind is Kind.BODY and state is not None and _is_town(start, head.i, ending):
        state = None
    return Description(start, end, head.i, kind, definite, state or complement, owner, noun or head.i)


def _is_town(start: int, head: int, ending: dict[int, Name]) -> bool:
    """Whether a capital stands before the head: "the Lisbon police" is the town's."""
    before = (ending[at] for at in range(start + 1, head + 1) if at in ending)
    return any(name.word is not None and name.word.kind is StateWordKind.CAPITAL for name in before)


def _state(name: Name) -> str | None:
    return name.word.iso3 if name.type is NameType.STATE and name.word is not None else None


def _complement(doc: Doc, at: int, starting: dict[int, Name]) -> tuple[int, str | None]:
    """The end after "of Chile", "in Oslo", and the state that "of" gives."""
    if at + 1 >= len(doc) or doc[at].is_sent_start or doc[at].lower_ not in ("of", "in", "to", "for", "at"):
        return at, None
    after = at + 2 if doc[at + 1].lower_ == "the" else at + 1
    name = starting.get(after)
    if name is None or name.type is NameType.PERSON:
        return at, None
    state = _state(name) if doc[at].lower_ == "of" else None
    described = name.word is not None and name.word.kind is StateWordKind.ADJECTIVE
    return (at if described else name.end), state
