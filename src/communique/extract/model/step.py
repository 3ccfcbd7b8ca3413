"""A model's step: named and placed as the rules' step, which it falls back to where there is no answer."""

from collections.abc import Mapping

from communique.claims.claim import Claim
from communique.extract.model.answer import records_in
from communique.extract.model.backend import Question, Trouble
from communique.extract.model.location import Page
from communique.extract.model.record import as_line
from communique.extract.model.refusals import Fault, Rejected, RejectedError
from communique.extract.model.sentences import parts_of
from communique.extract.model.tasks import Task
from communique.extract.reading import Reading
from communique.extract.steps import Step

NEEDS = frozenset({"report", "doc", "dates", "actors", "places", "statements"})
Answers = Mapping[str, str | Trouble]


def pages_of(reading: Reading) -> list[Page]:
    """The parts of a report that a model is shown one by one."""
    return [Page(reading, part) for part in parts_of(reading)]


def questions_of(task: Task, reading: Reading, model: str) -> list[Question]:
    """All that a model is asked of one report in one step."""
    return [task.question(model, page) for page in pages_of(reading)]


def model_step(task: Task, rules: Step, model: str, answers: Answers) -> Step:
    """The step that takes its claims from the answers; the whole report goes to the rules where one is wanting.

    So no report has claims of both in one step: nobody could say what had been read by what.
    """

    def run(reading: Reading) -> Reading:
        claims: list[Claim] = []
        refused: list[Rejected] = []
        for page in pages_of(reading):
            answer = answers[task.question(model, page).key]
            records = answer if isinstance(answer, Trouble) else records_in(answer)
            if isinstance(records, Trouble):
                fallen = Rejected(task.step, Fault.NO_ANSWER, records.detail)
                return rules.run(reading).adding(refused=(*reading.refused, fallen))
            for given in records:
                found = _checked(task, page, given, model)
                (claims if isinstance(found, Claim) else refused).append(found)  # type: ignore[arg-type]
        claims = sorted(dict.fromkeys(claims), key=lambda claim: (claim.span, repr(claim)))
        return reading.adding(claims=(*reading.claims, *claims), refused=(*reading.refused, *refused))

    return Step(rules.name, NEEDS, rules.gives, run)


def _checked(task: Task, page: Page, given: object, model: str) -> Claim | Rejected:
    try:
        return task.claim(page, given, model)
    except RejectedError as error:
        return Rejected(task.step, error.fault, error.detail, as_line(given))
