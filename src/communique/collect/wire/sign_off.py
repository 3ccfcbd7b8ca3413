"""Sign-offs: an agency's tag and its desk's initials at the end of a story."""

import re

from communique.claims.report import Cut
from communique.collect.findings import Findings
from communique.collect.lines import Line
from communique.collect.outlet import outlet_of_tag
from communique.collect.patterns import rules

LAST_LINES = 5  # of a story, among which it is signed
TAIL = 60  # characters at the end of a line in which it may be


def read_sign_off(lines: tuple[Line, ...], outlet: str) -> Findings:
    """The cuts over what signs the last of these lines as `outlet`, which the dateline names too."""
    return Findings(cuts=tuple(cut for line in lines[-LAST_LINES:] for cut in _signed(line, outlet)))


def _signed(line: Line, outlet: str) -> tuple[Cut, ...]:
    if any(rule.expression.search(line.text) for rule in rules("wire", "initials")):
        return (line.cut("sign-off"),)
    tail = line.text[-TAIL:]
    matches = (rule.expression.search(tail) for rule in rules("wire", "sign_offs"))
    starts = [match.start() for match in matches if match and outlet_of_tag(_tag(match)) == outlet]
    whole = len(tail) == len(line.text)
    return tuple(Cut(line.end - len(tail) + at, line.end, "sign-off") for at in starts if at or whole)


def _tag(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return groups["tag"] or groups.get("bare") or ""
