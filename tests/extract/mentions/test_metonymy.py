"""Metonymy: capitals, seats and short names as states, and as towns and buildings."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from spacy.language import Language

from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading
from communique.extract.syntax import parse
from conftest import make_report

CASES: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("metonyms.yaml").read_text(encoding="utf-8"))
LINES = [(kind, *line.split(" ", 1)) for kind, lines in CASES.items() for line in lines]


@pytest.fixture(scope="module")
def states(nlp: Language) -> dict[str, set[str]]:
    """The states that act in each sentence, all parsed in one go."""
    reports = [make_report(text) for text in dict.fromkeys(text for _, _, text in LINES)]
    readings = [Reading(one, doc) for one, doc in zip(reports, parse(nlp, reports), strict=True)]
    return {one.report.text: {a.key for a in MENTIONS.run(one).actors if a.type == "state"} for one in readings}


@pytest.mark.parametrize(("kind", "state", "text"), LINES)
def test_a_place_name_stands_for_its_state_where_it_acts(
    states: dict[str, set[str]], kind: str, state: str, text: str
) -> None:
    assert (f"state:{state}" in states[text]) == (kind == "actor")


def test_a_mention_of_a_state_by_its_capital_is_marked(read: Callable[..., Reading]) -> None:
    (actor,) = MENTIONS.run(read("Oslo said that Norway would not sign.")).actors
    assert [(mention.span.text, mention.associative) for mention in actor.mentions] == [
        ("Oslo", True),
        ("Norway", False),
    ]
