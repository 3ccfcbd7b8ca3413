"""What goes on with a content though the parser joins it to the cue: "said they tried, but could not"."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.extract.relations import child
from communique.extract.voices.gaps import tense_of
from communique.extract.voices.lexicon import lexicon
from communique.extract.voices.source import can_speak

_BARE = frozenset({"VB", "VBP"})


def joined(cue: Token, content: Token, *tags: str) -> tuple[Token, ...]:
    """Verbs with one of these tags and no subject of their own that stand behind a content and differ from the cue."""
    return tuple(
        part
        for part in cue.children
        if part.dep_ == "conj" and part.i > content.i and part.tag_ in tags and part.tag_ != cue.tag_
        if child(part, "nsubj", "nsubjpass", "aux") is None
    )


def joined_infinitives(cue: Token, content: Token) -> tuple[Token, ...]:
    """What the same "to" governs further on: "wants to lower the fees and open the port"."""
    return () if cue.tag_ in _BARE else joined(cue, content, *_BARE)


def joined_clauses(cue: Token, contents: tuple[Token, ...]) -> Iterator[Token]:
    """Clauses that go on with a reported one: "said they tried, but could not", "said it closed and fees rose"."""
    if cue.i > contents[-1].i:
        return
    subjects = {subject.lower_ for head in contents if (subject := child(head, "nsubj", "nsubjpass"))}
    for part in cue.children:
        behind = part.dep_ == "conj" and part.i > contents[-1].i and part.pos_ in {"VERB", "AUX"}
        if behind and not _tells_on(cue, part) and (_like(cue, contents[-1], part) or _goes_on(part, subjects)):
            yield part


def joined_on(cue: Token, said: Token) -> tuple[Token, ...]:
    """What goes on behind an inserted cue: "The port is busy, crews say, and needs a crane"."""
    return tuple(
        part
        for part in cue.children
        if part.dep_ == "conj" and part.i > cue.i and child(part, "nsubj", "nsubjpass") is None
        if _like(cue, said, part)
    )


def _like(cue: Token, said: Token, verb: Token) -> bool:
    """Whether a verb's tense is that of what was said, and not that of the cue."""
    return tense_of(verb) == tense_of(said) != tense_of(cue)


def _tells_on(cue: Token, verb: Token) -> bool:
    """Whether the speaker goes on telling: "said he left, but he called on the council to act"."""
    told = lexicon().lemma(verb)
    verbs = lexicon().verbs
    clause = told in verbs.clause and child(verb, "ccomp") is not None
    speaks = clause or told in verbs.appeal or (told in verbs.object_infinitive and child(verb, "xcomp") is not None)
    subject = child(verb, "nsubj")
    own = subject is None or subject.pos_ == "PRON"
    return own and speaks and tense_of(verb) == tense_of(cue)


def _goes_on(verb: Token, subjects: set[str]) -> bool:
    """Whether a joined verb tells no new deed of the speaker: a modal, the same pronoun, or a thing for its subject."""
    subject = child(verb, "nsubj", "nsubjpass", "expl")
    if subject is None or subject.pos_ == "PRON":
        return any(part.tag_ == "MD" for part in verb.children) or (subject is not None and subject.lower_ in subjects)
    return not can_speak(subject) and lexicon().lemma(verb) not in lexicon().verbs.clause
