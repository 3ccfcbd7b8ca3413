"""The backend protocol: whatever answers questions. It knows nothing of reports, and nothing it says is trusted."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Protocol

from attrs import frozen

from communique.claims.canonical import dump_json

SEED = 7  # any number; the same one, so that a server that heeds it answers alike


@frozen
class Question:
    """What is asked of a model: `system` says what to do, `user` holds the sentences."""

    model: str
    system: str
    user: str

    @property
    def request(self) -> dict[str, Any]:
        """The question as the chat interface has it; the same for the same question, wherever it is asked."""
        messages = [{"role": "system", "content": self.system}, {"role": "user", "content": self.user}]
        return {"model": self.model, "messages": messages, "temperature": 0, "seed": SEED}

    @cached_property
    def key(self) -> str:
        """The SHA-256 of the canonical request: by it an answer is kept and found again."""
        return hashlib.sha256(dump_json(self.request)).hexdigest()


@frozen
class Trouble:
    """Why there is no answer, in a sentence that a person can act on.

    `whole` says that it concerns the endpoint and not this question: no server, a wrong address, a wrong key.
    """

    detail: str
    whole: bool = False


class Backend(Protocol):
    """Answers questions, in whatever order and however many at a time."""

    def ask(self, questions: Sequence[Question]) -> Mapping[str, str | Trouble]:
        """An answer's text, or why there is none, for the key of every question."""
        ...
