"""The child process that reads a PDF with PDFium: the file on standard input, pages as JSON on standard output.

PDFium is C++ over anybody's bytes and cannot be interrupted, so it runs apart, with little memory and little time; what
befalls it befalls no run. This module imports nothing of ours, so that it starts fast.
"""

import ctypes
import json
import resource
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pypdfium2
from pypdfium2 import raw as pdfium

PAGES = 2_000
CHARACTERS = 1_000_000
CPU_SECONDS = 8
MEMORY = 2_000_000_000  # bytes of address space
GAP = 1.5  # line heights between two letters on one line: a column or a cell begins
HYPHENS = (0x2, 0xAD, 0xFFFE)  # by which PDFium shows that a hyphen ends a line
INFO = ("Title", "Author", "CreationDate", "ModDate")
INFO_LENGTH = 500

Box = list[Any]  # text, left, bottom, right, top


def main() -> None:
    """Read, extract, write; an error is written as {"error": what} and never raised."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))  # at the second, it is killed
    with suppress(ValueError, OSError):  # not every system can limit the address space
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        found = _document(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        found = {"error": "locked" if getattr(error, "err_code", 0) == pdfium.FPDF_ERR_PASSWORD else "damaged"}
    except MemoryError:
        found = {"error": "memory"}
    sys.stdout.write(json.dumps(found))


def _document(raw: bytes) -> dict[str, Any]:
    document = pypdfium2.PdfDocument(raw)
    if len(document) > PAGES:
        return {"error": "pages"}
    pages: list[dict[str, Any]] = []
    left = CHARACTERS
    for number in range(len(document)):
        page, size = _page(document, number, left)
        left -= size
        if left < 0:
            return {"error": "characters"}
        pages.append(page)
    info = {name: document.get_metadata_value(name)[:INFO_LENGTH] for name in INFO}
    return {"pages": pages, "info": info}


def _page(document: Any, number: int, limit: int) -> tuple[dict[str, Any], int]:
    """One page, and how many characters it has; a page that cannot be loaded is an empty one."""
    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return {"width": 0, "height": 0, "pieces": [], "scanned": False}, 0
    size = text.count_chars()
    pieces = list(_pieces(text, size)) if size <= limit else []
    scanned = not size and any(True for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=2))
    found = {"width": page.get_width(), "height": page.get_height(), "pieces": pieces, "scanned": scanned}
    text.close()
    page.close()
    return found, size


def _pieces(text: Any, size: int) -> Iterator[Box]:
    """Runs of letters on one line with no wide gap between them."""
    piece: Box | None = None
    box = pdfium.FS_RECTF()
    for index in range(size):
        code = pdfium.FPDFText_GetUnicode(text.raw, index)
        if code in (0xD, 0xA):
            yield from _ended(piece)
            piece = None
        elif code in (0x20, 0x9, 0xA0) or not pdfium.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(box)):
            piece = [piece[0] + " ", *piece[1:]] if piece else None
        else:
            letter = "-" if code in HYPHENS else chr(code) if code else ""
            if piece and _parted(piece, box):
                yield from _ended(piece)
                piece = None
            piece = _with(piece, letter, box)
    yield from _ended(piece)


def _parted(piece: Box, box: Any) -> bool:
    height = max(piece[4] - piece[2], 1.0)
    return bool(box.left - piece[3] > GAP * height or box.bottom > piece[4] or box.top < piece[2])


def _with(piece: Box | None, letter: str, box: Any) -> Box:
    if piece is None:
        return [letter, box.left, box.bottom, box.right, box.top]
    text, left, bottom, right, top = piece
    return [text + letter, min(left, box.left), min(bottom, box.bottom), max(right, box.right), max(top, box.top)]


def _ended(piece: Box | None) -> Iterator[Box]:
    if piece and piece[0].strip():
        yield [piece[0].strip(), *(round(place, 1) for place in piece[1:])]


if __name__ == "__main__":
    main()
