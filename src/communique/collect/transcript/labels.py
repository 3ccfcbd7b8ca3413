"""Labels: what gives somebody the word, as broadcasters print it."""

import re

from attrs import frozen

from communique.claims.codes import TurnKind
from communique.claims.report import Found
from communique.collect.lines import Line
from communique.collect.patterns import Rule, rules
from communique.collect.transcript.speakers import speaker_labels

LABELS_NEEDED = 2  # one "Report:" alone makes no transcript


@frozen
class Label:
    """A label or caption at [start, end) of the text that gives somebody the word.

    `note` is what stands in brackets behind the name. `lasting`: the word is his until the next label. `glued`: a
    caption "Name / Post" over words that no quotation marks and often no spaces part from the report.
    """

    start: int
    end: int
    kind: TurnKind
    speaker: Found | None = None
    note: str | None = None
    post: Found | None = None
    lasting: bool = False
    glued: bool = False


def turn_labels(lines: tuple[Line, ...]) -> tuple[Label, ...]:
    """All labels and captions in order, empty where they are too few or too doubtful for a transcript."""
    fixed = _matches(lines, "labels")
    spoken = [
        Label(one.start, one.end, one.kind, one.speaker, one.note, one.post, lasting=True)
        for one in speaker_labels(lines)
    ]
    if len(fixed) < LABELS_NEEDED and not spoken:
        return ()
    found = fixed + _matches(lines, "captions") + spoken + _matches(lines, "clip_ends")
    return _disjoint(sorted(found, key=lambda label: (label.start, -label.end)))


def _disjoint(labels: list[Label]) -> tuple[Label, ...]:
    kept: list[Label] = []
    for label in labels:
        if not kept or label.start >= kept[-1].end:
            kept.append(label)
    return tuple(kept)


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
        line.found(match.span("post"), "caption") if groups.get("post") else None,
        glued=rule.name == "caption",
    )
