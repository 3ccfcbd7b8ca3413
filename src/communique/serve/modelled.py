"""The options by which a language model reads steps in the rules' place, and what is told of it."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer
from attrs import define, field

from communique.collect.sources import KEPT_ANSWERS
from communique.errors import ModelError
from communique.extract.model.refusals import Rejected
from communique.extract.model.tasks import TASKS
from communique.run.answers import KeptAnswers
from communique.run.asking import Asker, KeptOrAsked
from communique.run.endpoint import Endpoint
from communique.run.ingestion import Handled
from communique.serve.plain import plain

KEY = "COMMUNIQUE_MODEL_KEY"
STEPS = "events,positions,commitments"
SECONDS = 120.0
SHOWN = 20  # refused records in the summary for people; JSON has all
NAMED = 5  # sources in one warning
_LONGEST = 200  # characters of a model's name

ModelEndpoint = Annotated[
    str | None,
    typer.Option(
        "--model-endpoint",
        metavar="URL",
        help="Let a language model behind this OpenAI-compatible address read some steps: http://localhost:11434/v1. "
        f"Report texts are sent there. A key is taken from the variable {KEY} alone.",
    ),
]
ModelName = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="The model to ask there; its name stands in every claim it gives."),
]
ModelSteps = Annotated[
    str,
    typer.Option(
        "--model-steps", metavar="STEP,…", help=f"The steps that the model reads; there are {', '.join(TASKS)}."
    ),
]
ModelAnswers = Annotated[
    Path | None,
    typer.Option(
        "--model-answers",
        metavar="FOLDER",
        show_default="beside the database, DB.answers",
        help="Where answers are kept and found again; without --model-endpoint nothing else is asked.",
        file_okay=False,
    ),
]
ModelSeconds = Annotated[
    float,
    typer.Option("--model-seconds", metavar="SECONDS", min=1, max=3600, help="How long an answer may take."),
]


@define
class Model:
    """A language model for one run of a command: what is asked, and what came of it."""

    asker: Asker
    backend: KeptOrAsked
    claims: int = 0
    rejected: list[tuple[str, Rejected]] = field(factory=list)

    @property
    def folder(self) -> Path:
        """Where its answers lie, which are no reports."""
        return self.backend.kept.folder

    def count(self, handled: Handled) -> None:
        """Add one source."""
        self.claims += handled.by_model
        self.rejected += [(handled.name, one) for one in handled.rejected]

    @property
    def fallen(self) -> list[tuple[str, Rejected]]:
        """The sources of which the rules have read a step, since the model gave no answer."""
        return [(name, one) for name, one in self.rejected if one.by_rules]

    @property
    def refused(self) -> list[tuple[str, Rejected]]:
        """The records that were refused, with their sources."""
        return [(name, one) for name, one in self.rejected if not one.by_rules]

    def as_dict(self) -> dict[str, object]:
        """Plain values for JSON."""
        refused = [
            {"name": name, "step": one.step, "reason": one.fault.value, "detail": one.detail, "said": one.said}
            for name, one in self.refused
        ]
        fallen = [{"name": name, "step": one.step, "detail": one.detail} for name, one in self.fallen]
        steps = [task.step for task in self.asker.tasks]
        counts = {"asked": self.backend.asked, "replayed": self.backend.replayed, "claims": self.claims}
        return {"name": self.asker.model, "steps": steps, **counts, "refused": refused, "by_rules": fallen}

    def lines(self) -> Iterator[str]:
        """What a person is told, without control characters; long lists shortened. Nothing where nothing was asked."""
        if not self.backend.asked and not self.backend.replayed and not self.rejected:
            return
        questions = f"{self.backend.asked} questions asked, {self.backend.replayed} answered from what is kept"
        told = f"{self.claims} of the claims come from it, {len(self.refused)} of its records were refused"
        yield f"Language model {self.asker.model}: {questions}; {told}."
        for name, one in self.refused[:SHOWN]:
            yield f"  refused in {plain(name)}, {one.step} ({one.fault}): {plain(one.detail)}: {plain(one.said)}"
        if len(self.refused) > SHOWN:
            yield f"  … and {len(self.refused) - SHOWN} more; --format json lists them all."
        yield from _warnings(self.fallen)


def _warnings(fallen: Sequence[tuple[str, Rejected]]) -> Iterator[str]:
    """One line for each cause, with the sources of which the rules have read a step for it."""
    causes: dict[str, dict[str, list[str]]] = {}
    for name, one in fallen:
        causes.setdefault(one.detail, {}).setdefault(name, []).append(one.step)
    for detail, sources in list(causes.items())[:SHOWN]:
        named = [f"{plain(name)} ({', '.join(dict.fromkeys(steps))})" for name, steps in list(sources.items())[:NAMED]]
        more = [f"{len(sources) - NAMED} more"] if len(sources) > NAMED else []
        yield f"  warning: read by the rules instead: {', '.join([*named, *more])}: {plain(detail)}"
    if len(causes) > SHOWN:
        yield f"  … and {len(causes) - SHOWN} more warnings; --format json lists them all."


def model_of(
    endpoint: str | None, name: str | None, steps: str, answers: Path | None, seconds: float, db: Path
) -> Model | None:
    """The model that the options name, None where they name none; a wrong one is a wrong command line."""
    if endpoint is None and name is None and answers is None:
        return None
    if endpoint is None and answers is None:
        raise typer.BadParameter("say where it is with --model-endpoint URL", param_hint="--model")
    if name is None:
        raise typer.BadParameter("say which model with --model NAME", param_hint="--model-endpoint")
    try:
        at = Endpoint.at(endpoint, os.environ.get(KEY, "").strip(), seconds) if endpoint is not None else None
    except ModelError as error:
        raise typer.BadParameter(plain(str(error)), param_hint="--model-endpoint") from error
    backend = KeptOrAsked(KeptAnswers(answers or answers_beside(db)), at)
    return Model(Asker.of(_checked(name), _steps(steps), backend), backend)


def answers_beside(db: Path) -> Path:
    """The folder in which a database's answers are kept when nobody says otherwise."""
    return db.with_name(db.name + KEPT_ANSWERS)


def _checked(name: str) -> str:
    if not name.isprintable() or " " in name or not 0 < len(name) <= _LONGEST:
        raise typer.BadParameter("a name without spaces, as the endpoint lists it", param_hint="--model")
    return name


def _steps(given: str) -> list[str]:
    steps = [step.strip() for step in given.split(",") if step.strip()]
    strange = [step for step in steps if step not in TASKS]
    if strange or not steps:
        named = f"{plain(strange[0])[:40]!r} is no step" if strange else "name a step"
        raise typer.BadParameter(f"{named}; there are {', '.join(TASKS)}", param_hint="--model-steps")
    return steps
