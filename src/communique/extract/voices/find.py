"""All attributions of a report: set-off quotations first, then what the cue words of the sentences introduce."""

from communique.extract.reading import Reading
from communique.extract.voices.attribution import Attribution, tokens_in
from communique.extract.voices.content import directness, extent, whole_quotations
from communique.extract.voices.frames import Frame, find_frames
from communique.extract.voices.lexicon import lexicon
from communique.extract.voices.quotation import Quotation, quotations
from communique.extract.voices.setoff import attribute_quotations, place_quotations


def find_attributions(reading: Reading) -> list[Attribution]:
    """The attributions of a report in the order of their first words."""
    doc, text = reading.doc, reading.report.body
    paragraphs = doc.user_data.get("paragraphs", ())
    quoted = quotations(text, paragraphs)
    places, labels = place_quotations(doc, text, paragraphs, quoted, lexicon())
    found = attribute_quotations(doc, places, lexicon(), labels)
    set_off = [place.quotation for place in places]
    taken = {token.i for quotation in set_off for token in tokens_in(doc, quotation.start, quotation.end)}
    taken |= {attribution.cue.i for attribution in found if attribution.cue is not None}
    inline = [quotation for quotation in quoted if quotation not in set_off]
    for frame in find_frames(doc, lexicon(), taken):
        if attribution := _attribution(frame, inline, taken):
            found.append(attribution)
    return [attribution for attribution in found if not _idle(attribution, found)]


def _idle(attribution: Attribution, among: list[Attribution]) -> bool:
    """Whether an attribution only repeats what the one around it says: "Lind said he hoped …" is one statement."""
    cue, source = attribution.cue, attribution.source
    if cue is None or attribution.rule.startswith("quotation"):
        return False
    within = any(start <= cue.idx < end for other in among if other is not attribution for start, end in other.content)
    if not within:
        return False
    return attribution.rule not in {"clause", "according"} or source is None or source.pos_ == "PRON"


def _attribution(frame: Frame, inline: list[Quotation], taken: set[int]) -> Attribution | None:
    content = extent(frame.content, frame.without)
    content = tuple(part for part in content if part[1] - part[0] > 2)
    if not content:
        return None
    content = whole_quotations(content, inline)
    return Attribution(frame.rule, content, directness(content, inline), frame.cue, frame.source)
