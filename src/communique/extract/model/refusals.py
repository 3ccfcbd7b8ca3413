"""Refusals: what a language model said and is not believed, each with its reason; nothing of it is dropped unsaid."""

from enum import StrEnum

from attrs import frozen

SHOWN = 300  # characters of what the model said


class Fault(StrEnum):
    """What is wrong with a record that a model gave, or with its answer as a whole."""

    SHAPE = "shape"
    WORDS = "words"
    AMBIGUOUS = "ambiguous"
    CODE = "code"
    ACTOR = "actor"
    DATE = "date"
    PLACE = "place"
    CONTRADICTION = "contradiction"
    NO_ANSWER = "no_answer"


@frozen
class Rejected:
    """A record that was refused; for NO_ANSWER the whole step, which the rules have read instead.

    `said` is what the model gave, in one shortened line; it is a stranger's text, to be escaped wherever it is shown.
    """

    step: str
    fault: Fault
    detail: str
    said: str = ""

    @property
    def by_rules(self) -> bool:
        """Whether the rules have read the step of this report in the model's place."""
        return self.fault is Fault.NO_ANSWER


class RejectedError(Exception):
    """A record fails a check; caught where the record is read, never further."""

    def __init__(self, fault: Fault, detail: str) -> None:
        super().__init__(detail)
        self.fault, self.detail = fault, detail


def shortened(text: str, longest: int = SHOWN) -> str:
    """A text in one line of bounded length, without the characters that a terminal would obey."""
    text = "".join(char for char in " ".join(text[: 4 * longest].split()) if char.isprintable())
    return text if len(text) <= longest else text[:longest] + " …"
