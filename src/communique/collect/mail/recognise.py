"""Recognising mail by its header block, which no text of a reporter has."""

import re

HEADERS = 200  # lines of a header block that are looked at
MARKS_NEEDED = 2

_BLOCK_LINE = re.compile(rb"[!-9;-~]{1,76}:(?:[ \t].{0,4000})?$|[ \t].{0,4000}$")
# What a program writes into a header; a memorandum's "FROM: the Port Office" and "Date: 3 May 2021" are no such marks.
_MARKS = tuple(
    re.compile(mark, re.IGNORECASE)
    for mark in (
        rb"Message-ID:\s{0,3}<[^<>\s]{3,500}>",
        rb"MIME-Version:\s{0,3}\d\.\d",
        rb"Content-Type:\s{0,3}[a-z]{2,20}/[\w.+-]{2,60}",
        rb"Received:\s{0,3}(?:from|by)\b",
        rb"Return-Path:\s{0,3}<",
        rb"(?:List-Id|List-Unsubscribe|Delivered-To|DKIM-Signature|Precedence|X-Mailer):\s{0,3}\S",
        rb"From:[^\n]{0,300}<[^<>\s@]{1,100}@[^<>\s@]{1,200}>\s{0,3}$",
        rb"Date:\s{0,3}(?:[A-Z][a-z]{2},\s{1,3})?\d{1,2}\s[A-Z][a-z]{2}\s\d{4}\s\d\d:\d\d(?::\d\d)?\s(?:[+-]\d{4}|[A-Z]{1,4})",
    )
)
_ENVELOPE = re.compile(rb"From \S{1,300} {1,3}[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d(?::\d\d)?\b.{0,40}$")


def is_message(head: bytes, _name: str = "") -> bool:
    """Whether these first bytes begin a message: a whole header block with at least two marks of mail programs."""
    return _marks(head.removeprefix(b"\xef\xbb\xbf")) >= MARKS_NEEDED


def is_mailbox(head: bytes, _name: str = "") -> bool:
    """Whether these first bytes begin a mailbox (mbox): an envelope line, and below it a header block."""
    first, _, rest = head.partition(b"\n")
    return is_envelope(first) and _marks(rest) >= 1


def is_envelope(line: bytes) -> bool:
    """Whether a line is the "From " line in front of a message of a mailbox, with a sender and asctime's time."""
    return line.startswith(b"From ") and bool(_ENVELOPE.match(line.rstrip(b"\r\n")))


def _marks(head: bytes) -> int:
    """How many marks of mail stand in the header block at the beginning; 0 where another line stands in it."""
    lines = [line.rstrip(b"\r") for line in head.split(b"\n")]
    ends = next((at for at, line in enumerate(lines) if not line), len(lines) - 1)
    block = lines[: min(ends, HEADERS)]
    if not block or block[0][:1] in b" \t" or not all(_BLOCK_LINE.match(line) for line in block):
        return 0
    return sum(any(mark.match(line) for line in block) for mark in _MARKS)
