"""The codes of the record as enums; `vocabulary/` describes each and tests hold the two together."""

from enum import StrEnum


class ActorType(StrEnum):
    """What an actor is; FollowTheMoney's distinction, with states apart."""

    STATE = "state"
    ORGANISATION = "organisation"
    PERSON = "person"
    GROUP = "group"


class Standing(StrEnum):
    """How a person stands to a post: holds it, for a while, not yet, no more, at the time told of, or till death."""

    HELD = "held"
    ACTING = "acting"
    DESIGNATE = "designate"
    FORMER = "former"
    THEN = "then"
    LATE = "late"


class StateBasis(StrEnum):
    """What an actor's state is known from: the report's words, its outlet's home, or our table of leaders."""

    WORDS = "words"
    OUTLET = "outlet"
    VOCABULARY = "vocabulary"


class MentionForm(StrEnum):
    """How words name an actor: by name, by description, by pronoun."""

    PROPER = "proper"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class UnnamedKind(StrEnum):
    """What a report speaks of without a name: somebody, several people, a body, a place."""

    PERSON = "person"
    PEOPLE = "people"
    ORGANISATION = "organisation"
    PLACE = "place"


class ReportKind(StrEnum):
    """The form in which a report was published."""

    WIRE = "wire"
    TRANSCRIPT = "transcript"
    WEB = "web"
    READOUT = "readout"
    PLAIN = "plain"


class RevisionKind(StrEnum):
    """What a version does to the story: tells it first, again and further, corrects it, or takes it back."""

    URGENT = "urgent"
    LEAD = "lead"
    UPDATE = "update"
    CORRECTION = "correction"
    REFILE = "refile"
    WITHHOLD = "withhold"
    KILL = "kill"


class CopyKind(StrEnum):
    """How a copy stands to its original: another outlet's reprint, or the same outlet's own text again."""

    REPRINT = "reprint"
    SAME_OUTLET = "same_outlet"


class TurnKind(StrEnum):
    """Who has the word in a broadcast transcript."""

    ANCHOR = "anchor"
    REPORT = "report"
    SOUND_BITE = "sound_bite"


class HopType(StrEnum):
    """What passes the words on, from the speaker to this report (PROV's agents)."""

    PERSON = "person"
    INSTITUTION = "institution"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    AGENCY = "agency"
    OUTLET = "outlet"


class Stance(StrEnum):
    """What a voice does: reports a fact, claims, interprets, acts by speaking (thanks, urges), or wants or feels."""

    FACT = "fact"
    CLAIM = "claim"
    ASSESSMENT = "assessment"
    ACT = "act"
    ATTITUDE = "attitude"

    @property
    def says(self) -> bool:
        """Whether the content is what was said, and not what an act or an attitude is about."""
        return self not in (Stance.ACT, Stance.ATTITUDE)


class Status(StrEnum):
    """Whether it happened; background (told as history) is a flag beside it."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    SCHEDULED = "scheduled"
    EXPECTED = "expected"
    PROPOSED = "proposed"
    POSSIBLE = "possible"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class TimexType(StrEnum):
    """TIMEX3's four kinds of time expression."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Directness(StrEnum):
    """How a statement gives the words: quoted, partly quoted, reported (PolNeAR)."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class EventType(StrEnum):
    """PLOVER's sixteen event types."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    COOPERATE = "COOPERATE"
    AID = "AID"
    CONCEDE = "CONCEDE"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class EncounterKind(StrEnum):
    """How actors came together."""

    MEETING = "meeting"
    CALL = "call"
    VISIT = "visit"
    DIALOGUE = "dialogue"
    SUMMIT = "summit"
    RECEPTION = "reception"
    CREDENTIALS = "credentials"
    CORRESPONDENCE = "correspondence"


class Role(StrEnum):
    """What an actor is to an event."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    COMPANION = "companion"
    HOST = "host"
    INVITER = "inviter"


class Participation(StrEnum):
    """How far participation is attested: a person who was expected did not thereby take part."""

    ACTED = "acted"
    MET = "met"
    TRAVELLED = "travelled"
    SEEN_ENTERING = "seen_entering"
    INVITED = "invited"
    EXPECTED = "expected"
    NAMED = "named"


class PositionKind(StrEnum):
    """What a holder wants of an addressee, or will not give."""

    DEMAND = "demand"
    OFFER = "offer"
    REFUSAL = "refusal"
    SUPPORT = "support"
    CONDITION = "condition"


class PositionBasis(StrEnum):
    """What a position is known from: the holder's own side says so, the report tells it, or somebody else reads it."""

    OWN_WORDS = "own_words"
    TOLD = "told"
    READ = "read"


class CommitmentKind(StrEnum):
    """What binds an owner, or what an owner set for somebody else."""

    PLEDGE = "pledge"
    AGREEMENT = "agreement"
    DEADLINE = "deadline"
    MORATORIUM = "moratorium"
    PLAN = "plan"


class CommitmentState(StrEnum):
    """Where a commitment stands; overdue without news is open, not broken."""

    OPEN = "open"
    MET = "met"
    DELAYED = "delayed"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"


class Fate(StrEnum):
    """What became of a commitment as all reports together tell it; overdue without news is not broken."""

    OPEN = "open"
    MET = "met"
    DELAYED = "delayed"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    OVERDUE = "overdue"


class ChannelState(StrEnum):
    """Where a negotiation or dialogue stands."""

    INAUGURATED = "inaugurated"
    ACTIVE = "active"
    STALLED = "stalled"
    SUSPENDED = "suspended"
    BROKEN_DOWN = "broken_down"
    RESUMED = "resumed"


class NonEventKind(StrEnum):
    """What is reported not to have happened or not to have been said."""

    NO_COMMENT = "no_comment"
    NO_MEETING = "no_meeting"
    NO_AGREEMENT = "no_agreement"


class ClaimKind(StrEnum):
    """What sort of thing a claim asserts."""

    EVENT = "event"
    STATEMENT = "statement"
    POSITION = "position"
    COMMITMENT = "commitment"
    ASSESSMENT = "assessment"
    CHANNEL = "channel"
    NON_EVENT = "non_event"


class RefusalReason(StrEnum):
    """Why a file or a record in it did not become a report."""

    EMPTY = "empty"
    BINARY = "binary"
    ENCODING = "encoding"
    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"
    NO_BODY = "no_body"
    MALFORMED = "malformed"
    ADDRESS = "address"
    ROBOTS = "robots"
    TIMEOUT = "timeout"
    FAILED = "failed"
