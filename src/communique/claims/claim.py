"""Claims: what one report asserts, with the words, the voice, the status, the time and the rule that read it."""

from attrs import frozen

from communique.claims.actor import Place
from communique.claims.codes import (
    ChannelState,
    ClaimKind,
    CommitmentKind,
    CommitmentState,
    Directness,
    EncounterKind,
    EventType,
    NonEventKind,
    Participation,
    PositionBasis,
    PositionKind,
    Role,
    Status,
)
from communique.claims.span import Span
from communique.claims.voice import Voice
from communique.claims.when import When


@frozen
class Participant:
    """An actor in an event: its key, name as printed, state, role, how far participation is attested, and the words."""

    actor: str
    name: str
    state: str | None
    role: Role
    grade: Participation
    span: Span


@frozen
class Encounter:
    """What an event has that brings actors together; spans where the report has words for it."""

    kind: EncounterKind
    channel: str | None = None
    ordinal: str | None = None
    format: str | None = None
    level: str | None = None
    venue: Span | None = None
    purpose: Span | None = None
    outcome: Span | None = None


@frozen
class Event:
    """One occurrence as one report codes it, by PLOVER and CAMEO; `type` is None for CAMEO 01, 02 and movements."""

    type: EventType | None
    trigger: Span
    participants: tuple[Participant, ...]
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    place: Place | None = None
    place_rule: str | None = None
    encounter: Encounter | None = None


@frozen
class Statement:
    """What someone said; `content` has several spans where it is interrupted, `source` none where nobody is named."""

    directness: Directness
    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    speaker: str | None = None
    addressee: str | None = None
    occasion: str | None = None
    translated: bool = False


@frozen
class Position:
    """A demand, offer, refusal, support or condition: holder -> addressee (actor keys), and what exactly.

    Where several hold it or it is put to several, `holder` and `addressee` are those named first; the others, and all
    whom only "both sides" means, stand in `fellow_holders` and `fellow_addressees`. `due`: by when, where that is said;
    `basis`: whether the holder's own side says so, the report tells it, or somebody else reads it so.
    """

    kind: PositionKind
    content: Span
    holder: str | None = None
    addressee: str | None = None
    issue: str | None = None
    condition: Span | None = None
    fellow_holders: tuple[str, ...] = ()
    fellow_addressees: tuple[str, ...] = ()
    due: When | None = None
    basis: PositionBasis = PositionBasis.TOLD


@frozen
class Commitment:
    """A pledge, deadline, moratorium: whose, for whom (actor keys), due when, where it stands.

    Where several are bound together, `owner` is the one named first and `fellow_owners` are the others.
    """

    kind: CommitmentKind
    content: Span
    state: CommitmentState
    owner: str | None = None
    addressee: str | None = None
    due: When | None = None
    fellow_owners: tuple[str, ...] = ()
    issue: str | None = None


@frozen
class Assessment:
    """An interpretation; whose it is says the claim's voice."""

    content: Span
    cue: Span


@frozen
class Round:
    """A round of a channel: the words, which one ("third", "next") or how many, whether it was held, and when."""

    span: Span
    status: Status
    ordinal: str | None = None
    count: int | None = None
    when: When | None = None


@frozen
class Channel:
    """A negotiation or dialogue: its name, parties (actor keys), where it stands, and the rounds named beside it."""

    name: str
    content: Span
    state: ChannelState
    parties: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()
    issue: str | None = None


@frozen
class NonEvent:
    """Something reported not to have happened: a refusal to comment is neither denial nor confirmation.

    `actor` did not comment, meet or agree (key); `counterpart`: whom he did not meet or come to terms with.
    """

    kind: NonEventKind
    content: Span
    actor: str | None = None
    counterpart: str | None = None


Content = Event | Statement | Position | Commitment | Assessment | Channel | NonEvent

KINDS: dict[type, ClaimKind] = {
    Event: ClaimKind.EVENT,
    Statement: ClaimKind.STATEMENT,
    Position: ClaimKind.POSITION,
    Commitment: ClaimKind.COMMITMENT,
    Assessment: ClaimKind.ASSESSMENT,
    Channel: ClaimKind.CHANNEL,
    NonEvent: ClaimKind.NON_EVENT,
}


SURE = 0.5  # confidence


@frozen
class Claim:
    """One thing that one report asserts.

    `span` is the sentence (or turn) it rests on; `when` when it holds (None: not said); `extractor` names the rule or
    model; `evidence` holds further words that decided something, such as the status; `confidence` lies in (0, 1]: one
    of less than SURE is kept, but answers nothing unless doubtful claims are asked for.
    """

    report: str
    span: Span
    content: Content
    voice: Voice
    status: Status
    extractor: str
    confidence: float
    when: When | None = None
    background: bool = False
    evidence: tuple[Span, ...] = ()

    @property
    def kind(self) -> ClaimKind:
        """What sort of thing it asserts."""
        return KINDS[type(self.content)]

    @property
    def doubtful(self) -> bool:
        """Whether it may well be wrong."""
        return self.confidence < SURE
