"""Plurals: whom "they" and "their" mean: the two just named together, or the group, people or body most in mind."""

from collections.abc import Callable

from spacy.tokens import Token

from communique.claims.codes import ActorType, MentionForm
from communique.extract.mentions.clause import subject_above
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.focus import Part, main_part
from communique.extract.mentions.pronouns import is_something_else, other_than, reflexive
from communique.extract.mentions.salience import Salience

_WORDS = frozenset({"they", "them", "their", "theirs", "themselves"})
_SUBJECTS = ("nsubj", "nsubjpass")
_CLIMB = 8  # verbs above a pronoun whose subjects are looked at


def is_plural(token: Token) -> bool:
    """Whether the token is a pronoun for several."""
    return token.lower_ in _WORDS


def resolve_plural(token: Token, salience: Salience, heads: dict[int, Draft]) -> list[Draft]:
    """The drafts that a pronoun for several means, which take it as a mention; none where nobody fits."""
    other, above = other_than(token, heads), subject_above(token)
    if above is not None and above.tag_ in ("NNS", "NNPS") and is_something_else(above, heads):
        return []
    sieves: tuple[Callable[[], list[Draft]], ...] = (
        lambda: [itself] if (itself := reflexive(token, heads)) is not None else [],
        lambda: _joined_subject(token, heads) if other is None else [],
        lambda: _subject(heads.get(above.i) if above is not None else None, other),
    )
    if found := next((drafts for sieve in sieves if (drafts := sieve())), []):
        return _taken(token, found, sure=True)
    if found := _most_salient(salience, other, ActorType.GROUP, ActorType.ORGANISATION):
        return _taken(token, found, sure=main_part(token) is Part.MAIN and salience.centre == found)
    return _taken(token, _one_body(heads.get(above.i) if above is not None else None, other), sure=True)


def _taken(token: Token, drafts: list[Draft], sure: bool) -> list[Draft]:
    """The drafts, which have taken the pronoun as a mention."""
    for draft in drafts:
        draft.add(token.i, token.i + 1, MentionForm.PRONOUN, sure=sure)
    return drafts


def _joined_subject(token: Token, heads: dict[int, Draft]) -> list[Draft]:
    """ "Norway and Chile said they would": the subject of a verb above, where it is two or more joined."""
    verb = token.head
    for _ in range(_CLIMB):
        subject = next((child for child in verb.children if child.dep_ in _SUBJECTS and child.i < token.i), None)
        if subject is not None and (joined := _joined(subject, heads)):
            return joined
        if verb.head is verb:
            break
        verb = verb.head
    return []


def _joined(subject: Token, heads: dict[int, Draft]) -> list[Draft]:
    parts = [subject, *subject.conjuncts]
    found = list({id(heads[part.i]): heads[part.i] for part in parts if part.i in heads}.values())
    return found if len(parts) > 1 and len(found) == len(parts) else []


def _subject(subject: Draft | None, other: Draft | None) -> list[Draft]:
    """The several that are the subject above."""
    return [subject] if subject is not None and subject.plural and subject is not other else []


def _most_salient(salience: Salience, other: Draft | None, *types: ActorType) -> list[Draft]:
    """The people or bodies most in mind, several of them; nobody where several things are more so."""
    ranked = (draft for draft in salience.ranked(*types) if draft is not other and draft.plural)
    first = next(ranked, None)
    return [first] if first is not None and salience.outweighs_things(first, plural=True) else []


def _one_body(subject: Draft | None, other: Draft | None) -> list[Draft]:
    """A single body is "they" where it is the subject above and nobody else can be meant."""
    body = subject is not None and subject.type is ActorType.ORGANISATION and subject is not other
    return [subject] if subject is not None and body else []
