"""Reading: all that the steps have found in one report so far; each step takes one and gives the next."""

from functools import cached_property

from attrs import evolve, frozen
from spacy.tokens import Doc

from communique.claims.actor import Actor, Place
from communique.claims.claim import Claim
from communique.claims.codes import HopType, Stance
from communique.claims.report import Report
from communique.claims.span import Span, cut_span
from communique.claims.voice import Hop, Voice
from communique.claims.when import When


@frozen(eq=False)
class Reading:
    """A report, its parse, and the layers that the steps add, each in text order."""

    report: Report
    doc: Doc
    dates: tuple[When, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    statements: tuple[Claim, ...] = ()
    claims: tuple[Claim, ...] = ()

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
        covering = [
            (mention.span.end - mention.span.start, actor.key, actor)
            for actor in self.actors
            for mention in actor.mentions
            if mention.span.start <= start and end <= mention.span.end
        ]
        return min(covering, key=lambda found: found[:2])[2] if covering else None
