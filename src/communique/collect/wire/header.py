"""The header of wire copy: date, version labels, genre, slug, headline, notes and byline, often on one line."""

import re

from attrs import frozen

from communique.claims.report import Cut, Found
from communique.collect.findings import Findings, found_at
from communique.collect.page.furniture import furniture_rule
from communique.collect.patterns import expression
from communique.collect.printed_date import iso_date
from communique.collect.wire.labels import Label, genres_in, labels_in, revision_of
from communique.collect.wire.note import Note, changes_of, notes_in

SLUG_LENGTH = 60  # characters
HEADLINE_WORDS = 3
TAGS_WITHIN = 120  # characters from the beginning of a header: a label further on is the headline's

BULLETS = ("* ", "• ", "- ", "– ", "· ")  # in front of the points of a summary

_WORDS = re.compile(r"\w[^\n]*|[\"“‘'][^\n]*")


@frozen
class Part:
    """[start, end) of a header between its tags."""

    start: int
    end: int


def read_wire_header(text: str, start: int, end: int, signed: bool = True) -> Findings:
    """What the header at [start, end) says; its cuts cover it. `signed` is whether an agency signs the story."""
    dated, start = _date_prefix(text, start, end)
    notes = notes_in(text, start, end)
    byline = _byline(text, start, end)
    title_end = min([*(note.start for note in notes), *(cut.start for cut in byline.cuts), end])
    labels = labels_in(text, start, title_end)
    slugged, begins = _slug_line(text, start, title_end, labels)
    genres = genres_in(text, begins, title_end, signed)
    return (
        dated.then(slugged)
        .then(byline)
        .then(_title(text, begins, title_end, labels, genres))
        .then(_revised(labels, notes))
        .then(Findings(genre=genres[0] if genres else None, cuts=_rest(text, title_end, end, notes)))
    )


def read_keyword_line(text: str, start: int, end: int) -> Findings:
    """Slug and version of a transmission's keyword line, without cuts: "BC-Ports, 2nd Ld-Writethru"."""
    labels = labels_in(text, start, end)
    slugged, _ = _slug_line(text, start, end, labels)
    return Findings(slug=slugged.slug, revision=revision_of(labels, "", ()))


def has_wire_mark(line: str, signed: bool = False) -> bool:
    """Whether a line above the body says by itself that it is a wire header's; an agency that signs it has more."""
    if expression("wire", "header", "date_prefix").search(line) or notes_in(line, 0, len(line)):
        return True
    if (furniture_rule(line) or "").startswith("photo"):  # "FILE PHOTO: The envoys arrive. AGENCY/Name"
        return False
    if labels_in(line, 0, len(line)) or genres_in(line, 0, len(line), signed):
        return True
    return signed and (line.startswith(BULLETS) or bool(expression("wire", "header", "slug_line").search(line)))


def _rest(text: str, start: int, end: int, notes: tuple[Note, ...]) -> tuple[Cut, ...]:
    """What stands between and behind the notes: the points of a summary, a subheadline."""
    edges = [start, *(edge for note in notes for edge in (note.start, note.end)), end]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return tuple(Cut(*pair, "wire-header") for pair in pairs if _WORDS.search(text[slice(*pair)]))


def _date_prefix(text: str, start: int, end: int) -> tuple[Findings, int]:
    match = expression("wire", "header", "date_prefix").search(text[start:end])
    read = iso_date(match["value"]) if match else None
    if not match or not read:
        return Findings(), start
    published = found_at(text, start + match.start("value"), start + match.end("value"), "date-line", read[0])
    return Findings(published=published, cuts=(Cut(start, start + match.end(), "wire-header"),)), start + match.end()


def _slug_line(text: str, start: int, end: int, labels: tuple[Label, ...]) -> tuple[Findings, int]:
    """A slug that has the first line to itself but for labels, and where that line ends."""
    begins = start + len(text[start:end]) - len(text[start:end].lstrip())
    ends = text.find("\n", begins, end)
    ends = end if ends < 0 else ends
    within = [label for label in labels if begins <= label.start < ends]
    edges = [begins, *(edge for label in within for edge in (label.start, label.end)), ends]
    line = "".join(text[at:to] for at, to in zip(edges[::2], edges[1::2], strict=True)).strip()
    match = expression("wire", "header", "slug_line").search(line) if line else None
    if not match or not (match["keyword"] or match["slug"]):
        return Findings(), start
    return Findings(slug=match["slug"], cuts=(Cut(begins, ends, "wire-header"),)), ends


def _byline(text: str, start: int, end: int) -> Findings:
    match = expression("wire", "header", "byline_end").search(text, start, end)
    if not match:
        return Findings()
    return Findings(
        byline=found_at(text, *match.span("name"), "byline"), cuts=(Cut(match.start(), match.end(), "byline"),)
    )


def _title(text: str, start: int, end: int, labels: tuple[Label, ...], genres: tuple[Found, ...]) -> Findings:
    """Slug and headline in what the tags leave: "tag slug tag headline", "slug headline", "headline" …"""
    end = len(text[:end].rstrip())
    if not text[start:end].strip():
        return Findings()
    cut = Cut(start, end, "wire-header")
    spans = [(label.start, label.end) for label in labels] + [(g.span.start, g.span.end) for g in genres if g.span]
    spans = sorted(span for span in spans if start <= span[0] < start + TAGS_WITHIN)
    parts = _between(text, start, end, spans)
    if len(parts) >= 2 and parts[0].end - parts[0].start <= SLUG_LENGTH:
        slug = " ".join(text[parts[0].start : parts[0].end].split())
        return Findings(slug=slug, headline=_headline(text, parts[-1]), cuts=(cut,))
    if spans:
        return Findings(headline=_headline(text, parts[-1]) if parts else None, cuts=(cut,))
    match = expression("wire", "header", "slug").match(text[start:end])
    if match and match["slug"] and len(text[start + match.end() : end].split()) >= HEADLINE_WORDS:
        return Findings(slug=match["slug"], headline=_headline(text, Part(start + match.end(), end)), cuts=(cut,))
    return Findings(headline=_headline(text, Part(start, end)), cuts=(cut,))


def _between(text: str, start: int, end: int, tags: list[tuple[int, int]]) -> list[Part]:
    """What stands before, between and behind the tags, without what holds no words."""
    edges = [start, *(edge for tag in tags for edge in tag), end]
    parts = [Part(*pair) for pair in zip(edges[::2], edges[1::2], strict=True)]
    return [part for part in parts if _WORDS.search(text[part.start : part.end])]


def _headline(text: str, part: Part) -> Found | None:
    """The first line with words; what stands below it in the header is no headline."""
    match = _WORDS.search(text[part.start : part.end])
    return found_at(text, part.start + match.start(), part.start + match.end(), "wire-header") if match else None


def _revised(labels: tuple[Label, ...], notes: tuple[Note, ...]) -> Findings:
    cuts = tuple(Cut(note.start, note.end, "attn-note") for note in notes)
    words = "; ".join(note.words for note in notes)
    return Findings(revision=revision_of(labels, words, changes_of(words)), cuts=cuts)
