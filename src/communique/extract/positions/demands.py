"""The step that reads positions: who demands, offers, refuses or supports what, of whom, on what condition."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.claim import Claim, Position
from communique.claims.codes import ActorType, PositionBasis, PositionKind, Status
from communique.extract.positions.addressing import (
    addressee_of,
    addressees_of,
    asked_in_turn,
    basis_of,
    other_side,
)
from communique.extract.positions.asserting import claim
from communique.extract.positions.clause import (
    extent,
    is_heading,
    is_infinitive,
    is_negated,
    prepositions,
    span_of,
    subject_of,
    under_condition,
)
from communique.extract.positions.conditions import bound_of, condition_of
from communique.extract.positions.content import extent_of, is_cut_short, issue_of
from communique.extract.positions.holders import (
    acting_state,
    acting_states,
    is_political,
    is_public,
    is_somebody,
    own_country,
    owner_of,
)
from communique.extract.positions.misread import is_misread
from communique.extract.positions.must import musts
from communique.extract.positions.refusals import proposer
from communique.extract.positions.taking import Taken, take
from communique.extract.positions.timing import due_by
from communique.extract.positions.wanting import Wanting
from communique.extract.positions.will import wanted, wills
from communique.extract.positions.words import cue, lemma_of, words
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.steps import Step

_UNSAID = frozenset({Status.DENIED, Status.HYPOTHETICAL, Status.POSSIBLE, Status.PROPOSED})


def find_positions(reading: Reading) -> Reading:
    """The reading with a claim for each position that somebody of note holds."""
    found = {_identity(one): one for one in reversed([*_claims(reading)])}
    return reading.adding(claims=reading.claims + tuple(reversed(found.values())))


def wantings(reading: Reading) -> Iterator[Wanting]:
    """Every word of wanting whose holder is an actor of note, in text order."""
    said = {found.cue.i: found for found in (*map(wanted, wills(reading)), *musts(reading)) if found}
    for token in reading.doc:
        if token.i in said:
            yield said[token.i]
            continue
        reader = _READERS.get(token.pos_)
        wanting = reader(reading, token) if reader is not None else None
        if wanting and _of_note(wanting):
            yield wanting


def _of_note(wanting: Wanting) -> bool:
    if under_condition(wanting.cue) or is_heading(wanting.cue):
        return False
    own = lemma_of(wanting.cue) in words("positions", "own_aims")
    return is_public(wanting.holder) if own else is_political(wanting.holder)


def _by_verb(reading: Reading, verb: Token) -> Wanting | None:
    known = cue("verbs", lemma_of(verb))
    if known is None or _aside(verb, known[0]) or not _has_particle(verb, known[2]):
        return None
    found = take(verb, known[1])
    kind = _kind(verb, known[0], found[0]) if found else None
    if found is None or kind is None or not _fits(reading, verb, *found) or _no_offer(kind, lemma_of(verb), found[1]):
        return None
    bound = bound_of(found[1].root) or bound_of(verb) if kind is PositionKind.CONDITION else None
    if bound is None and lemma_of(verb) in words("positions", "only_on_condition"):
        return None
    rule = f"positions:{lemma_of(verb)}:{found[0]}"
    return Wanting(verb, kind, found[1], _holders(reading, verb), rule, bound.root if bound else None)


def _no_offer(kind: PositionKind, lemma: str, taken: Taken) -> bool:
    """Reads "ready to use force", "ready to take measures": a threat, and an event; "willing to do that": of what?"""
    root, held = taken.root, child(taken.root, "dobj")
    if kind in {PositionKind.OFFER, PositionKind.REFUSAL} and lemma in words("positions", "inclined"):
        served = words("will", "acts", "pledge") | words("will", "conceded") | words("will", "met_halfway")
        if root.lemma_.lower() not in served | words("positions", "inclined_to"):
            return True  # "willing to criticise": a trait; "not ready to preside": no refusal
    if kind is not PositionKind.OFFER:
        return False
    measures = root.lemma_ in {"take", "carry"} and held is not None and held.lemma_ in words("positions", "measures")
    hollow = root.lemma_ in words("positions", "hollow") and (held is None or held.pos_ == "PRON")
    return root.lemma_ in words("positions", "no_offers") or measures or hollow


def _kind(verb: Token, kind: PositionKind, frame: str) -> PositionKind | None:
    """The verb's own kind; "no longer wishes" and "does not support" refuse, other negations say nothing."""
    if verb.dep_ == "xcomp" and is_negated(verb.head):
        return None  # "does not tend to oppose"
    if is_negated(verb):
        return PositionKind.REFUSAL if lemma_of(verb) in words("positions", "denying") else None
    return PositionKind.SUPPORT if frame == "ways-to" else kind


