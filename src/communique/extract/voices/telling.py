"""Telling: to whom, when, on what occasion and through which outlet somebody said something."""

from collections.abc import Iterator

from attrs import frozen
from spacy.tokens import Token

from communique.claims.codes import HopType
from communique.claims.voice import Hop
from communique.claims.when import When
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.voices.attribution import Attribution, Range
from communique.extract.voices.lexicon import lexicon, occasion_names, word_map, words
from communique.extract.voices.occasion_date import said_when
from communique.extract.voices.outlets import NamedOutlet, is_outlet_phrase, outlet_in, proper_name
from communique.extract.voices.source import quoted_as_saying, source_range

_ON_AN_OCCASION = frozenset({"in", "at", "during", "on", "by", "via", "through", "after", "over"})
_THROUGH = frozenset({"to", "by", "with", "from", "via", "on", "in", "through"})


@frozen
class Telling:
    """The head word of whom it was said to, the occasion, the hops between the speaker and this report, and when."""

    addressee: Token | None = None
    occasion: str | None = None
    outlets: tuple[Hop, ...] = ()
    when: When | None = None


def read_telling(reading: Reading, found: Attribution, outlets: tuple[NamedOutlet, ...]) -> Telling:
    """What the words around a cue, in its sentence and outside its content, say of the occasion."""
    if found.cue is None:
        return Telling()
    around = _around(found)
    hops = tuple(_hops(reading, around, found.cue, outlets))
    addressee = _addressee(found.cue)
    told = None if addressee is not None and addressee.lower_ in occasion_names() else addressee
    return Telling(told, _occasion(around, found.cue, addressee), hops, said_when(reading, found))


def _around(found: Attribution) -> list[Token]:
    """The words of the cue's sentence that belong neither to the content nor to the source."""
    assert found.cue is not None
    out = list(found.content) + ([source_range(found.source)] if found.source is not None else [])
    return [token for token in found.cue.sent if not any(start <= token.idx < end for start, end in out)]


def _occasion(around: list[Token], cue: Token, addressee: Token | None) -> str | None:
    if addressee is not None and addressee.lower_ in words("audiences"):
        return f"to {addressee.lower_}"
    if addressee is not None and addressee.lower_ in occasion_names():
        return occasion_names()[addressee.lower_]
    if by_verb := _occasion_verb(cue):
        return by_verb
    for token in around:
        name = occasion_names().get(token.lower_)
        if name and (_set_at(token, cue) or _issued(token)):
            return name
        if token.lower_ in words("audiences") and _governor(token) in {"to", "with"}:
            return f"to {token.lower_}"
    return None


def _occasion_verb(cue: Token) -> str | None:
    """The occasion that a cue or the verb above it names: "tweeted a message urging …"."""
    for verb in (cue, cue.head, cue.head.head):
        name: str | None = word_map("occasion_verbs").get(lexicon().lemma(verb))
        if name:
            return name
    return None


def _set_at(noun: Token, cue: Token) -> bool:
    """Whether a noun names the occasion of a cue: "said in a statement", "speaking at a briefing, … said"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in _ON_AN_OCCASION:
        return False
    above = preposition.head
    return cue.i in {above.i, above.head.i} or lexicon().lemma(above) in words("carrying")


def _issued(noun: Token) -> bool:
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in words("issuing")


def _governor(noun: Token) -> str:
    """The preposition that a noun hangs on, or the verb whose object it is."""
    return noun.head.lower_ if noun.dep_ in {"pobj", "dative", "dobj"} else ""


def _addressee(cue: Token) -> Token | None:
    """Whom a verb of telling tells."""
    if lexicon().lemma(cue) not in words("telling_verbs") or child(cue, "nsubjpass"):
        return None
    if told := child(cue, "dobj", "dative"):
        return told if told.dep_ != "dative" or told.pos_ != "ADP" else child(told, "pobj")
    return None


def _hops(reading: Reading, around: list[Token], cue: Token, outlets: tuple[NamedOutlet, ...]) -> Iterator[Hop]:
    seen: set[Range] = set()
    for token in around:
        if not (_quotes_another(token, cue) or (token.dep_ in {"pobj", "dobj", "dative"} and _carries(token, cue))):
            continue
        words_of = source_range(token)
        outlet = outlet_in(outlets, words_of)
        if outlet and (outlet.start, outlet.end) not in seen:
            seen.add((outlet.start, outlet.end))
            yield Hop(HopType.AGENCY, outlet.name, reading.span(outlet.start, outlet.end), _key(reading, token))
        elif outlet is None and is_outlet_phrase(token) and not _this_one(token):
            span = reading.span(*(proper_name(token) or words_of))
            yield Hop(HopType.AGENCY, span.text, span, _key(reading, token))


def _quotes_another(token: Token, cue: Token) -> bool:
    """Whether an outlet is the subject of a verb that quotes the cue's speaker: "Interfax reported Lind as saying"."""
    return quoted_as_saying(cue) is not None and token.dep_ == "nsubj" and token.head.i == cue.head.head.i


def _carries(token: Token, cue: Token) -> bool:
    """Whether words pass through what a noun names: told it, spoke to it, was quoted by it."""
    above = token.head
    if token.dep_ in {"dobj", "dative"}:
        return lexicon().lemma(above) in words("telling_verbs")
    on_occasion = above.head.lower_ in occasion_names() and (_set_at(above.head, cue) or _issued(above.head))
    says = lexicon().lemma(above.head) in words("carrying") and above.head.lower_ not in occasion_names()
    return above.lower_ in _THROUGH and (says or on_occasion)


def _this_one(outlet: Token) -> bool:
    """Whether the report speaks of the outlet that it is of: "told this newspaper"."""
    return any(part.dep_ == "det" and part.lower_ == "this" for part in outlet.children)


def _key(reading: Reading, token: Token) -> str | None:
    actor = reading.actor_at(token.idx, token.idx + len(token))
    return actor.key if actor else None
