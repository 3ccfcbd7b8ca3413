"""Readers of times of day on the clock."""

from attrs import evolve

from communique.claims.codes import TimexType
from communique.extract.dates.context import Context
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import Unit
from communique.extract.dates.sense import Sense, at_time, shifted
from communique.extract.dates.words import listed, values

_NOON = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


def clock(found: Found, context: Context) -> Sense | None:
    """Reads "10:35 a.m.", "18:00 UTC", "noon", "4 o'clock in the morning": on the day that its sentence names, else the
    anchor's.
    """
    time = _NOON[found.text("noon")] if found.has("noon") else _time(found)
    if time is None or _is_other_number(found):
        return None
    day = context.day_in_sentence(found) or shifted(context.base, Unit.DAY, 0, found.rule)
    zone = values("TIMEZONE").get(found.text("zone")) or ""
    if day.period is not None and day.period.time:
        day = shifted(context.base, Unit.DAY, 0, found.rule) if context.base is None else _without_time(day)
    sense = at_time(evolve(day, rule=found.rule, type=TimexType.TIME), time, zone)
    return evolve(sense, approximate=found.has("rough"))


def _without_time(day: Sense) -> Sense:
    assert day.period is not None
    value = day.period.first.isoformat()
    return evolve(day, value=value, period=evolve(day.period, time="", value=value, edtf=value))


def _time(found: Found) -> str | None:
    text = found.text("clock")
    if ":" not in text and len(text) == 4 and text.isdigit():
        text = f"{text[:2]}:{text[2:]}"
    hour, _, minute = text.partition(":")
    number = int(hour) if hour.isdigit() else values("CARDINAL").get(hour, 99)
    number = _on_24(number, found)
    return f"{number:02}:{minute or '00'}" if number <= 24 else None


def _on_24(hour: int, found: Found) -> int:
    half = values("MERIDIEM").get(found.text("half")) or {"MO": "am", "AF": "pm", "EV": "pm", "NI": "pm"}.get(
        found.value("part", "DAYPART")
    )
    if half is None:
        return hour
    if hour > 12:
        return hour if ":" in found.text("clock") else 99
    return hour % 12 + (12 if half == "pm" else 0)


def _is_other_number(found: Found) -> bool:
    """A bare "1830" is no time; a bare "3:16" is one only after a preposition of time, or "around"."""
    if found.has("half") or found.has("zone") or found.has("noon") or found.rule == "oclock":
        return False
    if len(found.words) > 1 + len(found.groups.get("rough", ())):  # "0800 hours"
        return False
    before = found.before[-1].text if found.before else ""
    return ":" not in found.text("clock") or not (found.has("rough") or before in listed("before_a_clock_time"))
