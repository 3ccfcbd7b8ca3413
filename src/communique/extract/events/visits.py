"""Visits: one for each traveller and destination in a report, however often it is mentioned."""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import evolve, frozen
from spacy.tokens import Token

from communique.claims.actor import Place
from communique.claims.codes import Status
from communique.claims.span import Span
from communique.claims.when import When
from communique.extract.events.draft import Draft
from communique.extract.events.parties import Party
from communique.extract.events.phrase import lemma
from communique.extract.events.slots import filled
from communique.extract.events.stay import leaving, stay_of, stays_on
from communique.extract.events.terms import words, words_of_kind
from communique.extract.events.timing import fresh, lies_ahead
from communique.extract.events.where import Where, within_name
from communique.extract.mentions import state_name
from communique.extract.reading import Reading
from communique.extract.status import ACTUAL, AHEAD

DAYS_OUT = 2  # days after which somebody who set out is no longer taken to be away
LONGEST = 400  # days; of longer intervals none tells more than another
_LAST = frozenset({"return", "wrap", "conclude", "end", "complete", "finish"})


@frozen(eq=False)
class Leg:
    """One mention of a visit with the place it leads to, where it says so."""

    draft: Draft
    place: Place | None


@frozen(eq=False)
class Visit:
    """One visit: the mention that tells most of it, all mentions, the destination."""

    draft: Draft
    place: Place | None
    mentions: tuple[Draft, ...]


def gather_visits(reading: Reading, where: Where, drafts: Sequence[Draft]) -> list[Visit]:
    """The visits of a report; mentions without a destination go with the traveller's last visit before them."""
    groups: list[list[Leg]] = []
    legs = (Leg(draft, _destination(where, draft)) for draft in drafts)
    for leg in (leg for leg in legs if not _homeward(leg)):
        fitting = [group for group in groups if _same(group, leg)]
        if fitting:
            fitting[-1].append(leg)
        else:
            groups.append([leg])
    return [
        _merged(reading, group)
        for group in groups
        if any(leg.place or _to_a_body(leg.draft) or invites(leg.draft) for leg in group)
    ]


def _to_a_body(draft: Draft) -> bool:
    """Whether a visit is to a state or body whose place is not known: "visited the embassy"."""
    return any(party.actor.startswith(("state:", "organisation:")) for party in draft.targets)


def destination_party(place: Place) -> Party | None:
    """The state that a traveller goes to, as a party of the visit."""
    if place.country is None:
        return None
    return Party(f"state:{place.country}", state_name(place.country), place.country, place.span, -1, True, True)


def _destination(where: Where, draft: Draft) -> Place | None:
    heads = [inner for token in draft.match.recipients for inner in _goal(token)]
    found = (where.below(token) or where.around(token) for token in heads)
    doc = draft.match.trigger.doc
    return next((place for place in found if place is not None and not within_name(doc, place)), None)


def _goal(head: Token) -> list[Token]:
    """Where "left for a visit to Bern" leads."""
    return [head, *filled(head, "to")] if lemma(head) in words_of_kind("visit") else [head]


def _homeward(leg: Leg) -> bool:
    """Whether somebody only goes back to his own country: that is no visit."""
    if leg.place is None or lemma(leg.draft.match.trigger) not in {"return", "fly"}:
        return False
    return leg.place.country is not None and {party.state for party in leg.draft.doers} == {leg.place.country}


def _same(group: list[Leg], leg: Leg) -> bool:
    travellers = {party.actor for other in group for party in other.draft.doers}
    if not travellers & {party.actor for party in leg.draft.doers}:
        return False
    if _apart(group[0].draft, leg.draft):
        return False
    countries = {other.place.country for other in group if other.place is not None}
    if leg.place is None or not countries:
        return _happened(group[0].draft) == _happened(leg.draft) or leg.place is None
    return leg.place.country in countries and _when_fits(group, leg)


def invites(draft: Draft) -> bool:
    """Whether the visit is told as what somebody is asked to."""
    return lemma(draft.match.trigger) in words("inviting")


def _apart(one: Draft, other: Draft) -> bool:
    """Whether of two journeys the words tell plainly that one was made and the other is still to come."""
    if invites(one) or invites(other):
        return not {one.status, other.status} <= AHEAD
    verbs = all(draft.match.trigger.pos_ != "NOUN" for draft in (one, other))
    return verbs and _happened(one) != _happened(other)


