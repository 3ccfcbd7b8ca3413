"""Whether what brings people together is diplomacy: somebody of one state with somebody, or in a place, of another."""

from communique.claims.actor import Place
from communique.extract.events.draft import Draft
from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import Match
from communique.extract.events.parties import Party
from communique.extract.events.phrase import lemma
from communique.extract.events.sides import TOGETHER
from communique.extract.events.terms import words


def crosses_borders(draft: Draft) -> bool:
    """Whether an encounter is between states, as far as theirs are known; True for what is no encounter."""
    if draft.kind not in TOGETHER | {"correspondence"}:
        return True
    if draft.kind == "correspondence" and not draft.targets and draft.match.trigger.lemma_ != "exchange":
        return False  # "sent a clear message"
    met = (word for head in draft.match.recipients for word in (head, *head.children))
    if any(lemma(word) in lexicon().lists["relational"] for word in met):
        return True  # "phoned her counterpart Ada Lind"
    states = {party.state for party in (*draft.doers, *draft.targets) if party.state is not None}
    return len(states) != 1 or _apart(draft.doers, draft.targets) or _apart(draft.targets, draft.doers)


def told_of(match: Match) -> bool:
    """False where the words only name the sort of thing: "a proponent of dialogue", "a meeting with him is a prize"."""
    noun = match.trigger
    if match.rule.encounter is None or noun.pos_ != "NOUN":
        return not _calls_names(match)
    if noun.dep_ == "pobj" and noun.head.lower_ in {"of", "for"} and lemma(noun.head.head) in words("favouring"):
        return False
    vague = any(child.dep_ == "det" and child.lower_ in {"a", "an", "any"} for child in noun.children)
    return not (vague and noun.dep_ == "nsubj" and noun.head.tag_ == "VBZ" and lemma(noun.head) == "be")


def _calls_names(match: Match) -> bool:
    """As in "called him 'a great champion'", which the parser may not join."""
    if match.rule.encounter != "call" or lemma(match.trigger) != "call" or not match.recipients:
        return False
    last = match.recipients[-1].right_edge
    after = last.nbor(1) if last.i + 1 < len(last.doc) else None
    return after is not None and (after.is_quote or after.pos_ in {"DET", "ADJ"})


def leads_abroad(travellers: tuple[Party, ...], place: Place | None, hosts: tuple[Party, ...]) -> bool:
    """Whether travellers of a state, or a body of many, go where another state is."""
    homes = {party.state for party in travellers if party.state is not None}
    if not homes and not any(party.actor.startswith("organisation:") for party in travellers):
        return False
    if place is not None and place.country is not None:
        return homes != {place.country}
    return any(party.state is not None and party.state not in homes for party in hosts)


def _apart(side: tuple[Party, ...], other: tuple[Party, ...]) -> bool:
    """Whether a side of no state, as a rebel movement or a delegation, faces one of a state."""
    return all(map(_stateless, side)) and bool(side) and any(party.state for party in other)


def _stateless(party: Party) -> bool:
    """People without an office and groups are mostly of the other side's own country: "met the families"."""
    if party.state is not None:
        return False
    if party.actor.startswith("organisation:") or (party.person and party.political):
        return True
    kind = party.actor.removeprefix("group:")
    return party.actor.startswith("group:") and bool({kind, kind.removesuffix("s")} & words("apart"))
