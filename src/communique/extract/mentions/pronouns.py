"""Pronouns: whom "she" and "its" mean: the most salient actor that gender, number, type and clause allow."""

from spacy.tokens import Token

from communique.claims.codes import ActorType, MentionForm
from communique.extract.mentions.clause import subject_above, subject_of
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.salience import Salience

_GENDERS = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
_THINGS = frozenset({"its", "itself", "it"})
_BODIES = (ActorType.STATE, ActorType.ORGANISATION)
_EMPTY = frozenset(
    {"be", "seem", "appear", "remain", "take", "become", "look", "rain", "snow", "make", "happen", "occur"}
)


def is_pronoun(token: Token) -> bool:
    """Whether the token is a pronoun that this module resolves."""
    return token.lower_ in _GENDERS or (token.lower_ in _THINGS and not _empty(token))


def resolve_pronoun(token: Token, salience: Salience, heads: dict[int, Draft]) -> Draft | None:
    """The draft that a pronoun means, which takes it as a mention; None where nobody fits."""
    word, other = token.lower_, other_than(token, heads)
    found = reflexive(token, heads)
    if found is None:
        found = (
            _person(_GENDERS[word], token, salience, heads, other)
            if word in _GENDERS
            else _thing(token, salience, heads, other)
        )
    if found is not None:
        found.add(token.i, token.i + 1, MentionForm.PRONOUN)
    return found


def reflexive(token: Token, heads: dict[int, Draft]) -> Draft | None:
    """Who is the subject of "himself" and "themselves" (binding principle A); None for other words."""
    if not token.lower_.endswith(("self", "selves")):
        return None
    subject = subject_of(token)
    return heads.get(subject.i) if subject is not None else None


def _person(
    gender: str, token: Token, salience: Salience, heads: dict[int, Draft], other: Draft | None
) -> Draft | None:
    """The person who is the subject above, else who is most in mind, if of that gender or of one not yet known.

    Who is found of unknown gender has it from now on.
    """
    above = subject_above(token)
    subject = heads.get(above.i) if above is not None else None
    if subject is not None and subject.type is ActorType.GROUP and _is_one(above) and subject is not other:
        return subject
    ranked = salience.ranked(ActorType.PERSON)
    fitting = [d for d in ranked if d.gender in (gender, None) and d not in (other, salience.speaker)]
    if not fitting:
        return None
    found = subject if subject is not None and subject in fitting else fitting[0]
    found.gender = gender
    return found


def _is_one(noun: Token | None) -> bool:
    return noun is not None and noun.tag_ in ("NN", "NNP")


def _thing(token: Token, salience: Salience, heads: dict[int, Draft], other: Draft | None) -> Draft | None:
    """The state or body that is the subject above; none where that is a thing; else the one most in mind.

    It is none of several that are the subject together.
    """
    above = subject_above(token)
    if above is not None and is_something_else(above, heads):
        return None
    subject = heads.get(above.i) if above is not None else None
    together = (
        [heads.get(part.i) for part in (above, *above.conjuncts)] if above is not None and above.conjuncts else []
    )
    if subject is not None and subject.type is ActorType.GROUP and _is_one(above) and subject is not other:
        return subject
    ranked = [d for d in salience.ranked(*_BODIES) if d is not other and d not in together and not d.plural]
    if subject in ranked:
        return subject
    return ranked[0] if ranked and salience.outweighs_things(ranked[0], plural=False) else None


def is_something_else(subject: Token, heads: dict[int, Draft]) -> bool:
    """Whether a subject is a noun for a thing: "its" is the ship's in "the ship lost its mast"."""
    return subject.i not in heads and subject.pos_ in ("NOUN", "PROPN")


def other_than(token: Token, heads: dict[int, Draft]) -> Draft | None:
    """Whom the pronoun cannot mean: the subject of its own verb (binding principle B), reflexives apart."""
    if (
        token.tag_ == "PRP$"
        or token.lower_.endswith(("self", "selves"))
        or token.dep_ in ("nsubj", "nsubjpass", "poss")
    ):
        return None
    subject = subject_of(token)
    return heads.get(subject.i) if subject is not None else None


def _empty(token: Token) -> bool:
    """ "It" that means nothing: "it is clear that", "it remains to be seen"."""
    if token.lower_ != "it" or token.dep_ not in ("nsubj", "nsubjpass"):
        return token.lower_ == "it"
    verb = token.head
    return (
        verb.lemma_ in _EMPTY
        or verb.pos_ == "ADJ"
        or any(child.dep_ in ("ccomp", "xcomp") and child.i > verb.i and verb.tag_ == "VBN" for child in verb.children)
    )
