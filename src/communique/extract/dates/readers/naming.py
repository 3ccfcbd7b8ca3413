"""What the groups of a phrase name: a month, a day, a year, the longer period that something is part of."""

from datetime import date

from spacy.tokens import Token

from communique.extract.dates.context import Context, direction
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import Period, Unit, period_of
from communique.extract.dates.quantity import year_in_words
from communique.extract.dates.sense import Direction, choose, months_around
from communique.extract.dates.words import values

_BEFORE_JUCHE, _LAST_JUCHE = 1911, 200
"""North Korea counts its years from 1912, which is Juche 1."""


def month_number(found: Found, context: Context) -> int | None:
    """1 to 12; None for "may" and "march" as verbs, which have no capital letter."""
    words = found.groups["month"]
    if not context.capital(words[0].start):
        return None
    number: int = values("MONTH")[words[0].text]
    return number


def day_number(found: Found, group: str) -> int | None:
    """The number in "5", "5th", "fifth", "twenty-fifth"; None where the group has no words."""
    words = [word.text for word in found.groups.get(group, ()) if word.text != "-"]
    if not words:
        return None
    if words[0][0].isdigit():
        return int(words[0].rstrip("stndrh"))
    numbers: list[int] = [values("TENS").get(word, 0) or values("ORDINAL").get(word, 0) for word in words]
    return sum(numbers)


def year_number(found: Found, context: Context) -> int | None:
    """The year named in digits or words, or by "last year" beside it; None where neither is there."""
    if found.has("year"):
        return year_of(found.text("year"))
    if found.has("juche") and found.text("juche").isdigit() and int(found.text("juche")) < _LAST_JUCHE:
        return int(found.text("juche")) + _BEFORE_JUCHE
    if found.has("years"):
        return year_in_words(found.groups["years"])
    if found.has("yearly") and context.anchor:
        return context.anchor.day.year + step_of(found.text("yearly"))
    return None


def year_of(text: str) -> int:
    """The year in "1998" or "'98"."""
    return int(text) if text.isdigit() else full_year(int(text[1:]))


def full_year(number: int) -> int:
    """The year that two digits mean: 1930 to 2029."""
    return number + (1900 if number >= 30 else 2000)


def step_of(which: str) -> int:
    """-1 for "last" and its like, 1 for "next", else 0."""
    word = which.rsplit(maxsplit=1)[-1] if which else ""
    if word in values("LAST"):
        return -1
    return 1 if word in values("NEXT") else 0


def whole_of(found: Found, context: Context) -> Period | None:
    """The longer period that a part belongs to: "of 2020", "of the month", "last year's"; None where none is named or
    known.
    """
    year = year_number(found, context)
    if found.has("wholemonth"):
        return _whole_month(found, context, year)
    if year is not None:
        return period_of(Unit.YEAR, date(year, 1, 1))
    if found.has("whole") and context.anchor:
        unit = Unit(values("SPAN")[found.text("whole")])
        return period_of(unit, context.anchor.day).shifted(step_of(found.text("wholewhich")))
    return None


def _whole_month(found: Found, context: Context, year: int | None) -> Period | None:
    number = values("MONTH")[found.text("wholemonth").rstrip(" .")]
    if year is not None:
        return period_of(Unit.MONTH, date(year, number, 1))
    if context.anchor is None:
        return None
    way = direction(found, context, Direction.NEAREST)
    return choose(months_around(number, context.anchor.day), context.anchor.day, way)


def names_something(token: Token, found: Found) -> bool:
    """Whether the word is the first part of a name behind the expression: "the Winter Games"."""
    name = token.head
    return token.dep_ == "compound" and name.idx >= found.end and token.text[0].isupper() and name.text[0].isupper()
