"""Asking: a language model stands in for steps of the rules; kept answers first, then the endpoint, a few at a time."""

import queue
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import define, field, frozen

from communique.errors import ModelError
from communique.extract.model.answer import records_in
from communique.extract.model.backend import Backend, Question, Trouble
from communique.extract.model.step import model_step, questions_of
from communique.extract.model.tasks import TASKS, Task
from communique.extract.reading import Reading
from communique.extract.steps import Step, check_order, run_steps
from communique.run.answers import KeptAnswers
from communique.run.endpoint import Clock, Endpoint, complete

TOGETHER = 4  # requests at a time
GIVEN_UP = 5  # failures in a row, after which the endpoint is not asked any more
Told = Callable[[int, int], None]


@frozen
class Asker:
    """A model by name, the steps that it does, and what answers for it."""

    model: str
    tasks: tuple[Task, ...]
    backend: Backend

    @classmethod
    def of(cls, model: str, steps: Sequence[str], backend: Backend) -> "Asker":
        """The model for steps of these names, which TASKS knows; their order does not matter."""
        return cls(model, tuple(task for name, task in TASKS.items() if name in steps), backend)

    @property
    def identity(self) -> str:
        """What a reading with this model is told apart by from any other: the rules of its claims."""
        return " ".join(task.rule(self.model) for task in self.tasks)

    def run(self, steps: Sequence[Step], readings: Sequence[Reading]) -> list[Reading]:
        """The readings after all steps, the model's questions of all of them asked together.

        ModelError where the endpoint cannot be asked at all.
        """
        first = next(at for at, step in enumerate(steps) if "claims" in step.gives)
        layered = [run_steps(steps[:first], reading) for reading in readings]
        asked = [one for reading in layered for task in self.tasks for one in questions_of(task, reading, self.model)]
        answers = self.backend.ask(asked)
        by_step = {task.step: task for task in self.tasks}
        rest = [
            model_step(by_step[step.name], step, self.model, answers) if step.name in by_step else step
            for step in steps[first:]
        ]
        check_order([*steps[:first], *rest])
        return [run_steps(rest, reading) for reading in layered]


def _silent(_done: int, _all: int) -> None:
    """Tell nobody."""


@define
class KeptOrAsked:
    """The backend of `communique read`: what is kept is not asked again, what cannot be read is not kept.

    Without an endpoint it only replays. `asked` and `replayed` count questions; `told` hears how many of a batch are
    done. The very first question goes alone: where the endpoint itself is wrong, reading stops there.
    """

    kept: KeptAnswers
    endpoint: Endpoint | None = None
    clock: Clock = field(factory=lambda: Clock(time.time, time.sleep))
    told: Told = _silent
    asked: int = 0
    replayed: int = 0
    _answered: bool = False
    _failures: int = 0

    def ask(self, questions: Sequence[Question]) -> Mapping[str, str | Trouble]:
        """The answer to each question, by its key; ModelError where the endpoint has never answered and cannot."""
        wanted = {question.key: question for question in questions}
        answers: dict[str, str | Trouble] = {}
        for key, question in wanted.items():
            if (known := self.kept.find(question)) is not None:
                answers[key] = known
        self.replayed += len(answers)
        left = [question for key, question in wanted.items() if key not in answers]
        for question, answer in self._asking(left):
            answers[question.key] = self._noted(question, answer)
            self.told(len(answers), len(wanted))
        return answers

    def _asking(self, questions: Sequence[Question]) -> Iterator[tuple[Question, str | Trouble]]:
        if self.endpoint is None:
            missing = Trouble(f"no answer is kept in {self.kept.folder}, and no --model-endpoint is given to ask")
            yield from ((question, missing) for question in questions)
            return
        alone = 0 if self._answered else 1
        for question in questions[:alone]:
            yield question, self._complete(question)
        yield from _in_parallel(self._complete, questions[alone:])

    def _complete(self, question: Question) -> str | Trouble:
        """Runs in many threads; it only reads what it decides by."""
        assert self.endpoint is not None
        if self._failures >= GIVEN_UP:
            return Trouble(f"not asked: {self.endpoint.base} has failed {GIVEN_UP} times in a row")
        return complete(self.endpoint, question, self.clock)

    def _noted(self, question: Question, answer: str | Trouble) -> str | Trouble:
        """Keep what can be read; count what the endpoint does."""
        if self.endpoint is None:
            return answer
        self.asked += 1
        if isinstance(answer, str):
            self._answered, self._failures = True, 0
            if not isinstance(records_in(answer), Trouble):
                self.kept.keep(question, answer)
            return answer
        if answer.whole and not self._answered:
            raise ModelError(answer.detail)
        self._failures += 1
        return answer


def _in_parallel(
    work: Callable[[Question], str | Trouble], questions: Sequence[Question]
) -> Iterator[tuple[Question, str | Trouble]]:
    """Each question with its answer as it comes; the threads end with the program, so that Ctrl-C waits for none."""
    todo: queue.SimpleQueue[Question | None] = queue.SimpleQueue()
    done: queue.SimpleQueue[tuple[Question, str | Trouble | Exception]] = queue.SimpleQueue()

    def loop() -> None:
        while (question := todo.get()) is not None:
            try:
                done.put((question, work(question)))
            except Exception as error:  # noqa: BLE001 - raised again where somebody hears it
                done.put((question, error))

    for one in (*questions, *(None,) * TOGETHER):
        todo.put(one)
    for _ in range(min(TOGETHER, len(questions))):
        threading.Thread(target=loop, daemon=True).start()
    for _ in questions:
        question, answer = done.get()
        if isinstance(answer, Exception):
            raise answer
        yield question, answer
