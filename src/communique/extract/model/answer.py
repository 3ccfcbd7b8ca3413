"""An answer's text taken apart: one JSON object with records, whatever a model has wrapped round it."""

import re
from typing import Any

import orjson

from communique.extract.model.backend import Trouble
from communique.extract.model.refusals import shortened

LONGEST = 400_000  # characters of an answer
MOST = 500  # records in one answer; no part of a report says so much

_FENCE = re.compile(r"```[A-Za-z]{0,10}[^\S\n]*\n(.*?)```", re.DOTALL)
_THOUGHT = "</think>"  # what stands before it is a reasoning model's talk to itself


def records_in(text: str) -> list[Any] | Trouble:
    """The records of an answer, each still to be checked; or why it cannot be read."""
    if len(text) > LONGEST:
        return Trouble(f"the model's answer has {len(text):,} characters, more than {LONGEST:,}")
    value = _json_in(text.rpartition(_THOUGHT)[2].strip())
    if value is None:
        return Trouble(f"the model's answer is no JSON object: {shortened(text, 80)!r}")
    records = value.get("records")
    if not isinstance(records, list):
        return Trouble(f"the model's answer has no list of records: {shortened(text, 80)!r}")
    if len(records) > MOST:
        return Trouble(f"the model's answer has {len(records):,} records, more than {MOST}")
    return records


def _json_in(text: str) -> dict[str, Any] | None:
    """The text itself, what its one fence holds, or what stands between its first and last brace."""
    fences = _FENCE.findall(text)
    bare = text[text.find("{") : text.rfind("}") + 1]
    for candidate in (text, *(fences if len(fences) == 1 else ()), bare):
        try:
            value = orjson.loads(candidate.strip())
        except (orjson.JSONDecodeError, UnicodeEncodeError):
            continue
        if isinstance(value, dict):
            return value
    return None
