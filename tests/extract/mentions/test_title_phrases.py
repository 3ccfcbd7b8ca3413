"""Title phrases: many ways to give a person an office, each read into state, title, rank, standing and the rest."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from spacy.language import Language

from communique.claims.actor import Actor, Office
from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading
from communique.extract.syntax import parse
from conftest import make_report

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("title_phrases.yaml").read_text(encoding="utf-8")
)
FIELDS = ("title", "rank", "standing", "function", "institution")
TEXTS = [case["text"] for group in CASES.values() for case in group]


@pytest.fixture(scope="module")
def readings(nlp: Language) -> dict[str, Reading]:
    """Every sentence as a report of its own, parsed in one go."""
    reports = [make_report(text) for text in TEXTS]
    return {one.text: MENTIONS.run(Reading(one, doc)) for one, doc in zip(reports, parse(nlp, reports), strict=True)}


def cells(line: str) -> list[str | None]:
    """The fields of a line: "-" is None, "~" is not looked at."""
    found = [cell.strip() for cell in line.split("|")]
    return [None if cell == "-" else cell for cell in found]


def person(reading: Reading, name: str) -> Actor | None:
    names = {name, name.rsplit(maxsplit=1)[-1]}
    return next((one for one in reading.actors if one.type == "person" and one.name in names), None)


def differences(actor: Actor | None, line: str) -> Iterator[str]:
    """What a person has otherwise than the line says."""
    name, state, *rest = cells(line)
    if actor is None:
        yield f"nobody is called {name}"
        return
    if state not in ("~", actor.state):
        yield f"state {actor.state}, not {state}"
    wanted = [(field, value) for field, value in zip(FIELDS, rest, strict=False) if value != "~"]
    if wanted == [("title", None)]:
        if actor.offices:
            yield f"an office: {actor.offices[0].title}"
    elif rest and not any(fits(office, wanted) for office in actor.offices):
        yield f"no office {wanted} among {[[getattr(one, field) for field in FIELDS] for one in actor.offices]}"


def fits(office: Office, wanted: list[tuple[str, str | None]]) -> bool:
    return all(getattr(office, field) == value for field, value in wanted)


def forbidden(reading: Reading, line: str) -> bool:
    """Whether somebody has what the line forbids."""
    name, field, value = cells(line)
    actor = person(reading, str(name))
    if actor is None:
        return False
    found = [actor.state] if field == "state" else [getattr(office, str(field)) for office in actor.offices]
    return value in found


def wrong(reading: Reading, case: dict[str, Any]) -> list[str]:
    """All that is otherwise than the case says."""
    lines = case.get("people", [])
    found = [text for line in lines for text in differences(person(reading, str(cells(line)[0])), line)]
    return found + [f"not {line}" for line in case.get("not", []) if forbidden(reading, line)]


@pytest.mark.parametrize("case", [case for group in CASES.values() for case in group], ids=TEXTS)
def test_a_title_phrase_is_read_as_its_line_says(readings: dict[str, Reading], case: dict[str, Any]) -> None:
    assert wrong(readings[case["text"]], case) == []
