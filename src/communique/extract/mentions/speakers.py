"""Speakers: whom "I" and "we" mean inside a quotation: its speaker, found from the verb of saying beside it."""

from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Doc, Token

from communique import vocabulary
from communique.claims.codes import ActorType, MentionForm, UnnamedKind
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.spots import spots
from communique.extract.relations import child

_ONE = frozenset({"i", "me", "my", "mine", "myself"})
_SEVERAL = frozenset({"we", "us", "our", "ours", "ourselves"})
MARKS = ("“", "”", '"')
_SUBJECTS = ("nsubj", "nsubjpass")
_NEAR = 25  # tokens beside a quotation in which its verb of saying stands


@cache
def _sayings() -> frozenset[str]:
    return frozenset(vocabulary.load("cues")["verbs"]["clause"])


def give_first_persons(
    doc: Doc, quoted: list[tuple[int, int]], heads: dict[int, Draft], saying: Mapping[int, Draft]
) -> list[Draft]:
    """Give "I" to the person who speaks, "we" to the body or state; whoever else says so is returned, unnamed.

    `saying` tells whose turn of a transcript a token stands in.
    """
    last: tuple[int, Draft] | None = None
    unnamed: dict[str, Draft] = {}
    for start, end in quoted:
        speaker = speaker_of(doc, start, end, heads) or saying.get(start)
        if speaker is None and last is not None and start - last[0] <= _NEAR:
            speaker = last[1]
        last = (end, speaker) if speaker is not None else last
        for token in filter(_is_first_person, doc[start:end]):
            _first_person(token, speaker, start, unnamed).add(token.i, token.i + 1, MentionForm.PRONOUN)
    within = {at for start, end in quoted for at in range(start, end)}
    for at, speaker in saying.items():
        if at not in within and _is_first_person(doc[at]):
            _first_person(doc[at], speaker, at, unnamed).add(at, at + 1, MentionForm.PRONOUN)
    return list(unnamed.values())


def _is_first_person(token: Token) -> bool:
    return token.lower_ in _ONE | _SEVERAL and token.pos_ in ("PRON", "DET")


def _first_person(token: Token, speaker: Draft | None, start: int, unnamed: dict[str, Draft]) -> Draft:
    """The speaker where the number fits, else somebody unnamed who stays the same for that speaker."""
    several = token.lower_ in _SEVERAL
    if speaker is not None and several == (speaker.type is not ActorType.PERSON):
        return speaker
    kind = UnnamedKind.PEOPLE if several else UnnamedKind.PERSON
    key = f"unnamed:{'we' if several else 'i'}:{speaker.key if speaker is not None else start}"
    type_ = ActorType.GROUP if several else ActorType.PERSON
    return unnamed.setdefault(key, Draft(key, type_, token.text, kind=kind, plural=several))


def quotations(doc: Doc) -> Iterator[tuple[int, int]]:
    """The tokens between each opening and closing mark; a mark left open closes at the next opening one."""
    opened: int | None = None
    for token in (doc[at] for at in spots(doc, MARKS)):
        if opens(token):
            opened = token.i + 1
        elif opened is not None:
            yield opened, token.i
            opened = None


def opens(token: Token) -> bool:
    """Whether a mark opens a quotation; a straight one does where it touches the next word and not the one before."""
    if token.text == "“":
        return True
    return token.text == '"' and not token.whitespace_ and (token.i == 0 or _ends_in_space(token.nbor(-1)))


def _ends_in_space(token: Token) -> bool:
    """Whether white space follows a token, or it is a line break itself."""
    return bool(token.whitespace_) or token.is_space


def speaker_of(doc: Doc, start: int, end: int, heads: Mapping[int, Draft]) -> Draft | None:
    """The subject of the nearest verb of saying after or before the quotation, in the sentences that it touches."""
    closed = doc[end - 1].text == "."  # a sentence that ends inside the marks is followed by another
    after = range(end + 1, end + 1 if closed else min(end + 1 + _NEAR, doc[end].sent.end))
    first = doc[start - 1].sent.start if start else 0
    before = range(start - 2, max(start - 2 - _NEAR, first - 1), -1)
    for places in (after, before):
        for at in places:
            draft = _said_by(doc[at], heads)
            if draft is not None:
                return draft
    return None


def _said_by(verb: Token, heads: Mapping[int, Draft]) -> Draft | None:
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in _sayings():
        return None
    subject = child(verb, *_SUBJECTS)
    if subject is not None and subject.tag_ == "WP" and verb.dep_ == "relcl":
        subject = verb.head
    return heads.get(subject.i) if subject is not None else None
