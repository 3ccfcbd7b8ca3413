"""The step that reads channels: talks and dialogues with their parties, and where they stand."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen
from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.claim import Channel, Claim
from communique.claims.codes import ActorType, ChannelState, Status
from communique.extract.positions.asserting import claim
from communique.extract.positions.clause import child, extent, is_negated, prepositions, span_of, subject_of
from communique.extract.positions.holders import actor_of, is_political
from communique.extract.positions.timing import since
from communique.extract.positions.words import entry, state_by_word, words
from communique.extract.reading import Reading
from communique.extract.steps import Step

_UNSAID = frozenset({Status.DENIED, Status.HYPOTHETICAL})
_LEFT = frozenset({"amod", "compound", "nmod", "poss", "nummod"})
_BODIES = frozenset({ActorType.STATE, ActorType.ORGANISATION})


@frozen
class Standing:
    """Where a channel stands, and the word that says so."""

    state: ChannelState
    cue: Token
    rule: str


def find_channels(reading: Reading) -> Reading:
    """The reading with a claim for each channel between states or bodies of which the report says where it stands."""
    talks = [one for one in reading.doc if one.lower_ in words("channels", "nouns") and one.pos_ in {"NOUN", "PROPN"}]
    known = _parties_by_name(reading, talks)
    found = [made for noun in talks for made in _claims(reading, noun, known)]
    return reading.adding(claims=reading.claims + tuple(found))


def _claims(reading: Reading, noun: Token, known: Mapping[str, tuple[str, ...]]) -> Iterator[Claim]:
    standing, name = standing_of(noun), _name(reading, noun)
    parties = _parties(reading, noun) or (known.get(name, ()) if _named(noun) else ())
    if standing is None or not parties or _awaited(standing.cue):
        return
    content = Channel(name, span_of(reading, *_phrase(noun)), standing.state, parties)
    cue = standing.cue
    made = claim(
        reading, cue, content, f"channels:{standing.rule}", 0.7, status=_status(standing), when=since(reading, cue)
    )
    if made.status not in _UNSAID:
        yield made


def _parties_by_name(reading: Reading, talks: Sequence[Token]) -> dict[str, tuple[str, ...]]:
    """The same talks have the same parties throughout a report: by name, those named where most are."""
    known: dict[str, tuple[str, ...]] = {}
    for noun in talks:
        name, parties = _name(reading, noun), _parties(reading, noun)
        if len(parties) > len(known.get(name, ())):
            known[name] = parties
    return known


def _status(standing: Standing) -> Status | None:
    """What an adjective or a definite noun takes for granted has happened; None leaves it to the clause."""
    definite = any(one.dep_ == "det" and one.lower_ == "the" for one in standing.cue.children)
    granted = standing.rule == "adjective" and standing.state is not ChannelState.INAUGURATED
    granted = granted or (standing.rule == "noun" and (definite or standing.state is ChannelState.STALLED))
    return Status.OCCURRED if granted else None


def _awaited(cue: Token) -> bool:
    """Reads "before a resumption of talks": a condition, no news of the talks."""
    return cue.dep_ == "pobj" and cue.head.lower_ in words("positions", "conditions", "prepositions")


def standing_of(noun: Token) -> Standing | None:
    """Where the talks stand by their noun ("impasse in"), their verb or their adjective; None where nothing is said."""
    return _by_noun(noun) or _by_verb(noun) or _by_adjective(noun)


def _by_adjective(noun: Token) -> Standing | None:
    known = state_by_word("channels", "adjectives")
    for one in noun.children:
        if one.dep_ in {"amod", "compound"} and one.lower_ in known:
            return Standing(ChannelState(known[one.lower_]), noun, "adjective")
    return None


def _by_noun(noun: Token) -> Standing | None:
    """Reads "an impasse in the talks", "the breakdown of talks"."""
    known, first = state_by_word("channels", "of_nouns"), noun.left_edge.i
    if first > 1 and noun.doc[first - 1].lower_ in {"of", "in", "over"}:
        above = noun.doc[first - 2]
        if above.lemma_.lower() in known:
            return Standing(ChannelState(known[above.lemma_.lower()]), above, "noun")
    return None


def _by_verb(noun: Token) -> Standing | None:
    verb = noun.head
    if verb.pos_ != "VERB" or is_negated(verb):
        return None
    if noun.dep_ == "nsubj":
        return _by_own_verb(verb)
    if noun.dep_ in {"dobj", "nsubjpass"}:
        if _little(verb):
            return Standing(ChannelState.STALLED, verb, "little")
        known = state_by_word("channels", "object_verbs")
        if verb.lemma_ in known:
            return Standing(ChannelState(known[verb.lemma_]), verb, "object")
    return None


def _by_own_verb(verb: Token) -> Standing | None:
    """Reads "the talks collapsed", "the talks made little headway", "the talks broke down"."""
    if _little(verb):
        return Standing(ChannelState.STALLED, verb, "little")
    particle = child(verb, "prt", "advmod")
    for state, phrases in entry("channels", "particles").items():
        if particle is not None and f"{verb.lemma_} {particle.lower_}" in phrases:
            return Standing(ChannelState(state), verb, "particle")
    known = state_by_word("channels", "subject_verbs")
    return Standing(ChannelState(known[verb.lemma_]), verb, "subject") if verb.lemma_ in known else None


def _little(verb: Token) -> bool:
    """Reads "made little headway", also where another verb is joined: "held talks but made no progress"."""
    joined = [verb, *(one for one in verb.children if one.dep_ == "conj")]
    held = [thing for one in joined for thing in one.children if thing.dep_ == "dobj"]
    return any(
        thing.lemma_ in words("channels", "little")
        and any(part.lower_ in {"little", "no", "scant"} for part in thing.children)
        for thing in held
    )


def _name(reading: Reading, noun: Token) -> str:
    """What the talks are called: their modifiers that are neither actors nor states of the talks, and the noun."""
    known = state_by_word("channels", "adjectives")
    kept = [
        one
        for part in noun.children
        if part.dep_ in {"amod", "compound", "nmod"} and part.i < noun.i and part.lower_ not in known
        for one in part.subtree
        if actor_of(reading, one) is None and not (one.dep_ == "advmod" or one.is_space)
    ]
    numbers = sorted({one.i for one in kept} | {noun.i})
    return "".join(noun.doc[at].text_with_ws for at in numbers).strip().lower()


def _named(noun: Token) -> bool:
    """Whether a word before it says what talks: "denuclearization talks"."""
    parts = [one for part in noun.children if part.dep_ in {"amod", "compound", "nmod"} for one in part.subtree]
    return any(one.lower_ in words("channels", "names") for one in parts)


def _phrase(noun: Token) -> tuple[int, int]:
    first, last = extent(noun, [one for one in noun.children if one.dep_ in {"relcl", "acl", "appos"}])
    return first, last


def _parties(reading: Reading, noun: Token) -> tuple[str, ...]:
    """Between whom: "between A and B", "A's talks with B", "A held talks with B"; states and bodies only."""
    between = [one for held in prepositions(noun, "between", "among") for one in _joined(held)]
    others = [one for held in prepositions(noun, "with") for one in _joined(held)]
    before = [one for one in noun.children if one.dep_ in _LEFT and one.i < noun.i]
    tokens = [*between, *before, *others]
    verb = noun.head if noun.dep_ == "dobj" and noun.head.pos_ == "VERB" else None
    if others and not any(one.dep_ == "poss" for one in before):
        verb = next((one for one in noun.ancestors if one.pos_ == "VERB"), None)
    if verb is not None and not between:
        subject = subject_of(verb)
        tokens += [
            *(_joined(subject) if subject is not None else []),
            *(one for h in prepositions(verb, "with") for one in _joined(h)),
        ]
    found = [actor.key for token in tokens for actor in _all_of(reading, token) if is_political(actor)]
    return tuple(dict.fromkeys(found)) if len(set(found)) > 1 else ()


def _joined(token: Token) -> list[Token]:
    return [token, *token.conjuncts]


def _all_of(reading: Reading, token: Token) -> list[Actor]:
    """Every state or body that the words name: "the two countries" are two; a person counts as his state."""
    found = [
        actor
        for actor in reading.actors
        for mention in actor.mentions
        if mention.span.start <= token.idx < mention.span.end and actor.type in _BODIES
    ]
    one = actor_of(reading, token)
    return found if one is None or one.type in _BODIES else [a for a in reading.actors if a.key == f"state:{one.state}"]


CHANNELS = Step(
    "channels", frozenset({"report", "doc", "dates", "actors", "statements"}), frozenset({"claims"}), find_channels
)
