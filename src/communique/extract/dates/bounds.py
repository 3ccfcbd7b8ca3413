"""Bounds: the interval of a sense, and what the word before it makes of it ("before", "by", "since", "from")."""

from datetime import date, timedelta

from attrs import frozen
from spacy.tokens import Token

from communique.claims.codes import TimexType
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import Period
from communique.extract.dates.sense import Sense
from communique.extract.dates.tense import Tense, tense_of
from communique.vocabulary import load


@frozen
class Interval:
    """From `earliest` to `latest`, both within, None where open; `bound` is what the word before made of it."""

    earliest: str | None
    latest: str | None
    edtf: str
    bound: str = ""


UNKNOWN = Interval(None, None, "")


def interval_of(found: Found, sense: Sense, root: Token | None = None) -> Interval:
    """The interval that the expression gives where it stands: "before March 5" ends on March 4. `root` is its head in
    the parse.
    """
    if sense.window:
        first, last = sense.window
        return Interval(first.isoformat(), last.isoformat(), f"{first}/{last}")
    if sense.period is None:
        return UNKNOWN
    bound = _bound_here(found, sense, root) if sense.type in (TimexType.DATE, TimexType.TIME) else ""
    return _BOUNDED[bound](found, sense.period) if bound else _plain(sense, sense.period)


def _bound_here(found: Found, sense: Sense, root: Token | None) -> str:
    """What the word before and the parse make of it: "after June 20" begins a day later, "after the June 20 vote" does
    not; what "will run from June 20" has a beginning, "a letter from June 20" has none.
    """
    bound = bound_of(found)
    if root is None or not found.before or root.dep_ != "pobj" or root.head.lower_ != found.before[-1].text:
        return bound
    if bound == "since" and root.head.lower_ == "after":
        return "after"
    begins = not bound and "/" not in sense.value and root.head.lower_ == "from" and root.head.head.pos_ == "VERB"
    return "since" if begins and tense_of(root) is Tense.FUTURE else bound


def bound_of(found: Found) -> str:
    """Reads "until", "before" or "since" by the word that governs the expression, "" for none."""
    said = " ".join(word.text for word in found.before)
    phrases: dict[str, list[str]] = load("tense")["bound_phrases"]
    for name, cues in phrases.items():
        if any(said.endswith(cue) for cue in cues):
            return name
    if said.endswith("from") and found.after and found.after[0].text in load("tense")["onward"]:
        return "since"
    words = [word.text for word in found.before if word.text not in load("tense")["between"]]
    listed: dict[str, list[str]] = load("tense")["bounds"]
    return next((name for name, cues in listed.items() if words and words[-1] in cues), "")


def _plain(sense: Sense, period: Period) -> Interval:
    edtf = f"{period.first}~" if sense.approximate else period.edtf
    return Interval(period.earliest, period.latest, edtf)


def _since(_found: Found, period: Period) -> Interval:
    return Interval(period.earliest, None, f"{period.first}/..", "since")


def _after(found: Found, period: Period) -> Interval:
    """From the next day on; of a clock time, from then on."""
    if period.time:
        return _since(found, period)
    first = period.last + timedelta(days=1)
    return Interval(first.isoformat(), None, f"{first}/..", "after")


def _until(_found: Found, period: Period) -> Interval:
    return Interval(None, period.latest, f"../{period.last}", "until")


def _before(found: Found, period: Period) -> Interval:
    """Takes in the last day of "the end of this year" and "the year is out", and of a clock time's day all that comes
    before it.
    """
    ends = " ".join(word.text for word in found.after[:2]) in load("tense")["run_out"]
    if ends or "end" in found.text("edge").split():
        return Interval(None, period.latest, f"../{period.last}", "before")
    if period.time:
        return Interval(None, period.earliest, f"../{period.first}", "before")
    last = _day_before(period.first)
    return Interval(None, last.isoformat(), f"../{last}", "before")


def _day_before(day: date) -> date:
    return day - timedelta(days=1)


_BOUNDED = {"since": _since, "after": _after, "until": _until, "before": _before}
