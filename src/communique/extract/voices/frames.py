"""All frames of a text: what its cue words introduce, read off the dependency tree."""

from collections.abc import Collection, Iterator

from spacy.tokens import Doc, Token

from communique.extract.relations import child
from communique.extract.voices.admission import is_admitted
from communique.extract.voices.clause_frames import (
    appeal_frame,
    clause_frame,
    gerund_frame,
    impersonal_frame,
    infinitive_frame,
    light_frame,
    object_infinitive_frame,
    parenthesis_frame,
)
from communique.extract.voices.frame import Frame, is_infinitive, prepositional_frame
from communique.extract.voices.lexicon import Lexicon, words
from communique.extract.voices.noun_frames import according_frame, adjective_frame, noun_frame
from communique.extract.voices.object_frames import described_frame, object_frame
from communique.extract.voices.source import verb_source


def find_frames(doc: Doc, lexicon: Lexicon, taken: Collection[int]) -> Iterator[Frame]:
    """Every frame of a text in the order of its cues; `taken` holds the numbers of tokens that cannot be cues."""
    for token in doc:
        if token.i in taken:
            continue
        if token.pos_ in {"VERB", "AUX"}:
            yield from _verb(token, lexicon)
        elif token.pos_ == "NOUN":
            yield from filter(is_admitted, noun_frame(token, lexicon))
        elif token.pos_ == "ADJ":
            yield from filter(is_admitted, adjective_frame(token, lexicon))
        if token.lower_ in words("according"):
            yield from according_frame(token)


def _verb(verb: Token, lexicon: Lexicon) -> Iterator[Frame]:
    lemma = lexicon.lemma(verb)
    if _said_of(verb):
        if frame := described_frame(verb, lemma, lexicon.verbs):
            yield frame
        return
    frame = (
        impersonal_frame(verb, lemma, lexicon.verbs)
        or appeal_frame(verb, lemma, lexicon.verbs)
        or clause_frame(verb, lemma, lexicon.verbs)
        or light_frame(verb, lemma, lexicon)
        or parenthesis_frame(verb, lemma, lexicon.verbs)
        or object_infinitive_frame(verb, lemma, lexicon.verbs)
        or gerund_frame(verb, lemma, lexicon.verbs)
        or infinitive_frame(verb, lemma, lexicon.verbs)
        or object_frame(verb, lemma, lexicon.verbs)
        or prepositional_frame(verb, lemma, lexicon.verbs, verb_source(verb))
    )
    if frame and is_admitted(frame):
        yield frame


def _said_of(verb: Token) -> bool:
    """Whether a verb only describes a noun, whose words it does not introduce: "a forum to discuss …"."""
    if verb.dep_ in {"acl", "relcl"} and is_infinitive(verb):
        return True
    if verb.dep_ == "advcl" and verb.tag_ in {"VBN", "VBD"} and verb.left_edge.lower_ in words("when_asked"):
        return child(verb, "nsubj", "nsubjpass", "aux", "auxpass") is None  # "said when asked whether"
    return verb.tag_ == "VBN" and not any(part.dep_ in {"aux", "auxpass", "nsubj"} for part in verb.children)
