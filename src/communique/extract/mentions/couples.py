"""Couples: the two whom "the two ministers" and "they" mean."""

from collections.abc import Iterable

from attrs import define
from spacy.tokens import Doc, Token

from communique.claims.codes import MentionForm
from communique.extract.mentions.descriptions import Description
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.offices import office_words, read_post
from communique.extract.mentions.pairs import TOGETHER


def covered_by(head: str) -> list[str | None]:
    """The functions that somebody so described may have."""
    found: list[str | None] = office_words("covers").get(head, [read_post(head).function])
    return found


@define(eq=False)
class Couples:
    """Finds the two among a report's people, states and groups, which grow as it is read."""

    doc: Doc
    people: list[Draft]
    states: dict[str, Draft]
    groups: dict[str, Draft]
    sentence: list[int]

    def two_people(self, found: Description) -> list[Draft]:
        """The two whom "the two ministers" means: named in the sentences before, and no third of that office."""
        if not found.definite:
            return []
        head, here = self.doc[found.head].lower_.removesuffix("s"), self.sentence[found.start]
        for back in range(TOGETHER + 1):
            named = [d for d in self._people_since(here - back, found.start) if self._holds(d, head)]
            if len(named) > 1:
                return named if len(named) == 2 else []
        return []

    def _people_since(self, sentence: int, end: int) -> list[Draft]:
        return [d for d in self.people if any(w.start < end and self.sentence[w.start] >= sentence for w in d.words)]

    def _holds(self, draft: Draft, head: str) -> bool:
        covers = covered_by(head)
        return any(post.function in covers for post in draft.held(self.doc))

    def resolve_they(self, token: Token) -> list[Draft]:
        """The two whom "they" means at the start of a sentence; nobody where the sentence before has a group."""
        last = self.sentence[token.i] - 1
        if token.dep_ not in ("nsubj", "nsubjpass") or not token.is_sent_start or self._in(last, self.groups.values()):
            return []
        people = self._in(last, self.people)
        pair = people if people else self._in(last, self.states.values())
        if len(pair) != 2 or not self._side_by_side(last, pair):
            return []
        for draft in pair:
            draft.add(token.i, token.i + 1, MentionForm.PRONOUN)
        return pair

    def _in(self, sentence: int, drafts: Iterable[Draft]) -> list[Draft]:
        return [d for d in drafts if any(self.sentence[w.start] == sentence for w in d.words)]

    def _side_by_side(self, sentence: int, pair: list[Draft]) -> bool:
        """Whether one phrase means both, one is joined to the other, or one acts with the other."""
        one, other = ({(w.start, w.end) for w in d.words if self.sentence[w.start] == sentence} for d in pair)
        if one & other:
            return True
        roots = [self.doc[start:end].root for start, end in sorted(one | other)]
        subject = any(root.dep_ in ("nsubj", "nsubjpass") for root in roots)
        return subject and any(root.dep_ == "conj" or self._partner(root) for root in roots)

    def _partner(self, root: Token) -> bool:
        meets = root.dep_ == "dobj" and root.head.lemma_ in ("meet", "host", "receive", "welcome")
        return meets or (root.dep_ == "pobj" and root.head.lower_ == "with")
