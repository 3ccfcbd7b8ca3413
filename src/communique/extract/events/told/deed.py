"""The word that names a deed of force, and the words that say which deed it is."""

from collections.abc import Container, Iterator

from spacy.tokens import Token

from communique.extract.events.match import Match
from communique.extract.events.phrase import lemma

_STRUGGLES = frozenset({"attack", "war", "air_attack"})  # classes of objects that name the deed: "launched an attack"


def deed_of(match: Match) -> Token:
    """The word that names the deed: the "attack" that was launched or ordered, else the verb or noun itself."""
    if match.object is not None and set(match.rule.objects) & _STRUGGLES:
        return match.object
    nouns = [word for word in match.covers if word.pos_ == "NOUN" and word.i != match.trigger.i]
    return nouns[-1] if nouns and match.trigger.pos_ == "VERB" else match.trigger


def name_of(word: Token) -> str:
    """The lemma, with a particle: "shoot_down"."""
    particle = next((child.lower_ for child in word.children if child.dep_ == "prt"), None)
    return f"{lemma(word)}_{particle}" if particle else lemma(word)


def said_of(match: Match, but: Container[int] = ()) -> frozenset[str]:
    """The lemmas of the words that say which deed it is, save those at the places in `but`."""
    return frozenset(lemma(word) for word in _near(deed_of(match)) if word.i not in but)


def _near(deed: Token) -> Iterator[Token]:
    """The words that say which deed it is: its own and those of its phrases, and the verb over a noun."""
    if deed.pos_ == "NOUN":
        yield deed.head
    for child in deed.children:
        yield child
        yield from _in_phrase(child)


def _in_phrase(child: Token) -> Iterator[Token]:
    if child.dep_ in {"prep", "agent"}:
        yield from (inner for noun in child.children for inner in (noun, *noun.children))
    elif child.dep_ in {"dobj", "nsubj", "nsubjpass", "dative"}:
        for part in child.children:
            yield part
            yield from part.children if part.dep_ == "prep" else ()  # "attacked a base with rockets"
