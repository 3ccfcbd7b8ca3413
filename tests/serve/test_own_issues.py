"""`communique read --issues FILE`: a user's own issues."""

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from communique.errors import IssuesError
from communique.serve.command import build_app

NOTE = "OSLO, March 1, 2021 (Wire One) -- Norway urged Sweden to mend the old lighthouse.\n"


def run(*arguments: object) -> Result:
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(build_app(words[0]), words)


def issues(db: Path) -> list[str | None]:
    """The issues of the positions in the record, by its canonical dump."""
    found = (json.loads(line) for line in run("dump", "--db", db).stdout.splitlines())
    contents = (one["claim"]["content"] for one in found if "claim" in one)
    return [one["issue"] for one in contents if one["is"] == "Position"]


def test_issues_of_ones_own_are_found_and_a_change_of_the_file_is_read_anew(tmp_path: Path) -> None:
    note, own, db = tmp_path / "note.txt", tmp_path / "issues.yaml", tmp_path / "a.db"
    note.write_text(NOTE, encoding="utf-8")
    own.write_text("lighthouses: {words: [lighthouse]}", encoding="utf-8")
    assert "1 new" in run("read", note, "--db", db).stdout
    assert issues(db) == [None]
    assert "1 read anew" in run("read", note, "--db", db, "--issues", own).stdout
    assert issues(db) == ["lighthouses"]
    assert "1 unchanged" in run("read", note, "--db", db, "--issues", own).stdout


def test_a_file_that_cannot_be_used_stops_before_anything_is_read(tmp_path: Path) -> None:
    own = tmp_path / "issues.yaml"
    own.write_text("lighthouses: {words: lighthouse}", encoding="utf-8")
    result = run("read", tmp_path, "--db", tmp_path / "a.db", "--issues", own)
    assert isinstance(result.exception, IssuesError)
    assert not (tmp_path / "a.db").exists()
