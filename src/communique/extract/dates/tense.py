"""Tense: whether the clause around an expression of time speaks of the past, the present or the future."""

from enum import Enum
from functools import cache

from spacy.tokens import Doc, Token

from communique.vocabulary import load

QUOTES = ('"', "\u201c", "\u201d", "``", "''")
"""Marks that open or close what is quoted."""


class Tense(Enum):
    """When the clause places what it tells."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    AHEAD_OF_PAST = "ahead of past"
    UNKNOWN = "unknown"


def tense_at(doc: Doc, start: int, end: int) -> Tense:
    """The tense of the clause that governs the words at [start, end) of the text."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return tense_of(span.root) if span is not None else Tense.UNKNOWN


def tense_of(token: Token) -> Tense:
    """The tense of the nearest verb above the token; a noun on the way that looks ahead ("plans for Monday") makes it
    future.
    """
    for step in (token, *token.ancestors):
        if step is not token and _is_quoted_apart(step, token):
            continue
        if step.pos_ in ("VERB", "AUX") and step.dep_ not in ("aux", "auxpass", "amod"):
            return Tense.AHEAD_OF_PAST if _is_arranged(step, token) else _of_verb(step)
        if step is not token and step.pos_ == "NOUN" and step.lemma_ in _cues("nouns_ahead"):
            if token.head == step and token.dep_ == "compound":
                return Tense.AHEAD_OF_PAST if tense_of(step) is Tense.PAST else Tense.FUTURE
            if not _is_time_of(token, step):
                return Tense.FUTURE
    return Tense.UNKNOWN


def _is_quoted_apart(verb: Token, time: Token) -> bool:
    """Whether the verb stands in quotation marks and the time outside: the title in '"We will win" on Monday'."""
    between = _marks(time.doc, min(verb.i, time.i), max(verb.i, time.i))
    return between % 2 == 1 and _marks(time.doc, time.sent.start, time.i) % 2 == 0


def _marks(doc: Doc, start: int, end: int) -> int:
    return sum(token.text in QUOTES for token in doc[start:end])


def _is_time_of(time: Token, noun: Token) -> bool:
    """Whether the time is when the plan itself was made: "his pledge Monday to help", not "plans for Monday"."""
    if time.head == noun:
        return time.dep_ in ("npadvmod", "nmod", "appos")
    return time.head.head == noun and time.head.lower_ in ("on", "at") and noun.lemma_ not in _cues("deadlines")


def is_plan(token: Token) -> bool:
    """Whether the nearest verb above is a plain present other than one of state or speech: "meets"."""
    verb = next(
        (step for step in token.ancestors if step.pos_ in ("VERB", "AUX") and step.dep_ not in ("aux", "auxpass")), None
    )
    if (
        verb is None
        or verb.tag_ not in ("VBZ", "VBP")
        or verb.lemma_ in _cues("verbs_of_state") | _cues("verbs_of_one_form")
    ):
        return False
    return not any(child.dep_ in ("aux", "auxpass") for child in verb.children)


def is_over(token: Token) -> bool:
    """Whether the clause tells of a past that has ended by then: "had not met", "did not know", "Until May she led"."""
    verb = next((step for step in token.ancestors if step.pos_ in ("VERB", "AUX")), None)
    if verb is None or _of_verb(verb) is not Tense.PAST:
        return False
    if verb.lemma_ == "be" and any(child.dep_ == "attr" for child in verb.children):  # "who was minister until May"
        return True
    return token.i < verb.i or any(child.dep_ == "neg" or child.lower_ == "had" for child in verb.children)


def is_named_day(token: Token) -> bool:
    """Whether the clause only says on which day something falls: "The deadline is Friday"."""
    verb = token.head
    return token.dep_ in ("attr", "npadvmod", "appos") and verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP")


