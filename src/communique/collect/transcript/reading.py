"""The turns between the labels, and the reporter's name, sign-off and lead-in."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from communique import vocabulary
from communique.claims.codes import TurnKind
from communique.claims.report import Cut, Found, Turn
from communique.claims.span import cut_span
from communique.collect.findings import Findings
from communique.collect.lines import Line
from communique.collect.outlet import is_broadcaster, outlet_of_name
from communique.collect.patterns import rules
from communique.collect.transcript.labels import Label

LAST_LINES = 8  # among which a reporter signs off

_LINE_END = re.compile(r"\n+")
_OPENING, _CLOSING = re.compile(r"^[\"“‘']"), re.compile(r"[\"”’']\s*$")


def read_transcript(text: str, lines: tuple[Line, ...], labels: tuple[Label, ...]) -> tuple[Findings, tuple[Turn, ...]]:
    """Byline and outlet as the reporter signs off, the cuts of labels and sign-offs, and the turns.

    Without labels a text is a transcript only if it is signed off for a broadcaster.
    """
    found = _sign_off(lines)
    if not labels and not (found.outlet and is_broadcaster(found.outlet.value)):
        return Findings(), ()
    found = found.then(_lead_in(lines)).then(_provided(lines))
    found = found.cutting(*(Cut(label.start, label.end, "turn-label") for label in labels), *_directions(lines))
    turns: list[Turn] = []
    ends = [*(label.start for label in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=False):
        turns += _turns(text, lines, label, end, found.byline)
    return found, tuple(turns)


def without_cuts(text: str, turns: tuple[Turn, ...], cuts: tuple[Cut, ...]) -> tuple[Turn, ...]:
    """The turns, each ending where its last words do that are not cut: a sign-off is no part of what is said."""
    starts = [cut.start for cut in cuts]
    shortened = (_without_cuts(text, turn, cuts, bisect_left(starts, turn.end)) for turn in turns)
    return tuple(turn for turn in shortened if turn.end > turn.start)


def _turns(text: str, lines: tuple[Line, ...], label: Label, end: int, reporter: Found | None) -> list[Turn]:
    """The turn behind a label; behind a sound bite the reporter has the word again."""
    spoken_to = _spoken_to(text, lines, label, end)
    speaker = label.speaker or (reporter if label.kind is TurnKind.REPORT else None)
    turns = _turn(text, label.end, spoken_to, evolve(label, speaker=speaker))
    if spoken_to < end:
        turns += _turn(text, spoken_to, end, Label(spoken_to, spoken_to, TurnKind.REPORT, reporter))
    return turns


def _without_cuts(text: str, turn: Turn, cuts: tuple[Cut, ...], before: int) -> Turn:
    """The turn without the cuts at its end; `before` cuts begin before it ends."""
    end = turn.end
    for cut in (cuts[at] for at in range(before - 1, -1, -1)):
        if cut.start < turn.start or cut.end < end:
            break
        end = turn.start + len(text[turn.start : cut.start].rstrip())
    return evolve(turn, end=end)


def _turn(text: str, start: int, end: int, label: Label) -> list[Turn]:
    if not text[start:end].strip():
        return []
    span = cut_span(text, start, end)
    return [Turn(span.start, span.end, label.kind, label.speaker, _translated_from(label.note), label.post)]


def _translated_from(note: str | None) -> str | None:
    """The language that a note names, or that an interpreter speaks: "Korean", "through interpreter"."""
    if not note:
        return None
    match = vocabulary.pattern(vocabulary.load("transcript")["translated"]).search(note)
    return (match["language"] or match.group()) if match else None


def _directions(lines: tuple[Line, ...]) -> Iterator[Cut]:
    """Stage directions: "(LAUGHTER)", "(SOUNDBITE OF MUSIC)"."""
    for line in lines:
        for rule in rules("transcript", "stage_directions"):
            for match in rule.expression.finditer(line.text):
                yield Cut(line.start + match.start(), line.start + match.end(), rule.name)


def _spoken_to(text: str, lines: tuple[Line, ...], label: Label, end: int) -> int:
    if label.kind is not TurnKind.SOUND_BITE:
        return end
    if not label.glued and _OPENING.search(text[label.end : end].lstrip()):
        first = bisect_right(lines, label.end, key=lambda line: line.end)
        return _quoted_end(lines[first : bisect_left(lines, end, key=lambda line: line.start)], end)
    return end if label.lasting else _unquoted_end(text, label.end, end)


def _unquoted_end(text: str, start: int, end: int) -> int:
    """Behind the first piece, and behind those that follow in the first person; pieces end with lines or glued ends."""
    start += len(text[start:end]) - len(text[start:end].lstrip())
    spoken = text[start:end]
    glued = vocabulary.pattern(vocabulary.load("glued")["sentence_end"])
    borders = sorted({match.end() for part in (glued, _LINE_END) for match in part.finditer(spoken)} | {len(spoken)})
    first_person = vocabulary.pattern(vocabulary.load("transcript")["first_person"])
    for border, following in pairwise(borders):
        if not first_person.search(spoken[border:following]):
            return start + border
    return end


def _quoted_end(inside: tuple[Line, ...], end: int) -> int:
    """Where a quoted sound bite ends: with a closing mark, unless the next paragraph is all in quotation marks too."""
    for line, following in zip(inside, [*inside[1:], None], strict=True):
        goes_on = following and _OPENING.search(following.text) and _CLOSING.search(following.text)
        if _CLOSING.search(line.text) and not goes_on:
            return line.end
    return end


def _sign_off(lines: tuple[Line, ...]) -> Findings:
    """One of the last lines that gives a reporter's name with an outlet or a place."""
    for line in reversed(lines[-LAST_LINES:]):
        for rule in rules("transcript", "sign_offs"):
            if match := rule.expression.search(line.text):
                outlet = outlet_of_name(match["outlet"]) or _broadcaster(match["outlet"])
                return Findings(
                    outlet=line.found(match.span("outlet"), rule.name, outlet) if outlet else None,
                    byline=line.found(match.span("name"), rule.name),
                    cuts=(line.cut(rule.name),),
                )
    return Findings()


def _provided(lines: tuple[Line, ...]) -> Findings:
    """The station that gave the transcript out, in one of the last lines; the line itself is cut as a note."""
    for line in reversed(lines[-LAST_LINES:]):
        for rule in rules("transcript", "providers"):
            if match := rule.expression.search(line.text):
                outlet = outlet_of_name(match["outlet"]) or _broadcaster(match["outlet"])
                return Findings(outlet=line.found(match.span("outlet"), rule.name, outlet) if outlet else None)
    return Findings()


def _broadcaster(name: str) -> str | None:
    """A name as printed that says itself that it is a station's; a reporter may also sign off from a place."""
    words = set(vocabulary.load("transcript")["station_words"])
    return name.strip(" .") if words & set(name.lower().strip(" .").split()) else None


def _lead_in(lines: tuple[Line, ...]) -> Findings:
    for line in lines:
        for rule in rules("transcript", "lead_ins"):
            if match := rule.expression.search(line.text):
                cut = Cut(line.start + match.start(), line.end, rule.name)
                return Findings(byline=line.found(match.span("name"), rule.name), cuts=(cut,))
    return Findings()
