"""A frame: a cue word with the head words of what it introduces and of whose it is."""

from attrs import frozen
from spacy.tokens import Token

from communique.extract.relations import child
from communique.extract.voices.lexicon import Frames, lexicon, occasion_names, word_class


@frozen
class Frame:
    """A cue, the head words of its content, less the phrases of `without`, and the head word of its source, if any."""

    rule: str
    cue: Token
    content: tuple[Token, ...]
    source: Token | None
    without: tuple[Token, ...] = ()


def prepositional_frame(cue: Token, lemma: str, frames: Frames, source: Token | None) -> Frame | None:
    """ "Called for an end", "attacks on the plan": the content is the object of the cue's own preposition."""
    if child(cue, "nsubjpass"):
        return None
    for part in cue.children:
        if part.dep_ == "prep" and lemma in frames.prepositional.get(part.lower_, ()):
            things = tuple(thing for thing in part.children if thing.dep_ in {"pobj", "pcomp"})
            if things:
                return Frame(f"{word_class(cue)}_prepositional", cue, things, source)
    return None


def is_infinitive(verb: Token) -> bool:
    """Whether a verb stands with "to"."""
    return any(part.dep_ == "aux" and part.lower_ == "to" for part in verb.children)


def strayed(cue: Token) -> Token | None:
    """A that-clause that the parser hung below a noun in between: "said in a letter that …"."""
    for part in cue.children:
        if part.i > cue.i and part.dep_ in {"prep", "dobj", "dative", "npadvmod"}:
            for noun in (part, *part.children):
                for clause in noun.children:
                    if clause.dep_ in {"acl", "relcl", "ccomp"} and _that(clause) and not _has_own(noun):
                        return clause
    return None


def _has_own(noun: Token) -> bool:
    """Whether a noun takes such a clause itself ("questioned him over allegations that …") and is no occasion."""
    return noun.lower_ not in occasion_names() and lexicon().lemma(noun) in lexicon().nouns.clause


def _that(clause: Token) -> bool:
    return any(part.dep_ == "mark" and part.lower_ == "that" for part in clause.children)
