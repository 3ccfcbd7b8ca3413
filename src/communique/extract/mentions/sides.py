"""Sides: the state of somebody whom the words put on one side: with its delegation, its letter, or in its capital."""

from collections.abc import Iterator

from attrs import define
from spacy.tokens import Doc, Token

from communique.claims.codes import MentionForm
from communique.extract.mentions.belonging import state_of_body
from communique.extract.mentions.clause import subject_of
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.offices import office_words

_LEADS = ("lead", "head")
_COMPANY = ("together", "along")
_PARTNERS = ("with", "by")


@define(eq=False)
class Sides:
    """The states that names and persons give tokens."""

    doc: Doc
    named: dict[int, str]
    people: dict[int, Draft]

    @staticmethod
    def of(doc: Doc, names: tuple[Name, ...], people: list[Draft]) -> "Sides":
        """The index of a report's names and persons."""
        named = {at: state for name in names if (state := _state(doc, name)) for at in range(name.start, name.end)}
        mentions = ((words.end - 1, draft) for draft in people for words in draft.words)
        return Sides(doc, named, dict(mentions))

    def give_states(self) -> None:
        """A state to each titled person without one whom a sentence puts on a side."""
        for draft in list(dict.fromkeys(self.people.values())):
            if draft.state is None and draft.titles and not draft.journalist:
                roots = (self.doc[w.start : w.end].root for w in sorted(draft.words) if w.form is MentionForm.PROPER)
                draft.state = next((state for root in roots for state in self._sides(root, draft)), None)

    def _sides(self, root: Token, draft: Draft) -> Iterator[str]:
        found = [self._of_delegation(root), self._of_sender(root), self._of_companion(root)]
        if any(post.function in office_words("national") for post in draft.held(self.doc)):
            found += [self._of_stage(root), self._of_journey(root), self._of_seat(root), self._of_partner(root)]
        return (state for state in found if state is not None)

    def _of_delegation(self, root: Token) -> str | None:
        """Cuba's in "a delegation of the Navy of Cuba headed by NAME"; whoever sends it where no words tell."""
        verb = root.head.head
        if root.dep_ != "pobj" or root.head.lower_ != "by" or verb.lemma_ not in _LEADS or verb.dep_ != "acl":
            return None
        group = verb.head
        told = (self.named[at] for at in range(group.left_edge.i, verb.i) if at in self.named)
        return next(told, None) or self._of_subject(group)

    def _of_sender(self, root: Token) -> str | None:
        """Mali's in "the Malian envoy arrived with a letter from President NAME"."""
        sent = root.head.head
        if root.dep_ != "pobj" or root.head.lower_ != "from" or sent.lemma_ not in office_words("missives"):
            return None
        return self._of_subject(sent)

    def _of_companion(self, root: Token) -> str | None:
        """Chile's in "the Chilean envoy flew to Oslo together with NAME"."""
        link = root.head
        if root.dep_ != "pobj" or link.lower_ != "with" or not link.i or link.nbor(-1).lower_ not in _COMPANY:
            return None
        subject = subject_of(link) or subject_of(link.head)
        return self._state_at(subject) if subject is not None else None

    def _of_stage(self, root: Token) -> str | None:
        """Norway's in "In Oslo, the envoy was received by President NAME"; who acts there may be a guest.

        Not so where he does neither meet nor travel: "In Oslo, President NAME called the plan a joke".
        """
        root = root.head if root.dep_ == "conj" else root
        at_home = root.dep_ == "nsubj" and not _brings_together(root.head) and not _travels(root.head)
        first = root.sent.start
        stage = (at_home or _is_partner(root)) and self.doc[first].lower_ == "in" and root.i - first > 1
        return self.named.get(first + 1) if stage else None

    def _of_journey(self, root: Token) -> str | None:
        """Norway's in "the envoy will travel to Oslo to thank President NAME"."""
        purpose = root.head if root.dep_ == "dobj" else root.head.head
        if not _is_partner(root) or purpose.dep_ not in ("advcl", "xcomp") or not _travels(purpose.head):
            return None
        goals = (
            part for to in purpose.head.children if to.lower_ == "to" and to.dep_ == "prep" for part in to.children
        )
        return next((self.named[goal.i] for goal in goals if goal.i in self.named), None)

    def _of_seat(self, root: Token) -> str | None:
        """Norway's in "Chile's ambassador in Oslo met Minister NAME"."""
        verb = root.head if root.dep_ == "dobj" else root.head.head
        subject = subject_of(verb) if _is_partner(root) and _brings_together(verb) else None
        if subject is None or subject.lower_ not in office_words("resident"):
            return None
        seats = (part for link in subject.children if link.lower_ in ("in", "to") for part in link.children)
        return next((self.named[seat.i] for seat in seats if seat.i in self.named), None)

    def _of_partner(self, root: Token) -> str | None:
        """Norway's in "will meet the Norwegian foreign minister, Lars Holm, on Monday and Oil Minister NAME"."""
        first = root.head.head if root.head.dep_ == "appos" else root.head
        if root.dep_ != "conj" or not _is_partner(first):
            return None
        parts = (first, *(part for part in first.children if part.dep_ in ("appos", "amod", "compound", "poss")))
        return next((state for part in parts if (state := self._state_at(part))), None)

    def _of_subject(self, token: Token) -> str | None:
        subject = subject_of(token) or subject_of(token.head)
        return self._state_at(subject) if subject is not None else None

    def _state_at(self, subject: Token) -> str | None:
        person = self.people.get(subject.i)
        return person.state if person is not None else self.named.get(subject.i)


def _is_partner(root: Token) -> bool:
    """Whether somebody is the object of what another does, or whom he does it with: "met NAME", "was met by NAME"."""
    return root.dep_ == "dobj" or (root.dep_ == "pobj" and root.head.lower_ in _PARTNERS)


def _brings_together(verb: Token) -> bool:
    return verb.lemma_ in office_words("encounter_verbs")


def _travels(verb: Token) -> bool:
    return verb.lemma_ in office_words("journey_verbs")


def _state(doc: Doc, name: Name) -> str | None:
    if name.type is NameType.ORGANISATION:
        return state_of_body(doc[name.start : name.end].text)
    return name.word.iso3 if name.type is NameType.STATE and name.word is not None else None
