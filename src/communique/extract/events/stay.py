"""How long a visit lasts, who goes along and who invited: what a report's other words add to an arrival."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from attrs import evolve
from spacy.tokens import Doc, Token

from communique.claims.codes import Status, TimexType
from communique.claims.when import When
from communique.extract.events.draft import Draft
from communique.extract.events.phrase import lemma
from communique.extract.events.slots import filled, subjects
from communique.extract.reading import Reading

_DAYS = re.compile(r"P(\d+)(D|W)$")


def stay_of(reading: Reading, when: When | None, status: Status, mentions: Sequence[Draft]) -> When | None:
    """The time of a visit from its arrival on: to the end of "a three-day stay", open where it lasts."""
    if when is None or not when.earliest or when.earliest[:10] != (when.latest or "")[:10]:
        return when
    start = when.earliest[:10]
    days = next((count for draft in mentions if (count := _length(reading, draft.match.trigger))), None)
    if days is not None:
        end = (date.fromisoformat(start) + timedelta(days=days - 1)).isoformat()
        return evolve(when, edtf=f"{start}/{end}~", latest=end, rule=f"{when.rule}+stay")
    if status is Status.ONGOING:
        return evolve(when, edtf=f"{start}/..", latest=None, rule=f"{when.rule}+lasting")
    return when


def companions(draft: Draft) -> list[Token]:
    """Those who go "along with", "accompanied by" or "with" the traveller."""
    verb = draft.match.trigger
    if verb.pos_ != "VERB":
        return []
    along = [child for child in verb.children if child.lower_ in {"along", "together", "accompanied"}]
    beside = [filled(token, slot) for token in (verb, *along) for slot in ("with", "alongside", "by")]
    found = [token for tokens in beside for token in tokens]
    return found or _taken_for_subjects(verb, along)


def _taken_for_subjects(verb: Token, along: list[Token]) -> list[Token]:
    """A companion that the parser makes a second subject, so that "along with" is left without an object."""
    bare = [word for token in along for word in token.children if word.lower_ == "with" and not list(word.children)]
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    return [subject for subject in subjects[1:] if any(word.i < subject.i for word in bare)]


def invitations(doc: Doc) -> Iterator[tuple[list[Token], list[Token]]]:
    """Each "at the invitation of …": the heads of who is invited, then of who invites."""
    for token in doc:
        if token.dep_ == "pobj" and token.head.lower_ == "at" and lemma(token) == "invitation":
            verb = next((over for over in token.ancestors if over.pos_ == "VERB"), None)
            if verb is not None:
                yield subjects(verb), [*filled(token, "of"), *filled(token, "from"), *filled(token, "poss")]


def _length(reading: Reading, noun: Token) -> int | None:
    """The days of "a three-day visit"."""
    left = noun.left_edge.idx
    for when in reading.dates_in(left, noun.idx):
        if when.type is TimexType.DURATION and (found := _DAYS.fullmatch(when.value)):
            return int(found[1]) * (7 if found[2] == "W" else 1)
    return None
