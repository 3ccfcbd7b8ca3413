"""What a reader of time expressions may look at: the report, its parse, the anchor and what was read before."""

from attrs import frozen
from spacy.tokens import Token

from communique.extract.dates.anchor import MISSING, Anchor
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import Period, Unit
from communique.extract.dates.sense import Base, Direction, Sense
from communique.extract.dates.tense import Tense, goes_on, is_named_day, is_over, is_plan, tense_at
from communique.extract.dates.words import values
from communique.extract.reading import Reading
from communique.vocabulary import load

_NAMES = ("ORG", "WORK_OF_ART", "PERSON", "FAC", "PRODUCT")
_MANY_MONTHS = ("P6M", "P9M", "P12M")


@frozen
class Placed:
    """A sense and where its expression stands; nothing counts from a comparison ("a year earlier")."""

    sense: Sense
    start: int
    end: int
    comparison: bool = False


@frozen
class Context:
    """The state in which one expression is read; `earlier` are the senses before it, in order."""

    reading: Reading
    anchor: Anchor | None
    earlier: list[Placed]

    @property
    def base(self) -> Base | None:
        """The anchor as what is counted from."""
        return Base(self.anchor.day, self.anchor.label) if self.anchor else None

    def tense(self, found: Found) -> Tense:
        """The tense of the clause that the expression stands in."""
        return tense_at(self.reading.doc, found.start, found.end)

    def is_name(self, found: Found) -> bool:
        """Whether it is part of a name: it and the next word have a capital letter that no sentence gives."""
        token = self.token(found)
        if token is None or not found.after or not (self.capital(found.start) and self.capital(found.after[0].start)):
            return False
        return not token.is_sent_start or token.ent_type_ not in ("", "DATE", "TIME", "EVENT", "CARDINAL")

    def ends_a_name(self, at: int) -> bool:
        """Whether the word here is the last of a name that is no time: "Fox News Sunday", "Russia Today"."""
        span = self.reading.doc.char_span(at, at + 1, alignment_mode="expand")
        token = span[0] if span is not None and len(span) else None
        if token is None or token.is_sent_start or token.i == 0 or not token.text.istitle():
            return False
        before = token.nbor(-1)
        named = before.pos_ == "PROPN" and before.text[0].isupper() and before.ent_type_ != "DATE"
        return named and (token.lower_ in values("DEICTIC") or (token.ent_type_ in _NAMES and token.ent_iob_ == "I"))

    def over(self, found: Found) -> bool:
        """Whether the clause tells of a past that has ended: "had not met until Monday"."""
        span = self.reading.doc.char_span(found.start, found.end, alignment_mode="expand")
        return span is not None and is_over(span.root)

    def goes_on(self, found: Found) -> bool:
        """Whether the clause tells of what still holds: "has been closed through Monday"."""
        span = self.reading.doc.char_span(found.start, found.end, alignment_mode="expand")
        return span is not None and goes_on(span.root)

    def plans(self, found: Found) -> bool:
        """Whether the clause is in a plain present that tells a plan: "The ministers meet Monday", "is Monday"."""
        span = self.reading.doc.char_span(found.start, found.end, alignment_mode="expand")
        return span is not None and (is_plan(span.root) or is_named_day(span.root))

    def capital(self, at: int) -> bool:
        """Whether the text has a capital letter at this place."""
        return self.reading.report.text[at].isupper()

    def token(self, found: Found, group: str = "") -> Token | None:
        """The first token of the expression, or of one of its groups, in the parse."""
        words = found.groups[group] if group else found.words
        span = self.reading.doc.char_span(words[0].start, words[-1].end, alignment_mode="expand")
        return span[0] if span is not None and len(span) else None

    def sentence(self, at: int) -> tuple[int, int]:
        """[start, end) of the sentence around this place of the text."""
        span = self.reading.doc.char_span(at, at + 1, alignment_mode="expand")
        return (span[0].sent.start_char, span[0].sent.end_char) if span is not None and len(span) else (at, at)

    def focus(self, *units: Unit) -> Period | None:
        """The last period named before, of one of these units where any are given."""
        for placed in reversed(self.earlier):
            if placed.sense.anchor == MISSING:  # a day that nobody knows stands between
                return None
            if not placed.comparison and _dated(placed.sense, units):
                return placed.sense.period
        return None

    def latest(self, unit: Unit, over: bool) -> Period | None:
        """The last period of this unit, in time, that was named before and lies (over: wholly) in the anchor's past."""
        day = self.anchor.day if self.anchor else None
        named = [p.sense.period for p in self.earlier if not p.comparison and _dated(p.sense, (unit,))]
        past = [p for p in named if p and (day is None or (p.last if over else p.first) <= day)]
        return max(past, key=lambda period: period.first, default=None)

    def tells_of_many_months(self) -> bool:
        """Whether the figures told last are those of half a year or more ("in the first nine months"), not of a
        quarter.
        """
        for placed in reversed(self.earlier):
            if placed.sense.period is not None and placed.sense.period.unit is Unit.QUARTER and not placed.comparison:
                return False
            if placed.sense.value in _MANY_MONTHS:
                return True
        return False

    def month_in_sentence(self, found: Found) -> Period | None:
        """The month named last before the expression in its own sentence, or that of a day."""
        start, _ = self.sentence(found.start)
        units = (Unit.MONTH, Unit.DAY)
        named = [p.sense.period for p in self.earlier if p.start >= start and _dated(p.sense, units)]
        return named[-1] if named else None

    def day_in_sentence(self, found: Found) -> Sense | None:
        """The day named nearest to the expression in its own sentence."""
        start, end = self.sentence(found.start)
        days = [p for p in self.earlier if start <= p.start < end and _is_day(p.sense)]
        nearest = min(days, key=lambda p: max(p.start - found.end, found.start - p.end), default=None)
        return nearest.sense if nearest else None