def _has_particle(verb: Token, particle: str) -> bool:
    """Whether the verb stands with its particle: "rule out"; and with no other: "press on" presses nobody."""
    particles = {
        one.lower_ for one in verb.children if one.dep_ == "prt" or (one.dep_ == "advmod" and one.i == verb.i + 1)
    }
    return particle in particles if particle else not particles & words("positions", "other_particles")


def _fits(reading: Reading, verb: Token, frame: str, taken: Taken) -> bool:
    """Whether what the verb takes makes a position: one seeks aid, not shelter; one wants an actor to do something."""
    if frame in {"actor-to", "someone-to"}:
        return _fits_somebody(reading, frame, taken)
    if frame == "to" and lemma_of(verb) in words("positions", "own_aims"):
        return taken.root.lemma_.lower() not in words("positions", "courtesies")
    if frame == "someone-for":
        return taken.root.lemma_ not in words("positions", "no_objects")
    if lemma_of(verb) == "refuse" and taken.root.lemma_ in words("non_events", "comment", "what"):
        return False
    if lemma_of(verb) in words("positions", "turning_down") and is_somebody(reading, taken.root):
        return False  # "rebuffed the officials"
    return frame != "object" or (_fitting(verb, taken.root) and not _of_a_vote(reading, verb, taken.root))


def _fits_somebody(reading: Reading, frame: str, taken: Taken) -> bool:
    """Whether somebody is to do it; to want somebody to win is a wish."""
    if taken.addressee is None:
        return False
    if frame == "someone-to":
        return is_somebody(reading, taken.addressee)
    wished = taken.root.lemma_.lower() in words("positions", "only_wished")
    return not wished and is_political(acting_state(reading, taken.addressee))


def _fitting(verb: Token, held: Token) -> bool:
    """Whether the object is one that seeking or offering it is a position: aid, talks; not details."""
    if lemma_of(verb) == "decline" and held.lemma_ not in words("positions", "put_forward"):
        return False
    sought = words("positions", "sought")
    listed = {"seek": sought, "want": sought, "offer": words("positions", "offered")}
    if any(one.dep_ == "prep" and one.lower_ == "as" for one in verb.children):
        return False  # "rejected the threat as trivial": an opinion
    if lemma_of(verb) in words("positions", "for_others") and held.lemma_ in words("positions", "against_someone"):
        return False  # "backed attacks": a deed
    unoffered = words("positions", "against_someone") | words("positions", "own_laws")
    if lemma_of(verb) in words("positions", "giving") and held.lemma_ in unoffered:
        return False
    return held.lemma_ in listed.get(lemma_of(verb), {held.lemma_})


def _of_a_vote(reading: Reading, verb: Token, held: Token) -> bool:
    """Reads "endorsed Moyo", "opposes Moyo" of somebody of one's own country: a vote, and no matter between states."""
    backed = acting_state(reading, held)
    person = held.ent_type_ == "PERSON" or (backed is not None and backed.type is ActorType.PERSON)
    if not person or lemma_of(verb) not in words("positions", "of_matters"):
        return False
    holders = _holders(reading, verb)
    own = backed is None or backed.state is None or any(one.state in {None, backed.state} for one in holders)
    return own or lemma_of(verb) not in words("positions", "standing_by")


