"""Parts of a text: what its head, body and end say of it, what is no body text, and whose turns it holds."""

from collections.abc import Sequence

from attrs import evolve, frozen

from communique.claims.report import Considered, Turn
from communique.collect.findings import Findings, settled
from communique.collect.lines import Line, lines_of, outside
from communique.collect.official import read_official
from communique.collect.page.end import read_end
from communique.collect.page.opening import first_body
from communique.collect.page.top import read_top
from communique.collect.transcript import read_transcript, turn_labels
from communique.collect.transcript.labels import Label
from communique.collect.wire.dateline import Dateline, find_dateline
from communique.collect.wire.header import has_wire_mark, read_wire_header
from communique.collect.wire.notice import find_notice, with_notice
from communique.collect.wire.sign_off import read_sign_off
from communique.collect.wire.transmission import read_transmission, shown, with_transmission

TOP_SHARE = 0.6  # of the text: more than that above the first prose is no head but a list
SHORT_TOP = 600  # characters that may be head even of the shortest text
TOLD = 1_500  # characters at the beginning of a body, which has the words of its headline


@frozen
class Parts:
    """What a text says of itself with all cuts, its turns, and what was seen and not believed.

    `spoken` says that it is a broadcast or a conversation.
    """

    found: Findings
    turns: tuple[Turn, ...]
    considered: tuple[Considered, ...]
    spoken: bool


def parts_of(text: str, read: Findings, headlines: Sequence[str]) -> Parts:
    """The parts of a text; `read` is what the reader of its container saw in it, `headlines` are stated elsewhere."""
    sent = read_transmission(text)
    seen = shown(text, sent.cuts) if sent.cuts else text
    lines = outside(lines_of(seen), settled(read.cuts, len(text)))
    read = read.then(read_official(lines))
    lines = outside(lines, settled(read.cuts, len(text)))
    labels = turn_labels(lines)
    dateline = _dateline(seen, lines, labels)
    notice = find_notice(seen, (dateline.start, dateline.end) if dateline else None)
    lines = outside(lines, notice.above) if notice else lines
    begins = min([_body_start(lines, dateline), *(label.start for label in labels[:1])])
    spoken, turns = read_transcript(text, lines, labels)
    found = _above(seen, lines, begins, dateline, headlines).then(spoken)
    found = found.then(_of_dateline(lines, dateline)) if dateline else found
    found = found.then(read_end(tuple(line for line in lines if line.end > begins), bool(dateline or labels)))
    found = with_notice(with_transmission(found, sent), notice, seen)
    return Parts(evolve(read, considered=()).then(found), turns, read.considered, bool(spoken.cuts))


def _dateline(text: str, lines: tuple[Line, ...], labels: tuple[Label, ...]) -> Dateline | None:
    """The dateline; stations print none, a paper may, above a conversation."""
    found = find_dateline(text, lines)
    among = found and labels and (found.start > labels[0].start or not labels[0].lasting)
    return None if among else found


def _of_dateline(lines: tuple[Line, ...], dateline: Dateline) -> Findings:
    agency = dateline.findings.outlet
    return dateline.findings.then(read_sign_off(lines, agency.value)) if agency else dateline.findings


def _body_start(lines: tuple[Line, ...], dateline: Dateline | None) -> int:
    """Where the body begins: with the dateline or the first prose, whichever comes first; 0 where there is neither."""
    first = first_body(lines)
    starts = [line.start for line in lines[first : first + 1]]
    if dateline and starts and starts[0] < dateline.start and not _same_line(lines[first], dateline):
        return starts[0]
    return dateline.start if dateline else (starts or [0])[0]


def _same_line(line: Line, dateline: Dateline) -> bool:
    return line.start <= dateline.start < line.end


def _above(
    text: str, lines: tuple[Line, ...], begins: int, dateline: Dateline | None, headlines: Sequence[str]
) -> Findings:
    """What stands above the body: a wire header where there are marks of one, other lines as on pages."""
    above = tuple(line for line in lines if line.start < begins)
    if not above or begins > max(TOP_SHARE * len(text), SHORT_TOP):
        return Findings()
    signed = dateline is not None and dateline.findings.outlet is not None
    marked = [line for line in above if has_wire_mark(line.text, signed) or line.end > begins]
    wire = _wire_header(text, marked, begins, signed) if marked else Findings()
    if wire.headline and not headlines:
        headlines = (wire.headline.value,)
    return wire.then(
        read_top(
            tuple(line for line in above if line not in marked),
            headlines,
            dateline is not None,
            _story(lines, begins),
        )
    )


def _story(lines: tuple[Line, ...], begins: int) -> str:
    """The first prose from here on; menus and marks below a story have the outlet's name, as its masthead has."""
    return " ".join(line.text for line in lines if line.end > begins and line.prose)[:TOLD]


def _wire_header(text: str, marked: list[Line], begins: int, signed: bool) -> Findings:
    return read_wire_header(text, marked[0].start, min(marked[-1].end, begins), signed)
