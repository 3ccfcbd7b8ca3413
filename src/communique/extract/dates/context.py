"""What a reader of time expressions may look at: the report, its parse, the anchor and what was read before in the text."""

from collections.abc import Sequence

from attrs import frozen
from spacy.tokens import Token

from communique.extract.dates.anchor import Anchor
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import Period, Unit
from communique.extract.dates.sense import Base, Direction, Sense
from communique.extract.dates.tense import Tense, tense_at
from communique.extract.reading import Reading


@frozen
class Placed:
    """A sense and where its expression stands."""

    sense: Sense
    start: int
    end: int


@frozen
class Context:
    """The state in which one expression is read; `earlier` are the senses before it in the text, in order."""

    reading: Reading
    anchor: Anchor | None
    earlier: Sequence[Placed]

    @property
    def base(self) -> Base | None:
        """The anchor as what is counted from."""
        return Base(self.anchor.day, self.anchor.label) if self.anchor else None

    def tense(self, found: Found) -> Tense:
        """The tense of the clause that the expression stands in."""
        return tense_at(self.reading.doc, found.start, found.end)

    def capital(self, at: int) -> bool:
        """Whether the text has a capital letter at this place."""
        return self.reading.report.text[at].isupper()

    def token(self, found: Found) -> Token | None:
        """The expression's first token in the parse."""
        span = self.reading.doc.char_span(found.start, found.end, alignment_mode="expand")
        return span[0] if span is not None and len(span) else None

    def sentence_start(self, at: int) -> int:
        """Where the sentence around this place begins in the text."""
        span = self.reading.doc.char_span(at, at + 1, alignment_mode="expand")
        return span[0].sent.start_char if span is not None and len(span) else at

    def focus(self, *units: Unit) -> Period | None:
        """The last period named before, of one of these units where any are given."""
        return next(
            (placed.sense.period for placed in reversed(self.earlier) if _dated(placed.sense, units)),
            None,
        )

    def day_in_sentence(self, found: Found) -> Sense | None:
        """The last day named before in the same sentence."""
        start = self.sentence_start(found.start)
        days = (placed.sense for placed in reversed(self.earlier) if placed.start >= start)
        return next((sense for sense in days if _dated(sense, (Unit.DAY,))), None)


def _dated(sense: Sense, units: tuple[Unit, ...]) -> bool:
    return sense.period is not None and (not units or sense.period.unit in units)


def focus_base(period: Period) -> Base:
    """A period named before as what is counted from."""
    return Base(period.first, f"expression {period.value}")


def direction(found: Found, context: Context, bare: Direction = Direction.UP_TO) -> Direction:
    """Which recurrence of a name is meant: by "last", "this", "next", else by tense; `bare` where neither says."""
    which = found.text("which")
    if which in ("last", "past", "previous", "preceding", "prior", "latest", "this past"):
        return Direction.BEFORE
    if which in ("next", "coming", "upcoming", "following", "subsequent", "this coming"):
        return Direction.AFTER
    tense = context.tense(found)
    if tense is Tense.FUTURE:
        return Direction.FROM
    if which in ("this", "current"):
        return Direction.UP_TO if tense is Tense.PAST else Direction.WITHIN
    return Direction.UP_TO if tense is Tense.PAST else bare
