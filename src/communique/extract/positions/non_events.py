"""The step that reads what did not happen: no comment (neither denial nor confirmation), no meeting, no agreement."""

from collections.abc import Iterator

from attrs import evolve
from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.claim import Claim, NonEvent
from communique.claims.codes import ActorType, NonEventKind, Status
from communique.claims.span import Span
from communique.claims.when import When
from communique.extract.positions.asserting import claim
from communique.extract.positions.clause import (
    extent,
    infinitive,
    is_negated,
    own_subject,
    prepositions,
    span_of,
    subject_of,
    under_condition,
)
from communique.extract.positions.holders import acting_state, acting_states, is_political
from communique.extract.positions.silent import silent_ones
from communique.extract.positions.talkers import parties_of
from communique.extract.positions.words import words
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.steps import Step

_Sides = tuple[Actor | None, Actor | None]

_MAYBE = frozenset({"perhaps", "maybe", "possibly"})
_RISKS = frozenset({"of", "about"})  # "the risk of failing to agree"
_QUOTES = frozenset({'"', "“", "‘", "'"})


def find_non_events(reading: Reading) -> Reading:
    """The reading with a claim for each thing that is reported not to have happened."""
    return reading.adding(
        claims=reading.claims + tuple(one for token in reading.doc for one in _claims(reading, token))
    )


def _claims(reading: Reading, token: Token) -> Iterator[Claim]:
    for kind, reader in _READERS:
        if (root := reader(token)) is not None:
            if kind is not NonEventKind.NO_COMMENT and _is_supposed(token):
                return
            for who in _whom(reading, token, kind):
                yield _claim(reading, token, kind, root, who)
            return


def _is_supposed(token: Token) -> bool:
    """Reads "if it does not sign a deal", "failing to agree would cost both", "perhaps he did not meet them"."""
    clauses = [token, *(one for one in token.ancestors if one.pos_ in {"VERB", "AUX"})]
    maybe = any(one.lower_ in _MAYBE for verb in clauses for one in verb.children)
    named = any(one.dep_ == "csubj" or (one.dep_ == "pcomp" and one.head.lower_ in _RISKS) for one in clauses)
    return maybe or named or under_condition(token)


def _whom(reading: Reading, token: Token, kind: NonEventKind) -> list[_Sides]:
    """Who and with whom; of those silent each one, and no silence of nobody."""
    if kind is not NonEventKind.NO_COMMENT:
        return [_who(reading, token, kind)]
    subject = subject_of(token)
    return [(one, None) for one in silent_ones(reading, subject)] if subject is not None else []


def _claim(reading: Reading, token: Token, kind: NonEventKind, root: Token, who: _Sides) -> Claim:
    actor, counterpart = who
    future = any(one.lower_ in {"will", "wo", "'ll"} and one.dep_ == "aux" for one in token.children)
    status = Status.EXPECTED if future and kind is not NonEventKind.NO_COMMENT else Status.OCCURRED
    content = NonEvent(
        kind,
        span_of(reading, *_words(root, kind)),
        actor.key if actor else None,
        counterpart.key if counterpart and counterpart is not actor else None,
    )
    made = claim(reading, token, content, f"non-events:{kind}", 0.8, status=status)
    return made if _is_its_day(reading, root, made.when, content.content) else evolve(made, when=None, background=False)


def _is_its_day(reading: Reading, root: Token, when: When | None, content: Span) -> bool:
    """Whether the date says when: "did not comment on Monday"; not what the question was about, nor "until Monday"."""
    words_of_it = when.expression if when is not None else None
    if words_of_it is None or words_of_it.start < root.idx or not content.overlaps(words_of_it):
        return True
    date = reading.doc.char_span(words_of_it.start, words_of_it.end, alignment_mode="expand")
    above = date.root.head if date is not None else root
    return above.i == root.i or (above.head.i == root.i and above.lower_ not in {"until", "till", "before"})


def _who(reading: Reading, token: Token, kind: NonEventKind) -> tuple[Actor | None, Actor | None]:
    """Who did not comment, meet or agree, and with whom; for talks that failed the first two between whom they were."""
    subject = subject_of(token) if token.pos_ == "VERB" else None
    if subject is not None and kind is NonEventKind.NO_AGREEMENT and (talks := _talks(subject)) is not None:
        keys = parties_of(reading, talks)
        found = [one for key in keys[:2] for one in reading.actors if one.key == key]
        return (found[0], found[-1]) if len(found) > 1 else (None, None)
    met = kind is NonEventKind.NO_MEETING
    if met and subject is not None and subject.lemma_ in words("non_events", "meet", "nouns"):
        return _traveller(reading, subject), _counterpart(reading, subject)
    both = acting_states(reading, subject) if subject is not None else ()
    fellow = both[1] if kind is NonEventKind.NO_AGREEMENT and len(both) > 1 else None
    return both[0] if both else None, _counterpart(reading, token) if met else fellow


