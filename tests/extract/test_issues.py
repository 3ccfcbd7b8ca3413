"""What words are about, by the vocabulary and by a user's own file."""

from pathlib import Path

import pytest

from communique.errors import IssuesError
from communique.extract.issues import Taxonomy, taxonomy, with_own
from communique.vocabulary import load

EXAMPLES = [(text, name) for name, entry in load("issues").items() for text in entry["must"]]
COUNTER = [(text, name) for name, entry in load("issues").items() for text in entry["must_not"]]


@pytest.mark.parametrize(("text", "issue"), EXAMPLES)
def test_an_example_is_of_its_issue(text: str, issue: str) -> None:
    assert taxonomy().issue_of(text) == issue


@pytest.mark.parametrize(("text", "issue"), COUNTER)
def test_a_counterexample_is_not(text: str, issue: str) -> None:
    assert taxonomy().issue_of(text) != issue


def test_every_issue_is_defined_and_has_examples() -> None:
    assert len(load("issues")) >= 40
    assert [name for name, entry in load("issues").items() if not entry["definition"].endswith(".")] == []
    assert {name for _, name in EXAMPLES} == {name for _, name in COUNTER} == set(load("issues"))


def test_no_words_belong_to_two_issues() -> None:
    words = [one.casefold() for issue in taxonomy().issues for one in issue.words]
    assert len(words) == len(set(words))


def test_the_first_text_that_names_an_issue_decides() -> None:
    assert taxonomy().issue_of("sign it", "a treaty on tariffs") == "trade"
    assert taxonomy().issue_of("lift the sanctions", "tariffs") == "sanctions"


def test_a_longer_phrase_outranks_a_shorter_one_and_plurals_count() -> None:
    assert taxonomy().issue_of("cut the trade in fighter jets") == "arms supplies"


def test_a_line_break_parts_no_words() -> None:
    assert taxonomy().issue_of("the nuclear\nweapons programme") == taxonomy().issue_of("the nuclear weapons programme")
    assert taxonomy().issue_of("the nuclear weapons programme") == "denuclearisation"


def test_a_general_issue_stands_back() -> None:
    assert taxonomy().issue_of("resume the negotiations on gas") == "energy"
    assert taxonomy().issue_of("resume the negotiations") == "talks"


def test_words_that_name_no_issue_have_none() -> None:
    assert taxonomy().issue_of("the weather") is None


def own(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "issues.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_users_file_adds_replaces_and_leaves_out(tmp_path: Path) -> None:
    path = own(
        tmp_path,
        "lighthouses:\n  definition: Who keeps the lights.\n  words: [lighthouse]\n  must: [keep the lighthouse lit]\n"
        "energy: {words: [peat]}\nhealth:\n",
    )
    made = with_own(path)
    assert made.issue_of("two lighthouses on the coast") == "lighthouses"
    assert (made.issue_of("sell peat"), made.issue_of("sell oil"), made.issue_of("a vaccine")) == ("energy", None, None)
    assert made.issue_of("lift the sanctions") == "sanctions"


def test_a_users_words_outrank_ours(tmp_path: Path) -> None:
    assert with_own(own(tmp_path, "straits: {words: [strait]}")).issue_of("the strait") == "straits"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "write a line"),
        ("- energy", "write a line"),
        ("energy: [", "is no YAML"),
        ("energy: {words: [2022-13-45]}", "is no YAML: month must be in 1..12"),
        ("energy: [oil]", "'energy' has no `words"),
        ("energy: {words: oil}", "words of 'energy' is no list"),
        ("energy: {words: [on]}", "True in words of 'energy' is no text; put it in quotation marks"),
        ("energy: {words: [oil], colour: red}", "'energy' has 'colour'"),
        ("energy: {words: [oil], general: 3}", "`general` of 'energy'"),
        ("energy: {words: [oil], definition: 3}", "the definition of 'energy'"),
        ("no: {words: [oil]}", "False is no name"),
        ("lighthouses:", "no such issue to leave out"),
        ("energy: {words: [oil], must: [sell peat]}", "'sell peat' must be 'energy' but is of no issue"),
        ("energy: {words: [oil], must_not: [sell oil]}", "'sell oil' must not be 'energy'"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_what_to_mend(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(IssuesError) as caught:
        with_own(own(tmp_path, text))
    assert told in str(caught.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(IssuesError, match="cannot be read"):
        with_own(tmp_path / "none.yaml")


def test_a_taxonomy_of_no_issues_finds_none() -> None:
    assert Taxonomy(()).issue_of("a - b", "") is None
