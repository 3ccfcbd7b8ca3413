"""Kept answers: one file a question, believed only for that very question."""

import json
from pathlib import Path

import pytest

from communique.errors import ModelError
from communique.extract.model.backend import Question
from communique.run.answers import SIZE, KeptAnswers

ONE, OTHER = Question("m", "do this", "[1] Kenya."), Question("m", "do this", "[1] Chad.")


def test_an_answer_is_found_again_for_its_question_alone(tmp_path: Path) -> None:
    kept = KeptAnswers(tmp_path / "a" / "b")
    assert kept.find(ONE) is None
    kept.keep(ONE, "“words”")
    assert KeptAnswers(tmp_path / "a" / "b").find(ONE) == "“words”"
    assert kept.find(OTHER) is None
    assert kept.find(Question("other", ONE.system, ONE.user)) is None
    assert [path.suffix for path in (tmp_path / "a" / "b").iterdir()] == [".json"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"request": {}, "answer": "x"}',
        json.dumps({"request": ONE.request}).encode(),
        json.dumps({"request": ONE.request, "answer": ["x"]}).encode(),
        json.dumps({"request": OTHER.request, "answer": "x"}).encode(),
        json.dumps({"request": ONE.request, "answer": "x"}).encode() + b" " * SIZE,
    ],
)
def test_a_file_that_does_not_answer_its_question_is_no_answer(tmp_path: Path, content: bytes) -> None:
    (tmp_path / f"{ONE.key}.json").write_bytes(content)
    kept = KeptAnswers(tmp_path)
    assert kept.find(ONE) is None
    kept.keep(ONE, "anew")
    assert kept.find(ONE) == "anew"


def test_what_is_kept_is_the_same_bytes_every_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        KeptAnswers(tmp_path / name).keep(ONE, "{}")
    assert (tmp_path / "a" / f"{ONE.key}.json").read_bytes() == (tmp_path / "b" / f"{ONE.key}.json").read_bytes()


def test_a_folder_that_cannot_be_written_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ModelError, match="file"):
        KeptAnswers(tmp_path / "file").keep(ONE, "{}")


def test_the_key_is_of_the_whole_question() -> None:
    assert (
        len({ONE.key, OTHER.key, Question("m", "do that", ONE.user).key, Question("n", ONE.system, ONE.user).key}) == 4
    )
    assert ONE.key == Question("m", "do this", "[1] Kenya.").key
    assert (ONE.request["temperature"], ONE.request["seed"]) == (0, 7)
