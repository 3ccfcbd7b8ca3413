"""Pronouns: whom "she" and "its" mean: the most salient actor that gender, number, type and clause allow."""

from spacy.tokens import Token

from communique.claims.codes import ActorType, MentionForm
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
_CLIMB = 6  # verbs and nouns above a pronoun looked at for its subject
_EMPTY = frozenset({"be", "seem", "appear", "remain", "take", "become", "look", "rain", "snow", "make"})


def is_pronoun(token: Token) -> bool:
    """Whether the token is a pronoun that this module resolves."""
    return token.lower_ in _GENDERS or (token.lower_ in _THINGS and not _empty(token))


def resolve_pronoun(token: Token, salience: Salience, heads: dict[int, Draft]) -> Draft | None:
    """The draft that a pronoun means, which takes it as a mention; None where nobody fits."""
    word, other = token.lower_, other_than(token, heads)
    found = _person(_GENDERS[word], salience, other) if word in _GENDERS else _thing(salience, other)
    if found is not None:
        found.add(token.i, token.i + 1, MentionForm.PRONOUN)
    return found


def _person(gender: str, salience: Salience, other: Draft | None) -> Draft | None:
    """People of that gender or of one not yet known; who is found of unknown gender has it from now on."""
    fitting = [d for d in salience.ranked(ActorType.PERSON) if d.gender in (gender, None) and d is not other]
    if not fitting:
        return None
    fitting[0].gender = gender
    return fitting[0]


def _thing(salience: Salience, other: Draft | None) -> Draft | None:
    ranked = salience.ranked(ActorType.STATE, ActorType.ORGANISATION)
    return next((draft for draft in ranked if draft is not other and not draft.plural), None)


def other_than(token: Token, heads: dict[int, Draft]) -> Draft | None:
    """Whom the pronoun cannot mean: the subject of its own verb (binding principle B), reflexives apart."""
    if token.tag_ == "PRP$" or token.lower_.endswith("self") or token.dep_ in ("nsubj", "nsubjpass", "poss"):
        return None
    subject = _subject(token)
    return heads.get(subject) if subject is not None else None


def _subject(token: Token) -> int | None:
    """The subject of the pronoun's verb; a participle's or infinitive's is that of the verb above."""
    verb = token.head
    for _ in range(_CLIMB):
        found = next((child.i for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        if found is not None or verb.head is verb:
            return found
        verb = verb.head
    return None


def _empty(token: Token) -> bool:
    """ "It" that means nothing: "it is clear that", "it remains to be seen"."""
    if token.lower_ != "it" or token.dep_ not in ("nsubj", "nsubjpass"):
        return token.lower_ == "it"
    verb = token.head
    return verb.lemma_ in _EMPTY or any(
        child.dep_ in ("ccomp", "xcomp") and child.i > verb.i and verb.tag_ == "VBN" for child in verb.children
    )
