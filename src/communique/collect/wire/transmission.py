"""Transmission: what IPTC 7901 and ANPA 1312 put around a story, with their control characters or without."""

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from communique.claims.report import Cut
from communique.collect.findings import Findings, found_at, settled
from communique.collect.patterns import expression, rules
from communique.collect.printed_date import month_and_day
from communique.collect.wire.header import read_keyword_line
from communique.collect.wire.labels import STRENGTH

MARKED_LINES = 2  # lines in typesetters' signs that show a story to be in them where its header is lost
OPENING = 2_000  # characters in which they stand
CENTURY = 70  # two-digit years from here on are of the century before

_HEADER = re.compile(r"\s{0,20}(?:[\x01\x16]|ZCZC|[A-Za-z]{1,5}\d{3,5}|[a-z] {1,2}[a-z] )")


def read_transmission(text: str) -> Findings:
    """Slug, version and time of a transmission, and cuts over its header, its end and its typesetters' signs.

    Nothing where a text shows none of them. The time is the agency's own, in UTC where it says GMT.
    """
    header = _header(text) if _HEADER.match(text) else None
    if header is None and "^" not in text[:OPENING]:
        return Findings()
    found = header or Findings()
    if header is not None:
        found = found.then(_end(text))
    return found.cutting(*_markup(text, found.cuts[0].end if found.cuts else 0, header is not None))


def with_transmission(found: Findings, sent: Findings) -> Findings:
    """What was found in a story with what its transmission says; the version is told there, the note stands here."""
    revision = found.revision
    if revision and sent.revision and not revision.label:
        kinds = (revision.kind, sent.revision.kind) if revision.changes else (sent.revision.kind,)
        revision = evolve(
            sent.revision, note=revision.note, changes=revision.changes, kind=min(kinds, key=STRENGTH.index)
        )
    return evolve(found, revision=revision).then(sent)


def shown(text: str, cuts: Iterable[Cut]) -> str:
    """The text with cuts blanked, so that no line is read as longer or other than it was meant: same offsets."""
    pieces, done = [], 0
    for cut in settled(cuts, len(text)):
        pieces += [text[done : cut.start], " " * (cut.end - cut.start)]
        done = cut.end
    return "".join([*pieces, text[done:]])


def _header(text: str) -> Findings | None:
    for rule in rules("wire", "transmissions"):
        if match := rule.expression.match(text):
            cut = Findings(cuts=(Cut(0, match.end(), rule.name),))
            return cut.then(read_keyword_line(text, *match.span("keywords"))) if match["keywords"] else cut
    return None


def _end(text: str) -> Findings:
    for rule in rules("wire", "transmission_ends"):
        if match := rule.expression.search(text, max(0, len(text) - 200)):
            value = _sent(match)
            start = match.start("day") if value else match.start()
            published = found_at(text, start, match.end(), rule.name, value) if value else None
            return Findings(published=published, cuts=(Cut(match.start(), len(text), rule.name),))
    return Findings()


def _sent(match: re.Match[str]) -> str | None:
    """When it was sent, as "2019-11-20T11:45:00+00:00"; None without a year."""
    parts = match.groupdict()
    if not parts.get("year"):
        return None
    month = int(parts["month"]) if parts["month"].isdecimal() else (month_and_day(parts["month"] + " 1") or (0, 0))[0]
    year, day, clock = int(parts["year"]), int(parts["day"]), parts["clock"]
    year += 0 if year > 99 else 1900 if year >= CENTURY else 2000
    if not (1 <= month <= 12 and 1 <= day <= 31 and int(clock[:2]) < 24 and int(clock[2:]) < 60):
        return None
    offset = "+00:00" if parts.get("zone") in ("GMT", "UTC", "Z") else ""
    return f"{year:04}-{month:02}-{day:02}T{clock[:2]}:{clock[2:]}:00{offset}"


def _markup(text: str, start: int, known: bool) -> Iterator[Cut]:
    lines = expression("wire", "header", "markup_line")
    if not known and sum(1 for _ in lines.finditer(text[:OPENING])) < MARKED_LINES:
        return
    for rule in rules("wire", "markup"):
        for match in rule.expression.finditer(text, start):
            at = next(match.span(name) for name, value in match.groupdict().items() if value is not None)
            yield Cut(*at, rule.name)
