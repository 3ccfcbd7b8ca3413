"""The header of wire copy: date, version label, slug, headline, editor's note and byline, often on one line."""

import re
from collections.abc import Iterator

from attrs import frozen

from communique.claims.report import Cut, Found, Revision
from communique.collect.findings import Findings, found_at
from communique.collect.patterns import expression, rules
from communique.collect.printed_date import iso_date

SLUG_LENGTH = 60  # characters
HEADLINE_WORDS = 3


@frozen
class Label:
    """A version label such as "(2nd LD)" at [start, end), with the number of the version it names."""

    start: int
    end: int
    name: str
    number: int
    rule: str


def read_wire_header(text: str, start: int, end: int) -> Findings:
    """What the header at [start, end) says; its cuts cover it."""
    dated, start = _date_prefix(text, start, end)
    note, noted_from, noted_to = _note(text, start, end)
    byline = _byline(text, start, end)
    title_end = min(noted_from, byline.cuts[0].start if byline.cuts else end)
    labels = list(_labels(text, start, title_end))
    return (
        dated.then(byline)
        .then(_title(text, start, title_end, labels))
        .then(_revised(labels, note, noted_from, noted_to))
    )


def _date_prefix(text: str, start: int, end: int) -> tuple[Findings, int]:
    match = expression("wire", "header", "date_prefix").search(text[start:end])
    read = iso_date(match["value"]) if match else None
    if not match or not read:
        return Findings(), start
    published = found_at(text, start + match.start("value"), start + match.end("value"), "date-line", read[0])
    return Findings(published=published, cuts=(Cut(start, start + match.end(), "wire-header"),)), start + match.end()


def _note(text: str, start: int, end: int) -> tuple[str, int, int]:
    """What the editor's note says has changed, and where the note stands; ("", end, 0) where there is none."""
    match = expression("wire", "header", "note").search(text, start, end)
    if not match:
        return "", end, 0
    return " ".join((match["changes"] or match["verb"] or match["plain"] or "").split()), match.start(), match.end()


def _byline(text: str, start: int, end: int) -> Findings:
    match = expression("wire", "header", "byline_end").search(text, start, end)
    if not match:
        return Findings()
    return Findings(
        byline=found_at(text, *match.span("name"), "byline"), cuts=(Cut(match.start(), match.end(), "byline"),)
    )


def _labels(text: str, start: int, end: int) -> Iterator[Label]:
    for rule in rules("wire", "labels"):
        for match in rule.expression.finditer(text, start, end):
            number = match.groupdict().get("number")
            name = " ".join(match.group().strip("()[]:–- ").split())
            yield Label(
                match.start(), match.end(), name, int(number) if number else int(rule.name != "urgent"), rule.name
            )


def _title(text: str, start: int, end: int, labels: list[Label]) -> Findings:
    """Slug and headline in what is left: "label slug label headline", "label headline", "slug headline", "headline"."""
    labels = sorted(labels, key=lambda label: label.start)
    leads = [label for label in labels if label.start - start < SLUG_LENGTH * 2]
    end = len(text[:end].rstrip())
    cut = Cut(start, end, "wire-header")
    if len(leads) >= 2 and text[leads[0].end : leads[1].start].strip():
        slug = " ".join(text[leads[0].end : leads[1].start].split())
        return Findings(slug=slug, headline=_headline(text, leads[-1].end, end), cuts=(cut,))
    if leads:
        return Findings(headline=_headline(text, leads[-1].end, end), cuts=(cut,))
    match = expression("wire", "header", "slug").match(text[start:end])
    if match and match["slug"] and len(text[start + match.end() : end].split()) >= HEADLINE_WORDS:
        return Findings(slug=match["slug"], headline=_headline(text, start + match.end(), end), cuts=(cut,))
    return Findings(headline=_headline(text, start, end), cuts=(cut,) if text[start:end].strip() else ())


def _headline(text: str, start: int, end: int) -> Found | None:
    """The first line with words; what stands below it in the header is no headline."""
    match = re.search(r"\w[^\n]*|[\"“‘'][^\n]*", text[start:end])
    return found_at(text, start + match.start(), start + match.end(), "wire-header") if match else None


def _revised(labels: list[Label], note: str, noted_from: int, noted_to: int) -> Findings:
    cuts = (Cut(noted_from, noted_to, "attn-note"),) if noted_to else ()
    if not labels and not noted_to:
        return Findings(cuts=cuts)
    last = max(labels, key=lambda label: (label.number, label.rule == "lead", -label.start), default=None)
    return Findings(revision=Revision(last.name if last else "", last.number if last else 0, note), cuts=cuts)
