"""What an owner declares in his own voice that he will do: pledges and plans without a verb of pledging."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.claim import Claim, Commitment
from communique.claims.codes import CommitmentKind, CommitmentState, Status
from communique.extract.positions.asserting import claim
from communique.extract.positions.clause import extent, prepositions, span_of
from communique.extract.positions.holders import acting_state, is_political
from communique.extract.positions.timing import due_below, term_below
from communique.extract.positions.will import Will, is_hostile, wanted, wills
from communique.extract.positions.words import words
from communique.extract.reading import Reading
from communique.extract.relations import child


def declared(reading: Reading) -> Iterator[Claim]:
    """Reads "Kenya will send a ship, its minister said", "we will not close the port": who says that he will."""
    for will in wills(reading):
        kind = _kind(will)
        if kind is None or will.bound is not None or will.supposed:
            continue
        verb, keys = will.verb, [one.key for one in will.owners]
        joined = [one for one in verb.children if one.dep_ == "conj" and one.lemma_ in _acts()]
        first, last = extent(verb, joined)
        negation = child(verb, "neg")
        opening = negation.i - (not negation.is_alpha) if will.negated and negation is not None else max(first, verb.i)
        content = span_of(reading, opening, last)
        due = due_below(reading, verb) or term_below(reading, verb)
        if due is not None and due.expression is not None and not content.contains(due.expression):
            due = None
        made = Commitment(
            kind,
            content,
            CommitmentState.OPEN,
            keys[0],
            beneficiary(reading, verb, verb, will.owners),
            due,
            tuple(keys[1:]),
        )
        yield claim(
            reading, verb, made, f"commitments:will:{verb.lemma_.lower()}", 0.65, status=Status.OCCURRED, ahead=True
        )


def beneficiary(reading: Reading, verb: Token, root: Token, owners: Sequence[Actor]) -> str | None:
    """To whom it is promised: "promised Kenya a loan", "send ships to Kenya", "support for Kenya"; no owner himself."""
    supplied = [root] if any(prepositions(root, "with")) else []
    held = [one for top in (verb, *supplied) for one in top.children if one.dep_ == "dobj" and one.i > top.i]
    given = [child(verb, "dative"), child(root, "dative"), *held] if verb.i != root.i else [child(root, "dative")]
    places = [root, *(one for one in root.children if one.dep_ == "dobj")]
    towards = [one for place in places for one in prepositions(place, "to", "for")]
    if root.lemma_ in words("will", "moving"):
        towards = []  # "the ship will not go to Kenya"
    own = {one.key for one in owners}
    for one in (*given, *towards):
        found = acting_state(reading, one) if one is not None else None
        if found is not None and is_political(found) and found.key not in own:
            return found.key
    return None


def _kind(will: Will) -> CommitmentKind | None:
    lemma = will.verb.lemma_.lower()
    if wanted(will) is not None or not _does_something(will.verb) or _vowed(will.verb):
        return None
    if will.negated:
        return CommitmentKind.PLEDGE if is_hostile(will.verb) else None
    for kind in (CommitmentKind.PLEDGE, CommitmentKind.PLAN):
        if lemma in words("will", "acts", kind.value):
            return kind
    return None


def _does_something(verb: Token) -> bool:
    """Whether the verb has the object that it needs: "return the boats" is an act, "return on Monday" a journey."""
    if any(one.dep_ == "prt" and one.lower_ == "up" for one in verb.children) and verb.lemma_ == "give":
        return False
    if verb.lemma_ == "continue":
        return (following := child(verb, "xcomp", "dobj")) is not None and following.tag_ != "TO"
    if any(one.lower_ == "otherwise" for one in verb.children):
        return False  # a threat
    return verb.lemma_ not in words("will", "of_things") or child(verb, "dobj", "xcomp") is not None


def _vowed(verb: Token) -> bool:
    """Whether it is what a verb of binding takes: "vowed that it would leave" is read from the verb."""
    binding = words("commitments", "pledge", "verbs") | words("commitments", "agreement", "verbs")
    return verb.dep_ in {"ccomp", "advcl", "relcl"} and verb.head.lemma_ in binding


def _acts() -> frozenset[str]:
    return words("will", "acts", "pledge") | words("will", "acts", "plan")