def _talks(subject: Token) -> Token | None:
    """The talks of "talks between …", "a round of talks between …"."""
    nouns = words("channels", "nouns")
    return (
        subject
        if subject.lower_ in nouns
        else next((one for one in prepositions(subject, "of") if one.lower_ in nouns), None)
    )


def _counterpart(reading: Reading, token: Token) -> Actor | None:
    """Whom somebody did not meet, or a meeting with whom there was not."""
    whom = child(token, "dobj") or next(prepositions(token, "with"), None)
    if whom is None and (below := infinitive(token)) is not None:
        whom = child(below, "dobj") or next(prepositions(below, "with"), None)
    found = acting_state(reading, whom) if whom is not None else None
    return found if is_political(found) else None


def _traveller(reading: Reading, meeting: Token) -> Actor | None:
    """Reads "He leaves on Monday. A meeting with the president is not planned": of whom the sentence before speaks."""
    start = meeting.sent.start
    before = meeting.doc[start - 1].sent.root if start else None
    subject = own_subject(before) if before is not None else None
    found = acting_state(reading, subject) if subject is not None else None
    return found if found is not None and found.type is ActorType.PERSON else None


def _words(root: Token, kind: NonEventKind) -> tuple[int, int]:
    """The clause from its first auxiliary on, or from the subject that carries the "no"."""
    first, last = extent(root)
    if kind is NonEventKind.NO_COMMENT and root.tag_ == "VB":
        return first, last
    opening = [
        one for one in root.children if one.dep_ in {"aux", "auxpass", "neg"} or (one.i < root.i and _says_no(one))
    ]
    return min([root.i, *(one.left_edge.i for one in opening)]), last


def _no_comment(token: Token) -> Token | None:
    """Reads "declined to comment on whether …", "did not respond to a request", "would neither confirm nor deny"."""
    if token.pos_ != "VERB":
        return None
    if _gave_none(token) or (token.lemma_ == "comment" and is_negated(token) and not _modal(token)):
        return None if _as_a_rule(token) else token
    if token.lemma_ in words("non_events", "comment", "verbs"):
        verb = infinitive(token)
        kept = verb is not None and verb.lemma_ in words("non_events", "comment", "what")
        return verb if kept and verb is not None and not _utters(verb) else None
    if (token.lemma_ in words("non_events", "confirm_nor_deny") and is_negated_pair(token)) or _is_silent(token):
        return token
    answering = token.lemma_ in words("non_events", "respond", "verbs") and is_negated(token)
    asked = [*prepositions(token, "to"), *([held] if (held := child(token, "dobj")) else [])]
    requested = any(one.lemma_ in words("non_events", "respond", "requests") for one in asked)
    return token if answering and requested and not _modal(token) else None


def _as_a_rule(verb: Token) -> bool:
    """Reads "we don't routinely comment": a custom, no silence now."""
    return any(one.lower_ in words("non_events", "comment", "customs") for one in verb.children)


def _utters(verb: Token) -> bool:
    """Reads "refused to say the phrase": a word is not uttered, nothing is held back."""
    held = child(verb, "dobj")
    return verb.lemma_ == "say" and held is not None and held.lemma_ in words("non_events", "comment", "uttered")


def _modal(verb: Token) -> bool:
    """Reads "need not respond", "cannot comment": what somebody need not or may not do, he may yet."""
    return any(one.dep_ == "aux" and (one.tag_ == "MD" or one.lower_ == "need") for one in verb.children)


def _gave_none(verb: Token) -> bool:
    """Reads "gave no answer", "had no comment", "made no comment"."""
    held = child(verb, "dobj") if verb.lemma_ in words("non_events", "none", "verbs") else None
    return held is not None and held.lemma_ in words("non_events", "none", "what") and _says_no(held)


def _is_silent(verb: Token) -> bool:
    """Reads "said nothing", "left without speaking to reporters", "would not say who paid"."""
    if verb.lemma_ == "say":
        nothing = child(verb, "dobj")
        if nothing is not None and nothing.lower_ == "nothing" and nothing.n_rights == 0:
            return True
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        listeners = [*prepositions(verb, "to", "with"), *([held] if (held := child(verb, "dobj")) else [])]
        known = {"reporter", "journalist", "press", "medium", "media", "question"}
        spoken = any(one.lemma_.lower() in known for one in listeners) or verb.lemma_ == "comment"
        return spoken and verb.lemma_ in words("non_events", "silent", "answering")
    return _will_not_say(verb)


def _does_not_know(verb: Token) -> bool:
    """Reads "I can't say why": the speaker knows no more."""
    first = any(one.dep_ == "nsubj" and one.lower_ in {"i", "we", "you", "one"} for one in verb.children)
    unable = any(one.dep_ == "aux" and one.lower_ in {"can", "ca", "could"} for one in verb.children)
    return verb.lemma_ == "say" and first and unable


