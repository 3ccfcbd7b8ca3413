"""Rounds of a channel: which are named beside it, whether they were held or are to come, and when."""

from collections.abc import Iterator

from attrs import frozen
from spacy.tokens import Token

from communique.claims.claim import Round
from communique.claims.codes import Status
from communique.extract.events.timing import own_when
from communique.extract.positions.clause import prepositions, span_of
from communique.extract.positions.words import entry, words
from communique.extract.reading import Reading
from communique.extract.status import status_of

_UNSAID = frozenset({Status.DENIED, Status.HYPOTHETICAL})
_NEAR = 50  # tokens within which "the next round" is one of the talks before


@frozen
class Named:
    """A noun that heads the words of one round or several."""

    noun: Token
    ordinal: str | None
    count: int | None


def round_over(noun: Token) -> Token | None:
    """The "round" of "the third round of talks"."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    return above if above is not None and above.lemma_.lower() in words("channels", "rounds") else None


def rounds_of(reading: Reading, noun: Token, others: frozenset[int]) -> tuple[Round, ...]:
    """The rounds of the talks named over their noun and behind it, up to other talks (`others`, by token number)."""
    own = round_over(noun)
    found = [_named(own)] if own is not None else [_named(noun)]
    found += [_named(one) for one in _behind(noun, others)]
    return tuple(made for one in found if one is not None and (made := _round(reading, one)) is not None)


def has_round(noun: Token) -> bool:
    """Whether it is said which round of the talks, or how many."""
    own = round_over(noun)
    return own is not None and _named(own) is not None


def _behind(noun: Token, others: frozenset[int]) -> Iterator[Token]:
    """The bare rounds behind the talks: "the next round", "its second round"."""
    for one in noun.doc[noun.i + 1 : noun.i + _NEAR]:
        if one.i in others:
            return
        if (
            one.lemma_.lower() in words("channels", "rounds")
            and one.pos_ == "NOUN"
            and not any(prepositions(one, "of"))
        ):
            yield one


def _named(noun: Token) -> Named | None:
    ordinals = words("channels", "ordinals")
    before = [one.lower_ for one in noun.children if one.i < noun.i and one.dep_ in {"amod", "nummod", "compound"}]
    ordinal = next((word for word in before if word in ordinals or word.rstrip("stndrh").isdigit()), None)
    if ordinal is not None and ordinal.isdigit():
        ordinal = None
    count = next((_NUMBERS[word] for word in before if word in _NUMBERS), None)
    return Named(noun, ordinal, count) if ordinal is not None or count is not None else None


def _round(reading: Reading, named: Named) -> Round | None:
    noun = named.noun
    status = status_of(reading, noun)[0]
    if status in _UNSAID:
        return None
    first = next((one.i for one in noun.children if one.i < noun.i and one.dep_ != "punct"), noun.i)
    over = noun.head if noun.head.pos_ == "VERB" else noun
    when = own_when(reading, noun) or own_when(reading, over)
    return Round(span_of(reading, first, noun.i), status, named.ordinal, named.count, when)


_NUMBERS: dict[str, int] = {str(word): int(number) for word, number in entry("channels", "numbers").items()}
