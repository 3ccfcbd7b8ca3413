"""Admission: which frames say anything, and by whom something can be said; a mere deed is no statement.

Newell et al. 2018 ask of an attribution that it lets a reader know what a source says, thinks or wants.
"""

from spacy.tokens import Token

from communique.extract.voices.frame import Frame
from communique.extract.voices.lexicon import lexicon, words
from communique.extract.voices.source import antecedent, can_speak

_NOMINAL = frozenset({"object", "verb_prepositional", "noun_prepositional", "adj_prepositional"})
_OWN_WORDS = frozenset(
    {"gerund", "infinitive", "object", "object_infinitive"}
    | {"verb_prepositional", "noun_prepositional", "adj_prepositional"}
)

_STATES = frozenset({"ADJ", "AUX"})
_JUDGED = frozenset({"xcomp", "ccomp", "advcl"})  # what hangs on "it is fair": the parser varies
_POINTING = frozenset({"this", "that"})


def is_nominal(frame: Frame) -> bool:
    """Whether a frame's content is a thing and no clause."""
    return frame.rule in _NOMINAL


def is_admitted(frame: Frame) -> bool:
    """Whether a frame's cue speaks, its content says something and its source, where it must have one, can speak."""
    if _mute(frame) or _asks_for_cover(frame):
        return False
    if frame.rule in _NOMINAL and not _quotes(frame) and (_names_only(frame) or _is_deed(frame)):
        return False
    return frame.rule not in _OWN_WORDS or _speaks(frame)


def _asks_for_cover(frame: Frame) -> bool:
    """Whether a source only asks to stay unnamed: "asked not to be identified"."""
    return frame.cue.lemma_.lower() in words("asking_cover") and any(
        head.lower_ in words("cover") or head.lemma_.lower() in words("cover") for head in frame.content
    )


def _mute(frame: Frame) -> bool:
    """Whether the subject is a word that cannot speak, or stands for one; an impersonal frame needs none."""
    source = frame.source
    if source is None:
        return False
    if source.lower_ in words("no_voice") or _means_nobody(frame, source) or _infers(frame, source):
        return True
    if frame.rule.startswith(("impersonal", "clause")):
        return False
    if source.lower_ == "it":
        return lexicon().lemma(source.head) in words("expletive")
    speaker = antecedent(source)
    return speaker.lower_ in words("no_source") or not (speaker is source or can_speak(speaker))


def _means_nobody(frame: Frame, source: Token) -> bool:
    """ "It is fair to say that …", "it goes without saying that …", "this shows that …"."""
    if source.lower_ == "it":
        judged = frame.cue.dep_ in _JUDGED and frame.cue.head.pos_ in _STATES
        return judged or frame.cue.dep_ == "pcomp"
    return source.lower_ in _POINTING and source.tag_ == "DT"


def _infers(frame: Frame, source: Token) -> bool:
    """Whether the writer infers it from a thing that cannot speak: "the crises show that …"."""
    return lexicon().lemma(frame.cue) in words("showing") and not can_speak(antecedent(source))


def _quotes(frame: Frame) -> bool:
    return any(token.is_quote for head in frame.content for token in head.subtree)


def _names_only(frame: Frame) -> bool:
    """Whether the content says nothing but whom it concerns, and the cue does not judge either: "told Lind"."""
    return frame.cue.pos_ == "VERB" and _is_empty(frame) and lexicon().lemma(frame.cue) not in words("judging")


def _is_empty(frame: Frame) -> bool:
    """Whether the content is a bare name, a pronoun or a single noun: "Lind", "what", "the decision"."""
    said = [token for head in frame.content for token in head.subtree if not token.is_punct]
    if len(said) == 1:
        return said[0].pos_ in {"PROPN", "PRON", "DET"}
    if len(said) == 2 and said[0].tag_.startswith("W"):
        return True
    return all(token.pos_ == "PROPN" or token.dep_ in {"det", "case"} for token in said)


def _is_deed(frame: Frame) -> bool:
    """Whether the verb does something here and says nothing: "offers lessons", but "offers a view"."""
    if frame.cue.pos_ != "VERB" or lexicon().lemma(frame.cue) not in words("deeds"):
        return False
    thing, more = frame.content[0], frame.content[1:]
    marked = any(part.lower_ in words("deed_marks") for part in more)
    return not marked and lexicon().lemma(thing) not in words("matters")


def _speaks(frame: Frame) -> bool:
    """Whether somebody who can speak does so, and neither the writer nor the reader nor nobody in particular."""
    source = frame.source
    if source is None:
        return frame.rule != "verb_prepositional"
    return source.lower_ not in words("anybody") and can_speak(antecedent(source))
