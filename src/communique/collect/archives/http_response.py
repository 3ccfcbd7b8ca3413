"""HTTP responses as crawlers keep them (RFC 9112): status, media type, charset, and the body as a reader gets it."""

from typing import Literal

from attrs import frozen
from fastwarc.warc import WarcRecord

_Decoding = Literal["all", "transfer", "none"]
_DECODINGS: tuple[_Decoding, ...] = ("all", "transfer", "none")

_WARC = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"

_REPORTS = (
    *("text/html", "application/xhtml+xml", "text/plain", "application/pdf", "text/csv", "message/rfc822"),
    *("application/json", "application/x-ndjson", "application/xml", "text/xml"),
)
_SUFFIXES = ("+xml", "+json")  # feeds and news items in XML and JSON (RFC 6839)


@frozen
class Body:
    """A body with its media type in lower case and its charset; "" and None where nothing is said."""

    raw: bytes
    media_type: str
    charset: str | None


def body_of(response: bytes, longest: int) -> Body | None:
    """The body of a response with status 200 that can hold a report, at most one byte longer than `longest`; else None.

    Chunks are joined, and gzip, deflate and brotli unpacked. Many crawlers keep the header that says how a body was
    packed with a body that they have unpacked: what cannot be unpacked is taken as it is.
    """
    for decoding in _DECODINGS:
        try:
            body = _read(response, decoding, longest)
        except OSError:
            continue
        if body is None or body.raw or decoding == "none":
            return body
    return None


def _read(response: bytes, decoding: _Decoding, longest: int) -> Body | None:
    record = WarcRecord.from_bytes(_WARC % len(response) + response)
    record.parse_http(auto_decode=decoding, quirks_mode=True)
    headers = record.http_headers
    if headers is None or headers.status_code != 200:
        return None
    stated = headers.get("Content-Type") or ""
    if not can_be_report(media_type(stated)):
        return None
    return Body(record.reader.read(longest + 1), media_type(stated), charset(stated))


def media_type(stated: str) -> str:
    """The media type in a Content-Type, in lower case."""
    return stated.partition(";")[0].strip().lower()


def charset(stated: str) -> str | None:
    """The charset in a Content-Type, in lower case."""
    for parameter in stated.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'").lower() or None
    return None


def can_be_report(media: str) -> bool:
    """Whether what has this media type can be a report or hold one; what has none may."""
    if media.startswith("image/"):
        return False
    return not media or media in _REPORTS or media.endswith(_SUFFIXES)
