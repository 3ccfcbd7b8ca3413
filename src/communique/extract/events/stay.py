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
from communique.extract.events.slots import filled, passive, subjects
from communique.extract.events.terms import words_of_kind
from communique.extract.events.timing import lies_around, own_when
from communique.extract.reading import Reading

_LEAVING = frozenset({"return", "leave", "depart", "fly", "go"})
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
    if (end_day := _end(reading, start, mentions)) is not None:
        return evolve(when, edtf=f"{start}/{end_day}", latest=end_day, rule=f"{when.rule}+left")
    if status is Status.ONGOING:
        return evolve(when, edtf=f"{start}/..", latest=None, rule=f"{when.rule}+lasting")
    return when


def stays_on(reading: Reading, when: When) -> bool:
    """Whether a stay whose length or last day is told has not ended on the day of the report."""
    told = when.rule is not None and when.rule.endswith(("+stay", "+left"))
    return told and lies_around(reading, when)


def leaving(verb: Token) -> Token | None:
    """The verb joined to an arrival that ends the visit: "arrived on Monday and left on Thursday"."""
    for token in (verb, *verb.conjuncts):
        lasts = any(child.lower_ == "until" for child in token.children)
        if lasts or (token.i != verb.i and lemma(token) in _LEAVING and not filled(token, "for")):
            return token
    return None


def _end(reading: Reading, start: str, mentions: Sequence[Draft]) -> str | None:
    """The later day of "… and return on Jan. 7", "their visit will last until Friday"."""
    for draft in mentions:
        trigger = draft.match.trigger
        verb = leaving(trigger if trigger.pos_ == "VERB" else trigger.head)
        when = own_when(reading, verb) if verb is not None else None
        if when is not None and when.latest and when.latest[:10] > start:
            return when.latest[:10]
    return None


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
    """Each "at the invitation of …", "had been invited by": the heads of who is invited, then of who invites."""
    for token in doc:
        if token.lower_ == "invited" and passive(token):
            yield subjects(token), filled(token, "by")
        if token.dep_ == "pobj" and token.head.lower_ == "at" and lemma(token) == "invitation":
            verb = next((over for over in token.ancestors if over.pos_ == "VERB"), None)
            if verb is not None:
                yield subjects(verb), [*filled(token, "of"), *filled(token, "from"), *filled(token, "poss")]


def _length(reading: Reading, noun: Token) -> int | None:
    """The days of "a three-day visit", and of "fly there for a three-day visit"."""
    aims = [aim for slot in ("for", "on") for aim in filled(noun, slot) if lemma(aim) in words_of_kind("visit")]
    for word in [noun] if noun.pos_ == "NOUN" else aims:
        for when in reading.dates_in(word.left_edge.idx, word.idx):
            if when.type is TimexType.DURATION and (found := _DAYS.fullmatch(when.value)):
                return int(found[1]) * (7 if found[2] == "W" else 1)
    return None