def _would(verb: Token) -> bool:
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.head.pos_ == "VERB":
        return _would(verb.head.head)  # "could sign a letter asking for talks"
    return any(one.dep_ == "aux" and one.lower_ in {"would", "could", "might", "'d", "’d"} for one in verb.children)


def _only_a_purpose(verb: Token) -> bool:
    """Reads "… to support the talks": what something is done for is no position."""
    return is_infinitive(verb) and verb.dep_ in {"acl", "advcl"}


def _aside(verb: Token, kind: PositionKind) -> bool:
    """Whether the verb stands where nobody asserts it."""
    return (
        _only_a_purpose(verb)
        or _bare(verb)
        or _promised(verb)
        or _beside(verb, kind)
        or _would(verb)
        or _asked_of_another(verb)
    )


def _bare(verb: Token) -> bool:
    """Reads "help Kenya host and support talks", "Reject the plan!": nobody asserts it."""
    first = verb.head if verb.dep_ == "conj" else verb
    helped = any(one.dep_ == "aux" for token in (verb, first) for one in token.children)
    return verb.tag_ == "VB" and not helped


def _promised(verb: Token) -> bool:
    """Reads "agreed to back the plan": a commitment."""
    binding = words("commitments", "pledge", "verbs") | words("commitments", "agreement", "verbs")
    return is_infinitive(verb) and verb.dep_ == "xcomp" and verb.head.lemma_ in binding


def _asked_of_another(verb: Token) -> bool:
    """Reads "urged Kenya to support the plan", "refused to rule out force": what is asked or refused is no position."""
    above = cue("verbs", lemma_of(verb.head)) if is_infinitive(verb) and verb.dep_ in {"xcomp", "ccomp"} else None
    return above is not None and above[0] in {PositionKind.DEMAND, PositionKind.REFUSAL}


def _beside(verb: Token, kind: PositionKind) -> bool:
    """Reads "… while supporting artists": what goes with a deed supports nothing."""
    first = verb.head if verb.dep_ == "conj" else verb
    return kind is PositionKind.SUPPORT and verb.tag_ == "VBG" and first.dep_ in {"advcl", "pcomp", "acl", "xcomp"}


def _by_noun(reading: Reading, noun: Token) -> Wanting | None:
    known = cue("nouns", lemma_of(noun)) if noun.pos_ == "NOUN" else None
    found = take(noun, known[1]) if known else None
    if known is None or found is None or _no_offer(known[0], lemma_of(noun), found[1]):
        return None
    holders = _noun_holders(reading, noun)
    return Wanting(noun, known[0], found[1], holders, f"positions:{lemma_of(noun)}:{found[0]}")


def _asked_after(verb: Token) -> bool:
    """Reads "what he was willing to pay": no more than a question."""
    clause = [verb, *(one for one in verb.subtree if one.head.head.i == verb.i)]
    return any(part.tag_ in {"WP", "WRB"} for one in clause for part in one.children if part.i < verb.i)


def _noun_holders(reading: Reading, noun: Token) -> tuple[Actor, ...]:
    """Whose demand it is: "Kenya's demand", "the readiness of Kenya to host", "Kenya voiced support for"."""
    if noun.dep_ == "dobj" and lemma_of(noun.head) in words("positions", "giving"):
        return ()  # "offered support": an offer
    voiced = noun.dep_ == "dobj" and noun.head.lemma_ in words("positions", "voicing") and not is_negated(noun.head)
    if lemma_of(noun) in words("positions", "only_voiced") and not voiced:
        return ()
    if owner := owner_of(reading, noun):
        return (owner,)
    if lemma_of(noun) in words("positions", "of_holder") and (of := next(prepositions(noun, "of"), None)) is not None:
        return acting_states(reading, of)
    return _holders(reading, noun.head) if voiced else ()


