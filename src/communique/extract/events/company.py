"""Company: who else was there, told beside an encounter: "was accompanied by", "joined the call", "Present were"."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen
from spacy.tokens import Token

from communique.claims.claim import Claim, Event, Participant
from communique.claims.codes import EncounterKind, Participation, Role
from communique.extract.events.claiming import participant
from communique.extract.events.parties import Parties, Party
from communique.extract.events.phrase import heads, lemma
from communique.extract.events.slots import filled, passive, patients_of, subjects
from communique.extract.events.terms import words
from communique.extract.reading import Reading
from communique.extract.status import ACTUAL, judge

_APART = frozenset({EncounterKind.VISIT, EncounterKind.CORRESPONDENCE})


@frozen(eq=False)
class Company:
    """Heads of those who came too, of those whom they came with if told, and to how many encounters."""

    verb: Token
    others: tuple[Token, ...]
    beside: tuple[Token, ...] = ()
    both: bool = False


def with_company(reading: Reading, parties: Parties, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, each encounter with those whom the words after it add to its sides."""
    told = list(claims)
    met = [at for at, claim in enumerate(told) if _encounter(claim)]
    first = min((told[at].span.start for at in met), default=None)
    tokens = reading.doc.char_span(first, len(reading.body), alignment_mode="expand") if first is not None else None
    for company in _companies(list(tokens or ())):
        before = [at for at in met if told[at].span.start <= company.verb.idx]
        for at in before[-2:] if company.both else before[-1:]:
            told[at] = _joined(parties, told[at], company)
    return told


def _encounter(claim: Claim) -> bool:
    event = claim.content
    happened = claim.status in ACTUAL and not claim.background
    return isinstance(event, Event) and bool(event.encounter) and happened and _together(event)


def _together(event: Event) -> bool:
    return event.encounter is not None and event.encounter.kind not in _APART


def _companies(tokens: Sequence[Token]) -> Iterator[Company]:
    for token in tokens:
        word = lemma(token)
        if word == "accompany" and token.pos_ == "VERB" and passive(token):
            yield Company(token, tuple(filled(token, "by")), tuple(subjects(token)))
        elif word in words("joining") and token.pos_ == "VERB" and judge(token).actual and (things := _talks(token)):
            both = any(child.lower_ in {"both", "two"} for child in things[0].children)
            yield Company(token, tuple(subjects(token)), both=both)
        elif token.lower_ == "present" and token.head.lemma_ == "be" and token.i < token.head.i:
            yield Company(token, tuple(_present(token.head)))


def _talks(verb: Token) -> list[Token]:
    """What somebody joined or attended, where it is an encounter known by now: "the call", not "a meeting"."""
    known = {"the", "both", "this", "these"}
    nouns = (noun for noun in patients_of(verb) if lemma(noun) in words("attended"))
    return [noun for noun in nouns if any(child.lower_ in known for child in noun.children)]


def _present(be: Token) -> list[Token]:
    """Who stands after "Present at the talks were"."""
    after = (child for child in be.children if child.i > be.i and child.dep_ in {"nsubj", "attr"})
    return [head for child in after for head in heads(child)]


def _joined(parties: Parties, claim: Claim, company: Company) -> Claim:
    event = claim.content
    assert isinstance(event, Event)
    there = {one.actor for one in event.participants}
    beside = {party.actor for party in parties.doers(company.beside)}
    if company.beside and not beside & there:
        return claim
    new = [party for party in parties.doers(company.others) if party.actor not in there and party.state is not None]
    added = tuple(_participant(event, party, beside) for party in new if party.person)
    return evolve(claim, content=evolve(event, participants=(*event.participants, *added))) if added else claim


def _participant(event: Event, party: Party, beside: set[str]) -> Participant:
    """On the side of whom he came with, else of his state."""
    guests = [one for one in event.participants if one.role is Role.RECIPIENT]
    with_guests = any(one.actor in beside or (not beside and one.state == party.state) for one in guests)
    return participant(party, Role.RECIPIENT if with_guests else Role.COMPANION, Participation.MET)
