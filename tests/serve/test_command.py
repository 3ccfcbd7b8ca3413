"""The command line: what it prints, where, and with which exit status."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from communique.errors import StoreError
from communique.serve.command import COMMANDS, build_app

NOTE = "Foreign Minister Ilse Brandt of Austria met Slovenian Foreign Minister Matej Kos in Graz on Monday.\n"
Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """run("read", path, …) runs the command in this process."""

    def running(*arguments: object, given: str | None = None) -> Result:
        words = [str(argument) for argument in arguments]
        return CliRunner().invoke(build_app(words[0]), words, input=given)

    return running


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text(NOTE, encoding="utf-8")
    return path


def test_reading_twice_changes_nothing_and_says_so(run: Run, note: Path, tmp_path: Path) -> None:
    db = tmp_path / "a.db"
    first, second = run("read", note, "--db", db), run("read", note, "--db", db)
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "1 new" in first.stdout
    assert "1 unchanged" in second.stdout
    assert "Nothing has changed" in second.stdout


def test_what_cannot_be_read_is_named_with_its_reason_and_the_rest_goes_through(
    run: Run, note: Path, tmp_path: Path
) -> None:
    (note.parent / "empty.txt").touch()
    (note.parent / "image.txt").write_bytes(bytes(range(256)) * 20)
    result = run("read", note.parent, tmp_path / "missing", "--db", tmp_path / "db" / "a.db", "--format", "json")
    summary = json.loads(result.stdout)
    assert result.exit_code == 1
    assert summary["added"] == 1
    assert {one["reason"] for one in summary["refused"]} == {"empty", "binary", "unreadable"}
    assert all(one["detail"] for one in summary["refused"])


def test_standard_input_is_read(run: Run, tmp_path: Path) -> None:
    result = run("read", "-", "--db", tmp_path / "a.db", given=NOTE)
    assert "1 new" in result.stdout


def test_a_date_given_later_turns_relative_dates_into_calendar_dates(run: Run, note: Path, tmp_path: Path) -> None:
    db = tmp_path / "a.db"
    run("read", note, "--db", db)
    before = json.loads(run("timeline", "--db", db, "-f", "json").stdout)
    run("read", note, "--db", db, "--published", "2021-03-10")
    after = json.loads(run("timeline", "--db", db, "-f", "json").stdout)
    assert [entry["when"] and entry["when"]["earliest"] for entry in before] == [None]
    assert [entry["when"]["earliest"] for entry in after] == ["2021-03-08"]


def test_every_row_of_the_chronology_has_its_sentence_and_its_claim(run: Run, sample_db: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("timeline", "--db", sample_db, "-f", "csv").stdout)))
    assert rows
    assert all(row["sentence"] and row["claim"] and row["report"] for row in rows)


def test_the_chronology_is_filtered_by_actor_time_and_status(run: Run, sample_db: Path) -> None:
    def entries(*arguments: str) -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(run("timeline", "--db", sample_db, "-f", "json", *arguments).stdout)
        return found

    everything = entries()
    assert 0 < len(entries("--actor", "Japan")) < len(everything)
    assert all(entry["status"] == "cancelled" for entry in entries("--status", "cancelled"))
    assert entries("--since", "2022-07", "--until", "2022-07-31")
    assert entries("--as-of", "2021") == []


def test_an_empty_answer_says_what_to_do(run: Run, sample_db: Path) -> None:
    assert "fewer filters" in run("timeline", "--db", sample_db, "--actor", "Nobody Atall").stdout


@pytest.mark.parametrize("command", ["timeline", "said", "who"])
@pytest.mark.parametrize("form", ["text", "json", "csv", "markdown"])
def test_every_answer_has_every_format(run: Run, sample_db: Path, command: str, form: str) -> None:
    result = run(command, "--db", sample_db, "-f", form)
    assert result.exit_code == 0
    assert result.stdout.strip()


def test_a_report_is_shown_whole_and_its_cuts_are_listed(run: Run, sample_db: Path) -> None:
    (claim, *_) = json.loads(run("timeline", "--db", sample_db, "-f", "json").stdout)
    report = claim["support"][0]["citation"]["report"]
    shown = json.loads(run("show", report, "--db", sample_db, "-f", "json").stdout)[0]
    assert "".join(segment["text"] for segment in shown["segments"]) == shown["report"]["text"]
    assert run("show", report, "--db", sample_db, "--cuts").exit_code == 0
    assert run("show", report, "--db", sample_db).exit_code == 0


def test_a_claim_is_explained_down_to_its_words(run: Run, sample_db: Path) -> None:
    (entry, *_) = json.loads(run("timeline", "--db", sample_db, "-f", "json").stdout)
    claim = entry["support"][0]["claim"]
    reasons = json.loads(run("why", claim, "--db", sample_db, "-f", "json").stdout)[0]
    assert reasons["words"]
    assert "rule" in run("why", claim, "--db", sample_db).stdout


def test_an_error_is_one_line_that_says_what_is_wrong(sample_db: Path) -> None:
    command = [sys.executable, "-c", "from communique.serve.command import main; main()"]
    command += ["show", "r-none", "--db", str(sample_db)]
    result = subprocess.run(command, check=False, capture_output=True, text=True)
    assert result.returncode == 1
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_wrong_option_is_a_wrong_command_line(run: Run) -> None:
    assert run("timeline", "--frobnicate").exit_code == 2
    assert run("timeline", "--status", "imaginary").exit_code == 2


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_and_each_of_its_options(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert "Usage" in result.stdout


def test_text_for_a_pipe_has_no_colours_and_no_control_characters(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(NOTE.replace("Graz", "Graz \x1b[31m[bold]"), encoding="utf-8")
    run("read", path, "--db", tmp_path / "a.db", "--published", "2021-03-10")
    out = run("timeline", "--db", tmp_path / "a.db").stdout
    assert "\x1b" not in out


def test_a_question_makes_no_database(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "folder" / "none.db"
    for question in (["timeline"], ["said"], ["who"], ["show", "r1"], ["why", "c1"], ["dump"], ["serve"]):
        result = run(*question, "--db", path)
        assert isinstance(result.exception, StoreError)
        assert "communique read" in str(result.exception)
    assert not path.parent.exists()


def test_a_date_that_is_none_is_a_wrong_command_line(sample_db: Path) -> None:
    command = [sys.executable, "-m", "communique", "timeline", "--since", "yesterday", "--db", str(sample_db)]
    result = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (result.returncode, len(result.stderr.strip().splitlines())) == (2, 1)


@pytest.mark.parametrize("form", ["text", "csv", "markdown"])
def test_control_characters_of_a_report_reach_no_output(run: Run, tmp_path: Path, form: str) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(NOTE + 'Brandt said: "We \x1b]0;gone\x07 agree on everything."\n', encoding="utf-8")
    run("read", path, "--db", tmp_path / "a.db", "--published", "2021-03-10")
    out = run("said", "--db", tmp_path / "a.db", "-f", form).stdout
    assert "agree on everything" in out
    assert not {"\x1b", "\x07"} & set(out)


def test_a_sentence_stands_in_one_line_in_a_pipe(run: Run, sample_db: Path) -> None:
    (entry, *_) = json.loads(run("timeline", "--db", sample_db, "-f", "json").stdout)
    sentence = " ".join(entry["support"][0]["sentence"].split())
    assert any(sentence in line for line in run("timeline", "--db", sample_db).stdout.splitlines())


def test_who_tells_how_a_post_is_held_and_whence_a_state_is_known(run: Run, tmp_path: Path) -> None:
    path, db = tmp_path / "two.txt", tmp_path / "a.db"
    text = "Former Slovenian President Matej Kos wrote to Angela Merkel on Monday, and Merkel thanked him.\n"
    path.write_text("GRAZ, May 3, 2012 (ABC) -- " + text, encoding="utf-8")
    assert run("read", path, "--db", db).exit_code == 0
    rows = {row["name"]: row for row in csv.DictReader(io.StringIO(run("who", "--db", db, "-f", "csv").stdout))}
    assert rows["Matej Kos"]["titles"].endswith("(former)")
    assert (rows["Matej Kos"]["state"], rows["Matej Kos"]["state_basis"]) == ("SVN", "words")
    assert (rows["Angela Merkel"]["state"], rows["Angela Merkel"]["state_basis"]) == ("DEU", "vocabulary")
    assert "DEU (by vocabulary)" in run("who", "--db", db).stdout


PLEDGE = "OSLO, March 1, 2021 (Wire One) -- Norway announced it was ending its voluntary moratorium on drilling.\n"


def test_commitments_are_followed_with_the_sentence_and_the_reason(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "pledge.txt"
    path.write_text(PLEDGE, encoding="utf-8")
    run("read", path, "--db", tmp_path / "a.db")
    shown = run("commitments", "--db", tmp_path / "a.db", "--fate", "withdrawn")
    assert "→ withdrawn" in shown.stdout
    assert shown.stdout.count("moratorium on drilling.") == 1
    rows = list(csv.DictReader(io.StringIO(run("commitments", "--db", tmp_path / "a.db", "-f", "csv").stdout)))
    assert [(row["fate"], row["news"]) for row in rows] == [("withdrawn", "withdrawn")]
    answers = json.loads(run("commitments", "--db", tmp_path / "a.db", "-f", "json").stdout)
    assert [one["fate"] for one in answers] == ["withdrawn"]
    assert "No commitment" in run("commitments", "--db", tmp_path / "a.db", "--actor", "Peru").stdout
