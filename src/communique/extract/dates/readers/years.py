"""Readers of years, decades and centuries."""

from datetime import date

from communique.extract.dates.context import Context
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import Unit, from_to, period_of
from communique.extract.dates.quantity import year_in_words as year_named
from communique.extract.dates.readers.naming import day_number, full_year, year_number, year_of
from communique.extract.dates.sense import Sense, fixed
from communique.extract.dates.words import listed, values

_NAMED = ("PRODUCT", "ORG", "PERSON", "FAC", "GPE", "NORP", "WORK_OF_ART", "LAW", "MONEY", "QUANTITY", "PERCENT")
_CURRENCIES = frozenset("$€£¥#₩")


def year(found: Found, context: Context) -> Sense | None:
    """Reads "1998", "early 2019", "fiscal 2020"; no amounts and no counts ("2000 people")."""
    number = year_of(found.text("year"))
    if not _is_year(found, context, number):
        return None
    return fixed(period_of(Unit.YEAR, date(number, 1, 1)), found.rule)


def fiscal_year(found: Found, _context: Context) -> Sense:
    """Reads "FY2021", "FY22"."""
    digits = found.text("fiscal").lstrip("fy")
    return fixed(
        period_of(Unit.YEAR, date(int(digits) if len(digits) == 4 else full_year(int(digits)), 1, 1)), found.rule
    )


def juche_year(found: Found, context: Context) -> Sense | None:
    """Reads "Juche 113 (2024)": the years of North Korea's calendar count from 1912."""
    number = year_number(found, context)
    return fixed(period_of(Unit.YEAR, date(number, 1, 1)), found.rule) if number else None


def years(found: Found, _context: Context) -> Sense | None:
    """Reads "2014-15": from the one to the other, which must be the later."""
    first = int(found.text("year"))
    last = first // 100 * 100 + int(found.text("until"))
    if last <= first or len(found.text("until")) < 2:
        return None
    return fixed(from_to(*(period_of(Unit.YEAR, date(number, 1, 1)) for number in (first, last))), found.rule)


def year_in_words(found: Found, _context: Context) -> Sense | None:
    """Reads "nineteen seventy-nine"."""
    number = year_named(found.groups["words"])
    before = found.before[-1].text if found.before else ""
    if (
        found.text("words").startswith("two")
        and found.words[0].text == "two"
        and before not in listed("time_prepositions")
    ):
        return None
    return fixed(period_of(Unit.YEAR, date(number, 1, 1)), found.rule) if number else None


def decade(found: Found, _context: Context) -> Sense | None:
    """Reads "the 1970s", "the nineties": of the twentieth century where none is named; "in her late 60s" is an age."""
    if found.before and found.before[-1].text in listed("possessors"):
        return None
    text = found.groups["decade"][-1].text.strip("'s").replace("'", "")
    start = int(text) if text.isdigit() else values("WORDDECADE")[found.groups["decade"][-1].text]
    return fixed(period_of(Unit.DECADE, date(start if start > 99 else 1900 + start, 1, 1)), found.rule)


def century(found: Found, _context: Context) -> Sense | None:
    """Reads "the 20th century" is the years 1900 to 1999, as TIMEX3 counts."""
    number = day_number(found, "nth")
    if not number or not 2 <= number <= 30:
        return None
    return fixed(period_of(Unit.CENTURY, date((number - 1) * 100, 1, 1)), found.rule)


def _is_year(found: Found, context: Context, number: int) -> bool:
    """Not an amount, and alone neither a count nor part of a name."""
    before = found.before[-1].text if found.before else ""
    if before in _CURRENCIES:
        return False
    if len(found.words) > 1:
        return True
    plausible = 1500 <= number <= 2060 or before in ("in", "since", "year")
    return plausible and not _is_other_number(found, context, number, before)


def _is_other_number(found: Found, context: Context, number: int, before: str) -> bool:
    """Reads "2000 people", "Orion 1980"."""
    token = context.token(found)
    if token is None:
        return True
    if token.ent_type_ in _NAMED and before not in listed("time_prepositions"):
        return True
    counted = token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i == token.i + 1
    return counted and number % 100 == 0 and token.left_edge.i == token.head.left_edge.i
