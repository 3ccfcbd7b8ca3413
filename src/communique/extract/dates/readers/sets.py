"""Readers of sets: "every year", "each Thursday", "daily", "on Mondays"."""

from spacy.tokens import Token

from communique.claims.codes import TimexType
from communique.extract.dates.context import Context
from communique.extract.dates.grammar import Found
from communique.extract.dates.quantity import number
from communique.extract.dates.readers.duration import duration_value, unit_of
from communique.extract.dates.sense import Sense, timeless
from communique.extract.dates.words import values
from communique.vocabulary import load


def every(found: Found, _context: Context) -> Sense | None:
    """Reads "every year", "each Thursday", "every other week", "twice a week"."""
    if found.has("unit"):
        count = 2.0 if found.has("other") else number(found.groups.get("count", ())) or 1.0
        return timeless(TimexType.SET, duration_value(unit_of(found), count), found.rule)
    return timeless(TimexType.SET, _recurrence(found), found.rule)


def frequency(found: Found, context: Context) -> Sense | None:
    """Reads "daily", "annual"; not of amounts ("quarterly dividend", "grow 8 percent annually"), nor in a name ("the
    daily Example").
    """
    token = context.token(found)
    if token is None or _is_rate(token):
        return None
    head = token.head if token.dep_ in ("amod", "compound") else None
    if head is not None and (head.pos_ == "PROPN" or head.lemma_ in load("time_words")["amounts"]):
        return None
    if _heads_a_name(token):
        return None
    return timeless(TimexType.SET, values("FREQUENCY")[found.text("frequency")], found.rule)


def _heads_a_name(token: Token) -> bool:
    """Whether the next word is a whole name: "the daily Example reported", not "the daily Example talks"."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return after.pos_ == "PROPN" and after.dep_ not in ("compound", "amod", "nmod", "poss")


def weekdays(found: Found, context: Context) -> Sense | None:
    """Reads "on Mondays", "Tuesday nights"."""
    if not context.capital(found.start):
        return None
    index = found.value("weekday", "WEEKDAYS") or found.value("day", "WEEKDAY")
    part = found.value("parts", "DAYPARTS")
    return timeless(TimexType.SET, f"XXXX-WXX-{index}" + (f"T{part}" if part else ""), found.rule)


def _is_rate(token: Token) -> bool:
    """Whether an adverb counts an amount by the year: "about 900 tons annually", "rise 8.5 percent annually"."""
    return token.pos_ == "ADV" and any(
        other.like_num or other.text == "%" for other in token.doc[max(token.i - 4, 0) : token.i]
    )


def _recurrence(found: Found) -> str:
    if found.has("weekday"):
        return f"XXXX-WXX-{found.value('weekday', 'WEEKDAY')}"
    if found.has("part"):
        return f"XXXX-XX-XXT{found.value('part', 'DAYPART')}"
    if found.has("month"):
        return f"XXXX-{values('MONTH')[found.groups['month'][0].text]:02}"
    return f"XXXX-{found.value('season', 'SEASON')}" if found.has("season") else "XXXX-WXX-WE"
