"""Salience: which actor the reader has in mind at a point of the text (Lappin and Leass 1994, "RAP").

Each mention adds a weight for its part in the sentence; all weights halve with each new sentence.
"""

from typing import TypeVar

from attrs import define, field
from spacy.tokens import Token

from communique.claims.codes import ActorType
from communique.extract.mentions.draft import Draft

K = TypeVar("K")
RECENT, SUBJECT, OBJECT, OTHER, OWNER = 100.0, 80.0, 50.0, 40.0, 30.0
JUST_NOW = 60.0  # what a mention in the sentence before still weighs
CLEARLY = 1.3  # how many times more in mind one of two must be
SURELY = 2.5  # and how many times to be meant without doubt
FORGOTTEN = 3.0  # below this an actor is out of mind: five sentences after one mention
QUOTED = 0.1  # what a mention inside a quotation still counts after it
_WEIGHTS = {"nsubj": SUBJECT, "nsubjpass": SUBJECT, "dobj": OBJECT, "dative": OBJECT, "pobj": OTHER, "poss": OWNER}


@define(eq=False)
class Salience:
    """Weights of the actors mentioned so far, kept while reading on."""

    weights: dict[str, float] = field(factory=dict)
    drafts: dict[str, Draft] = field(factory=dict)
    last: dict[str, int] = field(factory=dict)
    outside: dict[str, float] | None = None
    things: dict[tuple[str, bool], float] = field(factory=dict)
    speaker: Draft | None = None  # of the quotation that is open, who is "I" there and never "he"
    here: list[Draft] = field(factory=list)  # who has been mentioned in this sentence so far
    unquoted: int = 0  # how many of them before the quotation that is open
    acting: list[Draft | None] = field(factory=list)  # the subjects of its main verbs, None for a thing; none quoted
    acting_as_told: list[Draft | None] = field(factory=list)  # those of "the envoy left, the agency said"
    centre: list[Draft | None] = field(factory=list)  # those of the sentence before
    centre_as_told: list[Draft | None] = field(factory=list)

    def next_sentence(self) -> None:
        """Halve all weights and forget the faint ones."""
        spoken_of = self.here if self.outside is None else self.here[: self.unquoted]
        if self.acting or self.acting_as_told or spoken_of:
            self.centre, self.centre_as_told = self.acting, self.acting_as_told
        self.here, self.acting, self.acting_as_told, self.unquoted = [], [], [], 0
        self.weights = _halved(self.weights)
        self.outside = None if self.outside is None else _halved(self.outside)
        self.things = _halved(self.things)

    def open_quotation(self, speaker: Draft | None) -> None:
        """Remember who was in mind before the quoted words."""
        self.speaker = speaker
        if self.outside is None:
            self.outside, self.unquoted = dict(self.weights), len(self.here)

    def close_quotation(self) -> None:
        """Whoever was spoken of inside the quotation counts little after it: "he added" is its speaker."""
        self.speaker = None
        if self.outside is not None:
            before = self.outside
            self.weights = {k: before.get(k, 0) + (w - before.get(k, 0)) * QUOTED for k, w in self.weights.items()}
            self.outside = None
            del self.here[self.unquoted :]

    def mention(self, draft: Draft, root: Token) -> None:
        """An actor is mentioned by the phrase with this root."""
        weight = RECENT + _WEIGHTS.get(root.dep_, OTHER)
        self.weights[draft.key] = self.weights.get(draft.key, 0.0) + weight
        self.drafts[draft.key] = draft
        self.last[draft.key] = root.i
        self.here.append(draft)

    def act(self, subject: Draft | None, as_told: bool) -> None:
        """Somebody, or a thing, is a subject of the sentence's main verbs, or of what they tell after it."""
        if self.outside is None:
            (self.acting_as_told if as_told else self.acting).append(subject)

    def mention_thing(self, noun: Token) -> None:
        """A thing is mentioned, which "it" or "them" may mean."""
        key = noun.lemma_, noun.tag_ == "NNS"
        self.things[key] = self.things.get(key, 0.0) + RECENT + _WEIGHTS.get(noun.dep_, OTHER)

    def outweighs_things(self, draft: Draft, plural: bool) -> bool:
        """Whether the draft was spoken of just now, and no thing of that number is more in mind."""
        most = max((weight for (_, several), weight in self.things.items() if several is plural), default=0.0)
        return self.weights[draft.key] >= max(most, JUST_NOW)

    def exceeds(self, draft: Draft, other: Draft, times: float = CLEARLY) -> bool:
        """Whether one actor is clearly more in mind than another."""
        return self.weights[draft.key] >= times * self.weights[other.key]

    def ranked(self, *types: ActorType) -> list[Draft]:
        """Actors and unnamed ones of these types, the most salient first; of equals the one mentioned last."""
        keys = [key for key in self.weights if self.drafts[key].type in types]
        return [self.drafts[key] for key in sorted(keys, key=lambda k: (-self.weights[k], -self.last[k], k))]

    def named(self, type_: ActorType) -> list[Draft]:
        """The same without those whom nothing names."""
        return [draft for draft in self.ranked(type_) if not draft.unnamed]


def _halved(weights: dict[K, float]) -> dict[K, float]:
    return {key: weight / 2 for key, weight in weights.items() if weight / 2 >= FORGOTTEN}
