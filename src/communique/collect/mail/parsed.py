"""Parsing a message with the standard library, within bounds: its parser takes quadratic time over hostile headers."""

import re
from collections.abc import Sequence
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import Any, cast

from communique.claims.codes import RefusalReason
from communique.collect.decode import PAGE_ENCODINGS, decode
from communique.collect.given import Problem

HEADER_LENGTH = 2_000  # characters of one header; what stands behind them is left out
SEPARATORS = 5_000  # lines that may part two parts
NESTED = 200  # multiparts
WORK = 10_000_000  # lines times multiparts: each line is held against each boundary

_BOUNDARY = re.compile(rb"boundary\s{0,5}[*=]", re.IGNORECASE)
_MAIL_ENCODINGS = (*PAGE_ENCODINGS, "iso-2022-", "us-ascii", "ascii", "ks_c_5601", "mac", "utf-16", "utf-7")


class _Bounded(EmailPolicy):
    """The standard policy with headers of bounded length."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(list(sourcelines))
        return name, value[:HEADER_LENGTH]


_POLICY = _Bounded()


def parse(raw: bytes) -> EmailMessage | Problem:
    """The message in these bytes, or why it cannot be parsed; whatever is damaged in it is read as far as it goes."""
    nested = len(_BOUNDARY.findall(raw))
    lines, separators = raw.count(b"\n"), raw.count(b"\n--")
    if nested > NESTED or separators > SEPARATORS or nested * lines > WORK:
        detail = f"the mail has more parts than are read ({nested:,} multiparts, {separators:,} separators)"
        return Problem(RefusalReason.TOO_LARGE, detail)
    try:
        return cast(EmailMessage, message_from_bytes(raw, policy=cast(Any, _POLICY)))
    except Exception as error:  # noqa: BLE001 - the parser raises whatever it stumbles over in hostile bytes
        return Problem(RefusalReason.MALFORMED, f"the mail cannot be parsed: {error}"[:200])


def header(message: EmailMessage, name: str) -> str:
    """A header's words, decoded (RFC 2047) and on one line; "" where there is none or it cannot be read."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except Exception:  # noqa: BLE001 - the header parser raises IndexError and others on damaged values
        return ""


def kind(part: EmailMessage) -> str:
    """The media type of a part in small letters, "text/plain" where it says none."""
    try:
        return part.get_content_type()
    except Exception:  # noqa: BLE001 - as above
        return "text/plain"


def parameter(part: EmailMessage, name: str) -> str:
    """A parameter of the media type, "" where there is none."""
    try:
        return str(part.get_param(name) or "").strip().lower()
    except Exception:  # noqa: BLE001 - as above
        return ""


def file_name(part: EmailMessage) -> str:
    """The name of an attached file, for people: printable, without folders, and bounded."""
    try:
        named = part.get_filename() or ""
    except Exception:  # noqa: BLE001 - as above
        named = ""
    named = re.split(r"[/\\]", named)[-1]
    return "".join(letter for letter in named if letter.isprintable())[:120].strip()


def payload(part: EmailMessage) -> bytes:
    """The bytes of a part that is no multipart, with its transfer encoding undone as far as it is sound."""
    try:
        found = part.get_payload(decode=True)
    except Exception:  # noqa: BLE001 - as above
        return b""
    return found if isinstance(found, bytes) else b""


def text_of(part: EmailMessage) -> str:
    """The text of a part, with line ends as "\\n"; what cannot be decoded stands as U+FFFD, which is counted later."""
    raw, charset = payload(part), parameter(part, "charset")
    try:
        text = raw.decode(charset) if charset.startswith(_MAIL_ENCODINGS) else None
    except (UnicodeError, LookupError):
        text = None
    if text is None:
        found = decode(raw)
        text = raw.decode("utf-8", "replace") if isinstance(found, Problem) else found
    return text.replace("\r\n", "\n").replace("\r", "\n")
