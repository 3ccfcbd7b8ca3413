"""A PDF -> an item with its text, made in a child process that can neither crash nor hold up a run."""

import json
import re
import signal
import subprocess
import sys
from typing import Any

from communique.claims.codes import RefusalReason
from communique.claims.report import Considered, Found, Refusal
from communique.collect.container import Container, Form, Items
from communique.collect.findings import Findings
from communique.collect.given import Problem
from communique.collect.item import Item
from communique.collect.outlet import outlet_of_name
from communique.collect.pdf.paragraphs import printed_text
from communique.collect.pdf.printed import Document, Piece, PrintedPage
from communique.collect.printed_date import iso_date

SECONDS = 60.0  # by the clock; the child stops itself after CPU_SECONDS, however busy the machine is
DOUBT = "document-info"  # of vocabulary/page_head.yaml

_PROBLEMS = {
    "locked": (RefusalReason.UNREADABLE, "the PDF is locked with a password: save it without one and read it again"),
    "damaged": (RefusalReason.MALFORMED, "the PDF is damaged: its pages cannot be read"),
    "memory": (RefusalReason.TOO_LARGE, "the PDF's pages take more memory than is given to one file"),
    "pages": (RefusalReason.TOO_LARGE, "the PDF has more than 2,000 pages: split it"),
    "characters": (RefusalReason.TOO_LARGE, "the PDF has more than a million characters: split it"),
    "time": (RefusalReason.TOO_LARGE, "the PDF's pages take more time than is given to one file"),
}
_DATE = re.compile(r"^D:(\d{4})(\d\d)(\d\d)")


def _read(container: Container) -> Items:
    limit = container.limits.file_bytes
    raw = container.stream.read(limit + 1)
    if len(raw) > limit:
        detail = f"the PDF has more than {limit:,} bytes"
        yield Refusal(container.name, RefusalReason.TOO_LARGE, detail)
        return
    document = _document(raw)
    if isinstance(document, Problem):
        yield Refusal(container.name, document.reason, document.detail)
        return
    printed = printed_text(document.pages)
    if printed.text.strip():
        found = Findings(cuts=printed.cuts, considered=_considered(document.info))
        yield Item(container.name, raw, printed.text, container.stated, found)
    yield from _unread(container.name, document)


def _document(raw: bytes) -> Document | Problem:
    """The pages as the child process gives them; it is stopped when its time is over."""
    command = [sys.executable, "-P", "-m", "communique.collect.pdf.extraction"]
    try:
        done = subprocess.run(command, input=raw, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
        stopped = {"error": "time" if done.returncode == -signal.SIGXCPU else "damaged"}
        found: Any = json.loads(done.stdout) if done.returncode == 0 else stopped
    except subprocess.TimeoutExpired:
        found = {"error": "time"}
    except ValueError:
        found = {"error": "damaged"}
    if "error" in found:
        return Problem(*_PROBLEMS[found["error"]])
    return Document(tuple(_page(page) for page in found["pages"]), found["info"])


def _page(page: dict[str, Any]) -> PrintedPage:
    return PrintedPage(page["width"], page["height"], tuple(Piece(*one) for one in page["pieces"]), page["scanned"])


def _considered(info: dict[str, str]) -> tuple[Considered, ...]:
    """Title and day as the file's properties have them: programs fill them in, so they are shown and not believed."""
    title, match = " ".join(info["Title"].split()), _DATE.match(info["CreationDate"])
    day = iso_date("-".join(match.groups())) if match else None
    values = (("headline", title), ("outlet", outlet_of_name(info["Author"])), ("published", day[0] if day else None))
    return tuple(Considered(part, Found(value, "pdf-info"), DOUBT) for part, value in values if value)


def _unread(name: str, document: Document) -> Items:
    """The pages that hold pictures of words."""
    scanned = [number for number, page in enumerate(document.pages, 1) if page.scanned]
    some = len(scanned) < len(document.pages)
    if scanned and some:
        shown = ", ".join(str(number) for number in scanned[:10])
        detail = f"{len(scanned)} pages are pictures without text ({shown}): they need OCR"
        yield Refusal(f"{name} (scanned pages)", RefusalReason.NO_BODY, detail)
    elif scanned or not any(page.pieces for page in document.pages):
        yield Refusal(name, RefusalReason.NO_BODY, "the PDF has no text layer: run OCR over it and read it again")


PDF = Form("pdf", lambda head, _: head.lstrip(b"\x00\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"), _read)
