"""The codebook of event types is complete, and the program codes its examples as it says."""

from collections.abc import Callable

import pytest

from communique import vocabulary
from communique.claims.claim import Event
from communique.claims.codes import EventType
from communique.collect.given import Given
from communique.collect.read import report_of_text
from communique.extract.events.coding import contexts_of, goldstein_of, mode_of, type_of
from communique.extract.syntax import load_pipeline
from communique.run.extraction import claims_of, extract_reports

BOOK = vocabulary.load("plover")
TYPES = BOOK["types"]
IS = [(name, text) for name, entry in TYPES.items() for text in entry["is"]]
IS_NOT = [(name, text, other) for name, entry in TYPES.items() for text, other in entry["is_not"].items()]
Types = Callable[[str], set[str]]


@pytest.fixture(scope="module")
def coded() -> Types:
    """coded(text) gives the types of the events in an example of the codebook; all are read at once."""
    texts = [text for _, text in IS] + [text for _, text, _ in IS_NOT]
    reports = [report_of_text(text, Given(published="2024-05-14")) for text in texts]
    found = {
        text: {str(claim.content.type) for claim in claims_of(reading) if isinstance(claim.content, Event)}
        for text, reading in zip(texts, extract_reports(load_pipeline(), reports), strict=True)
    }
    return found.__getitem__


@pytest.mark.parametrize("name", [kind.value for kind in EventType])
def test_a_type_is_told_from_its_neighbours_by_rule_and_example(name: str) -> None:
    entry = TYPES[name]
    assert entry["definition"]
    assert len(entry["is"]) >= 5
    assert len(entry["is_not"]) >= 5
    assert set(entry["near"]) <= set(TYPES) - {name}
    assert set(entry["is_not"].values()) <= set(TYPES) - {name} | {"none"}


def test_modes_and_contexts_are_defined_where_codes_and_rules_use_them() -> None:
    cameo, rules = vocabulary.load("cameo"), vocabulary.load("verbs")["rules"]
    defined = {mode for entry in TYPES.values() for mode in entry["modes"]}
    assert {*cameo["modes"].values(), *(rule["mode"] for rule in rules if "mode" in rule)} == defined
    assert {context for found in cameo["contexts"].values() for context in found} <= set(BOOK["contexts"])
    for code, mode in cameo["modes"].items():
        assert mode in TYPES[str(type_of(code))]["modes"], code


@pytest.mark.parametrize(("name", "text"), IS)
def test_what_the_codebook_calls_a_type_is_coded_so(name: str, text: str, coded: Types) -> None:
    assert name in coded(text)


@pytest.mark.parametrize(("name", "text", "other"), IS_NOT)
def test_what_the_codebook_keeps_from_a_type_is_coded_as_what_it_is(
    name: str, text: str, other: str, coded: Types
) -> None:
    assert name not in coded(text)
    assert other in coded(text) if other != "none" else not coded(text)


@pytest.mark.parametrize(
    ("code", "value"), [("057", 8.0), ("163", -8.0), ("0874", 10.0), ("16", -4.0), ("176", None), ("0579", None)]
)
def test_goldstein_values_are_those_of_the_published_table(code: str, value: float | None) -> None:
    assert goldstein_of(code) == value


def test_every_value_and_context_belongs_to_a_code_that_is_named_or_a_root() -> None:
    known = vocabulary.load("cameo")
    assert {code for code in known["goldstein"] if len(code) > 2} <= set(known["names"])
    assert set(known["names"]) - set(known["goldstein"]) == {"176"}


@pytest.mark.parametrize(
    ("code", "mode", "contexts"),
    [("161", "discontinue", ("diplomatic",)), ("0334", None, ("peacekeeping",)), ("030", None, ("diplomatic",))],
)
def test_a_code_has_the_mode_and_contexts_of_its_longest_known_beginning(
    code: str, mode: str | None, contexts: tuple[str, ...]
) -> None:
    assert (mode_of(code), contexts_of(code)) == (mode, contexts)
