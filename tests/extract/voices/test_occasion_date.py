"""When something was said."""

from collections.abc import Callable

import pytest

from communique.claims.codes import TimexType
from communique.claims.span import cut_span
from communique.claims.when import When
from communique.extract.reading import Reading
from communique.extract.voices import STATEMENTS


def date(text: str, words: str, day: str | None = "2019-11-18") -> When:
    start = text.index(words)
    return When(TimexType.DATE, words, "", day, day, cut_span(text, start, start + len(words)), "missing", "test")


@pytest.mark.parametrize(
    ("text", "dates", "said"),
    [
        ("Ana Lind said on Monday that the port would close in May.", ["Monday", "May"], "Monday"),
        ("On Monday, Ana Lind said the port would close.", ["Monday"], "Monday"),
        ("Speaking to Interfax on Monday, Ana Lind said the port would close.", ["Monday"], "Monday"),
        ("Referring to the treaty of May, Ana Lind said it was dead.", ["May"], None),
        ("Ana Lind said the port would close in May.", ["May"], None),
    ],
)
def test_only_a_date_of_the_cue_says_when_it_was_said(
    read: Callable[..., Reading], text: str, dates: list[str], said: str | None
) -> None:
    reading = read(text).adding(dates=tuple(date(text, words) for words in dates))
    claim = STATEMENTS.run(reading).statements[-1]
    assert (claim.when.value if claim.when else None) == said


@pytest.mark.parametrize("day", [None, "2031-05-01"])
def test_no_day_and_a_day_after_publication_are_not_when_it_was_said(
    read: Callable[..., Reading], day: str | None
) -> None:
    text = "Ana Lind said now the port would close."
    reading = read(text).adding(dates=(date(text, "now", day),))
    assert STATEMENTS.run(reading).statements[-1].when is None
