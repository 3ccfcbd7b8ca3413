"""Speakers: the first hop of a voice, from the words of a source."""

from attrs import evolve
from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType, HopType
from communique.claims.span import Span
from communique.claims.voice import Hop
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.voices.lexicon import lexicon, occasion_names, words
from communique.extract.voices.outlets import NamedOutlet, is_outlet_phrase, outlet_in, proper_name
from communique.extract.voices.owners import owner
from communique.extract.voices.pointing import pointed_at, points_to_a_body
from communique.extract.voices.source import antecedent, source_range

_PERSONAL = frozenset({"he", "she", "his", "her", "him", "i", "my", "me"})
_AUTHORS = frozenset({"i", "we", "my", "our"})  # of the report, where no other speaks
_NEUTRAL = {"it": {HopType.INSTITUTION, HopType.AGENCY}, "they": {HopType.GROUP}}
_NAMED = frozenset({ActorType.PERSON, ActorType.ORGANISATION})
_ONE = frozenset({HopType.PERSON, HopType.INSTITUTION, HopType.ANONYMOUS})  # a name may be taken for an institution's
_HOPS = {
    ActorType.PERSON: HopType.PERSON,
    ActorType.STATE: HopType.INSTITUTION,
    ActorType.ORGANISATION: HopType.INSTITUTION,
    ActorType.GROUP: HopType.GROUP,
}


def speaker_hop(reading: Reading, source: Token, outlets: tuple[NamedOutlet, ...], before: Hop | None) -> Hop:
    """Who speaks: the actor where one is known, else the words; `before` answers a pronoun that no actor answers.

    Where several speak together ("Norland and Suda announced …") the name is all their words, the actor the first.
    Of a post set before a name ("Norland's envoy, Ana Lind, said") the name speaks; officials without one go by their
    words, whatever state they belong to.
    """
    described = antecedent(source)
    head = _spokesperson(reading, described)
    printed = reading.span(*source_range(source))
    actor = _actor_at(reading, head)
    if head.lower_ in _AUTHORS and not _in_quotation(head):
        return Hop(HopType.PERSON if head.lower_ in _PERSONAL else HopType.GROUP, printed.text, printed)
    if head.lower_ == "they" and actor is not None and actor.type is ActorType.PERSON:
        actor = None
    if head.lower_ == "it" and (body := _spoke_before(head)) is not None:
        return evolve(speaker_hop(reading, body, outlets, None), span=printed)
    if (actor is None or actor.type is ActorType.GROUP) and _is_unnamed(head):
        words_of = reading.span(*source_range(head)).text
        return Hop(_type_by_words(head), words_of, printed, actor.key if actor else None)
    actor = actor or owner(reading, head)
    if actor:
        kind = HopType.AGENCY if _is_outlet(head, outlets) or is_outlet_phrase(described) else _HOPS[actor.type]
        together = any(part.dep_ == "conj" for part in head.children)
        return Hop(kind, reading.span(*source_range(head)).text if together else actor.name, printed, actor.key)
    return _of_words(reading, head, outlets, before, printed)


def _in_quotation(word: Token) -> bool:
    """Whether an odd number of quotation marks stands before a word in its sentence."""
    before = word.doc[word.sent.start : word.i]
    return sum(token.is_quote for token in before) % 2 == 1


def _spoke_before(pronoun: Token) -> Token | None:
    """The body or text that spoke in the sentence before: "The report blamed Suda. It said …"."""
    meant = pointed_at(pronoun)
    if meant is None or meant.sent.end != pronoun.sent.start or meant.head.pos_ != "VERB":
        return None
    return meant if lexicon().quotes(meant.head) and meant.pos_ != "PRON" else None


def _of_words(
    reading: Reading, head: Token, outlets: tuple[NamedOutlet, ...], before: Hop | None, printed: Span
) -> Hop:
    """Who speaks where no actor is known: who spoke before or is pointed at, an outlet, else the words."""
    if before is not None and (
        before.type in _NEUTRAL.get(head.lower_, ()) or (head.lower_ in _PERSONAL and before.type in _ONE)
    ):
        kind = HopType.PERSON if head.lower_ in _PERSONAL else before.type
        return Hop(kind, before.name, printed, before.actor)
    if (meant := _taken_up(reading, head)) is not None:
        return evolve(speaker_hop(reading, meant, outlets, None), span=printed)
    named = outlet_in(outlets, source_range(head)) if _is_outlet(head, outlets) else _printed_in(reading, head, outlets)
    if named is not None:
        return Hop(HopType.AGENCY, named.name, printed)
    name = proper_name(head) if is_outlet_phrase(head) else None
    return Hop(_type_by_words(head), reading.span(*(name or source_range(head))).text, printed)


