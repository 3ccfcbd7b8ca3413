"""What of a page is not given to the parsers."""

from time import process_time

import pytest

from communique.claims.report import Refusal
from communique.collect.page.bounds import page_problem
from communique.collect.read import read_bytes

LONG = 2_000


@pytest.mark.parametrize("attribute", ["a{}=b", "a{}", "a{}='<'", 'a{}="x y z"'])
def test_a_tag_with_too_many_attributes_is_told_however_they_are_written(attribute: str) -> None:
    problem = page_problem("<p " + " ".join(attribute.format(number) for number in range(LONG)) + ">x</p>")
    assert problem and "attributes" in problem.detail


@pytest.mark.parametrize(
    "source",
    [
        "<p title='" + "many words in one value " * LONG + "'>x</p>",
        "<script>if (a<b " + "&& c == d " * LONG + ") {}</script>",
        "<!-- <p " + "a=b " * LONG + "> -->",
        "<p>x</p>" * LONG,
    ],
)
def test_long_values_scripts_and_comments_are_no_attributes(source: str) -> None:
    assert page_problem(source) is None


@pytest.mark.parametrize("part", ["<p>x", "<", "<a ", '<a ="', "<script>", "<!--", "<a href='"])
def test_a_hostile_page_is_done_with_in_seconds(part: str) -> None:
    before = process_time()
    (found,) = read_bytes("a.html", ("<!DOCTYPE html><html><body>" + part * 300_000).encode())
    assert isinstance(found, Refusal)
    assert process_time() - before < 8
