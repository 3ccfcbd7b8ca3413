"""Pointing words as speakers: "they", "it" and "she" that no actor answers take up the subject of a sentence before."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from communique.extract.relations import child
from communique.extract.voices.lexicon import occasion_names, words
from communique.extract.voices.source import can_speak

SENTENCES = 3  # back to which such a word points, over others like it
_MANY = frozenset({"they"})
_PERSONAL = frozenset({"he", "she"})
_THING = frozenset({"it"})
_PLURAL = frozenset({"NNS", "NNPS"})


def pointed_at(source: Token) -> Token | None:
    """The subject that a pronoun takes up: of the clause above, else of the sentences before; None if unsure."""
    pronoun = "it" if points_to_a_body(source) else source.lower_
    if pronoun not in _MANY | _PERSONAL | _THING:
        return None
    for subject in _subjects_before(source):
        if subject.lower_ in {pronoun, source.lower_}:
            continue
        return subject if _agrees(pronoun, subject) and can_speak(subject) else None
    return None


def points_to_a_body(source: Token) -> bool:
    """Whether a noun only points to a body named before: "the company"."""
    parts = [part.lower_ for part in source.children if not part.is_punct]
    return parts == ["the"] and source.pos_ == "NOUN" and source.lower_ in words("pointing_bodies")


def _subjects_before(source: Token) -> Iterator[Token]:
    sentence = source.sent
    subject = _subject(sentence.root)
    if subject is not None and subject.i < source.i:
        yield subject
    for _ in range(SENTENCES):
        if sentence.start == 0:
            return
        sentence = _sentence_before(sentence)
        if (subject := _subject(sentence.root)) is not None:
            yield subject


def _sentence_before(sentence: Span) -> Span:
    found: Span = sentence.doc[sentence.start - 1].sent
    return found


def _subject(verb: Token) -> Token | None:
    return child(verb, "nsubj", "nsubjpass")


def _agrees(pronoun: str, subject: Token) -> bool:
    if subject.pos_ == "PRON":
        return False
    several = subject.tag_ in _PLURAL or any(part.dep_ == "conj" for part in subject.children)
    if pronoun in _MANY:
        return several or subject.lower_ in words("collective")
    if pronoun in _PERSONAL:
        return not several and subject.lower_ not in words("institutions") and subject.ent_type_ in {"PERSON", ""}
    return not several and subject.ent_type_ != "PERSON" and _is_thing(subject)


def _is_thing(noun: Token) -> bool:
    listed = words("institutions") | words("documents") | occasion_names().keys()
    return noun.lower_ in listed or noun.lemma_.lower() in listed or noun.ent_type_ in {"ORG", "GPE"}
