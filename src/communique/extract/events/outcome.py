"""How an encounter went, as the report says it: "ended without agreement", "constructive", "the breakdown of"."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.claims.span import Span
from communique.extract.events.phrase import lemma
from communique.extract.events.terms import words
from communique.extract.reading import Reading
from communique.extract.status import judge

LONGEST = 12  # words of an outcome; longer clauses tell of something else
_STOPS = frozenset({",", ";", "--", "-", ":", "."})
_TAKERS = frozenset({"dobj", "prep", "prt", "oprd", "acomp"})


def outcome_of(reading: Reading, trigger: Token, noun: Token | None) -> Span | None:
    """The words for how it went, by the encounter's verb ("met without result") or noun; None where none are told."""
    found = [*(_of_noun(noun) if noun is not None else ()), *_without(trigger)]
    return next((span for first, last in found if (span := _span(reading, first, last)) is not None), None)


def _of_noun(noun: Token) -> Iterator[tuple[Token, Token]]:
    over = noun.head
    if noun.dep_ == "pobj" and over.lower_ == "of" and lemma(over.head) in words("outcomes"):
        yield over.head, over.head
    yield from _praised(noun)
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        yield from _went(over)
    if noun.dep_ in {"dobj", "nsubj"}:
        yield from _called(over)
    for child in noun.children:
        if child.dep_ == "relcl":
            yield from _went(child)


def _praised(noun: Token) -> Iterator[tuple[Token, Token]]:
    """The adjectives of "frank and candid talks"."""
    said = [child for child in noun.children if child.dep_ == "amod" and child.lower_ in words("went_well")]
    if said:
        joined = [part for part in (said[0], *said[0].conjuncts) if part.i < noun.i]
        yield min(joined, key=lambda part: part.i), max(joined, key=lambda part: part.i)


def _went(verb: Token) -> Iterator[tuple[Token, Token]]:
    """As in "broke down over the toll", "ended without agreement", "made little headway", "were constructive"."""
    if not judge(verb).actual:
        return
    said = next(
        (child for child in verb.children if child.dep_ == "acomp" and child.lower_ in words("went_well")), None
    )
    if verb.lemma_ == "be" and said is not None:
        yield said, said.right_edge
    if lemma(verb) in words("going") and any(_tells(child) for child in verb.children):
        yield verb, max((child.right_edge for child in verb.children if child.dep_ in _TAKERS), key=lambda part: part.i)


def _tells(child: Token) -> bool:
    """Whether a verb's complement says what came of it, and not only when or where."""
    if child.dep_ == "prep":
        told = any(inner.dep_ == "pobj" and not inner.ent_type_ for inner in child.children)
        return told and child.lower_ in {"without", "in", "over", "with"}
    return child.dep_ == "prt" or (child.dep_ == "dobj" and lemma(child) in words("gains"))


def _called(verb: Token) -> Iterator[tuple[Token, Token]]:
    """As in "called the talks constructive", "described them as frank"."""
    for child in verb.children:
        if child.dep_ in {"oprd", "acomp"} and child.lower_ in words("went_well"):
            yield child, child.right_edge
        for inner in child.children if child.dep_ == "prep" and child.lower_ == "as" else ():
            if inner.lower_ in words("went_well"):
                yield inner, inner.right_edge


def _without(verb: Token) -> Iterator[tuple[Token, Token]]:
    """As in "met for nine hours without result"."""
    for child in verb.children if verb.pos_ == "VERB" else ():
        if (
            child.dep_ == "prep"
            and child.lower_ == "without"
            and any(lemma(n) in words("gains") for n in child.children)
        ):
            yield child, child.right_edge


def _tells_when(token: Token) -> bool:
    """A date, or the preposition before one."""
    after = token.nbor(1) if token.dep_ == "prep" and token.i + 1 < len(token.doc) else token
    return after.ent_type_ in {"DATE", "TIME"}


def _span(reading: Reading, first: Token, last: Token) -> Span | None:
    """The words from the first to the last, or to the first comma between; None where they are too many."""
    if last.i < first.i:
        return None
    part = first.doc[first.i : last.i + 1]
    end = next((token.i for token in part if token.text in _STOPS or _tells_when(token)), last.i + 1)
    if not 0 < end - first.i <= LONGEST:
        return None
    final = first.doc[end - 1]
    return reading.span(first.idx, final.idx + len(final))
