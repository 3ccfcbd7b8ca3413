"""All attributions of a report: sound bites, set-off quotations, and what the cue words of sentences introduce."""

from collections.abc import Sequence

from attrs import evolve
from spacy.tokens import Token

from communique.claims.codes import Directness
from communique.extract.coverage import Coverage
from communique.extract.reading import Reading
from communique.extract.voices.admission import is_nominal
from communique.extract.voices.attribution import Attribution, Range, tokens_in
from communique.extract.voices.boundary import asides, misjoined, outcomes, strays
from communique.extract.voices.content import directness, extent, near, whole_quotations
from communique.extract.voices.frame import Frame
from communique.extract.voices.frames import find_frames
from communique.extract.voices.heading import headings
from communique.extract.voices.lexicon import lexicon, words
from communique.extract.voices.quotation import Quotation, quotations
from communique.extract.voices.setoff import attribute_quotations
from communique.extract.voices.surroundings import set_off_quotations
from communique.extract.voices.turns import sound_bites

_OPENING, _CLOSING = frozenset('"“'), frozenset('"”')
SHORTEST = 3  # characters: a content of less is no statement


def find_attributions(reading: Reading) -> list[Attribution]:
    """The attributions of a report in the order of their first words, the longer of two that begin together first."""
    doc, body = reading.doc, reading.report.body
    bites = sound_bites(reading)
    spoken = [bite.content[0] for bite in bites]
    quoted = [one for one in quotations(body, _paragraphs(reading)) if not _inside(one, spoken)]
    places = set_off_quotations(doc, body, _paragraphs(reading), quoted, lexicon())
    found = [*bites, *attribute_quotations(places, lexicon())]
    set_off = {place.quotation.start for place in places}
    taken = {
        token.i
        for start, end in [*spoken, *((place.quotation.start, place.quotation.end) for place in places)]
        for token in tokens_in(doc, start, end)
    }
    taken |= {attribution.cue.i for attribution in found if attribution.cue is not None}
    inline = [quotation for quotation in quoted if quotation.start not in set_off]
    framed = (_attribution(body, frame, inline, quoted) for frame in find_frames(doc, lexicon(), taken))
    found += [attribution for attribution in framed if attribution]
    found += headings(reading)
    return sorted(_going_on(reading, _without_idle(found)), key=lambda one: (one.start, -one.content[-1][1], one.rule))


def _paragraphs(reading: Reading) -> tuple[Range, ...]:
    paragraphs: tuple[Range, ...] = reading.doc.user_data.get("paragraphs", ())
    return paragraphs


def _inside(quotation: Quotation, ranges: Sequence[Range]) -> bool:
    return any(start <= quotation.start < end for start, end in ranges)


def _attribution(
    body: str, frame: Frame, inline: Sequence[Quotation], quoted: Sequence[Quotation]
) -> Attribution | None:
    added = asides(frame.content) if is_nominal(frame) else ()
    strayed = (*strays(frame.cue, frame.content, lexicon()), *misjoined(frame.cue, frame.content))
    out = (*frame.without, *strayed, *outcomes(frame.cue, frame.content), *added)
    bare = {(head.idx, head.idx + len(head)) for head in frame.content if head.tag_.startswith("W")}
    found = extent(frame.content, out)
    content = tuple(part for part in found if part[1] - part[0] >= SHORTEST and (part not in bare or len(found) == 1))
    if not content:
        return None
    within = {one for part in content for one in near(part, quoted) if part[0] < one.start < part[1]}
    marked = sorted(within.union(*(near(part, inline) for part in content)), key=lambda one: one.start)
    content = whole_quotations(content, marked)
    how = directness(content, marked)
    if how is Directness.INDIRECT and _is_marked(body, content):
        how = Directness.DIRECT
    return Attribution(frame.rule, content, how, frame.cue, frame.source)


def _is_marked(text: str, content: Sequence[Range]) -> bool:
    """Whether a mark stands at the words' beginning or end though its fellow is lost: 'It is late,” Lind said.'"""
    start, end = content[0][0], content[-1][1]
    return text[max(start - 1, 0) : start] in _OPENING or text[end : end + 2].lstrip(",.?!")[:1] in _CLOSING


def _without_idle(found: Sequence[Attribution]) -> list[Attribution]:
    """Without those that only repeat what the one around them says: "Lind said he hoped …" is one statement."""
    coverage = Coverage([one.content for one in found])
    return [one for number, one in enumerate(found) if not _idle(one, _within(coverage, one, number))]


def _going_on(reading: Reading, found: Sequence[Attribution]) -> list[Attribution]:
    """With quotations that no cue introduces joined to the statement of the sentence before, in their paragraph."""
    ends = {_sentence_end(one.cue): number for number, one in reversed(list(enumerate(found))) if one.cue is not None}
    openings = {start for start, _ in _paragraphs(reading)}
    kept = dict(enumerate(found))
    for number, one in enumerate(found):
        if one.rule == "quotation_free" and one.start not in openings:
            before = ends.get(_words_end(reading.body, one.start))
            if before is not None:
                kept[before] = _more_said(kept[before], kept.pop(number))
    return list(kept.values())


def _more_said(before: Attribution, more: Attribution) -> Attribution:
    mixed = before.directness if before.directness is Directness.DIRECT else Directness.MIXED
    return evolve(before, content=(*before.content, *more.content), directness=mixed)


def _words_end(body: str, place: int) -> int:
    """Where the last word before a place ends."""
    while place > 0 and body[place - 1].isspace():
        place -= 1
    return place


def _sentence_end(cue: Token) -> int:
    words = [token for token in cue.sent if not token.is_space]
    return words[-1].idx + len(words[-1])


def _within(coverage: Coverage, one: Attribution, number: int) -> bool:
    return one.cue is not None and coverage.holds(one.cue.idx, number)


def _idle(one: Attribution, around: bool) -> bool:
    if not around or one.turn is not None or one.rule.startswith("quotation"):
        return False
    if one.rule not in {"clause", "according"} or one.source is None or one.source.pos_ == "PRON":
        return True
    return one.cue is not None and lexicon().lemma(one.cue) in words("attitudes")
