"""Refusals: whose proposal, offer or demand is meant where only "the proposal" is refused."""

from collections.abc import Sequence

from communique.claims.actor import Actor
from communique.claims.codes import PositionKind
from communique.extract.positions.wanting import Wanting
from communique.extract.positions.words import words

_PUT_FORWARD = frozenset({PositionKind.DEMAND, PositionKind.OFFER})
_REACH = 2  # sentences: the same and the two before


def proposer(wanting: Wanting, before: Sequence[Wanting]) -> Actor | None:
    """The holder of the last demand or offer before "rejected the proposal"; None where its owner may be another."""
    if wanting.kind is not PositionKind.REFUSAL or wanting.holder is None or not _bare(wanting):
        return None
    first = [one.start for one in wanting.cue.doc.sents if one.start <= wanting.cue.i][-1 - _REACH :][0]
    near = [one for one in before if one.cue.i >= first and one.kind in _PUT_FORWARD]
    return near[-1].holder if near and not _same(near[-1].holder, wanting.holder) else None


def _bare(wanting: Wanting) -> bool:
    """Whether what is refused is "the proposal" or "that demand" and no more."""
    root = wanting.taken.root
    pointing = any(one.dep_ == "det" and one.lower_ in {"the", "that", "this"} for one in root.children)
    more = any(one.dep_ in {"prep", "acl", "relcl", "poss", "compound", "amod"} for one in root.children)
    such = any(one.dep_ == "predet" and one.lower_ == "such" for one in root.children)
    return not more and (such or (pointing and root.lemma_ in words("positions", "put_forward")))


def _same(one: Actor | None, other: Actor) -> bool:
    return one is None or one.key == other.key or (one.state is not None and one.state == other.state)
