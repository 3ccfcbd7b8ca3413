"""Broadcast transcripts: who has the word from where to where, and what of the text is captions and sign-offs."""

import re
from itertools import pairwise

from attrs import evolve, frozen

from communique import vocabulary
from communique.claims.codes import TurnKind
from communique.claims.report import Cut, Found, Turn
from communique.claims.span import cut_span
from communique.collect.findings import Findings
from communique.collect.lines import Line
from communique.collect.outlet import is_broadcaster, outlet_of_name
from communique.collect.patterns import Rule, rules

LABELS_NEEDED = 2  # one "Report:" alone makes no transcript
LAST_LINES = 8  # among which a reporter signs off

_LINE_END = re.compile(r"\n+")
_OPENING, _CLOSING = re.compile(r"^[\"“‘']"), re.compile(r"[\"”’']\s*$")


@frozen
class Label:
    """A label or caption at [start, end) of the text that gives somebody the word.

    `voiced_over`: a caption "Name / Post" over words that no quotation marks and often no spaces part from the report.
    """

    start: int
    end: int
    kind: TurnKind
    speaker: Found | None = None
    note: str | None = None
    voiced_over: bool = False


def turn_labels(lines: tuple[Line, ...]) -> tuple[Label, ...]:
    """All labels and captions in order, empty where the labels are too few for a transcript."""
    found = _matches(lines, "labels")
    if len(found) < LABELS_NEEDED:
        return ()
    return tuple(sorted(found + _matches(lines, "captions"), key=lambda label: label.start))


def read_transcript(text: str, lines: tuple[Line, ...], labels: tuple[Label, ...]) -> tuple[Findings, tuple[Turn, ...]]:
    """Byline and outlet as the reporter signs off, the cuts of labels and sign-offs, and the turns.

    Without labels a text is a transcript only if it is signed off for a broadcaster.
    """
    found = _sign_off(lines)
    if not labels and not (found.outlet and is_broadcaster(found.outlet.value)):
        return Findings(), ()
    found = found.then(_lead_in(lines))
    found = found.cutting(*(Cut(label.start, label.end, "turn-label") for label in labels))
    turns: list[Turn] = []
    ends = [*(label.start for label in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=False):
        turns += _turns(text, lines, label, end, found.byline)
    return found, tuple(turns)


def without_cuts(text: str, turns: tuple[Turn, ...], cuts: tuple[Cut, ...]) -> tuple[Turn, ...]:
    """The turns, each ending where its last words do that are not cut: a sign-off is no part of what is said."""
    shortened = (_without_cuts(text, turn, cuts) for turn in turns)
    return tuple(turn for turn in shortened if turn.end > turn.start)


def _matches(lines: tuple[Line, ...], key: str) -> list[Label]:
    return [
        _label(line, rule, match)
        for line in lines
        for rule in rules("transcript", key)
        for match in rule.expression.finditer(line.text)
    ]


def _label(line: Line, rule: Rule, match: re.Match[str]) -> Label:
    groups = match.groupdict()
    return Label(
        line.start + match.start(),
        line.start + match.end(),
        TurnKind(rule.kind),
        line.found(match.span("speaker"), "caption") if groups.get("speaker") else None,
        groups.get("note"),
        rule.name == "caption",
    )


def _turns(text: str, lines: tuple[Line, ...], label: Label, end: int, reporter: Found | None) -> list[Turn]:
    """The turn behind a label; behind a sound bite the reporter has the word again."""
    spoken_to = _spoken_to(text, lines, label, end)
    speaker = label.speaker or (reporter if label.kind is TurnKind.REPORT else None)
    turns = _turn(text, label.end, spoken_to, evolve(label, speaker=speaker))
    if spoken_to < end:
        turns += _turn(text, spoken_to, end, Label(spoken_to, spoken_to, TurnKind.REPORT, reporter))
    return turns


def _without_cuts(text: str, turn: Turn, cuts: tuple[Cut, ...]) -> Turn:
    end = turn.end
    for cut in reversed(cuts):
        if turn.start <= cut.start < end <= cut.end:
            end = turn.start + len(text[turn.start : cut.start].rstrip())
    return evolve(turn, end=end)


def _turn(text: str, start: int, end: int, label: Label) -> list[Turn]:
    if not text[start:end].strip():
        return []
    span = cut_span(text, start, end)
    return [Turn(span.start, span.end, label.kind, label.speaker, label.note)]


def _spoken_to(text: str, lines: tuple[Line, ...], label: Label, end: int) -> int:
    if label.kind is not TurnKind.SOUND_BITE:
        return end
    return _voiced_over_end(text, label.end, end) if label.voiced_over else _bite_end(lines, label.end, end)


def _voiced_over_end(text: str, start: int, end: int) -> int:
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


def _bite_end(lines: tuple[Line, ...], start: int, end: int) -> int:
    """Where a sound bite ends: with its closing quotation mark, or with its first line where it has none."""
    inside = [line for line in lines if start <= line.start < end]
    for index, line in enumerate(inside):
        following = inside[index + 1] if index + 1 < len(inside) else None
        if not _OPENING.search(inside[0].text):
            return line.end
        if _CLOSING.search(line.text) and not (
            following and _OPENING.search(following.text) and _CLOSING.search(following.text)
        ):
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
