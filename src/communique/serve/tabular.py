"""Answers as tables: CSV for spreadsheets and statistics, Markdown for documents."""

import csv
import io
from collections.abc import Sequence

from communique.search import Also, Entry, Filed, Followed, Person, Reasons, Said, Shown
from communique.serve.plain import plain

Row = dict[str, str]
_FORMULA = ("=", "+", "-", "@")


def entry_rows(entries: Sequence[Entry]) -> list[Row]:
    """One row for each claim that supports an entry, so that every row has its sentence."""
    return [
        {
            "event": entry.id,
            "earliest": (entry.when.earliest or "") if entry.when else "",
            "latest": (entry.when.latest or "") if entry.when else "",
            "edtf": entry.when.edtf if entry.when else "",
            "status": one.status.value,
            "background": "yes" if one.background else "no",
            "doubtful": "yes" if one.doubtful else "no",
            "kind": entry.kind.value,
            "type": entry.type or "",
            "mode": entry.mode or "",
            "title": entry.title,
            "participants": "; ".join(f"{p.name} ({p.state or '?'}, {p.role}, {p.grade})" for p in entry.participants),
            "place": entry.place.name if entry.place else "",
            "voice": one.voice,
            "sentence": " ".join(one.sentence.split()),
            "outlet": one.citation.outlet or "",
            "published": one.citation.published or "",
            "headline": one.citation.headline or "",
            "also": _outlets(one.citation.also),
            "independent_sources": str(entry.corroboration.independent),
            "reports": str(entry.corroboration.reports),
            "claim": one.claim,
            "report": one.citation.report,
        }
        for entry in entries
        for one in entry.support
    ]


def said_rows(statements: Sequence[Said]) -> list[Row]:
    """One row for each statement."""
    return [
        {
            "claim": one.id,
            "speaker": one.speaker_name,
            "state": (one.speaker.state or "") if one.speaker else "",
            "directness": one.directness.value,
            "words": " … ".join(one.words),
            "voice": one.support.voice,
            "occasion": one.occasion or "",
            "outlet": one.support.citation.outlet or "",
            "published": one.support.citation.published or "",
            "also": _outlets(one.support.citation.also),
            "report": one.support.citation.report,
        }
        for one in statements
    ]


def followed_rows(found: Sequence[Followed]) -> list[Row]:
    """One row for each claim of a commitment: its tellings, and the news of it."""
    return [
        {
            "commitment": one.id,
            "kind": one.kind.value,
            "fate": one.fate.value,
            "late": "yes" if one.late else "",
            "by": one.by or "",
            "owners": "; ".join(f"{p.name} ({p.state or '?'})" for p in one.owners),
            "addressees": "; ".join(f"{p.name} ({p.state or '?'})" for p in one.addressees),
            "words": " ".join(one.words.split()),
            "due": one.due.edtf if one.due else "",
            "earliest": (one.due.earliest or "") if one.due else "",
            "latest": (one.due.latest or "") if one.due else "",
            "news": news.fate.value if news else "",
            "voice": told.voice,
            "sentence": " ".join(told.sentence.split()),
            "outlet": told.citation.outlet or "",
            "published": told.citation.published or "",
            "claim": told.claim,
            "report": told.citation.report,
        }
        for one in found
        for told, news in one.history
    ]


def people_rows(people: Sequence[Person]) -> list[Row]:
    """One row for each person."""
    return [
        {
            "person": one.id,
            "name": one.name,
            "state": one.state or "",
            "state_basis": one.state_basis or "",
            "titles": "; ".join(title.as_held for title in one.titles),
            "reports": str(one.reports),
        }
        for one in people
    ]


def filed_rows(found: Sequence[Filed]) -> list[Row]:
    """One row for each report."""
    return [
        {
            "report": one.report,
            "published": one.published or "",
            "outlet": one.outlet or "",
            "headline": one.headline or "",
            "kind": one.kind,
            "language": one.language,
            "extracted": "yes" if one.extracted else "no",
            "claims": str(one.claims),
            "standing": one.standing.value,
            "series": one.series or "",
            "version": str(one.version),
            "label": one.label or "",
            "copy_of": one.copy_of or "",
            "copy": one.copy or "",
            "also": _outlets(one.also),
            "url": one.url or "",
            "snippet": "".join(f"‹{piece.text}›" if piece.hit else piece.text for piece in one.snippet),
        }
        for one in found
    ]


def marked_rows(shown: Shown) -> list[Row]:
    """One row for each claim of a report."""
    return [
        {
            "claim": one.id,
            "kind": one.kind.value,
            "status": one.support.status.value,
            "when": str(one.support.when or ""),
            "title": one.title,
            "voice": one.support.voice,
            "start": str(one.support.start),
            "end": str(one.support.end),
            "sentence": " ".join(one.support.sentence.split()),
        }
        for one in shown.claims
    ]


def cut_rows(shown: Shown) -> list[Row]:
    """One row for each cut of a report."""
    cuts = shown.report.cuts
    text = shown.report.text
    return [
        {
            "rule": cut.rule,
            "start": str(cut.start),
            "end": str(cut.end),
            "text": " ".join(text[cut.start : cut.end].split()),
        }
        for cut in cuts
    ]


def reason_rows(reasons: Reasons) -> list[Row]:
    """One row for each span of words that a claim rests on."""
    one = reasons.support
    common = {"claim": one.claim, "rule": one.extractor, "confidence": f"{one.confidence:.2f}", "voice": one.voice}
    return [
        {**common, "part": part.what, "words": part.text, "start": str(part.start), "end": str(part.end)}
        for part in reasons.words
    ]


def as_csv(rows: Sequence[Row]) -> str:
    """RFC 4180 with a header; a cell that a spreadsheet would run as a formula begins with an apostrophe."""
    out = io.StringIO()
    if rows:
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\r\n")
        writer.writeheader()
        writer.writerows({key: _harmless(value) for key, value in row.items()} for row in rows)
    return out.getvalue()


def as_markdown(rows: Sequence[Row]) -> str:
    """A pipe table; pipes and angle brackets in cells are escaped."""
    if not rows:
        return ""
    lines = [list(rows[0]), ["---"] * len(rows[0]), *([_cell(value) for value in row.values()] for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _outlets(also: Sequence[Also]) -> str:
    return "; ".join(one.outlet for one in also)


def _harmless(cell: str) -> str:
    cell = plain(cell)
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _cell(text: str) -> str:
    text = plain(text)
    for raw, safe in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("|", "\\|")):
        text = text.replace(raw, safe)
    return text