def _plain(draft: Draft) -> bool:
    """Whether a verb or some other word tells the status; "her visit" alone leaves it open."""
    return draft.match.trigger.pos_ != "NOUN" or bool(draft.cues)


def _happened(draft: Draft) -> bool:
    return draft.status in ACTUAL


def _when_fits(group: list[Leg], leg: Leg) -> bool:
    """Two visits to one country are two where both are dated and the dates are apart."""
    when = leg.draft.when
    dated = [other.draft.when for other in group if other.draft.when is not None]
    return when is None or not dated or any(_touch(when, other) for other in dated)


def _touch(one: When, other: When) -> bool:
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return True
    return one.earliest[:10] <= other.latest[:10] and other.earliest[:10] <= one.latest[:10]


def _merged(reading: Reading, group: list[Leg]) -> Visit:
    first = max(group, key=lambda leg: (_told(leg), -leg.draft.match.trigger.i))
    drafts = tuple(leg.draft for leg in group)
    place = first.place or next((leg.place for leg in group if leg.place is not None), None)
    doers = tuple({party.actor: party for draft in drafts for party in draft.doers}.values())
    status, cues = first.draft.status, first.draft.cues
    times = [draft.when for draft in (first.draft, *drafts) if draft.when is not None]
    when = next((when for when in times if status not in ACTUAL or not lies_ahead(reading, when)), None)
    if status in ACTUAL and (signs := list(_staying(reading, drafts)) or list(_just_come(reading, drafts, when))):
        status, cues = Status.ONGOING, tuple(signs)
    when = stay_of(reading, when, status, drafts)
    if status is Status.OCCURRED and when is not None and stays_on(reading, when):
        status = Status.ONGOING
    return Visit(evolve(first.draft, doers=doers, when=when, status=status, cues=cues), place, drafts)


def _told(leg: Leg) -> tuple[int, ...]:
    """A dated arrival says more than "her trip"."""
    draft = leg.draft
    verb = draft.match.trigger.pos_ == "VERB"
    return (
        _plain(draft),
        _happened(draft),
        draft.when is not None and verb,
        _precise(draft.when),
        leg.place is not None or verb,
    )


def _precise(when: When | None) -> int:
    """The shorter the interval the more it tells; least of all no date."""
    if when is None or not (when.earliest and when.latest):
        return -LONGEST - (when is None)
    return -min((date.fromisoformat(when.latest[:10]) - date.fromisoformat(when.earliest[:10])).days, LONGEST)


def _staying(reading: Reading, drafts: Sequence[Draft]) -> Iterator[Span]:
    """The words that say that the visit lasts: "the third day of the journey", "her trip comes as"."""
    if any(lemma(draft.match.trigger) in _LAST or draft.background for draft in drafts):
        return
    for draft in drafts:
        sign = _sign(draft.match.trigger)
        if sign is not None:
            yield reading.span(sign.idx, sign.idx + len(sign))


def _just_come(reading: Reading, drafts: Sequence[Draft], when: When | None) -> Iterator[Span]:
    """The arrival or setting out a day or two before, where nothing tells of the end: the visit lasts."""
    if when is None or not fresh(reading, when, DAYS_OUT) or any(draft.background for draft in drafts):
        return
    for draft in drafts:
        word = _going(draft.match.trigger)
        ended = any(lemma(other.match.trigger) in _LAST for other in drafts) or leaving(word) is not None
        come = lemma(word) in words("arriving") and fresh(reading, when)
        if word.pos_ == "VERB" and (come or lemma(word) in words("setting_out")) and not ended:
            yield reading.span(word.idx, word.idx + len(word))


def _going(trigger: Token) -> Token:
    """The verb of "left for a visit"."""
    aim = trigger.pos_ == "NOUN" and trigger.dep_ == "pobj" and trigger.head.lower_ in {"for", "on"}
    return trigger.head.head if aim else trigger


def _sign(token: Token) -> Token | None:
    if token.pos_ == "VERB":
        return None
    over = token.head
    if token.dep_ == "pobj" and over.lower_ == "of" and over.head.lower_ == "day":
        return over.head
    if token.dep_ == "pobj" and over.lower_ == "during" and over.head.tag_ in {"VBZ", "VBP"}:
        return over
    if token.dep_ == "nsubj" and over.tag_ in {"VBZ", "VBP"} and lemma(over) in words("lasting"):
        return over
    return None
