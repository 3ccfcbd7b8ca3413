"""The step that finds a report's events."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from communique.claims.claim import Claim, Participant
from communique.claims.codes import EncounterKind, Participation, Role
from communique.claims.span import Span
from communique.extract.events.abroad import crosses_borders, leads_abroad, told_of
from communique.extract.events.claiming import claim_of, grade_of, participant
from communique.extract.events.company import with_company
from communique.extract.events.draft import Draft, draft_of, unpolitical
from communique.extract.events.encounters import encounter_of
from communique.extract.events.finding import find_matches
from communique.extract.events.guests import with_guest, with_leaders
from communique.extract.events.implied import with_counterparts
from communique.extract.events.invitations import invited_visits
from communique.extract.events.journeys import as_awaited, put_off_before, set_out, stays_told, with_traveller
from communique.extract.events.legs import legs_of
from communique.extract.events.letters import as_sent
from communique.extract.events.match import Match
from communique.extract.events.movement import as_posting, movements
from communique.extract.events.mutual import each_way
from communique.extract.events.parties import Parties, Party
from communique.extract.events.partners import with_partner
from communique.extract.events.present import in_person
from communique.extract.events.repeated import once_each, still_open, told_by_somebody
from communique.extract.events.senses import otherwise_meant
from communique.extract.events.sequence import dated_by_sequence
from communique.extract.events.stay import companions, invitations
from communique.extract.events.told import plainly_told
from communique.extract.events.visits import Visit, destination_party, gather_visits
from communique.extract.events.where import Where
from communique.extract.reading import Reading
from communique.extract.steps import Step

_BODILY = frozenset({"17", "18", "19", "20"})  # CAMEO roots of what is done where those are that suffer it
_PROMISED = "03"  # a place that it names is that of what is promised
DOUBTFUL = 0.2  # about the share of such events that are right: 9 of 50 were judged so
Invitation = tuple[frozenset[str], tuple[Party, ...]]


def find_events(reading: Reading) -> Reading:
    """The reading with its events among the claims, in text order."""
    where = Where(reading)
    parties = Parties(reading, where)
    found = [with_partner(parties, one) for one in with_counterparts(_drafts(reading, where, parties))]
    surely = [(one, plainly_told(reading, parties, one)) for one in found]
    drafts = [draft for _, draft in surely if draft is not None]
    doubtful = [_claim(reading, where, one) for one, draft in surely if draft is None and one.kind is None]
    asked = list(invited_visits(reading, where, parties))
    there = {one.journey for one in asked}
    told = (draft for draft in drafts if draft.kind == "visit" and draft.match.trigger.i not in there)
    travels = [*(leg for draft in told for leg in legs_of(reading, where, draft)), *(one.draft for one in asked)]
    visits = gather_visits(reading, where, sorted(travels, key=lambda draft: draft.match.trigger.i))
    invited = _invited(reading, parties)
    asking = {one.draft.match.trigger.i: one.hosts for one in asked}
    claims = [
        *(_claim(reading, where, draft) for draft in drafts if draft.kind != "visit"),
        *(
            _visit_claim(reading, parties, visit, [*invited, *_asked(visit, asking)])
            for visit in visits
            if leads_abroad(visit.draft.doers, visit.place, (*visit.draft.targets, *_hosts(visit, asking)))
        ),
    ]
    claims = dated_by_sequence(reading, claims)
    claims.sort(key=_in_text_order)
    claims = still_open(once_each(with_company(reading, parties, claims)))
    claims = [claim for claim in claims if told_by_somebody(claim)]
    claims += [evolve(claim, confidence=DOUBTFUL) for claim in doubtful]
    return reading.adding(claims=(*reading.claims, *sorted(claims, key=_in_text_order)))


def _in_text_order(claim: Claim) -> tuple[Span, str]:
    return claim.span, repr(claim)


def _drafts(reading: Reading, where: Where, parties: Parties) -> list[Draft]:
    found = [*find_matches(reading.doc), *movements(reading, where), *stays_told(reading, where)]
    with_sides = (as_sent(with_guest(with_leaders(with_traveller(match)))) for match in found)
    matches = sorted(with_sides, key=lambda match: match.trigger.i)
    triggers = frozenset(match.trigger.i for match in matches)
    return list(_once(_drafted(reading, parties, matches, triggers)))


def _drafted(reading: Reading, parties: Parties, matches: list[Match], triggers: frozenset[int]) -> Iterator[Draft]:
    """The drafts of the matches, in text order; a journey of no one's is that of the last one's traveller."""
    journey: Draft | None = None
    for match in matches:
        draft = (
            None
            if unpolitical(match) or not told_of(match) or otherwise_meant(match)
            else draft_of(reading, parties, put_off_before(match, journey), triggers)
        )
        draft = in_person(parties, draft) if draft is not None else None
        draft = as_posting(reading, parties, draft) if draft is not None else None
        if draft is not None and crosses_borders(draft):
            journey = draft if draft.kind == "visit" else journey
            yield from each_way(set_out(as_awaited(draft)))


def _once(drafts: Iterator[Draft]) -> Iterator[Draft]:
    """Each event of a sentence once: same code, same parties."""
    seen: set[object] = set()
    for draft in drafts:
        what = (draft.match.trigger.sent.start, draft.match.cameo or draft.match.trigger.i, draft.kind, draft.who)
        if draft.kind == "visit" or what not in seen:
            yield draft
        seen.add(what)


def _claim(reading: Reading, where: Where, draft: Draft) -> Claim:
    match = draft.match
    encounter = encounter_of(reading, draft)
    words = [match.trigger, *((match.object,) if match.object is not None else ())]
    if encounter is None:
        bodily = match.root in _BODILY
        place = where.of_event([*words, *(match.recipients if bodily else ())])
        place = where.near_event(match.trigger) if place is None and bodily else place
        if place is None and "movement" in match.rule.flags:
            place = where.near_event(match.trigger) or where.left(match.object)
        return claim_of(reading, draft, None if match.root == _PROMISED else place, None)
    after = (actor for actor in match.actors if actor.i > match.trigger.i)  # "the envoy in Oslo met" has his post there
    place = where.of_event([*words, *match.recipients, *after]) or where.near_event(match.trigger)
    place = None if encounter.kind is EncounterKind.CALL else place or where.behind(match.trigger)
    return claim_of(reading, draft, place, encounter)


def _visit_claim(reading: Reading, parties: Parties, visit: Visit, invited: Sequence[Invitation]) -> Claim:
    draft, place = visit.draft, visit.place
    host = destination_party(place) if place is not None else None
    if host is not None:
        draft = evolve(draft, targets=(host,))
    encounter = encounter_of(reading, draft)
    words = [mention.match.trigger for mention in visit.mentions]
    mentions = [reading.span(word.idx, word.idx + len(word)) for word in words]
    found = (place, "destination") if place is not None and _named_there(visit) else None
    return claim_of(reading, draft, found, encounter, more=_company(parties, draft, invited), evidence=mentions)


def _named_there(visit: Visit) -> bool:
    """Whether a sentence of the visit's own names where it leads: "the trip was put off" only knows it from before."""
    places = ((mention.match.trigger.sent, goal) for mention in visit.mentions for goal in mention.match.recipients)
    return any(goal.sent.start == sentence.start for sentence, goal in places)


