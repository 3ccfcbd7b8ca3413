"""A message -> the items in it: its words, or the stories of a bulletin, and what is attached."""

from collections.abc import Iterator
from email.message import EmailMessage
from typing import cast

from attrs import evolve

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.container import Container, Form, Items, stream_of
from communique.collect.findings import Findings
from communique.collect.given import Given, Problem
from communique.collect.item import Item
from communique.collect.mail.head import stated_by, stated_by_page
from communique.collect.mail.parsed import file_name, header, kind, parameter, parse, payload, text_of
from communique.collect.mail.quoted import read_quoted
from communique.collect.mail.recognise import is_message
from communique.collect.mail.stories import stories_of
from communique.collect.markup import seen_text

PARTS = 500  # of a message that are looked at
STUB_SHARE = 0.4  # of the words of the HTML: a plain part with fewer only says that there is HTML

# What cannot hold a report: pictures, signatures, business cards, dates in a calendar, style sheets.
_NO_REPORT = ("image/", "audio/", "video/", "font/", "text/css", "text/calendar", "text/vcard", "text/x-vcard")
_SIGNATURES = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")


def read_message(container: Container) -> Items:
    """The items of the message in this stream: its text first, then what is attached, each opened in its turn."""
    limit = container.limits.file_bytes
    raw = container.stream.read(limit + 1)
    message = _too_large(limit) if len(raw) > limit else parse(raw.removeprefix(b"\xef\xbb\xbf"))
    if isinstance(message, Problem):
        yield Refusal(container.name, message.reason, message.detail)
    elif (root := _saved_page(message)) is not None:
        stated = stated_by_page(message, root).over(container.stated)
        yield Item(container.name, raw, text_of(root), stated)
    else:
        parts = _parts(message)
        bodies = [part for part in parts if _is_body(part)]
        attached = [part for part in parts if part not in bodies and _may_hold_report(part)]
        yield from _bodies(container, raw, message, bodies, bool(attached))
        for number, part in enumerate(attached, 1):
            yield from _attached(container, part, number)


def _too_large(limit: int) -> Problem:
    return Problem(RefusalReason.TOO_LARGE, f"the message has more than {limit:,} bytes")


def _saved_page(message: EmailMessage) -> EmailMessage | None:
    """The page itself where this is one that a browser saved (MHTML): it has no receiver, and parts with addresses."""
    saved = header(message, "Snapshot-Content-Location") or header(message, "From").lower().startswith("<saved by")
    related = kind(message) == "multipart/related" and not header(message, "To") and not header(message, "Received")
    pages = (part for part in _parts(message) if kind(part) in ("text/html", "application/xhtml+xml"))
    page = next(pages, None)
    return page if page is not None and (saved or (related and header(page, "Content-Location"))) else None


def _parts(message: EmailMessage) -> list[EmailMessage]:
    """The leaves of a message in order; a message inside it is a leaf."""
    found: list[EmailMessage] = []
    waiting = [message]
    while waiting and len(found) < PARTS:
        part = waiting.pop(0)
        inside = part.get_payload() if part.is_multipart() else None
        if isinstance(inside, list) and kind(part) != "message/rfc822":
            waiting = [cast(EmailMessage, one) for one in inside] + waiting
        else:
            found.append(part)
    return found


def _is_body(part: EmailMessage) -> bool:
    attached = header(part, "Content-Disposition").lower().startswith("attachment") or file_name(part)
    return kind(part) in ("text/plain", "text/html") and not attached


def _may_hold_report(part: EmailMessage) -> bool:
    return not kind(part).startswith(_NO_REPORT) and kind(part) not in _SIGNATURES


def _bodies(
    container: Container, raw: bytes, message: EmailMessage, bodies: list[EmailMessage], attached: bool
) -> Iterator[Item]:
    """The message's own words as one item, or one for each story of a bulletin."""
    text = _words(bodies)
    if attached and not text.strip():
        return
    stated, found = stated_by(message).over(container.stated), read_quoted(text)
    stories = stories_of(_uncut(text, found))
    if not stories:
        yield Item(container.name, raw, text, _passed_on(stated, found), found)
    for number, story in enumerate(stories, 1):
        name, own = f"{container.name}#{number}", evolve(stated, headline=None)
        yield Item(name, story.encode("utf-8", "surrogatepass"), story, own, read_quoted(story))


def _words(bodies: list[EmailMessage]) -> str:
    """The plain text where it is full, else what the HTML shows."""
    plain = "\n\n".join(_plain(part) for part in bodies if kind(part) == "text/plain")
    html = [seen_text(text_of(part)) for part in bodies if kind(part) == "text/html"]
    shown = "\n\n".join(html)
    return shown if len(plain.split()) < STUB_SHARE * len(shown.split()) else plain


def _plain(part: EmailMessage) -> str:
    """The text of a plain part, with the lines of its paragraphs joined where it says that they flow (RFC 3676)."""
    text = text_of(part)
    if parameter(part, "format") != "flowed":
        return text
    lines: list[str] = []
    for line in text.split("\n"):
        flows = bool(lines) and lines[-1].endswith(" ") and lines[-1] != "-- " and line and line[0] not in "> "
        if flows:
            lines[-1] = (lines[-1][:-1] if parameter(part, "delsp") == "yes" else lines[-1]) + line
        else:
            lines.append(line)
    return "\n".join(lines)


def _passed_on(stated: Given, found: Findings) -> Given:
    """What the mail states, less what the message that it only passes on says better."""
    if not any(one and one.rule == "forwarded" for one in (found.headline, found.published, found.outlet)):
        return stated
    return evolve(stated, headline=None, published=None, outlet=None)


def _uncut(text: str, found: Findings) -> str:
    """The text up to the footer and what is forwarded below it: nothing there is a story of this bulletin."""
    ends = [cut.start for cut in found.cuts if cut.rule in ("mail-footer", "forwarded")]
    return text[: min(ends, default=len(text))]


def _attached(container: Container, part: EmailMessage, number: int) -> Items:
    """What is attached states nothing of its own: the day on which it was sent on is not its day."""
    raw = _message_bytes(part) if kind(part) == "message/rfc822" else payload(part)
    if raw:
        name = f"{container.name}/{file_name(part) or f'part-{number}'}"
        yield from container.open_inside(evolve(container, name=name, stream=stream_of(raw), depth=container.depth + 1))


def _message_bytes(part: EmailMessage) -> bytes:
    inside = part.get_payload()
    try:
        return cast(EmailMessage, inside[0]).as_bytes() if isinstance(inside, list) and inside else b""
    except Exception:  # noqa: BLE001 - the standard library raises whatever it stumbles over in hostile headers
        return b""


MESSAGE = Form("mail", is_message, read_message)
