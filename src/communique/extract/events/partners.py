"""Whom a deed of goodwill is with or for where only what it governs says so: "a deal to end the row with Oslo"."""

from collections.abc import Iterator

from attrs import evolve
from spacy.tokens import Token

from communique.extract.events.draft import Draft
from communique.extract.events.parties import Parties, Party
from communique.extract.events.slots import filled, patients_of
from communique.extract.events.told.between import is_meant

_TOGETHER = frozenset({"057", "060", "062", "087"})  # CAMEO codes of what is done with somebody
_PROMISED, _UNSPECIFIED = "03", "030"
_REACHED = ("iobj", "with", "to")


def with_partner(parties: Parties, draft: Draft) -> Draft:
    """The draft; where it names one side only, with those of another state that its object or complement names.

    Whom the words of a promise only mention, as in "the Oslo accord", is left out of it.
    """
    match = draft.match
    if match.cameo == _UNSPECIFIED and draft.targets:
        draft = evolve(draft, targets=tuple(party for party in draft.targets if is_meant(draft, party)))
    alone = bool(draft.doers) and not draft.targets and len({party.state for party in draft.doers}) == 1
    if not alone or draft.kind is not None or match.trigger.pos_ in {"NOUN", "PROPN"}:
        return draft
    if match.cameo in _TOGETHER:
        heads = _companions(match.trigger)
    elif match.root == _PROMISED:
        heads = (head for verb in _complements(match.trigger) for head in _reached(verb))
    else:
        return draft
    found = tuple(party for party in parties.targets(heads, places=False) if _other(draft, party))
    return evolve(draft, targets=found) if found else draft


def _reached(verb: Token) -> Iterator[Token]:
    """Whom a deed reaches, or what it is done to: "negotiate peace with Oslo"."""
    for slot in _REACHED:
        yield from filled(verb, slot)
    for thing in patients_of(verb):
        if thing.pos_ == "PROPN":
            yield thing
        yield from (head for slot in ("with", "to") for head in filled(thing, slot))


def _companions(verb: Token) -> Iterator[Token]:
    """What stands after "with" anywhere below the verb, clauses with a subject of their own left out."""
    for word in verb.subtree:
        if word.lower_ == "with" and word.i > verb.i and not _own_clause(word, verb):
            yield from filled(word.head, "with")


def _own_clause(word: Token, verb: Token) -> bool:
    for over in word.ancestors:
        if over.i == verb.i:
            return False
        if over.dep_ in {"relcl", "ccomp", "conj", "advcl"} and over.tag_ != "VB":
            return True
    return True


def _complements(verb: Token) -> Iterator[Token]:
    """The verbs of what is promised: "agreed to meet", "its willingness to meet", "committed to meeting"."""
    for child in verb.children:
        if child.dep_ == "xcomp":
            yield child
        elif child.dep_ in {"dobj", "attr"}:
            yield from (inner for inner in child.children if inner.dep_ == "acl")
        elif child.dep_ == "prep" and child.i > verb.i:
            yield from (inner for inner in child.children if inner.dep_ == "pcomp")


def _other(draft: Draft, party: Party) -> bool:
    head = draft.match.trigger.doc[party.head]
    named = party.direct or party.person or head.pos_ == "PROPN"
    return named and party.state is not None and all(party.state != doer.state for doer in draft.doers)
