"""Reading: all that the steps have found in one report so far; each step takes one and gives the next."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from attrs import evolve, field, frozen
from spacy.tokens import Doc

from communique.claims.actor import Actor, Place, Unnamed
from communique.claims.claim import Claim, Statement
from communique.claims.codes import ActorType, HopType, Stance
from communique.claims.report import Report
from communique.claims.span import Span, cut_span
from communique.claims.voice import Hop, Voice
from communique.claims.when import When
from communique.extract.coverage import Coverage
from communique.extract.issues import Taxonomy, taxonomy
from communique.extract.model.refusals import Rejected


@frozen(eq=False)
class Reading:
    """A report, its parse, and the layers that the steps add, each in text order; `taxonomy` tells the issues apart.

    `refused` is what a language model said in a step's place and was not believed; without one there is none.
    """

    report: Report
    doc: Doc
    dates: tuple[When, ...] = ()
    actors: tuple[Actor, ...] = ()
    unnamed: tuple[Unnamed, ...] = ()
    places: tuple[Place, ...] = ()
    statements: tuple[Claim, ...] = ()
    claims: tuple[Claim, ...] = ()
    refused: tuple[Rejected, ...] = ()
    taxonomy: Taxonomy = field(factory=taxonomy)

    @cached_property
    def body(self) -> str:
        """The report's body, cuts blanked."""
        return self.report.body

    def span(self, start: int, end: int) -> Span:
        """The words at [start, end) of the report's text, white space and cut text at either side left out."""
        within = cut_span(self.body, start, end)
        return cut_span(self.report.text, within.start, within.end)

    def adding(self, **layers: tuple[object, ...]) -> "Reading":
        """This reading with the given layers set."""
        return evolve(self, **layers)  # type: ignore[arg-type]

    @property
    def outlet_voice(self) -> Voice:
        """The voice of what the report says in its own name."""
        outlet = self.report.head.outlet
        return Voice(Stance.FACT, (Hop(HopType.OUTLET, outlet.value, outlet.span),) if outlet else ())

    def actor_at(self, start: int, end: int) -> Actor | None:
        """The actor whose shortest mention covers [start, end), if any."""
        found = [(last - first, self.actors[place]) for first, last, place in self._covering(start, end)]
        return min(found, key=lambda one: (one[0], one[1].key))[1] if found else None

    def actors_at(self, start: int, end: int) -> list[Actor]:
        """The actors of all mentions that cover [start, end), in their order."""
        return [self.actors[place] for place in sorted({place for _, _, place in self._covering(start, end)})]

    def dates_in(self, start: int, end: int) -> list[When]:
        """The dates whose words begin in [start, end) of the text, in text order."""
        first, last = bisect_left(self._date_starts, start), bisect_left(self._date_starts, end)
        return self._placed_dates[first:last]

    def statement_at(self, start: int, end: int) -> Claim | None:
        """The innermost statement whose content holds [start, end), if any."""
        number = self._coverage.at(start, end)
        return None if number is None else self.statements[number]

    @cached_property
    def states(self) -> dict[str | None, Actor]:
        """The actors that are states, by their code."""
        return {actor.state: actor for actor in reversed(self.actors) if actor.type is ActorType.STATE}

    def _covering(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The mentions that cover [start, end), the last first: where each begins and ends, its actor's place."""
        at = bisect_right(self._mentions, start, key=lambda one: one[0]) - 1
        while at >= 0 and start - self._mentions[at][0] < self._longest_mention:
            if end <= self._mentions[at][1]:
                yield self._mentions[at]
            at -= 1

    @cached_property
    def _mentions(self) -> list[tuple[int, int, int]]:
        named = enumerate(self.actors)
        found = [(one.span.start, one.span.end, place) for place, actor in named for one in actor.mentions]
        return sorted(found, key=lambda one: one[:2])

    @cached_property
    def _longest_mention(self) -> int:
        return max((last - first for first, last, _ in self._mentions), default=0)

    @cached_property
    def _placed_dates(self) -> list[When]:
        return sorted((when for when in self.dates if when.expression), key=_start)

    @cached_property
    def _date_starts(self) -> list[int]:
        return [_start(when) for when in self._placed_dates]

    @cached_property
    def _coverage(self) -> Coverage:
        contents = [one.content.content for one in self.statements if isinstance(one.content, Statement)]
        return Coverage([[(span.start, span.end) for span in content] for content in contents])


def _start(when: When) -> int:
    assert when.expression is not None
    return when.expression.start
