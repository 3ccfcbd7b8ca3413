"""Voices: the chain from the speaker over outlets and outer speakers to this report's outlet."""

from collections.abc import Sequence

from attrs import evolve, frozen
from spacy.tokens import Token

from communique.claims.codes import HopType, Stance
from communique.claims.voice import Hop, Voice
from communique.extract.coverage import Coverage
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.voices.attribution import Attribution
from communique.extract.voices.lexicon import words
from communique.extract.voices.manner import manner_of
from communique.extract.voices.outlets import NamedOutlet, named_outlets
from communique.extract.voices.speaker import speaker_hop
from communique.extract.voices.speaking_on import follows, speaking_on
from communique.extract.voices.telling import Telling, read_telling
from communique.extract.voices.texts import issued_by
from communique.extract.voices.turns import caption_hop
from communique.extract.voices.unnamed import recalled

_GOING_ON = frozenset({"add", "continue", "go", "conclude", "finish", "repeat"})


@frozen
class Spoken:
    """An attribution with its speaker and its telling; `outer` is the number of the one around it, if any."""

    attribution: Attribution
    speaker: Hop | None
    telling: Telling
    outer: int | None = None


def spoken_by(reading: Reading, found: Sequence[Attribution]) -> list[Spoken]:
    """Who speaks in each attribution and through whom, in the order given (that of the text).

    A quotation without a cue, and one that goes on ("he added"), has the chain of what it continues. An outlet that a
    speaker talked to holds for the speaker's later statements until another occasion is named.
    """
    outlets = named_outlets(reading.report.body)
    coverage = Coverage([one.content for one in found])
    spoken: list[Spoken] = []
    held: dict[str, Telling] = {}
    unnamed: dict[str, Hop] = {}
    for place, attribution in enumerate(found):
        outer = coverage.around(attribution.cue.idx, place) if attribution.cue is not None else None
        last = next((one for one in reversed(spoken) if one.outer is None), None)
        one = _spoken(reading, attribution, outlets, last, outer)
        if (same := speaking_on(reading, attribution, spoken)) is not None and one.speaker is not None:
            one = evolve(one, speaker=evolve(same, span=one.speaker.span, occasion=one.speaker.occasion))
        if one.speaker is not None and attribution.source is not None:
            one = evolve(one, speaker=recalled(one.speaker, attribution.source, unnamed))
        spoken.append(_holding(one, held))
    return spoken


def voice_of(spoken: Sequence[Spoken], place: int, outlet: Voice) -> Voice:
    """One attribution's chain: its speaker, the outlets between, the speakers around it, the report's outlet."""
    hops: list[Hop] = []
    at: int | None = place
    while at is not None:
        one = spoken[at]
        if one.speaker is not None:
            hops.append(one.speaker)
        hops += one.telling.outlets
        at = one.outer
    return Voice(_stance(spoken[place], hops), tuple(_without_repeats([*hops, *outlet.hops])))


def _stance(one: Spoken, hops: Sequence[Hop]) -> Stance:
    """An act or an attitude, or a claim where anybody is named; "appears" and "is seen" else are the outlet's."""
    cue, manner = one.attribution.cue, manner_of(one.attribution)
    if manner is not Stance.CLAIM:
        return manner
    if hops or cue is None or not one.attribution.rule.startswith("impersonal"):
        return Stance.CLAIM
    reads = words("assessments", "appearing") | words("assessments", "passive")
    return Stance.ASSESSMENT if cue.lemma_.lower() in reads else Stance.FACT


def _spoken(
    reading: Reading, found: Attribution, outlets: tuple[NamedOutlet, ...], last: Spoken | None, outer: int | None
) -> Spoken:
    if found.turn is not None:
        return Spoken(found, caption_hop(reading, found.turn), Telling())
    telling = read_telling(reading, found, outlets)
    before = last.speaker if last else None
    if found.source is None:
        goes_on = found.rule == "quotation_free" and last is not None and follows(reading, last, found.start)
        return (
            Spoken(found, last.speaker, last.telling, outer)
            if goes_on and last
            else Spoken(found, None, telling, outer)
        )
    source, occasion = issued_by(found.source)
    telling = evolve(telling, occasion=occasion or telling.occasion)
    speaker = speaker_hop(reading, source, outlets, before)
    if speaker.type is HopType.AGENCY and (cited := _cited(found)) is not None:
        telling = evolve(telling, outlets=(speaker, *telling.outlets))
        speaker = speaker_hop(reading, cited, outlets, before)
    if last is not None and _goes_on(found, telling) and before is not None and _same(before, speaker):
        return Spoken(found, evolve(speaker, occasion=before.occasion), last.telling, outer)
    return Spoken(found, evolve(speaker, occasion=telling.occasion), telling, outer)


def _cited(found: Attribution) -> Token | None:
    """Whose words an outlet gives: "Interfax reported, citing an envoy, that …", "Interfax, which cites an envoy"."""
    for above in (found.cue, found.source):
        for part in above.children if above is not None else ():
            if part.dep_ in {"advcl", "acl", "relcl"} and part.lemma_.lower() in words("quoting_another"):
                return child(part, "dobj")
    return None


def _goes_on(found: Attribution, telling: Telling) -> bool:
    if telling.outlets or telling.occasion or telling.when or found.cue is None or found.source is None:
        return False
    return found.cue.lemma_.lower() in _GOING_ON


def _same(one: Hop, other: Hop) -> bool:
    return (one.actor or one.name) == (other.actor or other.name)


def _holding(one: Spoken, held: dict[str, Telling]) -> Spoken:
    """The statement with the outlets that its speaker still talks to, and the day, and these remembered."""
    if one.speaker is None or one.outer is not None:
        return one
    key = one.speaker.actor or one.speaker.name
    if not one.telling.outlets and one.telling.occasion is None and key in held:
        when = one.telling.when or held[key].when
        return evolve(one, telling=evolve(one.telling, outlets=held[key].outlets, when=when))
    if one.telling.outlets and one.speaker.type is not HopType.AGENCY:
        held[key] = one.telling
    else:
        held.pop(key, None)
    return one


def _without_repeats(hops: Sequence[Hop]) -> list[Hop]:
    kept: list[Hop] = []
    for hop in hops:
        if not any(_same(hop, other) for other in kept):
            kept.append(hop)
    return kept
