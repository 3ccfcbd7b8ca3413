"""`communique columns` and --column: a mapping is shown before and while reading, and wrong ones are told."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from collect.laid_open import PROSE
from communique.errors import ColumnError
from communique.serve.command import build_app
from communique.serve.options import columns_of

ROW = f'{{"head": "Harbour opens", "body": "{PROSE}", "day": "20/11/2019", "crawled": "2033-01-01"}}\n'


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text(ROW * 2, encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(build_app(words[0]), words)


def test_the_guess_is_shown_with_values_and_nothing_is_read(rows: Path, tmp_path: Path) -> None:
    result = run("columns", rows)
    assert result.exit_code == 0
    assert "text = body, headline = head, published = day (day first)" in result.stdout
    assert "20/11/2019 → 2019-11-20" in result.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["rows.jsonl"]


def test_what_is_no_dataset_is_told_and_fails(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE)
    result = run("columns", tmp_path / "a.txt", tmp_path / "none.csv")
    assert result.exit_code == 1
    assert "this is no dataset" in result.stdout
    assert "no such file" in result.stdout


@pytest.mark.parametrize("option", ["text=words", "words=body", "body", "text="])
@pytest.mark.parametrize("command", ["columns", "read"])
def test_a_mapping_that_cannot_be_is_an_error(rows: Path, tmp_path: Path, command: str, option: str) -> None:
    database = () if command == "columns" else ("--db", tmp_path / "a.db")
    result = run(command, rows, "--column", option, *database)
    assert isinstance(result.exception, ColumnError)


def test_the_column_may_hold_an_equals_sign() -> None:
    assert columns_of(["text=a=b", "Headline= c"]) == (("text", "a=b"), ("headline", " c"))


def test_reading_tells_the_mapping_on_standard_error_and_in_the_summary(rows: Path, tmp_path: Path) -> None:
    result = run("read", rows, "--db", tmp_path / "a.db", "--format", "json")
    assert "text = body" in result.stderr
    (notice,) = json.loads(result.stdout)["notices"]
    assert notice["name"] == str(rows)
    assert "text = body" in notice["detail"]


def test_a_mapping_that_many_files_share_is_told_once(rows: Path, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.json").write_text(ROW.replace("Harbour", f"Harbour {number}"), encoding="utf-8")
    result = run("read", *sorted(tmp_path.glob("*.json")), "--db", tmp_path / "a.db")
    assert result.stderr.count("text = body") == 1
