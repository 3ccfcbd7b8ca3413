"""`communique reports`, its page, and what `communique read` says of versions, copies and other languages."""

import csv
import io
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner, Result

from communique.record.store import Store
from communique.serve.command import build_app
from communique.serve.pages import create_app
from run import desk


def run(*arguments: object) -> Result:
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(build_app(words[0]), words)


@pytest.fixture(scope="module")
def summary(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, object]]:
    """A record of the desk's files, and the summary of reading them."""
    folder = tmp_path_factory.mktemp("desk")
    desk.write(folder / "in")
    result = run("read", folder / "in", "--db", folder / "a.db", "-f", "json", "-q")
    assert result.exit_code == 0
    return folder / "a.db", json.loads(result.stdout)


@pytest.fixture(scope="module")
def db(summary: tuple[Path, dict[str, object]]) -> Path:
    return summary[0]


def rows(db: Path, *arguments: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run("reports", *arguments, "--db", db, "-f", "csv").stdout)))


def test_the_summary_counts_what_does_not_speak_and_why(summary: tuple[Path, dict[str, object]]) -> None:
    _, told = summary
    assert (told["copies"], told["superseded"], told["withdrawn"]) == (2, 2, 0)
    assert told["not_extracted"] == {"ko": 1}
    assert told["refused"] == []


def test_the_summary_says_it_in_words_and_a_second_reading_has_nothing_to_say(db: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    desk.write(folder)
    first = run("read", folder, "--db", tmp_path / "b.db", "-q")
    second = run("read", folder, "--db", tmp_path / "b.db", "-q")
    assert "2 copies of others, 2 superseded" in first.stdout
    assert "not extracted: 1 Korean" in first.stdout
    assert "superseded" not in second.stdout
    assert "Nothing has changed" in second.stdout


def test_reports_are_listed_with_their_facts(db: Path) -> None:
    out = run("reports", "--db", db).stdout
    assert "not extracted (Korean)" in out
    assert "also in Harbour Gazette, The Pilot" in out
    assert "copy (reprint)" in out
    assert "superseded" in out


def test_reports_are_found_by_words_of_any_language_and_marked(db: Path) -> None:
    assert [row["language"] for row in rows(db, "철도")] == ["ko"]
    assert "‹liaison office›" in rows(db, "liaison office")[0]["snippet"]
    assert len(rows(db, "liaison", "tariffs")) == 1
    assert rows(db, "office liaison") == []


@pytest.mark.parametrize("words", ['"', "***", "OR AND", "NEAR(rail)", "-rail*", "'; DROP TABLE reports; --"])
def test_odd_words_are_no_error(db: Path, words: str) -> None:
    result = run("reports", "--db", db, "--", words)
    assert result.exit_code == 0
    assert len(rows(db)) == 8


@pytest.mark.parametrize("form", ["text", "json", "csv", "markdown"])
def test_the_list_has_every_format(db: Path, form: str) -> None:
    assert run("reports", "--db", db, "-f", form).stdout.strip()


def test_the_list_is_narrowed(db: Path) -> None:
    assert {row["standing"] for row in rows(db, "--copies")} == {"copy"}
    assert len(rows(db, "--no-copies")) == len(rows(db)) - 2
    (series,) = {row["series"] for row in rows(db)} - {""}
    assert [row["version"] for row in rows(db, "--series", series)].count("2") == 1
    assert len(rows(db, "--outlet", "pilot")) == 1
    assert rows(db, "--since", "2022") == []


def test_the_chronology_counts_independent_sources_and_names_other_outlets(db: Path) -> None:
    entries = json.loads(run("timeline", "--db", db, "--superseded", "-f", "json").stdout)
    assert all(entry["corroboration"]["independent"] >= 1 for entry in entries)
    assert any(entry["corroboration"]["reports"] > entry["corroboration"]["independent"] for entry in entries)
    fewer = json.loads(run("timeline", "--db", db, "-f", "json").stdout)
    assert sum(len(entry["support"]) for entry in fewer) < sum(len(entry["support"]) for entry in entries)


def test_a_version_is_shown_among_the_others(db: Path) -> None:
    (old,) = (row["report"] for row in rows(db) if row["standing"] == "superseded" and row["version"] == "0")
    out = run("show", old, "--db", db).stdout
    assert "superseded by a newer version" in out
    assert "LEAD" in out and "2nd LD" in out


def test_the_page_lists_finds_and_marks(db: Path) -> None:
    with Store.open(db) as store:
        client = TestClient(create_app(store))
        everything = client.get("/reports").text
        assert everything.count("<h2>") == 8
        assert "not extracted (Korean)" in everything
        found = client.get("/reports", params={"words": "철도"}).text
        assert found.count("<h2>") == 1
        assert "<mark>철도</mark>" in found
        assert client.get("/reports", params={"words": '"NEAR('}).status_code == 200
        assert client.get("/reports", params={"since": "lately"}).status_code == 400
        assert client.get("/reports", params={"page": "2"}).text.count("<h2>") == 0


def test_nothing_of_a_report_becomes_markup_on_the_page(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(f"{desk.DAM} <script>alert(1)</script> the dam stood.\n", encoding="utf-8")
    run("read", path, "--db", tmp_path / "a.db", "--outlet", "<b>Bold</b>", "-q")
    with Store.open(tmp_path / "a.db") as store:
        page = TestClient(create_app(store)).get("/reports", params={"words": 'alert "<script>'}).text
    assert "<mark>alert</mark>" in page
    assert "<script>" not in page
    assert "<b>Bold" not in page


def test_a_database_of_the_first_schema_is_refused_with_what_to_do(tmp_path: Path, db: Path) -> None:
    old = tmp_path / "old.db"
    shutil.copy(db, old)
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute("UPDATE store SET value = '1' WHERE name = 'schema'")
        connection.execute("DROP TABLE placements")
    error = str(run("reports", "--db", old).exception)
    assert "schema 1" in error
    assert "read the reports into a new one" in error
