"""Claims of positions, commitments, channels and non-events: sentence, voice, status, time and rule."""

from spacy.tokens import Token

from communique.claims.claim import Claim, Commitment, Content, Position
from communique.claims.codes import Status
from communique.claims.span import Span
from communique.claims.when import When
from communique.extract.events.timing import own_when
from communique.extract.positions.clause import sentence_of
from communique.extract.positions.timing import in_name
from communique.extract.reading import Reading
from communique.extract.status import is_background, status_of
from communique.extract.voices import voice_at


def _outside(reading: Reading, cue: Token, when: When | None, content: Content) -> When | None:
    """No date from inside what is demanded or promised: it says when that is due, not when it was said."""
    if when is None or when.expression is None or not isinstance(content, Position | Commitment):
        return when
    if _of_another(reading, cue, when.expression) or in_name(reading, when):
        return None
    is_due = isinstance(content, Commitment) and content.due == when
    return None if is_due or content.content.overlaps(when.expression) else when


def _below(reading: Reading, cue: Token, time: When) -> bool:
    """Whether a time hangs on the cue: "would on Sunday take the step"."""
    words = time.expression
    date = reading.doc.char_span(words.start, words.end, alignment_mode="expand") if words is not None else None
    return date is not None and cue.is_ancestor(date.root)


def _over(reading: Reading, time: When | None) -> bool:
    """Whether a time, where it is known, begins no later than the report."""
    published = reading.report.head.published
    return time is None or published is None or time.earliest is None or time.earliest[:10] <= published.value[:10]


def _of_another(reading: Reading, cue: Token, words: Span) -> bool:
    """Reads "offered to mediate but warned last month", "asked for it after Kenya left in May": another verb's date."""
    date = reading.doc.char_span(words.start, words.end, alignment_mode="expand")
    if date is not None and cue.i < date.start and date.end < len(reading.doc) and reading.doc[date.end].tag_ == "VBD":
        return True  # "after Kenya in May sold its ships"
    verb = next((one for one in date.root.ancestors if one.pos_ in {"VERB", "AUX"}), None) if date is not None else None
    if verb is None or verb.i <= cue.i or not cue.is_ancestor(verb):
        return False
    return verb.tag_ in {"VBD", "VBZ"} or (verb.tag_ == "VBN" and verb.dep_ == "conj")


def claim(
    reading: Reading,
    cue: Token,
    content: Content,
    rule: str,
    confidence: float,
    *,
    status: Status | None = None,
    when: When | None = None,
    ahead: bool = False,
) -> Claim:
    """The claim that rests on the sentence of `cue`; status and time are read from the cue's clause where not given.

    `ahead`: the cue is what is still to be done, so that a day in its own words is not that on which it was said.
    """
    read, evidence = status_of(reading, cue)
    time = when or _outside(reading, cue, own_when(reading, cue), content)
    if ahead and when is None and time is not None and _below(reading, cue, time):
        time = None
    held = isinstance(content, Position | Commitment) and when is None
    if held and (status or read) is Status.OCCURRED and not _over(reading, time):
        time = None  # "cancelled its plans for next week": the day of the plans
    return Claim(
        report=reading.report.id,
        span=sentence_of(reading, cue),
        content=content,
        voice=voice_at(reading, cue.idx, cue.idx + len(cue)),
        status=status or read,
        extractor=rule,
        confidence=confidence,
        when=time,
        background=is_background(reading, cue, time),
        evidence=evidence if status is None else (),
    )
