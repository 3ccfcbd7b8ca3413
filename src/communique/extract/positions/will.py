"""Will: what somebody says that he, his state or his body will do, would do or will not do."""

from collections.abc import Iterator

from attrs import frozen
from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType, PositionKind, Stance
from communique.extract.positions.clause import is_negated, own_subject, prepositions, under_condition, verbs_of
from communique.extract.positions.conditions import Bound, bound_of
from communique.extract.positions.holders import acting_states, is_public, own_country, speaker_at
from communique.extract.positions.taking import Taken
from communique.extract.positions.wanting import Wanting
from communique.extract.positions.words import words
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.voices import voice_at

_FIRM = frozenset({"will", "wo", "'ll", "’ll", "shall", "would", "'d", "’d"})
_LOOSE = frozenset({"could", "may", "might"})
_FIRST_PERSON = frozenset({"i", "we"})
_BODIES = frozenset({ActorType.STATE, ActorType.ORGANISATION})


@frozen
class Will:
    """A clause of will: its verb, who will do it (the first named first), and what it hangs on."""

    verb: Token
    owners: tuple[Actor, ...]
    bound: Bound | None
    negated: bool
    supposed: bool = False  # "I would give lectures", in his own words: if anybody asked


def wills(reading: Reading) -> Iterator[Will]:
    """Every clause in which somebody's own voice says what he, his state or his body will do, in text order."""
    for verb in verbs_of(reading.doc):
        if not (modals := _modals(verb)):
            continue
        bound = bound_of(verb)
        if (not modals & _FIRM and bound is None) or under_condition(verb) or verb.sent.text.rstrip().endswith("?"):
            continue
        owners = _owners(reading, verb, bound)
        if owners and (modals & _FIRM or owners[0].type in _BODIES):
            yield Will(verb, owners, bound, is_negated(verb), _supposed(verb))


def wanted(will: Will) -> Wanting | None:
    """The position that a clause of will shows: an offer, a condition or a refusal; None where it shows none."""
    kind = _kind(will)
    if kind is None:
        return None
    condition = will.bound.root if will.bound is not None else None
    rule = f"positions:will:{will.bound.mark if will.bound is not None else will.verb.lemma_.lower()}"
    return Wanting(will.verb, kind, Taken(will.verb), will.owners, rule, condition, predicate=True)


def _kind(will: Will) -> PositionKind | None:
    lemma = will.verb.lemma_.lower()
    held = child(will.verb, "dobj")
    if lemma in words("will", "not_willed") or (held is not None and held.tag_ == "PRP" and will.bound is None):
        return None  # "would consider it": of what, the words do not say
    if will.bound is not None and (will.bound.strict or will.negated or _is_threat(will.verb, will.bound)):
        return PositionKind.CONDITION
    if will.bound is not None:
        kind_acts = words("will", "acts", "pledge") | words("will", "conceded") | words("will", "met_halfway")
        serves = lemma in kind_acts and lemma != "continue"
        return PositionKind.OFFER if serves else None
    if will.negated:
        return PositionKind.REFUSAL if lemma in words("will", "refused") else None
    following = child(will.verb, "xcomp")
    harmful = following is not None and following.lemma_ in words("will", "hostile") | {"take"}
    if lemma not in words("will", "conceded") or not _would(will.verb) or harmful:
        return None
    return PositionKind.SUPPORT if lemma == "support" else PositionKind.OFFER


def _is_threat(verb: Token, bound: Bound) -> bool:
    """Reads "will strike if …", "will answer if Kenya attacks": harm is threatened, or harm is answered."""
    return is_hostile(verb) or bound.root.lemma_.lower() in words("commitments", "pledge", "threats")


def is_hostile(verb: Token) -> bool:
    """Whether doing it harms somebody: "strike", "leave the treaty"; not "leave the islands"."""
    if verb.lemma_.lower() in words("will", "hostile"):
        return True
    held = [one for one in verb.subtree if one.dep_ in {"dobj", "pobj"} and one.head in (verb, *verb.children)]
    shared = any(one.lemma_.lower() in words("will", "shared") for one in held)
    return shared and verb.lemma_.lower() in words("will", "ending")


def _would(verb: Token) -> bool:
    return bool(_modals(verb) & {"would", "'d", "’d"})


