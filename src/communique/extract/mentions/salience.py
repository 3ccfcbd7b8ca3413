"""Salience: which actor the reader has in mind at a point of the text (Lappin and Leass 1994, "RAP").

Each mention adds a weight for its part in the sentence; all weights halve with each new sentence.
"""

from attrs import define, field
from spacy.tokens import Token

from communique.claims.codes import ActorType
from communique.extract.mentions.draft import Draft

RECENT, SUBJECT, OBJECT, OTHER, OWNER = 100.0, 80.0, 50.0, 40.0, 30.0
FORGOTTEN = 3.0  # below this an actor is out of mind: five sentences after one mention
_WEIGHTS = {"nsubj": SUBJECT, "nsubjpass": SUBJECT, "dobj": OBJECT, "dative": OBJECT, "pobj": OTHER, "poss": OWNER}


@define(eq=False)
class Salience:
    """Weights of the actors mentioned so far, kept while reading on."""

    weights: dict[str, float] = field(factory=dict)
    drafts: dict[str, Draft] = field(factory=dict)
    last: dict[str, int] = field(factory=dict)

    def next_sentence(self) -> None:
        """Halve all weights and forget the faint ones."""
        self.weights = {key: w / 2 for key, w in self.weights.items() if w / 2 >= FORGOTTEN}

    def mention(self, draft: Draft, root: Token) -> None:
        """An actor is mentioned by the phrase with this root."""
        weight = RECENT + _WEIGHTS.get(root.dep_, OTHER)
        self.weights[draft.key] = self.weights.get(draft.key, 0.0) + weight
        self.drafts[draft.key] = draft
        self.last[draft.key] = root.i

    def ranked(self, type_: ActorType) -> list[Draft]:
        """Actors of a type, the most salient first; of equals the one mentioned last."""
        keys = [key for key in self.weights if self.drafts[key].type is type_]
        return [self.drafts[key] for key in sorted(keys, key=lambda k: (-self.weights[k], -self.last[k], k))]
