"""Noun phrases: their heads through "and" and "a series of", the words that say which, their class of noun."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.extract.events.lexicon import NounClass, lexicon
from communique.extract.status.grammar import modal_of, subject_of
from communique.extract.status.lemma import lemma_of

_NAMING = frozenset({"amod", "compound", "nmod", "poss", "nummod"})


def lemma(token: Token) -> str:
    """The lemma in lower case; a capitalised plural, as in headlines, gives its singular."""
    word = lemma_of(token)
    if token.tag_ in {"NNPS", "NNP"} and word.endswith("s") and len(word) > 3 and not word.endswith("ss"):
        return word[:-1]
    return word


def first_joined(verb: Token) -> Token:
    """The first of verbs joined in one form, whose subject and place in the sentence they share."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and subject_of(verb) is None:
        if verb.head.tag_ != verb.tag_ or modal_of(verb) is not None:
            break
        verb = verb.head
    return verb


def heads(noun: Token) -> list[Token]:
    """The heads of a phrase and of those joined to it; with "a series of strikes" also what is counted."""
    joined = (noun, *(part for part in noun.conjuncts if part.i > noun.i))
    return [inner for part in joined for inner in _counted(part)]


def modifiers(noun: Token) -> Iterator[Token]:
    """The words that say which: before the noun, and after "of"."""
    for child in noun.children:
        if child.dep_ in _NAMING:
            yield child
            yield from (inner for inner in child.children if inner.dep_ in _NAMING)
        elif child.dep_ == "prep" and child.lower_ == "of":
            yield from objects_of(child)


def objects_of(preposition: Token) -> list[Token]:
    """The nouns that a preposition governs, joined ones included."""
    governed = (child for child in preposition.children if child.dep_ in {"pobj", "pcomp"})
    return [head for child in governed for head in heads(_person_before(child))]


def _person_before(child: Token) -> Token:
    """The parser takes "with the envoy to discuss …" for a clause whose subject is the envoy."""
    if child.dep_ != "pcomp" or child.tag_ != "VB":
        return child
    return next((inner for inner in child.children if inner.dep_ == "nsubj"), child)


def belongs(noun: Token, kind: NounClass) -> int:
    """How well a noun belongs to a class: 3 by a pair of words, 2 by its head, 0 not at all."""
    word = lemma(noun)
    if any({(lemma(child), word), (child.lower_, word)} & kind.pairs for child in modifiers(noun)):
        return 3
    return 2 if word in kind.heads or any(title in kind.heads for title in _titles(noun)) else 0


def _titles(noun: Token) -> Iterator[str]:
    """The words before a person's name: "Ambassador" in "Ambassador Ada Lind"."""
    if noun.ent_type_ == "PERSON":
        yield from (lemma(child) for child in noun.children if child.dep_ == "compound" and child.i < noun.i)


def _counted(noun: Token) -> list[Token]:
    if lemma(noun) not in lexicon().lists["counting"] and noun.pos_ != "NUM":
        return [noun]
    after = (child for child in noun.children if child.dep_ == "prep" and child.lower_ in {"of", "in"})
    return [noun, *(head for child in after for head in objects_of(child))]
