"""The step that finds statements: attributions first, then who speaks and through whom."""

from communique.claims.claim import Claim, Statement
from communique.claims.codes import Stance, Status
from communique.claims.voice import Voice
from communique.extract.reading import Reading
from communique.extract.steps import Step
from communique.extract.voices.attribution import Attribution, Range
from communique.extract.voices.find import find_attributions
from communique.extract.voices.source import source_range


def _run(reading: Reading) -> Reading:
    return reading.adding(statements=tuple(_claim(reading, found) for found in find_attributions(reading)))


def _claim(reading: Reading, found: Attribution) -> Claim:
    source = (reading.span(*source_range(found.source)),) if found.source is not None else ()
    cue = (reading.span(found.cue.idx, found.cue.idx + len(found.cue)),) if found.cue is not None else ()
    content = tuple(reading.span(*part) for part in found.content)
    statement = Statement(found.directness, content, source, cue)
    voice = Voice(Stance.CLAIM, reading.outlet_voice.hops)
    return Claim(
        reading.report.id, reading.span(*_basis(reading, found)), statement, voice, Status.OCCURRED, found.rule, 0.8
    )


def _basis(reading: Reading, found: Attribution) -> Range:
    return found.content[0][0], found.content[-1][1]


STATEMENTS = Step("statements", frozenset({"report", "doc", "actors"}), frozenset({"statements"}), _run)
