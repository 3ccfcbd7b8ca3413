"""What the construction of an encounter tells of its status: "the first to meet her", "sat down to meet"."""

import re

from attrs import evolve
from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.events.draft import Draft
from communique.extract.events.phrase import lemma
from communique.extract.events.sides import TOGETHER
from communique.extract.events.terms import words
from communique.extract.events.timing import lies_ahead, lies_behind
from communique.extract.reading import Reading
from communique.extract.status import ACTUAL, AHEAD, judge

_AND_YEAR = re.compile(r",?\s(?:and|or)\s(?:in\s)?(?:19|20)\d\d\b")
_REACH = 12  # characters before a date in which "since" may stand
_OPEN = frozenset({"possible", "potential", "eventual", "hypothetical"})
_PRESENT = frozenset({"VBZ", "VBP"})
_AIMS = frozenset({"relcl", "acl", "advcl", "xcomp"})
_BECOMING = frozenset({"be", "become", "remain"})


def as_constructed(reading: Reading, draft: Draft) -> Draft:
    """The draft of an encounter with the status that its construction gives."""
    word, draft = draft.match.trigger, _dated_for_sure(reading, draft)
    if (over := _first_to(word)) is not None:
        return evolve(draft, status=Status.OCCURRED if judge(over).actual else judge(over).status)
    if draft.status in AHEAD and _sat_down(word):
        return evolve(draft, status=Status.OCCURRED, cues=())
    if draft.status in AHEAD and _after_arriving(reading, draft, word):
        return evolve(draft, status=Status.OCCURRED, cues=(), when=None)
    if draft.status in AHEAD and (_maybe(draft) or _discussed(word)):
        return evolve(draft, status=Status.POSSIBLE)
    if draft.status in AHEAD and _to_be_arranged(word):
        return evolve(draft, status=Status.PROPOSED)
    return _on_the_day(reading, draft, word)


def _dated_for_sure(reading: Reading, draft: Draft) -> Draft:
    """Without the day of another: "the first since May"; of several: "in 2018 and 2019"."""
    words_of_it = draft.when.expression if draft.when is not None else None
    if words_of_it is None or draft.kind not in TOGETHER:
        return draft
    before = reading.body[max(0, words_of_it.start - _REACH) : words_of_it.start].lower().split()
    since = before[-1:] == ["since"]
    several = _AND_YEAR.match(reading.body, words_of_it.end) is not None
    return evolve(draft, when=None) if several or (since and draft.status is Status.OCCURRED) else draft


def _first_to(word: Token) -> Token | None:
    """The "became" of "became the first minister to visit Bern", which tells whether she did."""
    be = word.head if word.head.pos_ in {"VERB", "AUX"} else word.head.head
    infinitive = word.dep_ in _AIMS and any(child.tag_ == "TO" for child in word.children)
    said = [child for child in be.children if child.dep_ == "attr"] if lemma(be) in _BECOMING else []
    ranked = any(part.lower_ in words("ordinals") for noun in said for part in (noun, *noun.children))
    return be if infinitive and ranked else None


def _sat_down(word: Token) -> bool:
    """As in "before they sat down to meet": they met."""
    over = word.head
    if word.dep_ not in {"advcl", "xcomp"} or over.tag_ not in {"VBD", "VBN"}:
        return False
    return lemma(over) in {"sit", "get", "come"} and any(
        child.lower_ in {"down", "together"} and child.i < word.i for child in over.children
    )


def _after_arriving(reading: Reading, draft: Draft, word: Token) -> bool:
    """As in "said after arriving in Bern for a fair next week": the day is another's."""
    after = word.dep_ == "pcomp" and word.tag_ == "VBG" and word.head.lower_ in {"after", "since"}
    told = word.head.head.tag_ in {"VBD", "VBN", "VBG"} and judge(word.head.head).actual
    return after and told and draft.when is not None and lies_ahead(reading, draft.when)


def _maybe(draft: Draft) -> bool:
    """As in "the next possible meeting"."""
    match = draft.match
    nouns = (match.trigger, *((match.object,) if match.object is not None else ()))
    return any(child.lower_ in _OPEN for noun in nouns if noun.pos_ == "NOUN" for child in noun.children)


def _discussed(word: Token) -> bool:
    """As in "discussed holding a summit", "is considering a visit"."""
    over = word.head
    return word.dep_ in {"xcomp", "dobj", "pcomp"} and lemma(over) in words("considering")


def _to_be_arranged(word: Token) -> bool:
    """As in "his aim was to set up a meeting"."""
    over = word.head
    arranged = word.dep_ == "dobj" and lemma(over) in words("arranging")
    return arranged and any(child.tag_ == "TO" for child in over.children)


def _verb_of(word: Token) -> Token:
    """The verb, or that by which a noun's meeting begins: "the talks open", "they begin with a meeting"."""
    if word.pos_ == "VERB":
        return word
    over = word.head.head if word.dep_ == "pobj" and word.head.lower_ == "with" else word.head
    return over if lemma(over) in words("holding_at") else word


def _on_the_day(reading: Reading, draft: Draft, word: Token) -> Draft:
    """What the present tells of the day of the report is to come: "on Friday she heads to Bern"."""
    verb = _verb_of(word)
    plain = verb.tag_ in _PRESENT and not any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    when = draft.when
    if draft.status not in ACTUAL or not plain or when is None or not when.dated or when.expression is None:
        return draft
    first = reading.doc[0].sent.end_char  # headlines tell in the present what was
    if verb.dep_ not in {"ROOT", "ccomp", "conj"} or word.idx < first or lies_behind(reading, when):
        return draft
    day = when.earliest is not None and when.latest is not None and when.earliest[:10] == when.latest[:10]
    return evolve(draft, status=Status.SCHEDULED, cues=(when.expression,)) if day else draft