def _invited(reading: Reading, parties: Parties) -> list[Invitation]:
    """Each invitation's guests, by their keys, and hosts."""
    return [
        (frozenset(party.actor for party in parties.doers(guests)), parties.doers(hosts))
        for guests, hosts in invitations(reading.doc)
    ]


def _hosts(visit: Visit, asking: dict[int, tuple[Party, ...]]) -> tuple[Party, ...]:
    return tuple(host for mention in visit.mentions for host in asking.get(mention.match.trigger.i, ()))


def _asked(visit: Visit, asking: dict[int, tuple[Party, ...]]) -> list[Invitation]:
    """The invitations that are among a visit's own mentions."""
    guests = frozenset(party.actor for party in visit.draft.doers)
    found = (asking.get(mention.match.trigger.i) for mention in visit.mentions)
    return [(guests, hosts) for hosts in found if hosts is not None]


def _company(parties: Parties, draft: Draft, invited: Sequence[Invitation]) -> Sequence[Participant]:
    """Who travels along, as far as the traveller does, and who invited."""
    travellers = {party.actor for party in draft.doers}
    others = [party for party in parties.doers(companions(draft)) if party.actor not in travellers]
    hosts = {
        party.actor: party
        for guests, inviting in invited
        if travellers & guests
        for party in inviting
        if party.actor not in travellers
    }
    grade = grade_of(draft, Role.ACTOR)
    company = [participant(party, Role.COMPANION, grade) for party in others]
    return [*company, *(participant(party, Role.INVITER, Participation.NAMED) for party in hosts.values())]


EVENTS = Step(
    "events",
    frozenset({"report", "doc", "dates", "actors", "places", "statements"}),
    frozenset({"claims"}),
    find_events,
)