def _printed_in(reading: Reading, head: Token, outlets: tuple[NamedOutlet, ...]) -> NamedOutlet | None:
    """The paper whose name stands on a line of its own above "an article", in a review of the press."""
    if occasion_names().get(head.lower_) != "commentary" or child(head, "det") is None:
        return None
    text = reading.body
    lines = (one for one in reversed(outlets) if one.end <= head.idx)
    return next((one for one in lines if text[one.start - 1 : one.start] == "\n" == text[one.end : one.end + 1]), None)


def _taken_up(reading: Reading, pronoun: Token) -> Token | None:
    """Whom a pronoun or "the company" takes up, but no known person: nobody of that gender was found."""
    meant = pointed_at(pronoun)
    actor = _actor_at(reading, meant) if meant is not None else None
    if points_to_a_body(pronoun):
        return meant if actor is not None and actor.type is ActorType.ORGANISATION else None
    known = pronoun.lower_ in _PERSONAL and actor is not None and actor.type is ActorType.PERSON
    return None if known else meant


def _actor_at(reading: Reading, token: Token) -> Actor | None:
    return reading.actor_at(token.idx, token.idx + len(token))


def _spokesperson(reading: Reading, head: Token) -> Token:
    """The name behind a post or a kind ("Norland's envoy, Ana Lind"), the body of which some are members, or itself."""
    actor = _actor_at(reading, head)
    if actor is not None and actor.type is not ActorType.GROUP:
        return head
    for part in head.subtree if head.pos_ == "NOUN" else head.children:
        if part.dep_ == "appos" and part.i > head.i and _ends(part, head):
            named = _actor_at(reading, part)
            if named is not None and named.type in _NAMED:
                return part
    body = child(head, "prep") if head.lower_ in words("bodies_of") else None
    whole = child(body, "pobj") if body is not None and body.lower_ == "of" else None
    return whole if whole is not None and _actor_at(reading, whole) else head


def _ends(name: Token, head: Token) -> bool:
    """Whether a name is a phrase's own, or its last words: "the envoy, Ana Lind", "an expert in Oslo, Ana Lind"."""
    return name.head.i == head.i or name.right_edge.i == head.right_edge.i


def _is_unnamed(head: Token) -> bool:
    """Whether a phrase means officials, diplomats, sources without a name."""
    named = any(part.dep_ == "appos" for part in head.children)
    return head.pos_ == "NOUN" and not named and head.lower_ in words("anonymous")


def _is_outlet(head: Token, outlets: tuple[NamedOutlet, ...]) -> bool:
    if is_outlet_phrase(head):
        return True
    return any(outlet.start <= head.idx < outlet.end for outlet in outlets)


def _type_by_words(head: Token) -> HopType:
    if head.lower_ in _PERSONAL or head.ent_type_ == "PERSON":
        return HopType.PERSON
    if _is_outlet(head, ()):
        return HopType.AGENCY
    if _is_text(head) or head.lower_ in words("institutions") | {"it"} or head.ent_type_ in {"ORG", "GPE", "NORP"}:
        return HopType.INSTITUTION
    if head.pos_ == "NOUN" and head.lower_ in words("anonymous") and _indefinite(head):
        return HopType.ANONYMOUS
    if head.lower_ in words("collective") or head.tag_ in {"NNS", "NNPS"} or head.lower_ == "they":
        return HopType.GROUP
    return HopType.PERSON if head.pos_ in {"PROPN", "NOUN"} else HopType.ANONYMOUS


def _is_text(head: Token) -> bool:
    """Whether a letter, an article, a poll speaks."""
    return head.pos_ == "NOUN" and (head.lemma_.lower() in words("documents") or head.lower_ in occasion_names())


def _indefinite(head: Token) -> bool:
    """Whether nobody in particular is meant: "a source", "sources", "officials familiar with the talks"."""
    determiner = next((part.lower_ for part in head.children if part.dep_ in {"det", "poss"}), None)
    named = any(part.dep_ == "appos" for part in head.children)
    return not named and determiner in {None, "a", "an", "another", "one", "some", "several"}
