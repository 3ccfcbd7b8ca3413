"""The step that reads channels: talks and dialogues with their parties and rounds, and where they stand."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from communique.claims.claim import Channel, Claim
from communique.claims.codes import ChannelState, Status
from communique.claims.when import When
from communique.extract.events.timing import own_when
from communique.extract.positions.asserting import claim
from communique.extract.positions.clause import extent, span_of
from communique.extract.positions.holders import actor_of
from communique.extract.positions.rounds import has_round, round_over, rounds_of
from communique.extract.positions.standing import Standing, is_named, standing_of_pronoun, standings_of
from communique.extract.positions.talkers import parties_before, parties_by_name, parties_by_wanting, parties_of
from communique.extract.positions.timing import since
from communique.extract.positions.words import state_by_word, words
from communique.extract.reading import Reading
from communique.extract.steps import Step

_UNSAID = frozenset({Status.DENIED, Status.HYPOTHETICAL, Status.POSSIBLE, Status.PROPOSED})
_BEHIND = 45  # tokens within which "it" may mean the talks


def find_channels(reading: Reading) -> Reading:
    """The reading with a claim for each channel between states or bodies of which the report says where it stands."""
    talks = [one for one in reading.doc if one.pos_ in {"NOUN", "PROPN"} and _is_channel(one)]
    made = [one for noun, parties in _with_parties(reading, talks) for one in _claims(reading, noun, parties, talks)]
    return reading.adding(claims=reading.claims + tuple(_telling(made)))


def _telling(made: Sequence[Claim]) -> Iterator[Claim]:
    """Each claim once; that talks go on, since there was a round, only where nothing else is said of them."""
    said = {_parties(one) for one in made if not one.extractor.endswith(":round")}
    for one in dict.fromkeys(made):
        if not one.extractor.endswith(":round") or _parties(one) not in said:
            yield one


def _parties(one: Claim) -> frozenset[str]:
    assert isinstance(one.content, Channel)
    return frozenset(one.content.parties)


def _with_parties(reading: Reading, talks: Sequence[Token]) -> Iterator[tuple[Token, tuple[str, ...]]]:
    """Each mention of talks of which it is known between whom they are."""
    names = {noun.i: _name(reading, noun) for noun in talks}
    known = parties_by_name(reading, talks, names)
    asking = parties_before(reading, talks) | parties_by_wanting(reading, talks)
    for noun in talks:
        named = known.get(names[noun.i], ()) if is_named(noun) else ()
        if parties := parties_of(reading, noun) or asking.get(noun.i, ()) or named:
            yield noun, parties


def _is_channel(noun: Token) -> bool:
    """Talks, dialogues, hotlines; a commission or a working group where it is said to be joint."""
    if noun.lower_ in words("channels", "nouns"):
        return True
    joint = any(one.lower_ in words("channels", "joint") for one in noun.children if one.dep_ in {"amod", "compound"})
    return joint and noun.lower_ in words("channels", "bodies")


def _claims(reading: Reading, noun: Token, parties: tuple[str, ...], talks: Sequence[Token]) -> Iterator[Claim]:
    """A claim for each word that says where the talks stand, their own words and those of "it" behind them."""
    others = frozenset(one.i for one in talks)
    rounds = rounds_of(reading, noun, others)
    name, content = _name(reading, noun), span_of(reading, *_phrase(noun))
    for standing in (*_standings(noun), *_behind(noun, others)):
        cue = standing.cue
        if _awaited(cue):
            continue
        made = Channel(name, content, standing.state, parties, rounds, reading.taxonomy.issue_of(content.text))
        when = since(reading, cue) or _meanwhile(reading, cue)
        found = claim(reading, cue, made, f"channels:{standing.rule}", 0.7, status=_status(standing), when=when)
        if found.status not in _UNSAID:
            yield found


def _standings(noun: Token) -> tuple[Standing, ...]:
    """Where the talks stand by their own words; a round that is named shows that they go on."""
    above = round_over(noun)
    found = tuple(standings_of(noun)) or (tuple(standings_of(above)) if above is not None else ())
    if found or above is None or not has_round(noun):
        return found
    return (Standing(ChannelState.ACTIVE, above, "round"),)


def _behind(noun: Token, others: frozenset[int]) -> Iterator[Standing]:
    """Where "it" and "they" stand in the words behind the talks, up to the next talks, two sentences at most."""
    last = min([one for one in others if one > noun.i] + [noun.i + _BEHIND])
    sentences = [one for one in noun.doc[noun.i + 1 : last] if one.is_sent_start]
    end = sentences[1].i if len(sentences) > 1 else last
    for token in noun.doc[noun.sent.end : end]:
        if token.lower_ in words("channels", "pronouns") and (found := standing_of_pronoun(token)) is not None:
            yield found


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


CHANNELS = Step(
    "channels", frozenset({"report", "doc", "dates", "actors", "statements"}), frozenset({"claims"}), find_channels
)
