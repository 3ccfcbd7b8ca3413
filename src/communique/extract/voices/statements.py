"""The step that finds statements, and the voice in force at any place of a report."""

from attrs import evolve

from communique.claims.claim import Claim, Statement
from communique.claims.codes import Stance, Status
from communique.claims.span import Span
from communique.claims.voice import Voice
from communique.extract.reading import Reading
from communique.extract.steps import Step
from communique.extract.voices.attribution import Attribution, tokens_in
from communique.extract.voices.chain import Spoken, spoken_by, voice_of
from communique.extract.voices.find import find_attributions
from communique.extract.voices.lexicon import lexicon, word_map, words
from communique.extract.voices.manner import is_held
from communique.extract.voices.source import source_range

_HELD = frozenset({"voices:clause", "voices:noun_clause", "voices:adjective"})


def voice_at(reading: Reading, start: int, end: int) -> Voice:
    """The chain in force at [start, end) of the text: that of the innermost statement around it, else the outlet's.

    What somebody feels to be so is his too.

    Of what somebody only wants, feels or does by speaking whoever tells so is the voice: "Norland wants a meeting" and
    "Norland thanked Suda for its help" are the outlet's; but what somebody is accused of is the accuser's.
    """
    passed: list[Claim] = []
    statement = reading.statement_at(start, end)
    # Glued or garbled words make statements whose cues lie in each other's content: nobody tells those but the outlet.
    while statement is not None and statement not in passed:
        cue = _cue(statement)
        if statement.voice.stance.says or cue is None or _alleges(reading, cue):
            return statement.voice
        if _believes(reading, statement, cue):
            return evolve(statement.voice, stance=Stance.CLAIM)
        passed.append(statement)
        statement = reading.statement_at(cue.start, cue.end)
    return reading.outlet_voice


def _cue(statement: Claim) -> Span | None:
    content = statement.content
    return content.cue[0] if isinstance(content, Statement) and content.cue else None


def _alleges(reading: Reading, cue: Span) -> bool:
    """Whether nobody but the speaker need hold it for true: "accused Suda of closing the port"."""
    tokens = tokens_in(reading.doc, cue.start, cue.end)
    return any(lexicon().lemma(token) in words("acting", "alleging") for token in tokens)


def _believes(reading: Reading, statement: Claim, cue: Span) -> bool:
    """Whether the speaker holds it for true: "feels that …", "the belief that …"; not "knows that …"."""
    held = statement.voice.stance is Stance.ATTITUDE and statement.extractor in _HELD
    return held and all(is_held(token) for token in tokens_in(reading.doc, cue.start, cue.end))


def _run(reading: Reading) -> Reading:
    spoken = spoken_by(reading, find_attributions(reading))
    claims = [_claim(reading, one, voice_of(spoken, place, reading.outlet_voice)) for place, one in enumerate(spoken)]
    return reading.adding(statements=tuple(claims))


def _claim(reading: Reading, one: Spoken, voice: Voice) -> Claim:
    rule = one.attribution.rule
    return Claim(
        reading.report.id,
        _basis(reading, one.attribution),
        _statement(reading, one),
        voice,
        Status.OCCURRED,
        f"voices:{rule}",
        word_map("confidence")[rule],
        one.telling.when,
    )


def _statement(reading: Reading, one: Spoken) -> Statement:
    found = one.attribution
    return Statement(
        found.directness,
        tuple(reading.span(*part) for part in found.content),
        (reading.span(*source_range(found.source)),) if found.source is not None else (),
        (reading.span(found.cue.idx, found.cue.idx + len(found.cue)),) if found.cue is not None else (),
        (one.speaker.actor or one.speaker.name) if one.speaker else None,
        _addressee(reading, one),
        one.telling.occasion,
        found.turn is not None and found.turn.translated_from is not None,
    )


def _addressee(reading: Reading, one: Spoken) -> str | None:
    token = one.telling.addressee
    if token is None:
        return None
    actor = reading.actor_at(token.idx, token.idx + len(token))
    return actor.key if actor else reading.span(*source_range(token)).text


def _basis(reading: Reading, found: Attribution) -> Span:
    """The sentences that hold content and cue; for a sound bite its turn."""
    if found.turn is not None:
        return reading.span(found.turn.start, found.turn.end)
    heads = [tokens_in(reading.doc, start, end) for start, end in found.content]
    tokens = [token for run in heads if run for token in (run[0], run[-1])]
    tokens += [found.cue] if found.cue is not None else []
    if not tokens:  # the quotation marks stand inside one token, as in program code
        return reading.span(found.content[0][0], found.content[-1][1])
    sentences = [token.sent for token in tokens]
    return reading.span(min(one.start_char for one in sentences), max(one.end_char for one in sentences))


STATEMENTS = Step("statements", frozenset({"report", "doc", "dates", "actors"}), frozenset({"statements"}), _run)
