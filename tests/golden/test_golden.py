"""The golden reports: each gives what its expected file and ledgers say, and the whole never falls below its floor."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from golden.comparison import EXPECTED, FLOOR, KINDS, Golden, figures, found, golden, people_chains, reports

REPORTS = reports()
NAMES = [path.stem for path in REPORTS]
COLUMNS = {
    **{"head": {6}, "people": {3, 4}, "actor": {3}, "office": {6}, "date": {2, 3}, "place": {4}, "chain": {2}},
    **{"event": {6}, "statement": {4}, "position": {4}, "commitment": {5}, "assessment": {2}, "channel": {3}},
    "non_event": {3},
}


@pytest.fixture(scope="module")
def records() -> dict[str, Golden]:
    """Every golden record by its report's name, read once."""
    return {name: golden(name) for name in NAMES}


@pytest.mark.parametrize("path", REPORTS, ids=NAMES)
def test_a_report_gives_what_is_expected_but_for_its_ledgers(path: Path, records: dict[str, Golden]) -> None:
    """Where this fails, see whether the change is for the better; if so, run `python tests/golden/ledger.py`."""
    given, accounted = found(path), records[path.stem].accounted
    for kind in KINDS:
        assert sorted(given[kind]) == sorted(accounted[kind]), f"{kind} lines of {path.name}"


@pytest.mark.parametrize("name", NAMES)
def test_a_ledger_holds_only_what_can_stand_in_it(name: str, records: dict[str, Golden]) -> None:
    record = records[name]
    for kind in KINDS:
        assert record.missing[kind] <= record.expected[kind]
        assert not record.wrong[kind] & record.expected[kind]


def test_every_expected_file_belongs_to_a_report_and_has_known_kinds_only() -> None:
    files = sorted(EXPECTED.glob("*.yaml"))
    assert [file.stem for file in files] == sorted(NAMES)
    for file in files:
        assert set(yaml.safe_load(file.read_text(encoding="utf-8"))) <= {*KINDS, "missing", "wrong"}, file.name


def test_the_set_has_reports_of_every_form(records: dict[str, Golden]) -> None:
    forms = Counter(line.split(" | ")[1] for record in records.values() for line in record.expected["head"])
    assert forms.total() >= 120
    assert min(forms[form] for form in ("wire", "transcript", "web", "readout")) >= 10


@pytest.mark.parametrize("name", NAMES)
def test_every_line_has_the_columns_of_its_kind(name: str, records: dict[str, Golden]) -> None:
    for kind in KINDS:
        assert all(line.count(" | ") + 1 in COLUMNS[kind] for line in records[name].expected[kind]), kind


@pytest.mark.parametrize("kind", [*KINDS, "all"])
def test_the_figures_stay_above_their_floor(kind: str, records: dict[str, Golden]) -> None:
    floor = yaml.safe_load(FLOOR.read_text(encoding="utf-8"))[kind]
    now = figures(list(records.values()))[kind]
    assert now.expected >= floor["expected"]
    assert now.right >= floor["right"]
    assert now.precision >= floor["precision"]
    assert now.recall >= floor["recall"]


def test_the_chains_of_people_stay_above_their_floor(records: dict[str, Golden]) -> None:
    floor = yaml.safe_load(FLOOR.read_text(encoding="utf-8"))["people chains"]
    assert people_chains(list(records.values())) >= floor["conll"]


@pytest.mark.parametrize("name", NAMES)
def test_everyone_named_has_a_chain_and_no_words_mean_two(name: str, records: dict[str, Golden]) -> None:
    written = yaml.safe_load((EXPECTED / f"{name}.yaml").read_text(encoding="utf-8"))
    people = [line.split(" | ")[0] for line in written.get("people") or () if not line.endswith("| journalist")]
    assert sorted(written.get("chain") or {}) == sorted(people)
    links = [line.split(" | ")[1] for line in records[name].expected["chain"]]
    assert len(set(links)) == len(links)
