"""When something was said."""

from collections.abc import Callable

import pytest
from attrs import evolve

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
        ("In a message on Monday, Ana Lind said the port would close.", ["Monday"], "Monday"),
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


def test_a_speaker_who_still_talks_to_the_same_outlet_does_so_on_the_same_day(read: Callable[..., Reading]) -> None:
    text = "Speaking to Interfax on Monday, Ana Lind said the port would close. Ana Lind said the fees were high."
    first, second = STATEMENTS.run(read(text).adding(dates=(date(text, "Monday"),))).statements
    assert first.when is not None and first.when == second.when


def test_a_claim_in_a_noun_has_the_date_that_hangs_on_it(read: Callable[..., Reading]) -> None:
    text = "Ana Lind's announcement in May that the port would close angered the crews."
    [claim] = STATEMENTS.run(read(text).adding(dates=(date(text, "May"),))).statements
    assert claim.when is not None and claim.content.content[0].text == "that the port would close"


def test_a_day_without_its_year_is_a_day(read: Callable[..., Reading]) -> None:
    text = "Ana Lind said on May 3 the port would close."
    yearless = evolve(date(text, "May 3", None), value="XXXX-05-03")
    [claim] = STATEMENTS.run(read(text, published=None).adding(dates=(yearless,))).statements
    assert claim.when == yearless
