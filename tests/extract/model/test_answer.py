"""What a model wraps round its JSON, and what is no answer at all."""

from time import process_time

import pytest

from communique.extract.model.answer import LONGEST, MOST, records_in
from communique.extract.model.backend import Trouble

ONE = '{"records": [{"sentence": 1}]}'


@pytest.mark.parametrize(
    "text",
    [
        ONE,
        f"  {ONE}\n",
        f"```json\n{ONE}\n```",
        f"```\n{ONE}\n```",
        f"Here is what I found:\n\n```json\n{ONE}\n```\nLet me know if you need more.",
        f"Sure. {ONE} That is all.",
        f'<think>The shape is {{"records": []}}, so …</think>{ONE}',
    ],
)
def test_the_records_are_found_whatever_is_wrapped_round_them(text: str) -> None:
    assert records_in(text) == [{"sentence": 1}]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no JSON"),
        ("I cannot help with that.", "no JSON"),
        (ONE[:-4], "no JSON"),
        (ONE + ONE, "no JSON"),
        (f"```json\n{ONE}\n```\nor\n```json\n{ONE}\n```", "no JSON"),
        ("[]", "no JSON"),
        ('{"records": NaN}', "no JSON"),
        ('{"records": ' + "[" * 3000 + "]" * 3000 + "}", "no JSON"),
        ("\ud800", "no JSON"),
        ("{}", "no list"),
        ('{"records": {"sentence": 1}}', "no list"),
        ('{"records": [' + ",".join(["{}"] * (MOST + 1)) + "]}", "more than"),
        ("{" + " " * LONGEST + "}", "more than"),
    ],
)
def test_what_cannot_be_read_is_no_answer(text: str, why: str) -> None:
    found = records_in(text)
    assert isinstance(found, Trouble)
    assert why in found.detail
    assert len(found.detail) < 200


def test_a_fence_that_is_followed_by_empty_lines_alone_is_given_up_at_once() -> None:
    started = process_time()
    assert isinstance(records_in("```json" + "\n" * 100_000), Trouble)
    assert records_in("```json" + "\n" * 1_000 + ONE + "\n" * 1_000 + "```") == [{"sentence": 1}]
    assert process_time() - started < 5  # it was hours