def _by_adjective(reading: Reading, adjective: Token) -> Wanting | None:
    """Reads "its government is ready to talk"; "not ready to" refuses."""
    lemma, copula = adjective.lower_, adjective.head
    if under_condition(adjective) or _asked_after(copula):
        return None
    known = cue("adjectives", lemma) if adjective.dep_ == "acomp" and not _would(copula) else None
    found = take(adjective, known[1]) if known else None
    subject = subject_of(copula) if found else None
    if known is None or found is None or subject is None:
        return None
    kind = PositionKind.REFUSAL if is_negated(copula) else known[0]
    if kind is PositionKind.OFFER and (bound := bound_of(found[1].root) or bound_of(copula)) and bound.mark == "once":
        kind = PositionKind.CONDITION  # "ready to talk once Kenya leaves"
    if _no_offer(kind, lemma, found[1]):
        return None
    country = own_country(reading, subject)
    holders = (country,) if country is not None else acting_states(reading, subject)
    return Wanting(adjective, kind, found[1], holders, f"positions:{lemma}:{found[0]}")


def _holders(reading: Reading, verb: Token) -> tuple[Actor, ...]:
    if any(one.dep_ in {"auxpass", "nsubjpass"} for one in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "acl"
    ):
        agent = next(prepositions(verb, "by"), None)
        return acting_states(reading, agent) if agent is not None else ()
    subject = subject_of(verb)
    return acting_states(reading, subject) if subject is not None else ()


def _claims(reading: Reading) -> Iterator[Claim]:
    before: list[Wanting] = []
    for wanting in wantings(reading):
        said = Status.OCCURRED if wanting.predicate else None  # what he will do on a condition he has said for certain
        position = _position(reading, wanting, before)
        made = claim(reading, wanting.cue, position, wanting.rule, 0.7, status=said, ahead=wanting.predicate)
        content = position.content
        foretold = made.status is Status.EXPECTED and position.basis is not PositionBasis.OWN_WORDS
        if foretold and any(one.tag_ == "MD" for one in wanting.cue.children):
            continue  # "Kenya will refuse to leave", as others see it
        before.append(wanting)
        negated = wanting.kind is PositionKind.REFUSAL and made.status is Status.DENIED
        if negated:
            made = claim(reading, wanting.cue, made.content, wanting.rule, 0.7, status=Status.OCCURRED)
        if made.status not in _UNSAID and not is_cut_short(wanting) and not is_misread(reading, wanting, content):
            yield made


def _position(reading: Reading, wanting: Wanting, before: Sequence[Wanting]) -> Position:
    hoped = wanting.kind is PositionKind.SUPPORT
    condition = None if hoped else wanting.condition or condition_of(reading, wanting.cue, wanting.taken.root)
    if condition is not None and wanting.kind is PositionKind.REFUSAL and condition.dep_ == "prep":
        condition = None if wanting.taken.root.pos_ == "NOUN" else condition  # "rejected a deal in exchange for aid"
    content = span_of(reading, *extent_of(wanting, condition))
    asked = addressees_of(reading, wanting)
    addressee = addressee_of(reading, wanting) or (
        proposer(wanting, before) or asked_in_turn(reading, wanting, condition) or other_side(reading, wanting)
        if not asked
        else None
    )
    return Position(
        kind=wanting.kind,
        content=content,
        holder=wanting.holder.key if wanting.holder else None,
        addressee=addressee.key if addressee else None,
        issue=issue_of(reading, wanting, content),
        condition=span_of(reading, *extent(condition)) if condition is not None else None,
        fellow_holders=tuple(one.key for one in wanting.holders[1:]),
        fellow_addressees=tuple(one.key for one in asked if one is not addressee),
        due=due_by(reading, wanting.taken.root) if wanting.kind is PositionKind.DEMAND else None,
        basis=basis_of(reading, wanting),
    )


def _identity(one: Claim) -> tuple[object, ...]:
    assert isinstance(one.content, Position)
    return one.content.holder, one.content.addressee, one.content.content


_READERS = {"VERB": _by_verb, "NOUN": _by_noun, "ADJ": _by_adjective}

POSITIONS = Step(
    "positions", frozenset({"report", "doc", "dates", "actors", "statements"}), frozenset({"claims"}), find_positions
)
