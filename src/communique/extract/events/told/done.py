"""Whether a deed of force or power (CAMEO 15 to 20) is told as done, and by somebody who is its voice."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.claims.codes import Stance, Status
from communique.claims.voice import Voice
from communique.extract.events.draft import Draft
from communique.extract.events.phrase import first_joined, lemma
from communique.extract.events.terms import force_words
from communique.extract.reading import Reading
from communique.extract.status import ACTUAL, AHEAD
from communique.extract.status.grammar import auxiliaries, infinitive_mark, modal_of
from communique.extract.voices import voice_at

HARD = frozenset({"15", "16", "17", "18", "19", "20"})
_CUT = "16"
_FORCE = frozenset({"18", "19", "20"})
_ANNOUNCED = frozenset({"15", "16"})  # what is announced of these is news; of force and arrests only the deed is
_HELD_OFF = frozenset({Status.POSTPONED, Status.CANCELLED})
_OPEN = frozenset({"if", "whether", "unless", "lest", "would"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_UNSURE = frozenset({Stance.ASSESSMENT, Stance.ATTITUDE})
_DENYING = ("den", "reject", "refut", "dismiss", "disput")


def told_as_done(reading: Reading, draft: Draft) -> bool:
    """False where a deed of force or power is only meant, feared, asked about or held by nobody named."""
    verb = draft.match.trigger
    voice = voice_at(reading, verb.idx, verb.idx + len(verb))
    return _settled(draft, voice) and _stands(verb, draft.status) and not _held(voice, verb)


def _settled(draft: Draft, voice: Voice) -> bool:
    match, status = draft.match, draft.status
    if status in ACTUAL or status in _HELD_OFF:
        return True
    modal = modal_of(match.trigger)
    if status is Status.DENIED:  # who says that he will not says so of himself
        disowned = any(cue.text.lower().startswith(_DENYING) for cue in draft.cues)
        return disowned or (voice.stance is Stance.CLAIM and modal is not None and match.root not in _FORCE)
    if status is Status.POSSIBLE:
        return match.root == _CUT and modal is not None
    return match.root in _ANNOUNCED and status in AHEAD and match.trigger.pos_ == "VERB"


def _stands(word: Token, status: Status) -> bool:
    """Whether the words say of the deed that it was done, or is to be."""
    if word.sent[-1].text == "?" or _habitual(word):
        return False
    return _noun_stands(word) if word.pos_ in _NOUNS else _verb_stands(first_joined(word), status)


def _habitual(verb: Token) -> bool:
    """As in "destroys churches.": what is done again and again, but for headlines."""
    plain = verb.tag_ in {"VBZ", "VBP"} and not auxiliaries(verb)
    return plain and any(token.text == "." for token in verb.sent[-2:])


def _noun_stands(noun: Token) -> bool:
    if noun.dep_ in {"compound", "amod", "nmod"}:
        return False
    if noun.dep_ == "pobj":
        return lemma(noun.head.head) not in force_words("bounding")
    return noun.dep_ != "dobj" or lemma(noun.head) not in force_words("short_of")


def _verb_stands(verb: Token, status: Status) -> bool:
    if verb.dep_ in {"amod", "compound", "csubj", "csubjpass"}:
        return False
    if verb.dep_ == "pcomp":
        clause = verb.head.head
        told = clause.pos_ != "VERB" or _verb_stands(first_joined(clause), status)
        return told and verb.head.lower_ in force_words("after_which")
    if _bare(verb):
        over = force_words("done") if status in ACTUAL else force_words("to_come")
        return verb.dep_ == "xcomp" and lemma(verb.head) in over
    if verb.tag_ == "VBG" and not auxiliaries(verb) and verb.dep_ in {"xcomp", "ccomp", "conj"}:
        return lemma(verb.head) in force_words("done")
    return True


def _bare(verb: Token) -> bool:
    """An infinitive, with "to" or without ("helped fight")."""
    return infinitive_mark(verb) is not None or (verb.tag_ == "VB" and not auxiliaries(verb))


def _held(voice: Voice, word: Token) -> bool:
    """Whether it is only what somebody holds to be so whom the voice does not name, or what is left open."""
    if voice.stance in _UNSURE or (voice.stance is Stance.CLAIM and voice.speaker is None):
        return True
    clauses = list(_contents(word))
    if any(clause.head.pos_ in _NOUNS or _left_open(clause) for clause in clauses):
        return True
    return len(clauses) > (0 if voice.stance is Stance.FACT else len(voice.hops))


def _contents(word: Token) -> Iterator[Token]:
    """The clauses around a deed that tell what somebody says, thinks or asks."""
    for token in (word, *word.ancestors):
        if token.dep_ == "relcl" and _granted(token):
            return
        if _is_content(token) or (token.dep_ == "advcl" and _left_open(token)):
            yield token


def _is_content(clause: Token) -> bool:
    over = clause.head
    if over.pos_ in _NOUNS:
        return _that(clause) and lemma(over) not in force_words("facts")
    return clause.dep_ == "ccomp" and over.pos_ in {"VERB", "AUX", "ADJ"} and lemma(over) not in force_words("factive")


def _granted(clause: Token) -> bool:
    """As in "the ship that they seized": taken for granted; not "the claim that they seized it", "it was they who"."""
    return clause.head.dep_ != "attr" and lemma(clause.head) not in force_words("held")


def _that(clause: Token) -> bool:
    opens = any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    return (clause.dep_ in {"acl", "ccomp"} and opens) or clause.dep_ == "relcl"


def _left_open(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in _OPEN for child in clause.children)
