"""The steps that a model may stand in for: what is asked in each, and how one record of its answer becomes a claim.

A further step is one more entry: its question in vocabulary/questions.yaml, and a function from a record to content.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from attrs import frozen

from communique import vocabulary
from communique.claims.claim import Claim, Content
from communique.claims.codes import (
    ChannelState,
    CommitmentKind,
    CommitmentState,
    EncounterKind,
    EventType,
    NonEventKind,
    PositionBasis,
    PositionKind,
    Role,
    Status,
)
from communique.claims.span import Span
from communique.extract.model.backend import Question
from communique.extract.model.events import event_of
from communique.extract.model.location import Page
from communique.extract.model.positions import channel_of, commitment_of, non_event_of, position_of
from communique.extract.model.record import Record
from communique.extract.model.sentences import as_text
from communique.extract.voices import voice_at

BY_MODEL = "model:"  # how the rule of a claim begins that a model gave
CONFIDENCE = 0.5  # a model's own is no measure; a rule that finds the same words is surer, and its name stands then
_CODES: dict[str, type[StrEnum]] = {
    "type": EventType,
    "status": Status,
    "role": Role,
    "encounter": EncounterKind,
    "position": PositionKind,
    "basis": PositionBasis,
    "commitment": CommitmentKind,
    "state": CommitmentState,
    "non_event": NonEventKind,
}


@frozen
class Task:
    """A step of this name as a model does it: `read` makes content, and the words it rests on, of a checked record."""

    step: str
    read: Callable[[Record, Status], tuple[Content, Span]]
    codes: Mapping[str, type[StrEnum]] = _CODES

    def rule(self, model: str) -> str:
        """What a claim says of its making: the model and which question it was asked."""
        return f"{BY_MODEL}{model}/{self.step}-{_entry(self.step)['version']}"

    def question(self, model: str, page: Page) -> Question:
        """The question for one part of a report."""
        return Question(model, _instructions(self), as_text(page.reading, page.sentences))

    def claim(self, page: Page, given: object, model: str) -> Claim:
        """The claim of one record; RejectedError where anything of it fails a check."""
        record = Record(page, given)
        when = record.own_date("when")
        status, cues = record.status(when)
        background = record.flag("background")
        content, words = self.read(record, status)
        record.done()
        return Claim(
            report=page.reading.report.id,
            span=record.sentence,
            content=content,
            voice=voice_at(page.reading, words.start, words.end),
            status=status,
            extractor=self.rule(model),
            confidence=CONFIDENCE,
            when=when,
            background=background,
            evidence=cues,
        )


TASKS: dict[str, Task] = {
    task.step: task
    for task in (
        Task("events", event_of),
        Task("positions", position_of),
        Task("commitments", commitment_of),
        Task("channels", channel_of, {**_CODES, "state": ChannelState}),
        Task("non-events", non_event_of),
    )
}


def _entry(step: str) -> dict[str, Any]:
    entry: dict[str, Any] = vocabulary.load("questions")["steps"][step]
    return entry


@cache
def _instructions_of(step: str, codes: tuple[tuple[str, type[StrEnum]], ...]) -> str:
    entry, known = _entry(step), dict(codes)
    fields = [f'- "{name}": {what}' for name, what in entry["fields"].items()]
    listed = [line for name in entry["codes"] for line in _listed(name, known)]
    example = ["For example:", entry["example"]]
    return "\n".join([vocabulary.load("questions")["common"], entry["ask"], "Fields:", *fields, "", *listed, *example])


def _instructions(task: Task) -> str:
    return _instructions_of(task.step, tuple(task.codes.items()))


def _listed(name: str, known: Mapping[str, type[StrEnum]]) -> Iterator[str]:
    """The codes of a field: the event types with what they mean and their modes, the others by name."""
    if name == "mode":
        return
    if name != "type":
        yield f"{name}: {', '.join(known[name])}"
        return
    yield "type:"
    for kind, entry in vocabulary.load("plover")["types"].items():
        modes = f" Modes: {', '.join(entry['modes'])}." if entry["modes"] else ""
        yield f"  {kind}: {entry['definition']}{modes}"
