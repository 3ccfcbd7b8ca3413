"""Sequence: "began only days after she visited Bern" dates the visit by what it is said to come before."""

from collections.abc import Sequence

from attrs import evolve
from spacy.tokens import Doc, Token

from communique.claims.claim import Claim, Event
from communique.claims.codes import Status, TimexType
from communique.claims.span import Span
from communique.claims.when import When
from communique.extract.events.distance import Dated, counted_when, days_told
from communique.extract.reading import Reading
from communique.extract.relations import child

_PAST = frozenset({Status.OCCURRED, Status.ONGOING})
_ARRIVALS = frozenset({"arrival", "coming", "entrance", "entry"})
_DISTANCE = frozenset({"npadvmod", "advmod"})  # "days after", "just after"


def dated_by_sequence(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with an undated event told after "after" ending no later than the dated event it is set before.

    The rule is "after-clause"; the expression is "just days after", the anchor the other event's day.
    """
    days, told = _days(reading.doc, claims), days_told([*reading.claims, *claims])
    return [_dated(reading, claim, days, told) for claim in claims]


def _dated(reading: Reading, claim: Claim, days: dict[int, str], told: list[Dated]) -> Claim:
    if not isinstance(claim.content, Event) or claim.when is not None:
        return claim
    trigger = _token(reading.doc, claim.content.trigger)
    when = counted_when(reading, trigger, told) if trigger is not None else None
    if trigger is not None and when is None and claim.status in _PAST:
        when = _before_arrival(reading, trigger, claim, told) or _after_clause(reading, trigger, days)
    return claim if when is None else evolve(claim, when=when)


def _after_clause(reading: Reading, trigger: Token, days: dict[int, str]) -> When | None:
    after = _after(trigger)
    later = [days[token.i] for token in (trigger.head, *trigger.head.children) if token.i in days]
    if after is None or not later or trigger.i in days:
        return None
    return _before(reading, after, max(later))


def _before_arrival(reading: Reading, trigger: Token, claim: Claim, told: list[Dated]) -> When | None:
    """As in "Before their arrival, the envoy entered": the day and hour of the entering told of last."""
    words = next((child for child in trigger.children if child.dep_ == "prep" and child.lower_ == "before"), None)
    noun = child(words, "pobj") if words is not None else None
    if words is None or noun is None or noun.lemma_.lower() not in _ARRIVALS:
        return None
    last = max((one for one in told if one.start < claim.span.start), key=lambda one: one.start, default=None)
    if last is None:
        return None
    span = reading.span(words.idx, noun.idx + len(noun))
    anchor, rule = f"event {last.moment}", "before-arrival"
    return When(TimexType.DATE, last.day, last.day, last.day, last.moment.rstrip("~"), span, anchor, rule)


def _before(reading: Reading, after: Token, day: str) -> When:
    distance = [token for token in (*after.lefts, *after.head.lefts) if token.dep_ in _DISTANCE and token.i < after.i]
    start = min((word.idx for token in distance for word in token.subtree), default=after.idx)
    words = reading.span(start, after.idx + len(after))
    return When(TimexType.DATE, "PAST_REF", f"../{day}", None, day, words, f"event {day}", "after-clause")


def _after(trigger: Token) -> Token | None:
    """The "after" that makes the event's clause the earlier one."""
    if trigger.dep_ != "advcl":
        return None
    return next((token for token in trigger.lefts if token.dep_ == "mark" and token.lower_ == "after"), None)


def _days(doc: Doc, claims: Sequence[Claim]) -> dict[int, str]:
    """The words of dated events with the day each began."""
    found: dict[int, str] = {}
    for claim in claims:
        if isinstance(claim.content, Event) and claim.when is not None and claim.when.earliest is not None:
            for span in (claim.content.trigger, *claim.evidence):
                if (token := _token(doc, span)) is not None:
                    found[token.i] = claim.when.earliest[:10]
    return found


def _token(doc: Doc, span: Span) -> Token | None:
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    return words.root if words is not None else None