def _dated(sense: Sense, units: tuple[Unit, ...]) -> bool:
    return sense.period is not None and (not units or sense.period.unit in units)


def _is_day(sense: Sense) -> bool:
    """A day, with a part of it or without, but no clock time."""
    return sense.period is not None and sense.period.unit is Unit.DAY and ":" not in sense.period.time


def focus_base(period: Period) -> Base:
    """A period named before as what is counted from."""
    return Base(period.first, f"expression {period.value}")


def direction(found: Found, context: Context, bare: Direction = Direction.UP_TO) -> Direction:
    """Which recurrence of a name is meant: by "last", "this", "next", else by tense; `bare` where neither says."""
    which = found.text("which")
    word = which.split()[-1] if which else ""
    if word in values("LAST"):
        return Direction.BEFORE
    if word in values("NEXT"):
        return Direction.AFTER
    return _by_tense(found, context, bare)


def _by_tense(found: Found, context: Context, bare: Direction) -> Direction:
    ahead = (points_ahead(found) and not _looks_back(found, context)) or ends_ahead(found, context)
    tense = Tense.FUTURE if ahead else context.tense(found)
    if tense is Tense.AHEAD_OF_PAST:  # "decided to push it back in August": by now that may be past itself
        return Direction.NEAREST if bare is Direction.NEAREST else Direction.FROM
    if tense is Tense.FUTURE or (tense is Tense.PRESENT and _is_due(found)):
        return Direction.FROM
    if tense is Tense.PAST:
        return Direction.UP_TO
    return Direction.WITHIN if found.text("which") in ("this", "current") else bare


def _is_due(found: Found) -> bool:
    """Whether "by" names an end: in a present clause it is still to come, "if they are gone by Sunday"."""
    return bool(found.before) and found.before[-1].text == "by"


def ends_ahead(found: Found, context: Context) -> bool:
    """Whether "through" names the end of what still goes on: "has been closed through April"."""
    return bool(found.before) and found.before[-1].text == "through" and context.goes_on(found)


def _looks_back(found: Found, context: Context) -> bool:
    """Whether "until" names an end that is past: "they had not met until Monday"."""
    return bool(found.before) and found.before[-1].text in load("tense")["words_of_an_end"] and context.over(found)


def _without_clock(said: list[str]) -> list[str]:
    """The words without a time of day at their end: those before "Monday" in "until 9 a.m. Monday"."""
    while said and (said[-1][0].isdigit() or said[-1] in values("MERIDIEM") or said[-1] in ("noon", "midnight", ",")):
        said = said[:-1]
    return said


def points_ahead(found: Found) -> bool:
    """Whether the words right before say that the time lies ahead: "until", "payable", "as early as"."""
    words = _without_clock([word.text for word in found.before])
    cues = load("tense")
    return bool(words) and (
        words[-1] in cues["words_ahead"] or any(cue in " ".join(words) for cue in cues["phrases_ahead"])
    )