def _will_not_say(verb: Token) -> bool:
    if _does_not_know(verb):
        return False
    modals = {one.lower_ for one in verb.children if one.dep_ == "aux"} & words("non_events", "silent", "modals")
    if (
        not modals
        or verb.dep_ == "relcl"
        or not is_negated(verb)
        or verb.lemma_ not in words("non_events", "silent", "saying")
    ):
        return False
    clause = child(verb, "ccomp")
    if clause is not None:
        if clause.left_edge.text in _QUOTES or clause.i < verb.i:
            return False
        return any(one.tag_ in {"WDT", "WP", "WRB"} or one.lower_ in {"whether", "if"} for one in clause.subtree)
    held = child(verb, "dobj")
    return verb.lemma_ != "say" and (held is None or held.pos_ == "PRON" or held.lemma_ in {"question", "report"})


def is_negated_pair(token: Token) -> bool:
    """Whether "neither" stands before one of the pair "confirm" and "deny" and the other is joined to it."""
    joined = {one.lemma_ for one in token.conjuncts}
    neither = any(one.lower_ == "neither" for one in token.children) or any(one.dep_ == "neg" for one in token.children)
    return neither and bool(joined & words("non_events", "confirm_nor_deny"))


def _no_meeting(token: Token) -> Token | None:
    """Reads "did not meet Kenya's minister", "no meeting took place"."""
    if token.lemma_ in words("non_events", "comment", "verbs") and (below := infinitive(token)) is not None:
        thing = child(below, "dobj") or next(prepositions(below, "with"), None)
        refused = below.lemma_ in words("non_events", "meet", "refused") and thing is not None
        return token if refused and thing is not None and (thing.pos_ == "PROPN" or _is_person(thing)) else None
    if token.lemma_ in words("non_events", "meet", "verbs") and token.pos_ == "VERB" and is_negated(token):
        real = any(
            one.lower_ in {"did", "have", "has", "had", "will", "wo"} for one in token.children if one.dep_ == "aux"
        )
        thing = child(token, "dobj")
        return token if real and (thing is None or thing.pos_ in {"PROPN", "PRON"} or _is_person(thing)) else None
    subject = child(token, "nsubj", "nsubjpass") if token.lemma_ in words("non_events", "meet", "taking") else None
    named = subject is not None and subject.lemma_ in words("non_events", "meet", "nouns")
    return token if subject is not None and named and (_says_no(subject) or is_negated(token)) else None


def _no_agreement(token: Token) -> Token | None:
    """Reads "no agreement was reached", "failed to reach a deal", "has not agreed to leave", "ended without a deal"."""
    if token.lemma_ in words("non_events", "consent"):
        failed = token.dep_ == "xcomp" and token.head.lemma_ in words("non_events", "agree", "failing")
        failed = failed or _yet_to(token)
        return token if failed or (_refused_so_far(token) and not under_condition(token)) else None
    if token.lemma_ in words("non_events", "agree", "verbs"):
        thing = child(token, "dobj", "nsubjpass")
        if thing is None or thing.lemma_ not in words("non_events", "agree", "what"):
            return None
        if any(one.dep_ == "aux" and one.tag_ == "MD" and one.lower_ not in {"will", "wo"} for one in token.children):
            return None
        failed = token.dep_ == "xcomp" and token.head.lemma_ in words("non_events", "agree", "failing")
        return token if failed or _yet_to(token) or is_negated(token) or _says_no(thing) else None
    if token.lemma_ in words("non_events", "agree", "ended"):
        missing = [one for one in prepositions(token, "without") if _agreement(one)]
        return token if missing else None
    return None


def _yet_to(verb: Token) -> bool:
    """Reads "have yet to agree"."""
    yet = any(one.lower_ == "yet" for one in (*verb.children, *verb.head.children))
    return verb.dep_ == "xcomp" and verb.head.lemma_ == "have" and yet


def _refused_so_far(verb: Token) -> bool:
    """Reads "has not agreed", "could not agree"; not "do not agree with him": an opinion, nor "would not agree"."""
    if any(one.lower_ in words("non_events", "opinions") for one in verb.children):
        return False  # "could not agree more"
    auxiliaries = {one.lower_ for one in verb.children if one.dep_ == "aux"}
    opinion = any(prepositions(verb, "with")) and infinitive(verb) is None
    return is_negated(verb) and bool(auxiliaries & {"has", "have", "had", "did", "could"}) and not opinion


def _agreement(one: Token) -> bool:
    thing = child(one, "dobj") if one.pos_ == "VERB" else one
    return thing is not None and thing.lemma_ in words("non_events", "agree", "what")


def _says_no(noun: Token) -> bool:
    return any(one.dep_ == "det" and one.lower_ in {"no", "neither"} for one in noun.children)


def _is_person(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or noun.lemma_ in words("non_events", "meet", "whom")


_READERS = (
    (NonEventKind.NO_COMMENT, _no_comment),
    (NonEventKind.NO_MEETING, _no_meeting),
    (NonEventKind.NO_AGREEMENT, _no_agreement),
)

NON_EVENTS = Step(
    "non-events", frozenset({"report", "doc", "dates", "actors", "statements"}), frozenset({"claims"}), find_non_events
)
