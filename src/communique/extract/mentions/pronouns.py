"""Pronouns: whom "she" and "its" mean: the most salient actor that gender, number, type and clause allow."""

from collections.abc import Mapping

from spacy.tokens import Token

from communique.claims.codes import ActorType, MentionForm
from communique.extract.mentions.clause import subject_above, subject_of
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.focus import Meant, focus, subject_ahead
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


def resolve_pronoun(
    token: Token, salience: Salience, heads: dict[int, Draft], named: Mapping[int, Draft]
) -> Draft | None:
    """The draft that a pronoun means, which takes it as a mention; None where nobody fits.

    `heads` are what the tokens so far mean, `named` the names of the whole text.
    """
    word, other = token.lower_, other_than(token, heads)
    itself = reflexive(token, heads)
    if itself is not None:
        found: Meant | None = Meant(itself, True)
    elif word in _GENDERS:
        found = _person(token, salience, heads, named)
    else:
        found = _thing(token, salience, heads, other)
    if found is None:
        return None
    found.draft.add(token.i, token.i + 1, MentionForm.PRONOUN, sure=found.sure)
    return found.draft


def reflexive(token: Token, heads: dict[int, Draft]) -> Draft | None:
    """Who is the subject of "himself" and "themselves" (binding principle A); None for other words."""
    if not token.lower_.endswith(("self", "selves")):
        return None
    subject = subject_of(token)
    return heads.get(subject.i) if subject is not None else None


def _person(token: Token, salience: Salience, heads: dict[int, Draft], named: Mapping[int, Draft]) -> Meant | None:
    """The person who is the subject above, else who is in focus, if of that gender or of one not yet known.

    Who is surely found, of unknown gender, has it from now on.
    """
    above, gender, other = subject_above(token), _GENDERS[token.lower_], other_than(token, heads)
    subject = heads.get(above.i) if above is not None else None
    if subject is not None and subject.type is ActorType.GROUP and _is_one(above) and subject is not other:
        return Meant(subject, True)
    if (meant := _ahead(token, gender, salience, named)) is None:
        ranked = salience.ranked(ActorType.PERSON)
        fitting = [d for d in ranked if d.gender in (gender, None) and d not in (other, salience.speaker)]
        if not fitting:
            return None
        meant = focus(token, subject, fitting, salience)
    if meant.sure:
        meant.draft.gender = gender
    return meant


def _ahead(token: Token, gender: str, salience: Salience, named: Mapping[int, Draft]) -> Meant | None:
    """The person named next as the subject, where the sentence begins with the pronoun's clause or phrase.

    "When she landed" may as well go on with who was the subject before.
    """
    ahead = subject_ahead(token) if salience.outside is None and not salience.here else None
    found = named.get(ahead.i) if ahead is not None else None
    if found is None or found.type is not ActorType.PERSON or found.gender not in (gender, None):
        return None
    others = [draft for draft in salience.centre if draft is not found]
    return Meant(found, token.tag_ == "PRP$" or not others)


def _is_one(noun: Token | None) -> bool:
    return noun is not None and noun.tag_ in ("NN", "NNP")


def _thing(token: Token, salience: Salience, heads: dict[int, Draft], other: Draft | None) -> Meant | None:
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
        return Meant(subject, True)
    ranked = [d for d in salience.ranked(*_BODIES) if d is not other and d not in together and not d.plural]
    if subject is not None and subject in ranked:
        return Meant(subject, True)
    if not ranked:
        return None
    meant = focus(token, None, ranked, salience)
    heavy = [d for d in (meant.draft, ranked[0]) if salience.outweighs_things(d, plural=False)]
    return Meant(heavy[0], meant.sure and meant.named and heavy[0] is meant.draft) if heavy else None


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
        or verb.pos_ in ("ADJ", "AUX")
        or any(child.dep_ in ("ccomp", "xcomp") and child.i > verb.i and verb.tag_ == "VBN" for child in verb.children)
    )
