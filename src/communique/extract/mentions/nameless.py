"""Nameless: people, bodies and places spoken of without a name, each one thing through all its phrases.

A visible list of sieves, the precise ones first (Lee and others 2013): a predicate means its subject, an apposition
what it stands beside; "the party" the only party named; then the last thing of that noun that no word contradicts.
"""

from collections import defaultdict
from collections.abc import Callable

from attrs import define, field
from spacy.tokens import Doc, Span, Token

from communique.claims.codes import ActorType, MentionForm, UnnamedKind
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.nominals import Nominal, gender_of_noun
from communique.extract.relations import child

# Which actors an unnamed one may be; a country, which a state's name names, is a place.
_TYPES = {
    UnnamedKind.PERSON: ActorType.PERSON,
    UnnamedKind.PEOPLE: ActorType.GROUP,
    UnnamedKind.ORGANISATION: ActorType.ORGANISATION,
    UnnamedKind.PLACE: ActorType.STATE,
}
# With one of these a phrase speaks of somebody not yet spoken of.
_DIFFERENT = frozenset(
    {
        "other",
        "another",
        "new",
        "more",
        "many",
        "some",
        "several",
        "no",
        "any",
        "every",
        "each",
        "first",
        "second",
        "third",
        "last",
        "next",
        "former",
        "fellow",
        "rival",
    }
)
_SUBJECTS = ("nsubj", "nsubjpass")


@define(eq=False)
class Nameless:
    """The unnamed things of a report so far; `heads` has what each token before means."""

    doc: Doc
    heads: dict[int, Draft]
    drafts: list[Draft] = field(factory=list)
    by_word: dict[tuple[str, bool], list[tuple[Nominal, Draft]]] = field(factory=lambda: defaultdict(list))
    names: dict[str, list[Draft]] = field(factory=lambda: defaultdict(list))

    def name(self, draft: Draft, words: Span) -> None:
        """Take note that these words name a body or place: "the force" may mean the Air Force of a city after it."""
        before = next((at for at, token in enumerate(words) if at and token.pos_ == "ADP"), len(words))
        called = self.names[words[before - 1].lower_]
        if draft not in called:
            called.append(draft)

    def resolve(self, found: Nominal) -> Draft:
        """What the phrase means, which takes it as a mention."""
        sieves: tuple[Callable[[Nominal], Draft | None], ...] = (
            self._subject,
            self._apposed,
            self._also,
            self._called,
            self._same_noun,
        )
        meant = next((draft for sieve in sieves if (draft := sieve(found)) is not None), None) or self._new(found)
        meant.add(found.start, found.end, MentionForm.NOMINAL)
        if meant.unnamed:
            self.by_word[found.word, found.plural].append((found, meant))
        return meant

    def last(self, word: str) -> int:
        """The token of the last unnamed person of this noun; -1 where there is none."""
        said = self.by_word.get((word, False))
        return said[-1][0].head if said else -1

    def _new(self, found: Nominal) -> Draft:
        type_ = _TYPES[found.kind]
        text = self.doc[found.start : found.end].text
        gender = gender_of_noun(found.word) if found.kind is UnnamedKind.PERSON else None
        draft = Draft(f"unnamed:{found.head}", type_, text, gender=gender, kind=found.kind, plural=found.plural)
        self.drafts.append(draft)
        return draft

    def _subject(self, found: Nominal) -> Draft | None:
        """ "She is a nurse": whom the predicate is said of; nobody where that is denied."""
        head = self.doc[found.head]
        if head.dep_ != "attr" or head.head.lemma_ != "be" or any(child.dep_ == "neg" for child in head.head.children):
            return None
        subject = child(head.head, *_SUBJECTS)
        return self._alike(found, subject) if subject is not None else None

    def _apposed(self, found: Nominal) -> Draft | None:
        """ "Harbour Bank, a lender": what it stands beside; in "the owner of the mill, a man" the first noun."""
        head = self.doc[found.head]
        listed = any(child.dep_ in ("cc", "conj") for child in head.children)
        beside = head.head if head.dep_ == "appos" and head.head.i < head.i and not listed else None
        while beside is not None:
            if (draft := self._alike(found, beside)) is not None:
                return draft
            beside = beside.head.head if beside.dep_ == "pobj" and beside.head.i < beside.i else None
        return None

    def _also(self, found: Nominal) -> Draft | None:
        """ "Quispe, a poet and teacher": a role with no word of its own before it is the same person's."""
        first = self.doc[found.head].head
        joined = found.start >= 2 and self.doc[found.start - 1].lower_ == "and" and first.i == found.start - 2
        bare = self.doc[found.start].pos_ not in ("DET", "PRON", "NUM") and found.kind is UnnamedKind.PERSON
        return self._alike(found, first) if joined and bare and first.pos_ == "NOUN" else None

    def _alike(self, found: Nominal, other: Token) -> Draft | None:
        draft = self.heads.get(other.i)
        return draft if draft is not None and draft.type is _TYPES[found.kind] else None

    def _called(self, found: Nominal) -> Draft | None:
        """ "The party": the only party that the report has named; other words before the noun must be in its name."""
        named = self.names.get(found.word, [])
        if not found.definite or len(named) != 1 or found.kind is UnnamedKind.PERSON:
            return None
        words = frozenset(named[0].name.lower().split())
        return named[0] if found.modifiers <= words else None

    def _same_noun(self, found: Nominal) -> Draft | None:
        """The last one of this noun with no other modifier; "another" or "every" is said of somebody else."""
        said = self.by_word.get((found.word, found.plural), [])
        for before, draft in reversed(said):
            if self._repeats(found, before, draft):
                return draft
        return None

    def _repeats(self, found: Nominal, before: Nominal, draft: Draft) -> bool:
        first = self.doc[found.start].lower_
        if first in _DIFFERENT or not found.modifiers.isdisjoint(_DIFFERENT):
            return False
        if self._owner(found) != self._owner(before) and self._owner(found) is not None:
            return False
        if found.definite:
            return found.modifiers <= _all_modifiers(self.by_word[found.word, found.plural], draft)
        return found.plural and found.modifiers == before.modifiers

    def _owner(self, found: Nominal) -> str | None:
        """Whose it is said to be: "her" and "Quispe's" are the same owner where both mean her."""
        owner = next((child for child in self.doc[found.head].children if child.dep_ == "poss"), None)
        if owner is None:
            return None
        meant = self.heads.get(owner.i)
        return meant.key if meant is not None else owner.lower_


def _all_modifiers(said: list[tuple[Nominal, Draft]], draft: Draft) -> frozenset[str]:
    return frozenset(word for nominal, other in said if other is draft for word in nominal.modifiers)
