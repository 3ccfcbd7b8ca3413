"""The step that reads channels: talks and dialogues with their parties, and where they stand."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.claim import Channel, Claim
from communique.claims.codes import ActorType, ChannelState, Status
from communique.claims.when import When
from communique.extract.events.timing import own_when
from communique.extract.positions.asserting import claim
from communique.extract.positions.clause import extent, prepositions, span_of, subject_of
from communique.extract.positions.demands import addressee_of, wantings
from communique.extract.positions.holders import actor_of, is_political, state_actor
from communique.extract.positions.standing import Standing, is_named, standing_of
from communique.extract.positions.timing import since
from communique.extract.positions.words import state_by_word, words
from communique.extract.reading import Reading
from communique.extract.steps import Step

_UNSAID = frozenset({Status.DENIED, Status.HYPOTHETICAL})
_LEFT = frozenset({"amod", "compound", "nmod", "poss", "nummod"})
_NEAR = 60  # words within which "the talks" are those named before
_BODIES = frozenset({ActorType.STATE, ActorType.ORGANISATION})


def find_channels(reading: Reading) -> Reading:
    """The reading with a claim for each channel between states or bodies of which the report says where it stands."""
    talks = [one for one in reading.doc if one.pos_ in {"NOUN", "PROPN"} and _is_channel(one)]
    known, asking = _parties_by_name(reading, talks), _parties_by_wanting(reading, talks)
    asking = _parties_before(reading, talks) | asking
    found = [made for noun in talks for made in _claims(reading, noun, known, asking.get(noun.i, ()))]
    return reading.adding(claims=reading.claims + tuple(found))


def _is_channel(noun: Token) -> bool:
    """Talks, dialogues, hotlines; a commission or a working group where it is said to be joint."""
    if noun.lower_ in words("channels", "nouns"):
        return True
    joint = any(one.lower_ in words("channels", "joint") for one in noun.children if one.dep_ in {"amod", "compound"})
    return joint and noun.lower_ in words("channels", "bodies")


def _claims(
    reading: Reading, noun: Token, known: Mapping[str, tuple[str, ...]], asking: tuple[str, ...]
) -> Iterator[Claim]:
    """The claim of one mention; `asking`: the parties where one asks another back to the talks."""
    standing, name = standing_of(noun), _name(reading, noun)
    parties = _parties(reading, noun) or asking or (known.get(name, ()) if is_named(noun) else ())
    if standing is None or not parties or _awaited(standing.cue):
        return
    content = Channel(name, span_of(reading, *_phrase(noun)), standing.state, parties)
    cue = standing.cue
    rule, when = f"channels:{standing.rule}", since(reading, cue) or _meanwhile(reading, cue)
    made = claim(reading, cue, content, rule, 0.7, status=_status(standing), when=when)
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


def _parties_by_wanting(reading: Reading, talks: Sequence[Token]) -> dict[int, tuple[str, ...]]:
    """Reads "urged Kenya to return to the lake talks": who asks and who is asked, by the number of the noun's token."""
    known: dict[int, tuple[str, ...]] = {}
    for wanting in wantings(reading) if talks else ():
        asked = addressee_of(reading, wanting)
        pair = [state_actor(reading, one) for one in (*wanting.holders, asked)] if asked is not None else []
        returning = wanting.taken.root.lemma_ in words("channels", "returning")
        inside = {one.i for one in wanting.taken.root.subtree}
        for noun in talks if returning and len(pair) > 1 and all(pair) else ():
            if noun.i in inside:
                known[noun.i] = tuple(one.key for one in pair if one is not None)
    return known


def _parties_before(reading: Reading, talks: Sequence[Token]) -> dict[int, tuple[str, ...]]:
    """Reads "held talks with Kenya. The talks have stalled": the bare noun means those of the sentences before."""
    known: dict[int, tuple[str, ...]] = {}
    last: tuple[int, str, tuple[str, ...]] | None = None
    for noun in talks:
        bare = [one.lower_ for one in noun.children if one.dep_ in {"det", *_LEFT}] in (["the"], ["those"], ["these"])
        if parties := _parties(reading, noun):
            last = (noun.i, noun.lemma_.lower(), parties)
        elif bare and last is not None and last[1] == noun.lemma_.lower() and noun.i - last[0] < _NEAR:
            known[noun.i] = last[2]
    return known


def _meanwhile(reading: Reading, cue: Token) -> When | None:
    """Reads "met on Monday as the two opened talks": the day of the clause above."""
    together = cue.dep_ == "advcl" and any(one.dep_ == "mark" and one.lower_ == "as" for one in cue.children)
    return own_when(reading, cue.head) if together and own_when(reading, cue) is None else None


def _status(standing: Standing) -> Status | None:
    """What an adjective or a definite noun takes for granted has happened; None leaves it to the clause."""
    definite = any(one.dep_ == "det" and one.lower_ == "the" for one in standing.cue.children)
    granted = standing.rule == "adjective" and standing.state is not ChannelState.INAUGURATED
    granted = granted or (standing.rule == "noun" and (definite or standing.state is ChannelState.STALLED))
    return Status.OCCURRED if granted else None


def _awaited(cue: Token) -> bool:
    """Reads "before a resumption of talks": a condition, no news of the talks."""
    return cue.dep_ == "pobj" and cue.head.lower_ in words("positions", "conditions", "prepositions")


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
    one = actor_of(reading, token)
    if one is None or one.type in _BODIES:
        return [actor for actor in reading.actors_at(token.idx, token.idx + 1) if actor.type in _BODIES]
    state = reading.states.get(one.state)
    return [state] if state is not None else []


CHANNELS = Step(
    "channels", frozenset({"report", "doc", "dates", "actors", "statements"}), frozenset({"claims"}), find_channels
)