def _modals(verb: Token) -> set[str]:
    """The verb's modals; that of the first verb holds for one joined to it."""
    if verb.tag_ == "VBD" or any(one.lower_ == "better" and one.i < verb.i for one in verb.children):
        return set()  # "he'd better leave"
    own = {one.lower_ for one in verb.children if one.dep_ == "aux" and one.lower_ in _FIRM | _LOOSE}
    if verb.tag_ == "VBN" or any(one.dep_ == "aux" and one.lower_ == "have" for one in verb.children):
        return set()  # "would have left", "he'd left"
    joined = verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.pos_ == "VERB" and own_subject(verb) is None
    return own or (_modals(verb.head) if joined else set())


def _owners(reading: Reading, verb: Token, bound: Bound | None) -> tuple[Actor, ...]:
    """Who will do it, where the voice is his own or his state's; a thing is in the hands of the speaker's state."""
    if (
        verb.head.lemma_ in words("will", "only_thought")
        or _doubted(verb)
        or any(one.lower_ == "rather" for one in verb.children)
    ):
        return ()
    subject = own_subject(verb) or (own_subject(verb.head) if verb.dep_ == "conj" else None)
    if (
        subject is None
        or child(verb, "csubj", "csubjpass") is not None
        or subject.lower_ in {"nobody", "none", "there"}
        or _told_by_outlet(reading, verb)
    ):
        return ()
    speaker = speaker_at(reading, verb)
    if subject.dep_ == "nsubjpass" or _is_thing(subject):
        held = speaker is not None and bound is not None and bound.strict and subject.dep_ == "nsubj"
        return (
            (reading.states.get(speaker.state) or speaker,)
            if held and speaker is not None and is_public(speaker)
            else ()
        )
    country = own_country(reading, subject) if subject.lemma_.lower() in words("will", "countries") else None
    owners = (country,) if country is not None else acting_states(reading, subject)
    if _anothers(reading, verb, subject, owners):
        return ()
    own = subject.lower_ in _FIRST_PERSON or any(_own(reading, verb, speaker, one) for one in owners)
    return owners if owners and own and all(map(is_public, owners)) else ()


def _supposed(verb: Token) -> bool:
    """Reads "“I would give lectures,” he said": in direct speech "would" is no promise."""
    subject = own_subject(verb)
    first = subject is not None and subject.lower_ in _FIRST_PERSON
    return first and bool(_modals(verb) & {"would", "'d", "’d"})


def _anothers(reading: Reading, verb: Token, subject: Token, owners: tuple[Actor, ...]) -> bool:
    """Reads "Kenya's envoy declaring that he would leave", where "he" has been taken for somebody else."""
    if subject.lower_ not in {"he", "she", "it", "they"} or verb.dep_ not in {"ccomp", "acl"}:
        return False
    saying = verb.head
    above = own_subject(saying) or next(prepositions(saying, "by"), None) or child(saying, "poss")
    known = acting_states(reading, above) if above is not None else ()
    return bool(known) and not {one.key for one in known} & {one.key for one in owners}


def _doubted(verb: Token) -> bool:
    """Reads "it is unlikely that Kenya would sign"."""
    first = verb.head if verb.dep_ == "conj" and verb.head.pos_ == "VERB" else verb
    over = [first.head, *(one for one in first.head.children if one.dep_ in {"acomp", "attr", "oprd"})]
    if any(one.dep_ == "advmod" and one.lower_ in words("will", "unsure") for one in verb.children):
        return True
    drafted = (held.lemma_ for held in prepositions(verb, "in", "under"))
    if not words("positions", "put_forward").isdisjoint(drafted):
        return True  # "in one proposal Kenya would send troops"
    return first.dep_ in {"ccomp", "acl", "advcl"} and any(
        one.lemma_.lower() in words("will", "only_likely") for one in over
    )


def _is_thing(subject: Token) -> bool:
    return subject.lemma_.lower() in words("will", "things")


def _told_by_outlet(reading: Reading, verb: Token) -> bool:
    """Whether the report says so in its own name: then it is an event to come, nobody's word."""
    voice = voice_at(reading, verb.idx, verb.idx + len(verb))
    return voice.stance is Stance.FACT or voice.speaker is None


def _own(reading: Reading, verb: Token, speaker: Actor | None, owner: Actor) -> bool:
    """Whether the speaker is the owner, of his state or body, or an official without a name and of no other state."""
    if speaker is None:
        hop = voice_at(reading, verb.idx, verb.idx + len(verb)).speaker
        name = hop.name.lower() if hop is not None else ""
        return any(one.removesuffix("s") in words("positions", "acting") for one in name.split())
    if speaker.key == owner.key:
        return True
    if owner.type is ActorType.PERSON and not owner.offices:
        return False
    bodies = {office.institution for office in speaker.offices}
    return owner.name in bodies if owner.state in {None, "IGO"} else speaker.state == owner.state
