"""`communique evaluate`: figures in every format, and prediction lines."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from communique.serve.command import build_app

LINE = {
    "id": "one",
    "text": "The ministers met in Oslo on Friday.",
    "published": "2021-03-07",
    "dates": [{"start": 29, "end": 35, "text": "Friday", "type": "DATE", "value": "2021-03-05"}],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    return path


def test_figures_and_definitions_are_printed_and_predictions_written(gold: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    result = CliRunner().invoke(build_app("evaluate"), ["evaluate", str(gold), "--predictions", str(out)])
    assert result.exit_code == 0
    assert "dates, value:" in result.stdout
    (line,) = out.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["dates"][0]["value"] == "2021-03-05"


@pytest.mark.parametrize("form", ["csv", "json", "markdown"])
def test_figures_come_in_every_format(gold: Path, form: str) -> None:
    result = CliRunner().invoke(build_app("evaluate"), ["evaluate", str(gold), "-f", form])
    assert result.exit_code == 0
    if form == "csv":
        rows = list(csv.DictReader(io.StringIO(result.stdout)))
        assert {row["f1"] for row in rows if row["metric"] == "value"} == {"1.000"}
    if form == "json":
        assert {row["file"] for row in json.loads(result.stdout)} == {"gold.jsonl"}


def test_a_line_that_breaks_the_format_is_named(tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_text('{"id": 1}\n', encoding="utf-8")
    result = CliRunner().invoke(build_app("evaluate"), ["evaluate", str(path)])
    assert "broken.jsonl" in str(result.exception)
