"""A match with its parties, status and time: an event before it becomes a claim."""

from attrs import frozen

from communique.claims.codes import Status
from communique.claims.span import Span
from communique.claims.when import When
from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import Match
from communique.extract.events.parties import Parties, Party
from communique.extract.events.phrase import lemma
from communique.extract.events.timing import own_when
from communique.extract.reading import Reading
from communique.extract.status import is_background, status_of

TOGETHER = frozenset({"meeting", "summit", "dialogue", "call"})
# CAMEO roots of deeds that need no one on the other side.
_ALONE = frozenset({"01", "08", "12", "14", "15"})


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
    doers = parties.doers(match.actors)
    named = {party.actor for party in doers}
    targets = tuple(party for party in parties.targets(match.recipients) if party.actor not in named)
    if not _political(match, doers, targets):
        return None
    status, cues = status_of(reading, match.trigger)
    when = own_when(reading, match.trigger, others)
    return Draft(match, doers, targets, status, cues, when, is_background(reading, match.trigger, when))


def unpolitical(reading: Reading, match: Match) -> bool:
    """Whether the sentence is about sport, markets, the stage …"""
    words = lexicon().lists["other_news"]
    return any(lemma(token) in words for token in match.trigger.sent)


def _political(match: Match, doers: tuple[Party, ...], targets: tuple[Party, ...]) -> bool:
    if not any(party.political for party in (*doers, *(targets if match.rule.reciprocal else ()))):
        return False
    if match.rule.encounter in TOGETHER or match.rule.encounter == "correspondence":
        return len(doers) + len(targets) > 1
    if match.rule.encounter == "visit":
        return bool(doers)
    return bool(targets) or bool(doers) and match.root in _ALONE and match.weight >= 2
