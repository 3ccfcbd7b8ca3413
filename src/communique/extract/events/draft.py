"""A match with its parties, status and time: an event before it becomes a claim."""

from datetime import date, timedelta

from attrs import frozen
from spacy.tokens import Token

from communique.claims.codes import Status
from communique.claims.span import Span
from communique.claims.when import When
from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import Match, noun_match
from communique.extract.events.parties import Parties, Party
from communique.extract.events.phrase import lemma
from communique.extract.events.sides import TOGETHER, sides_of
from communique.extract.events.slots import passive
from communique.extract.events.timing import lies_ahead, lies_behind, own_when
from communique.extract.reading import Reading
from communique.extract.status import ACTUAL, AHEAD, is_background, judge, status_of

# What is only wished for or imagined is a position, if anything, and no event.
_UNREAL = frozenset({Status.PROPOSED, Status.HYPOTHETICAL})
# What may be or was not so is an event only between states: at home it is talk.
_DOUBTFUL = frozenset({Status.POSSIBLE, Status.DENIED})
_NOT_HELD = frozenset({Status.POSTPONED, Status.CANCELLED})
_CALLED_OFF = frozenset({"125", "164"})
_OFFERED = frozenset({"03", "05", "06", "08"})  # CAMEO roots of what one gives on a condition
_MONTH = timedelta(days=31)
# CAMEO roots of what may be told without who did it: "two diplomats were expelled".
_SUFFERED = frozenset({"16", "17", "18", "19", "20"})
_STATEMENT = "01"  # what is only said is a statement, and no event
_NEEDS_ANOTHER = frozenset({"06", "07", "13", "16"})
_PROTEST = "14"  # anybody may protest
_ALONE_ALWAYS = frozenset({"02", "03", "10", "14", "15"})  # what is asked, promised or shown stands without an object
_CAMPAIGN = frozenset({"rally", "campaign"})
_FORCE = frozenset({"17", "18", "19", "20"})
# CAMEO roots of deeds that need no one on the other side.
SURE = 1.0  # weight from which a verb is an event without another side
_ALONE = frozenset({"01", "03", "08", "12", "13", "14", "15"})


@frozen(eq=False)
class Draft:
    """An event with its parties; `cues` are the words that decided the status."""

    match: Match
    doers: tuple[Party, ...]
    targets: tuple[Party, ...]
    status: Status
    cues: tuple[Span, ...]
    when: When | None
    background: bool

    @property
    def kind(self) -> str | None:
        """What sort of encounter it is, if any."""
        return self.match.rule.encounter

    @property
    def who(self) -> tuple[frozenset[str], frozenset[str]]:
        """The actor keys of both sides."""
        return frozenset(party.actor for party in self.doers), frozenset(party.actor for party in self.targets)


def draft_of(reading: Reading, parties: Parties, match: Match, others: frozenset[int]) -> Draft | None:
    """The event of a match, None where no political actor takes part in it or the words are about something else."""
    if match.root == _STATEMENT or _only_put_off(match):
        return None
    doers, targets = sides_of(parties, match)
    if not _political(match, doers, targets):
        return None
    status, cues = status_of(reading, match.trigger)
    if status in _UNREAL and match.rule.encounter is None and not _conditional(match, status, doers, targets):
        return None
    if status in _DOUBTFUL and match.rule.encounter is None and not _between_states(doers, targets):
        return None
    when = own_when(reading, match.trigger, others)
    status, cues = _by_date(reading, match.trigger, status, cues, when)
    if status is Status.EXPECTED and when is not None and _set(match, when) and _settled(cues):
        status = Status.SCHEDULED
    if not doers and len(targets) > 1 and all(party.political for party in targets):
        doers, targets = targets, ()
    if match.rule.encounter in TOGETHER and not targets and len(doers) == 2:
        doers, targets = doers[:1], doers[1:]
    return Draft(match, doers, targets, status, cues, when, is_background(reading, match.trigger, when))


def _conditional(match: Match, status: Status, doers: tuple[Party, ...], targets: tuple[Party, ...]) -> bool:
    """Whether it is what a named side does on a condition; what only a state offers so stands without the other."""
    if status is not Status.HYPOTHETICAL or not doers:
        return False
    return bool(targets) or (match.root in _OFFERED and any(party.state is not None for party in doers))


def _between_states(doers: tuple[Party, ...], targets: tuple[Party, ...]) -> bool:
    """Whether two sides are named that are not of one and the same state, or a state or body acts by its own name."""
    states = {party.state for party in (*doers, *targets)}
    sides = bool(doers) and bool(targets) and len(states) > 1
    return sides or any(party.actor.startswith(("state:", "organisation:")) for party in doers)


def _only_put_off(match: Match) -> bool:
    """Whether an encounter is only put off or called off: it stands for itself, with that status."""
    if match.cameo not in _CALLED_OFF or match.object is None:
        return False
    own = noun_match(match.object)
    return own is not None and own.rule.encounter is not None and judge(match.object).status in _NOT_HELD


