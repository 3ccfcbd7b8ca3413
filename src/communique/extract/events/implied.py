"""Whom an event is directed at where its own clause names nobody: "rejected the demand", "and asked for help"."""

from collections.abc import Iterable, Sequence

from attrs import evolve
from spacy.tokens import Token

from communique.extract.events.draft import Draft
from communique.extract.events.lexicon import lexicon
from communique.extract.events.parties import Party
from communique.extract.events.phrase import lemma
from communique.extract.events.slots import patients_of

NEAR = 120  # tokens back to what is answered: about four sentences
_SPEECH = frozenset({"02", "10", "11", "13"})  # CAMEO roots of what is said to somebody
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})


def with_counterparts(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those that name no other side with the one that the words before them give."""
    completed: list[Draft] = []
    for draft in drafts:
        lacks = not draft.targets and bool(draft.doers) and draft.kind is None
        targets = (_addressed(draft, completed) or _answered(draft, completed)) if lacks else ()
        completed.append(evolve(draft, targets=targets) if targets else draft)
    return completed


def _addressed(draft: Draft, before: Sequence[Draft]) -> tuple[Party, ...]:
    """As in "summoned the envoy and demanded that": what is said goes to whom the joined verb names."""
    verb = draft.match.trigger
    if verb.dep_ != "conj" or draft.match.root not in _SPEECH:
        return ()
    joined = (other for other in reversed(before) if other.match.trigger.i == verb.head.i and other.match.cameo)
    return next((other.targets for other in joined if other.who[0] == draft.who[0]), ())


def _answered(draft: Draft, before: Sequence[Draft]) -> tuple[Party, ...]:
    """As in "rejected the demand": the demand is that of who demanded last."""
    roots = {root for noun in _things(draft) for root in lexicon().answers.get(lemma(noun), ())}
    if not roots:
        return ()
    own, verb = _states(draft.doers), draft.match.trigger
    for other in reversed(before):
        if verb.i - other.match.trigger.i > NEAR:
            return ()
        if other.match.root in roots and (states := _states(other.doers)) and not states & own:
            return other.doers
    return ()


def _things(draft: Draft) -> list[Token]:
    match = draft.match
    nouns = [match.object] if match.object is not None else [*match.recipients, *patients_of(match.trigger)]
    return [noun for noun in nouns if any(child.lower_ in _DEFINITE for child in noun.children)]


def _states(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(party.state for party in parties if party.state is not None)
