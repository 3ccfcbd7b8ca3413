"""Must: what somebody says that somebody else must do is demanded of him."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType, PositionKind
from communique.extract.positions.clause import infinitive, is_negated, own_subject, verbs_of
from communique.extract.positions.holders import acting_state, acting_states, actors_of, is_public, speaker_at
from communique.extract.positions.taking import Taken
from communique.extract.positions.wanting import Wanting
from communique.extract.positions.words import words
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.voices import voice_at


def musts(reading: Reading) -> Iterator[Wanting]:
    """Every clause in which an official or a body says what another must do, in text order."""
    for verb in verbs_of(reading.doc):
        root = _root(verb)
        subject = own_subject(verb) if root is not None else None
        if root is None or subject is None or subject.dep_ == "nsubjpass":
            continue
        whom = verb.dep_ == "relcl" and subject.tag_ not in {"WDT", "WP"}  # "conditions that Kenya must meet"
        if whom or root.lemma_ in words("will", "not_willed"):
            continue
        speaker = speaker_at(reading, verb)
        if speaker is None or not _in_office(speaker) or not voice_at(reading, verb.idx, verb.idx + 1).stance.says:
            continue
        if made := _of_subject(reading, root, subject, speaker) or _of_listener(reading, verb, speaker):
            yield made


def _root(verb: Token) -> Token | None:
    """The verb of what must be done: "must leave", "has to leave", "needs to leave"."""
    if any(one.dep_ == "aux" and one.lower_ == "must" for one in verb.children):
        return verb if verb.tag_ == "VB" and verb.lemma_ != "be" and child(verb, "auxpass") is None else None
    obliged = verb.lemma_ in {"have", "need"} and not is_negated(verb) and verb.tag_ in {"VBZ", "VBP"}
    found = infinitive(verb) if obliged and child(verb, "dobj") is None else None
    return found if found is not None and found.dep_ == "xcomp" else None


def _in_office(speaker: Actor) -> bool:
    return is_public(speaker) and (bool(speaker.offices) or speaker.type is not ActorType.PERSON)


def _of_subject(reading: Reading, root: Token, subject: Token, speaker: Actor) -> Wanting | None:
    """Reads "said that Kenya must leave": of Kenya; nobody demands of his own state, nor of "we"."""
    asked = acting_states(reading, subject)
    other = all(one.key != speaker.key and one.state != speaker.state and is_public(one) for one in asked)
    if not asked or not other:
        return None
    return Wanting(root, PositionKind.DEMAND, Taken(root, subject), (speaker,), "positions:must", predicate=True)


def _of_listener(reading: Reading, verb: Token, speaker: Actor) -> Wanting | None:
    """Reads "told the ambassador that the ferry must leave": of the ambassador."""
    above = verb.head
    told = (
        child(above, "dobj", "dative") if verb.dep_ == "ccomp" and above.lemma_ in {"tell", "warn", "inform"} else None
    )
    asked = acting_state(reading, told) if told is not None else None
    subject = own_subject(verb)
    thing = subject is not None and subject.pos_ == "NOUN" and not actors_of(reading, subject)
    if told is None or asked is None or not thing or asked.state in {None, speaker.state}:
        return None
    return Wanting(above, PositionKind.DEMAND, Taken(verb, told), (speaker,), "positions:must")