def _by_date(
    reading: Reading, trigger: Token, status: Status, cues: tuple[Span, ...], when: When | None
) -> tuple[Status, tuple[Span, ...]]:
    """The status as the event's own date corrects it: nothing has happened ahead of its report."""
    if when is None or when.expression is None:
        return status, cues
    if status in ACTUAL and lies_ahead(reading, when):
        return Status.SCHEDULED, (when.expression,)
    phrase = reading.span(trigger.left_edge.idx, trigger.right_edge.idx + len(trigger.right_edge))
    inside = trigger.pos_ == "NOUN" and phrase.start <= when.expression.start < phrase.end
    outside = all(not phrase.start <= cue.start < phrase.end for cue in cues)
    if status in AHEAD and inside and outside and lies_behind(reading, when):
        return Status.OCCURRED, (when.expression,)
    return status, cues


def _settled(cues: tuple[Span, ...]) -> bool:
    """Whether a plain "will" says so: with a date that is a schedule, and not only a hope."""
    return bool(cues) and all(cue.text.lower() in {"will", "'ll", "shall", "would"} for cue in cues)


def _set(match: Match, when: When) -> bool:
    """Whether it names a time: "next year" and, but for meetings, "by June" leave it open."""
    if when.earliest is None or when.latest is None:
        return when.dated and match.rule.encounter is not None
    return date.fromisoformat(when.latest[:10]) - date.fromisoformat(when.earliest[:10]) <= _MONTH


def unpolitical(match: Match) -> bool:
    """Whether the sentence is about sport, markets, the stage …"""
    words = lexicon().lists["other_news"]
    return any(lemma(token) in words for token in match.trigger.sent)


def _political(match: Match, doers: tuple[Party, ...], targets: tuple[Party, ...]) -> bool:
    everyone = (*doers, *targets)
    if not doers and _befallen(match, targets):
        return True
    if _campaigns(match, doers):
        return False
    acting = doers if not match.rule.reciprocal else everyone
    if not (_acts_politically(match, acting) or _faces_a_state(match, doers, targets)):
        return False
    if not any(party.state is not None for party in everyone):
        return len(everyone) > 1 and all(party.political for party in everyone) and _enough(match, doers, targets)
    return _enough(match, doers, targets)


def _campaigns(match: Match, doers: tuple[Party, ...]) -> bool:
    """As in "the president held a rally": whoever seeks votes does not protest."""
    words = (match.trigger, *((match.object,) if match.object is not None else ()))
    people = all(party.person for party in doers)
    return match.root == _PROTEST and people and any(lemma(word) in _CAMPAIGN for word in words)


def _acts_politically(match: Match, acting: tuple[Party, ...]) -> bool:
    return any(party.political or match.root == _PROTEST for party in acting)


def _faces_a_state(match: Match, doers: tuple[Party, ...], targets: tuple[Party, ...]) -> bool:
    """Whether a body or people of no state do it to a state or its bodies: "Amnesty accused the Norwegian army"."""
    if match.rule.encounter is not None or not any(party.political and party.state for party in targets):
        return False
    public = any(party.state and not party.person for party in targets)
    named = (not party.actor.startswith("group:") or party.state or match.root in _FORCE for party in doers)
    return public and any(named)


def _enough(match: Match, doers: tuple[Party, ...], targets: tuple[Party, ...]) -> bool:
    """Whether as many take part as the event needs."""
    if match.rule.reciprocal and len(doers) > 1:
        return True
    if match.rule.encounter in TOGETHER or match.rule.encounter == "correspondence":
        return bool(doers) and len(doers) + len(targets) > 1
    if match.rule.encounter == "visit" or "movement" in match.rule.flags:
        return bool(doers)
    return bool(doers) and (bool(targets) or _stands_alone(match, doers))


def _stands_alone(match: Match, doers: tuple[Party, ...]) -> bool:
    """Whether a deed tells enough without the other side: "Tehran rejected the draft"."""
    if match.trigger.pos_ in {"NOUN", "PROPN"}:
        within = any(match.trigger.is_ancestor(actor) for actor in match.actors)
        return within and match.root in _ALONE and match.weight >= 1.8
    if match.root in _ALONE and match.weight >= 1.8:
        return True
    if match.root in _NEEDS_ANOTHER:
        return False  # who is helped makes it aid between states
    if match.root in _FORCE and all(party.person for party in doers):
        return False  # "he fired at once", "she took control"
    stately = any((party.state is not None and party.political) or match.root == _PROTEST for party in doers)
    acted_on = bool(match.recipients) or match.object is not None or bool(match.covers)
    enough = acted_on or "sole" in match.rule.flags or match.root in _ALONE_ALWAYS
    return stately and enough and match.weight >= SURE


def _befallen(match: Match, targets: tuple[Party, ...]) -> bool:
    """Whether a state's officials or relations suffer something by an unnamed hand: "two diplomats were expelled"."""
    verb = match.trigger
    if verb.pos_ != "VERB" or match.root not in _SUFFERED or not passive(verb) or verb.dep_ in {"acl", "relcl"}:
        return False
    if not targets or any(party.state is None for party in targets):
        return False
    heads = [verb.doc[party.head] for party in targets]
    return len(targets) > 1 or all(lemma(head) in lexicon().lists["political"] for head in heads)
