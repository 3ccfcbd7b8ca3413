"""Delimited tables: CSV (RFC 4180) with any of four delimiters, record by record, each with its own bytes."""

import csv
import hashlib
from collections import deque
from collections.abc import Iterator, Sequence
from io import BufferedReader, TextIOWrapper

from attrs import define, field, frozen

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.container import SNIFFED, Container, Form, Items
from communique.collect.datasets.dialect import Dialect, dialect_of
from communique.collect.datasets.row import Row
from communique.collect.datasets.stream import lines
from communique.collect.datasets.table import Rows, read_table
from communique.collect.decode import decode

RECOVERIES = 100  # of one table: quotation marks that nobody closes, behind which reading goes on with the next line


@frozen
class _Line:
    number: int
    text: str
    raw: bytes


@define
class _Feed:
    """Lines as csv's reader takes them, and those that it took for the record at hand."""

    lines: Iterator[_Line]
    limit: int
    taken: list[_Line] = field(factory=list)
    again: deque[_Line] = field(factory=deque)
    size: int = 0

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        line = self.again.popleft() if self.again else next(self.lines)
        self.taken.append(line)
        self.size += len(line.raw)
        if self.size > self.limit:
            raise csv.Error(f"it is longer than {self.limit:,} bytes")
        return line.text

    def begin(self) -> list[_Line]:
        """The lines of the record that is done; the next one begins."""
        done, self.taken, self.size = self.taken, [], 0
        return done

    def put_back(self, behind: Sequence[_Line]) -> None:
        """Lines that are to be read anew."""
        self.again.extendleft(reversed(behind))


def recognises(head: bytes, _name: str) -> bool:
    """Whether the bytes begin a table; never where they are plain text with commas."""
    return dialect_of(head, len(head) >= SNIFFED) is not None


def read(container: Container) -> Items:
    """The items of the records of a table."""
    head = container.stream.peek(SNIFFED)[:SNIFFED]
    dialect = dialect_of(head, len(head) >= SNIFFED) or Dialect("utf-8", ",", True)
    yield from read_table(rows(container, dialect), container)


FORM = Form("CSV", recognises, read)


def rows(container: Container, dialect: Dialect) -> Rows:
    """The rows of a table, named by the line on which each begins; one without the cells of the first is refused."""
    feed = _Feed(_lines(container.stream, dialect.encoding, container.limits.file_bytes), container.limits.file_bytes)
    names: list[str] = []
    recoveries = 0
    for cells, taken in _records(feed, dialect.delimiter):
        if not names:
            names = _names(_decoded(cells, taken, dialect), dialect.header)
            if dialect.header:
                continue
        found = _row(container.name, names, cells, taken, dialect)
        if isinstance(found, Refusal) and len(taken) > 1 and recoveries < RECOVERIES:
            recoveries += 1
            feed.put_back(taken[1:])
            found = _refused(f"{container.name}:{taken[0].number}", taken[:1], found.detail)
        yield found


def _records(feed: _Feed, delimiter: str) -> Iterator[tuple[list[str], list[_Line]]]:
    """The cells and lines of each record that is not blank; no cells at all where csv cannot read them."""
    while True:
        try:
            for cells in csv.reader(feed, delimiter=delimiter):
                taken = feed.begin()
                if any(cell.strip() for cell in cells):
                    yield cells, taken
                if feed.again:  # a new reader, for this one may still believe itself in a quotation
                    break
            else:
                return
        except csv.Error:
            yield [], feed.begin()


def _row(name: str, names: list[str], cells: list[str], taken: list[_Line], dialect: Dialect) -> Row | Refusal:
    where, raw = f"{name}:{taken[0].number}", b"".join(line.raw for line in taken)
    if _is_escaped(cells):
        text = decode(raw)
        if not isinstance(text, str):
            return Refusal(where, text.reason, text.detail, hashlib.sha256(raw).hexdigest())
        cells = _split(text, dialect)
    if len(cells) < len(names) or any(cell.strip() for cell in cells[len(names) :]):
        told = "a quotation mark is not closed" if not cells else f"it has {len(cells)} cells, not {len(names)}"
        return _refused(where, taken, told)
    return Row(where, raw.rstrip(b"\r\n"), {key: cell for key, cell in zip(names, cells, strict=False) if cell.strip()})


def _decoded(header: list[str], taken: list[_Line], dialect: Dialect) -> list[str]:
    """The cells of a header; one whose encoding cannot be told keeps the letters that are in no doubt."""
    if not _is_escaped(header):
        return header
    raw = b"".join(line.raw for line in taken)
    text = decode(raw)
    return _split(text if isinstance(text, str) else raw.decode("ascii", "replace"), dialect)


def _split(text: str, dialect: Dialect) -> list[str]:
    return next(csv.reader([text], delimiter=dialect.delimiter), [])


def _refused(where: str, taken: list[_Line], detail: str) -> Refusal:
    digest = hashlib.sha256(b"".join(line.raw for line in taken)).hexdigest()
    return Refusal(where, RefusalReason.MALFORMED, detail, digest)


def _names(cells: list[str], header: bool) -> list[str]:
    """Names for all columns, each different: those of the header, else their numbers."""
    names: list[str] = []
    for number, cell in enumerate(cells, 1):
        name = " ".join(cell.split()) if header else ""
        names.append(name if name and name not in names else f"{name} {number}".strip())
    return names


def _is_escaped(cells: list[str]) -> bool:
    """Whether bytes stand in these cells that are no UTF-8."""
    return any("\udc80" <= char <= "\udcff" for cell in cells if not cell.isascii() for char in cell)


def _lines(stream: BufferedReader, encoding: str, limit: int) -> Iterator[_Line]:
    """The lines of a table in its encoding; bytes that are no UTF-8 stand as surrogates until the row is known."""
    if encoding == "utf-16":
        wide = TextIOWrapper(stream, encoding, errors="replace", newline="\n")
        for number, text in enumerate(iter(lambda: wide.readline(limit), ""), 1):
            yield _Line(number, text, text.encode("utf-16-le", "surrogatepass"))
        return
    number = 0
    for _, line in lines(stream, limit):
        for piece in line.splitlines(keepends=True):  # also behind a bare carriage return, as old Macs end lines
            number += 1
            raw = piece.removeprefix(b"\xef\xbb\xbf") if number == 1 else piece
            yield _Line(number, raw.decode("utf-8", "surrogateescape"), raw)
