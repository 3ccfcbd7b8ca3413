"""Focus: whom of several a pronoun means, and whether nobody else can well be meant.

First the subject of the clauses above it; then who acts in the sentence already; then whoever else its sentence has
named; then the subject of the sentence before, which is what the next one speaks of (the centre of Grosz, Joshi and
Weinstein 1995); else the most salient.
"""

from collections.abc import Sequence
from enum import Enum

from attrs import frozen
from spacy.tokens import Token

from communique.extract.mentions.draft import Draft
from communique.extract.mentions.salience import SURELY, Salience
from communique.extract.relations import child

_CLIMB = 6  # verbs and nouns above a pronoun looked at
SUBJECTS = ("nsubj", "nsubjpass")


class Part(Enum):
    """Where a subject stands."""

    MAIN = 1
    TOLD = 2


@frozen
class Meant:
    """Who is meant; not `sure` where somebody else may be; `named` where its own sentence or the one before tells."""

    draft: Draft
    sure: bool
    named: bool = True


def focus(token: Token, above: Draft | None, fitting: list[Draft], salience: Salience) -> Meant:
    """Who of those that fit, the most salient first, is meant by a pronoun with that subject above it."""
    here = _fitting(salience.here, fitting)
    if above is not None and above in fitting:
        return Meant(above, not (token.tag_ == "PRP$" and above in here and here[-1] is not above))
    main = main_part(token) is Part.MAIN
    centre = (main and _fitting(salience.acting, fitting)) or _centre(salience, fitting)
    if centre and (main or not here):
        return Meant(centre[0], len(centre) == 1)
    if here:
        return Meant(next(draft for draft in fitting if draft in here), len(here) == 1)
    first, *others = (salience.weights[draft.key] for draft in fitting)
    return Meant(fitting[0], first > SURELY * max(others, default=0.0), named=False)


def _centre(salience: Salience, fitting: list[Draft]) -> list[Draft]:
    """Who of those that fit the sentence before spoke of; first who is named, where somebody unnamed told of him."""
    main, told = (_fitting(drafts, fitting) for drafts in (salience.centre, salience.centre_as_told))
    aside = told and all(draft.unnamed for draft in main)
    return [*told, *main] if aside else main


def _fitting(drafts: Sequence[Draft | None], fitting: list[Draft]) -> list[Draft]:
    """Those of some drafts that fit, each once."""
    return [draft for draft in dict.fromkeys(drafts) if draft is not None and draft in fitting]


def main_part(token: Token) -> Part | None:
    """Whether a token is the subject of a verb that its sentence is made of, or of what is told before such a verb."""
    if token.dep_ not in SUBJECTS:
        return None
    verb = token.head
    while verb.dep_ in ("conj", "parataxis"):
        verb = verb.head
    if verb.dep_ == "ROOT":
        return Part.MAIN
    return Part.TOLD if verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and token.i < verb.head.i else None


def subject_ahead(token: Token) -> Token | None:
    """The subject of the clause below which a fronted pronoun stands: "Ahead of his talks, Holm said"."""
    verb = token.head
    for _ in range(_CLIMB):
        found = child(verb, *SUBJECTS)
        if found is not None and found.i > token.i:
            return found
        if verb.head == verb or (found is not None and found != token):
            return None
        verb = verb.head
    return None
