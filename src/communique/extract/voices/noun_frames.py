"""Frames of nouns and adjectives, and "according to": "his claim that …", "confident that …"."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.extract.relations import child
from communique.extract.voices.frame import Frame, is_infinitive, prepositional_frame, strayed
from communique.extract.voices.lexicon import Lexicon, words
from communique.extract.voices.source import antecedent, can_speak, noun_source, swallowed, verb_source


def noun_frame(noun: Token, lexicon: Lexicon) -> Iterator[Frame]:
    """ "His claim that …", "plans to …", "calls for …"; only a rumour and its like need nobody whose it is."""
    lemma, frames = lexicon.lemma(noun), lexicon.nouns
    source = noun_source(noun)
    mute = source is not None and not can_speak(antecedent(source))
    source = None if mute else source
    if source is None and lemma not in words("free_nouns"):
        return
    clause = child(noun, "acl", "ccomp", "xcomp")
    clause = clause or strayed(noun) or _next_infinitive(noun)
    if clause is not None and is_infinitive(clause) and lemma in frames.infinitive:
        yield Frame("noun_infinitive", noun, (clause,), source)
    elif clause is not None and child(clause, "mark") and lemma in frames.clause:
        if noun.dep_ == "dobj" and lexicon.lemma(noun.head) in words("light_verbs"):
            return  # the verb's frame has it
        yield Frame("noun_clause", noun, (clause,), source)
    elif not mute and (frame := prepositional_frame(noun, lemma, frames, source)):
        yield frame


def _next_infinitive(noun: Token) -> Token | None:
    """The infinitive right behind an object, though the parser hung it on the verb: "defended his call to raise …"."""
    if noun.dep_ != "dobj":
        return None
    hung = (part for part in noun.head.children if part.dep_ in {"advcl", "xcomp"} and is_infinitive(part))
    return next((part for part in hung if part.left_edge.i == noun.i + 1), None)


def adjective_frame(adjective: Token, lexicon: Lexicon) -> Iterator[Frame]:
    """ "Is confident that …", "is wary of …"."""
    lemma, frames = lexicon.lemma(adjective), lexicon.adjectives
    if adjective.dep_ != "acomp":
        return
    source = verb_source(adjective.head)
    if source is None or source.lower_ in words("no_source"):
        return
    clause = child(adjective, "ccomp", "xcomp")
    if clause is not None and lemma in (frames.infinitive if is_infinitive(clause) else frames.clause):
        yield Frame("adjective", adjective, (clause,), source)
    elif frame := prepositional_frame(adjective, lemma, frames, source):
        yield frame


def according_frame(word: Token) -> Iterator[Frame]:
    """ "According to X, …": the content is the rest of the clause."""
    to = child(word, "prep")
    source = child(to, "pobj") if to is not None else None
    if source is not None and source.lemma_.lower() in words("no_authority"):
        return  # "according to the schedule"
    if source is None or word.dep_ not in {"prep", "advmod", "advcl"} or word.head.i == word.i:
        return
    subject = swallowed(source)
    content = (subject, _predicate(word.head)) if subject is not None else (_predicate(word.head),)
    yield Frame("according", word, content, source, (word,))


def _predicate(token: Token) -> Token:
    """The verb of the clause that a word stands in, with all that shares its subject, or the top of its sentence."""
    while token.head.i != token.i and (token.pos_ not in {"VERB", "AUX"} or _is_part(token)):
        token = token.head
    return token


def _is_part(verb: Token) -> bool:
    """Whether a verb has no subject of its own: "left the hall and hid", "by hiding"."""
    return verb.dep_ in {"conj", "pcomp", "acl", "advcl", "xcomp"} and child(verb, "nsubj", "nsubjpass", "expl") is None
