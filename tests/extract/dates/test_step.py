import re
from itertools import pairwise

from attrs import evolve
from edtf import parse_edtf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.claims.report import Cut
from communique.extract.dates import DATES
from communique.extract.dates.words import values
from communique.extract.syntax import parse

NAMES = (
    "MONTH",
    "WEEKDAY",
    "UNIT",
    "UNITS",
    "DEICTIC",
    "DAYPART",
    "ORDINAL",
    "CARDINAL",
    "LAST",
    "NEXT",
    "EDGE",
    "SEASON",
    "FEAST",
)
LISTED = sorted({word for name in NAMES for word in values(name)})
AROUND = [
    "they met",
    "will",
    "in",
    "of",
    "the",
    "a",
    "ago",
    "until",
    "since",
    "before",
    "from",
    "to",
    "every",
    "that",
    "'s",
]
NUMBERS = [
    "5th",
    "juche",
    "(2012)",
    "fy22",
    "ago",
    "GMT",
    "last week of",
    "following",
    "5",
    "31",
    "1998",
    "2019",
    "10:35",
    "a.m.",
    "9999999",
    ",",
    ".",
    "-",
    "\n\n",
]
WORDS = st.sampled_from([*LISTED, *(word.title() for word in LISTED), *AROUND, *NUMBERS])


def test_dates_come_in_text_order_with_their_exact_words(dates):
    text = "On Monday they met. They will meet again in June, two weeks after the vote of May 5, 2021."
    found = dates(text)
    assert [when.expression.text for when in found] == ["Monday", "June", "two weeks", "May 5, 2021"]
    assert all(text[when.expression.start : when.expression.end] == when.expression.text for when in found)


def test_what_is_cut_from_the_body_is_not_read(read):
    reading = read("On Monday they met. On Tuesday they left.")
    report = evolve(reading.report, cuts=(Cut(0, 19, "test"),))
    assert [when.value for when in DATES.run(evolve(reading, report=report)).dates] == ["2021-03-09"]


def test_the_step_says_what_it_needs_and_gives():
    assert (DATES.name, DATES.needs, DATES.gives) == ("dates", {"report", "doc"}, {"dates"})


def test_an_absolute_date_needs_no_anchor(dates):
    (when,) = dates("It was signed on April 6, 1994.", published=None)
    assert (when.anchor, when.earliest) == ("none", "1994-04-06")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, min_size=1, max_size=14), published=st.sampled_from(["2020-02-29", "2021-01-01", None]))
def test_whatever_the_words_every_interval_is_sound(read, words, published):
    reading = DATES.run(read(" ".join(words), published))
    for when in reading.dates:
        assert reading.report.text[when.expression.start : when.expression.end] == when.expression.text
        assert when.earliest is None or when.latest is None or when.earliest <= when.latest
        assert bool(when.edtf) == when.dated
        if when.edtf:
            parse_edtf(when.edtf)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", when.value) and "+" not in when.rule:
            assert (when.earliest, when.latest) == (when.value, when.value)
    assert all(one.expression.end <= other.expression.start for one, other in pairwise(reading.dates))


def test_the_same_report_gives_the_same_dates(nlp, read):
    report = read("They met on Monday, in June and last year.").report
    once, again = (DATES.run(evolve(read("x"), report=report, doc=next(parse(nlp, [report])))) for _ in range(2))
    assert once.dates == again.dates
