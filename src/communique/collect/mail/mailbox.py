"""Mailboxes (mbox, RFC 4155): messages one behind the other, each read as it comes."""

from collections.abc import Iterator
from io import BufferedReader

from attrs import evolve

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.container import Container, Form, Items, stream_of
from communique.collect.mail.message import read_message
from communique.collect.mail.recognise import is_envelope, is_mailbox

LINE = 1 << 16  # bytes of a line that are read at once


def _read(container: Container) -> Items:
    for number, raw in enumerate(_messages(container.stream, container.limits.file_bytes), 1):
        name = f"{container.name}:{number}"
        if number > container.limits.members:
            detail = f"the mailbox holds more than {container.limits.members:,} messages; the others are left out"
            yield Refusal(container.name, RefusalReason.TOO_LARGE, detail)
            return
        if len(raw) > container.limits.file_bytes:
            detail = f"the message has more than {container.limits.file_bytes:,} bytes"
            yield Refusal(name, RefusalReason.TOO_LARGE, detail)
        elif raw.strip():
            yield from read_message(evolve(container, name=name, stream=stream_of(raw)))


def _messages(stream: BufferedReader, limit: int) -> Iterator[bytes]:
    """Each message without its envelope line; of one that is too long, one byte more than the limit."""
    kept: list[bytes] = []
    size, blank = 0, True
    for line in iter(lambda: stream.readline(LINE), b""):
        if blank and is_envelope(line):
            if size:
                yield b"".join(kept)
            kept, size = [], 0
            continue
        blank = not line.strip()
        part = _unescaped(line)[: max(0, limit + 1 - size)]
        kept.append(part)
        size += len(part)
    if size:
        yield b"".join(kept)


def _unescaped(line: bytes) -> bytes:
    """A body line that begins with "From " stands as ">From " in a mailbox."""
    return line[1:] if line.startswith(b">") and line.lstrip(b">").startswith(b"From ") else line


MAILBOX = Form("mbox", is_mailbox, _read)
