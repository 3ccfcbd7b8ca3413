"""Pages saved as text, in the layouts of outlets of many countries; all of them are made up.

Each line of a file begins with what it is: "+" body, "H" headline, "S" subheadline, "B" byline, "D" date line, "-" what
else is no body, "?" what may be either. The first line of a file says what the head must hold.
"""

from pathlib import Path

import pytest

from communique.claims.report import Report
from communique.collect.authors import authors_of
from communique.collect.read import report_of_text

PAGES = sorted((Path(__file__).parent / "saved").glob("*.txt"))
BLANK = pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["lines", "paragraphs"])
each_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)


def marked(path: Path) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """What the head must hold, and the lines with their marks."""
    first, *lines = path.read_text(encoding="utf-8").splitlines()
    head = dict(part.split("=", 1) for part in first.removeprefix("> ").split("; "))
    return head, [(line[0], line[2:]) for line in lines]


def saved(path: Path, between: str) -> Report:
    return report_of_text(between.join(words for _, words in marked(path)[1]))


@BLANK
@each_page
def test_the_body_is_kept_and_nothing_else(path: Path, between: str) -> None:
    report, at, wrong = saved(path, between), 0, []
    for mark, words in marked(path)[1]:
        kept = len(report.body[at : at + len(words)].strip())
        if (mark == "+" and kept < 0.6 * len(words)) or (mark not in "+?" and kept):
            wrong.append((mark, words))
        at += len(words) + len(between)
    assert wrong == []


@BLANK
@each_page
def test_the_head_is_read(path: Path, between: str) -> None:
    head, expected = saved(path, between).head, marked(path)[0]
    found = {part: value.value for part in expected if (value := getattr(head, part))}
    if head.byline:
        found["byline"] = ", ".join(authors_of(head.byline.value))
    assert found | {"headline": head.headline and head.headline.value} == expected | {
        "headline": next(words for mark, words in marked(path)[1] if mark == "H").removeprefix("(LEAD) ")
    }
