"""Kept answers: what a language model answered, one file a question, so that reading again gives the same unasked.

A file is named by the hash of its question and holds the question with it. It can be read, copied, and deleted to be
asked anew; one that does not hold its own question is no answer to it.
"""

import os
import tempfile
from pathlib import Path

import orjson
from attrs import frozen

from communique.errors import ModelError
from communique.extract.model.backend import Question

SIZE = 4_000_000  # bytes of one file


@frozen
class KeptAnswers:
    """A folder of answers, made when the first is kept; ModelError where it cannot be used."""

    folder: Path

    def find(self, question: Question) -> str | None:
        """The text of the answer that is kept for a question, if any."""
        path = self._path(question)
        try:
            if not path.is_file() or path.stat().st_size > SIZE:
                return None
            kept = orjson.loads(path.read_bytes())
        except orjson.JSONDecodeError:
            return None
        except OSError as error:
            raise ModelError(f"the kept answer {path} cannot be read: {error.strerror}") from error
        if not isinstance(kept, dict) or kept.get("request") != question.request:
            return None
        answer = kept.get("answer")
        return answer if isinstance(answer, str) else None

    def keep(self, question: Question, answer: str) -> None:
        """Write an answer, wholly or not at all, whoever else writes at the same time."""
        data = orjson.dumps({"request": question.request, "answer": answer}, option=orjson.OPT_SORT_KEYS)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            number, name = tempfile.mkstemp(dir=self.folder, prefix=".", suffix=".part")
            with os.fdopen(number, "wb") as file:
                file.write(data)
            Path(name).replace(self._path(question))
        except OSError as error:
            raise ModelError(f"answers cannot be kept in {self.folder}: {error.strerror}") from error

    def _path(self, question: Question) -> Path:
        return self.folder / f"{question.key}.json"