def goes_on(token: Token) -> bool:
    """Whether the clause tells of what holds still: "has been closed", "is open"."""
    verb = next((step for step in token.ancestors if step.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return bool(helpers & {"has", "have", "'ve"}) or _of_verb(verb) is not Tense.PAST


def _is_arranged(verb: Token, time: Token) -> bool:
    """Whether a past verb sets the time for what it governs: "planned a march Saturday", "was set for Monday"."""
    if _was_awaited(verb) and time.i > verb.i:
        return True
    if verb.lemma_ not in _cues("verbs_that_set_a_time") or verb.tag_ not in ("VBD", "VBN"):
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if "had" in helpers or (verb.tag_ == "VBN" and not helpers & {"has", "have", "was", "were"}):
        return False
    if time.head.lower_ == "for" and time.head.head == verb:
        return True
    arranges = any(child.dep_ == "dobj" for child in verb.children) and verb.lemma_ in _cues("verbs_of_planning")
    return arranges and verb in (time.head, time.head.head) and time.i > verb.i


def _was_awaited(verb: Token) -> bool:
    """Reads "was expected", "were scheduled"."""
    passive = any(child.dep_ == "auxpass" and child.lower_ in ("was", "were") for child in verb.children)
    return passive and verb.tag_ == "VBN" and verb.lemma_ in _cues("verbs_of_waiting")


def _of_verb(verb: Token) -> Tense:
    return Tense.PAST if _is_guess_at_past(verb) else _by_form(verb)


def _by_form(verb: Token) -> Tense:
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(helper.lower_ in _cues("future_helpers") for helper in helpers) or _looks_ahead(verb):
        return Tense.FUTURE
    if _passive_infinitive(verb, helpers) and (verb.head.pos_ == "NOUN" or verb.dep_ == "advcl"):
        return Tense.FUTURE
    if verb.tag_ in ("VB", "VBG") and not _finite(helpers):
        return _of_governor(verb)
    if any(token.tag_ == "VBD" for token in (verb, *helpers)) or any(
        helper.lower_ in ("has", "have", "'ve") for helper in helpers
    ):
        return Tense.PAST
    if verb.tag_ == "VBN" and not helpers:
        return _of_participle(verb)
    return Tense.PRESENT


def _of_participle(verb: Token) -> Tense:
    """A bare participle ("talks held Monday"): past, unless it looks ahead ("talks scheduled for Monday") or is wished
    for ("want it closed by Monday"); what a past clause tells of may have been ahead only then.
    """
    if verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in _cues("verbs_ahead"):
        return Tense.AHEAD_OF_PAST if verb.head.tag_ == "VBD" else Tense.FUTURE
    if verb.lemma_ not in _cues("verbs_ahead"):
        return Tense.PAST
    noun = verb.head
    told = noun.dep_ in ("nsubj", "nsubjpass") and noun.head.pos_ in ("VERB", "AUX") and noun.head != verb
    return Tense.AHEAD_OF_PAST if told and _by_form(noun.head) is Tense.PAST else Tense.FUTURE


def _of_governor(verb: Token) -> Tense:
    """An infinitive or gerund takes the tense of what governs it, ahead of it where that is a plan or a duty."""
    infinitive = any(child.tag_ == "TO" for child in verb.children)
    head = verb.head
    if any(child.lower_ == "had" for step in (head, head.head) for child in step.children):
        return Tense.PAST
    ahead = head.lemma_ in _cues("verbs_ahead") or head.lemma_ in _cues("nouns_ahead") or _copula_to(head, verb)
    if infinitive and ahead:
        return Tense.AHEAD_OF_PAST if head.tag_ == "VBD" else Tense.FUTURE
    return tense_of(head) if head != verb and verb.dep_ != "ROOT" else Tense.UNKNOWN


def _is_guess_at_past(verb: Token) -> bool:
    """Reads "may have met", "could have been": a possibility, but of the past; "will have met" is no such."""
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return verb.tag_ == "VBN" and "have" in words and bool(words & _cues("guesses"))


def _passive_infinitive(verb: Token, helpers: list[Token]) -> bool:
    """Reads "a report to be released on Monday"."""
    return verb.tag_ == "VBN" and {"to", "be"} <= {helper.lower_ for helper in helpers} and len(helpers) == 2


def _looks_ahead(verb: Token) -> bool:
    """ "is scheduled for Monday", "is due Monday", "leaves … is expected to"."""
    if verb.lemma_ in _cues("verbs_ahead"):
        return any(child.lower_ in ("is", "are", "'s", "'re") for child in verb.children)
    if any(child.lower_ == "had" for child in verb.children):
        return False
    return any(child.dep_ == "acomp" and child.lower_ in _cues("adjectives_ahead") for child in verb.children) or (
        any(child.dep_ == "xcomp" and _going_to(verb) for child in verb.children)
    )


def _going_to(verb: Token) -> bool:
    return verb.lower_ == "going"


def _copula_to(head: Token, verb: Token) -> bool:
    """ "The ministers are to meet on Monday", "were to meet"."""
    return head.lemma_ == "be" and head.tag_ in ("VBZ", "VBP", "VBD") and verb.dep_ == "xcomp"


def _finite(helpers: list[Token]) -> bool:
    return any(helper.tag_ in ("VBZ", "VBP", "VBD", "MD") for helper in helpers)


@cache
def _cues(name: str) -> frozenset[str]:
    return frozenset(load("tense")[name])
