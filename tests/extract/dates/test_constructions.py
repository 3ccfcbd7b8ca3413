"""What news says of time, by construction: constructions.yaml holds sentences and what each expression in them says."""

from pathlib import Path
from typing import Any

import pytest
import yaml

CASES: dict[str, dict[str, list[list[str]]]] = yaml.safe_load(
    Path(__file__).with_name("constructions.yaml").read_text(encoding="utf-8")
)
SENTENCES = [(sentence, expected) for listed in CASES.values() for sentence, expected in listed.items()]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_each_expression_says_what_stands_beside_it(dates: Any, sentence: str, expected: list[list[str]]) -> None:
    found = dates(sentence)
    assert [
        [when.expression.text, when.value, when.earliest or "", when.latest or "", when.rule] for when in found
    ] == expected
    assert all(when.anchor for when in found)
    assert all(bool(when.edtf) == when.dated for when in found)


def test_a_clock_time_keeps_its_zone_in_the_edtf(dates: Any) -> None:
    (utc,), (kst,) = dates("They met at 18:00 UTC."), dates("They met at 6:10 a.m. KST.")
    assert (utc.value, utc.edtf) == ("2021-03-10T18:00Z", "2021-03-10T18:00:00Z")
    assert (kst.value, kst.edtf) == ("2021-03-10T06:10", "2021-03-10T06:10:00+09:00")


def test_a_feast_of_the_sighted_moon_is_only_near_its_day(dates: Any) -> None:
    (when,) = dates("They met on Eid al-Fitr.")
    assert when.edtf == "2020-05-24~"


def test_the_table_is_large() -> None:
    assert len(SENTENCES) >= 150
    assert sum(len(expected) for _, expected in SENTENCES) >= 155
