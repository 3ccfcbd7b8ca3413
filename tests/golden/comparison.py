"""Golden reports: what a careful analyst expects of each, what the system gives, and how the two compare."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

from communique.claims.report import Report
from communique.collect.read import read_bytes
from communique.extract.syntax import load_pipeline
from communique.measure.clusters import Clustering, conll_f1
from communique.run.extraction import claims_of, extract_reports
from golden.layers import chain_lines, clusters
from golden.lines import KINDS, lines_of

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
FLOOR = HERE / "floor.yaml"
FOLDERS = (HERE.parents[1] / "samples", HERE / "reports")

Lines = dict[str, set[str]]


@frozen
class Golden:
    """One report's expected lines by kind, and its two ledgers: lines the system lacks, lines it should not give."""

    name: str
    expected: Lines
    missing: Lines
    wrong: Lines

    @property
    def accounted(self) -> Lines:
        """What the system gives if the ledgers are true."""
        return {kind: self.expected[kind] - self.missing[kind] | self.wrong[kind] for kind in KINDS}


@frozen
class Figure:
    """Counts over reports, for one kind of line."""

    expected: int
    given: int
    right: int

    @property
    def precision(self) -> float:
        """Right of given, to three places; 1.0 where nothing is given."""
        return round(self.right / self.given, 3) if self.given else 1.0

    @property
    def recall(self) -> float:
        """Right of expected, to three places; 1.0 where nothing is expected."""
        return round(self.right / self.expected, 3) if self.expected else 1.0


def reports() -> list[Path]:
    """Every golden report, the project's samples first."""
    return sorted(path for folder in FOLDERS for path in folder.iterdir() if path.is_file())


def golden(name: str) -> Golden:
    """The golden record of a report by its file's stem."""
    data = yaml.safe_load((EXPECTED / f"{name}.yaml").read_text(encoding="utf-8"))
    written = {**data, "chain": chain_lines(_report(name).body, data.get("chain") or {})}
    parts = [written, data.get("missing"), data.get("wrong")]
    return Golden(name, *({kind: set((part or {}).get(kind) or ()) for kind in KINDS} for part in parts))


def found(path: Path) -> Lines:
    """What the system gives for a file, read the way the product reads it; what it holds doubtful is not given."""
    (reading,) = extract_reports(load_pipeline(), [_report(path.stem)])
    return lines_of(reading, [claim for claim in claims_of(reading) if not claim.doubtful])


@cache
def _report(name: str) -> Report:
    (path,) = [one for one in reports() if one.stem == name]
    (report,) = read_bytes(path.name, path.read_bytes())
    assert isinstance(report, Report), report
    return report


def ledgers(expected: Lines, given: Lines) -> dict[str, dict[str, list[str]]]:
    """`missing` and `wrong` as they must stand in the YAML file; kinds with nothing left out."""
    missing = {kind: sorted(expected[kind] - given[kind]) for kind in KINDS if expected[kind] - given[kind]}
    wrong = {kind: sorted(given[kind] - expected[kind]) for kind in KINDS if given[kind] - expected[kind]}
    return {"missing": missing, "wrong": wrong}


def figures(records: list[Golden]) -> dict[str, Figure]:
    """By kind, and for all lines together, how much of the expected is given, by the ledgers."""
    by_kind = {kind: _figure(records, (kind,)) for kind in KINDS}
    return {**by_kind, "all": _figure(records, KINDS)}


def people_chains(records: list[Golden]) -> float:
    """CoNLL F1 (MUC, B-cubed, CEAF-e) of the named people's chains over all reports, by the ledgers."""
    sides = [_clustering(records, one) for one in ("expected", "accounted")]
    return round(conll_f1(*sides), 3)


def floor_of(records: list[Golden]) -> dict[str, Any]:
    """The figures as they are pinned in floor.yaml."""
    by_kind = {
        kind: {"expected": one.expected, "right": one.right, "precision": one.precision, "recall": one.recall}
        for kind, one in figures(records).items()
    }
    return {**by_kind, "people chains": {"conll": people_chains(records)}}


def _clustering(records: list[Golden], side: str) -> Clustering:
    return {
        (one.name, item): (one.name, name)
        for one in records
        for item, name in clusters(getattr(one, side)["chain"]).items()
    }


def _figure(records: list[Golden], kinds: tuple[str, ...]) -> Figure:
    pairs = [(one.expected[kind], one.accounted[kind]) for one in records for kind in kinds]
    return Figure(
        expected=sum(len(expected) for expected, _ in pairs),
        given=sum(len(given) for _, given in pairs),
        right=sum(len(expected & given) for expected, given in pairs),
    )
