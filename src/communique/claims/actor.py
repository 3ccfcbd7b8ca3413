"""Actors of one report: states, organisations, persons, their offices and the words that name them."""

from attrs import frozen

from communique.claims.codes import ActorType, MentionForm, Standing, StateBasis, UnnamedKind
from communique.claims.span import Span


@frozen(order=True)
class Mention:
    """Words that name an actor; not `sure` where they may as well mean another.

    `associative` marks a name used for something else: "Moscow" for the Russian state.
    """

    span: Span
    form: MentionForm
    associative: bool = False
    sure: bool = True


@frozen
class Office:
    """A post as printed: "Russian First Deputy Foreign Minister" -> first deputy, minister, foreign ministry, RUS.

    `standing` is how the person stands to it as of the report: "then-foreign minister", "Secretary-designate".
    """

    title: str
    span: Span
    rank: str | None = None
    function: str | None = None
    institution: str | None = None
    state: str | None = None
    standing: Standing = Standing.HELD

    @property
    def former(self) -> bool:
        """Whether the post was held once and is not any more, as far as the words tell."""
        return self.standing in (Standing.FORMER, Standing.THEN, Standing.LATE)


@frozen
class Actor:
    """One actor of one report with everything that names it there.

    `key` comes from the name alone ("state:PRK", "person:choe-son-hui", "organisation:tass"), so that it is the same
    in every report; `state` is an ISO 3166 alpha-3 code (IGO for intergovernmental bodies) or None; `mentions` are in
    text order. `state_basis` says where no word of the report gives the state.
    `journalist` marks a byline's or a transcript's reporter, who is no actor of the story.
    """

    key: str
    type: ActorType
    name: str
    state: str | None
    mentions: tuple[Mention, ...]
    offices: tuple[Office, ...] = ()
    gender: str | None = None
    journalist: bool = False
    state_basis: StateBasis = StateBasis.WORDS


@frozen
class Unnamed:
    """Somebody or something of one report that no name and no office tells apart: "a shopkeeper ... she".

    No actor: it means nothing in another report. `key` tells it apart in its own; `mentions` are in text order.
    """

    key: str
    kind: UnnamedKind
    mentions: tuple[Mention, ...]


@frozen
class Place:
    """A place with the words that name it; `kind` is "literal", or "associative" for a state named by its capital."""

    name: str
    span: Span
    kind: str = "literal"
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonameid: int | None = None
