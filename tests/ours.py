"""Reports, actors and claims of our own, built by hand, for the tests of what comes after extraction."""

from attrs import evolve

from communique.claims.actor import Actor, Mention, Office, Place
from communique.claims.canonical import report_id
from communique.claims.claim import Claim, Content, Encounter, Event, Participant, Statement
from communique.claims.codes import (
    ActorType,
    CopyKind,
    Directness,
    EncounterKind,
    EventType,
    HopType,
    MentionForm,
    Participation,
    ReportKind,
    Role,
    Stance,
    Status,
    TimexType,
)
from communique.claims.placement import Placement
from communique.claims.report import Found, Head, Report, Revision
from communique.claims.span import Span
from communique.claims.voice import Hop, Voice
from communique.claims.when import When
from communique.record.source import Source
from communique.record.store import Store

SENTENCE = "Envoy Ada Lind met Norwegian ministers in Oslo on Monday."


def report(
    text: str = SENTENCE, published: str | None = "2021-03-10", version: int = 0, outlet: str = "Example News"
) -> Report:
    """A wire report with this text."""
    head = Head(
        ReportKind.WIRE,
        outlet=Found(outlet, "given"),
        published=Found(published, "given") if published else None,
        headline=Found("Talks in Oslo", "given"),
        revision=Revision("LEAD", version) if version else None,
    )
    return Report(report_id(text), text, head, report_id(text)[1:] * 4)


def dated(of: Report, day: str) -> Report:
    """The report with the date that a person gave it."""
    return evolve(of, head=evolve(of.head, published=Found(day, "person")))


def source(of: Report, name: str = "a.txt", fingerprint: str = "v1", given: str = "") -> Source:
    """A file that holds the report."""
    return Source(name, of.raw_sha256, fingerprint, given)


def place(store: Store, *placements: Placement) -> None:
    """Put reports into their places; those that waited and are not named stand alone."""
    with store.placing() as placing:
        waiting = placing.waiting(1000)
        placing.write({*waiting, *(one.report for one in placements)}, placements)


def versions(store: Store, series: str, *reports: Report) -> None:
    """Put reports into one wire story, oldest first."""
    place(store, *(Placement(one.id, series, rank) for rank, one in enumerate(reports)))


def copy(store: Store, of: Report, original: Report, kind: CopyKind = CopyKind.REPRINT) -> None:
    """Put a report into its place as a copy."""
    place(store, Placement(of.id, copy_of=original.id, copy=kind))


def span(of: Report, words: str) -> Span:
    """The first place where the words stand."""
    start = of.text.index(words)
    return Span(start, start + len(words), words)


def person(of: Report, name: str, state: str | None, title: str | None = None) -> Actor:
    """A person named in the report."""
    mention = Mention(span(of, name), MentionForm.PROPER)
    offices = (Office(title, span(of, title), state=state),) if title else ()
    return Actor(_key("person", name), ActorType.PERSON, name, state, (mention,), offices)


def participant(of: Report, name: str, state: str | None, role: Role = Role.ACTOR, kind: str = "person") -> Participant:
    """Somebody who took part; a state's key is its code."""
    key = f"state:{state}" if kind == "state" else _key(kind, name)
    return Participant(key, name, state, role, Participation.MET, span(of, name))


def when(earliest: str | None, latest: str | None = None) -> When:
    """An interval; of one day where only that is given."""
    latest = latest or earliest
    edtf = earliest or ""
    return When(TimexType.DATE, edtf, edtf, earliest, latest, None, "published 2021-03-10", "test")


def encounter(
    of: Report,
    trigger: str,
    participants: tuple[Participant, ...],
    *,
    kind: EncounterKind = EncounterKind.MEETING,
    place: str | None = None,
    country: str | None = None,
    ordinal: str | None = None,
) -> Event:
    """An event that brings the participants together."""
    where = Place(place, span(of, place), country=country) if place else None
    event = Event(EventType.CONSULT, span(of, trigger), participants, kind.value, place=where)
    return evolve(event, encounter=Encounter(kind, ordinal=ordinal))


def statement(of: Report, content: str, speaker: str) -> Statement:
    """What a person said, by the person's name."""
    return Statement(Directness.INDIRECT, (span(of, content),), speaker=_key("person", speaker))


def claim(
    of: Report,
    content: Content,
    at: When | None = None,
    status: Status = Status.OCCURRED,
    *,
    background: bool = False,
    voice: tuple[str, ...] = ("Example News",),
) -> Claim:
    """A claim that rests on the whole text."""
    chain = Voice(Stance.FACT, tuple(Hop(HopType.OUTLET, name) for name in voice))
    return Claim(of.id, Span(0, len(of.text), of.text), content, chain, status, "rule", 0.9, at, background)


def meeting(of: Report, day: str | None = "2021-03-08", status: Status = Status.OCCURRED) -> Claim:
    """That Ada Lind met somebody."""
    ada = participant(of, "Ada Lind", "SWE")
    return claim(of, encounter(of, "met", (ada,)), when(day) if day else None, status)


def remark(of: Report) -> Claim:
    """That Ada Lind said something."""
    return claim(of, statement(of, "met", "Ada Lind"))


def actors(of: Report) -> tuple[Actor, ...]:
    """Those of SENTENCE."""
    return (person(of, "Ada Lind", "SWE", "Envoy"),)


def _key(kind: str, name: str) -> str:
    return f"{kind}:{name.lower().replace(' ', '-')}"
