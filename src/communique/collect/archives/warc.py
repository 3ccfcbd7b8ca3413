"""WARC files: the pages and texts that a crawl fetched, each opened under its address; its date is no date of news.

Of the records of ISO 28500, responses, resources and conversions (WET) hold what was fetched; the others are left out
without a word, as are responses with a status other than 200 and media types that are no report.
"""

import re
from collections.abc import Mapping

from attrs import evolve

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.archives.http_response import Body, body_of, can_be_report, charset, media_type
from communique.collect.archives.members import printable, shortened, too_many
from communique.collect.archives.pieces import Meter, as_stream
from communique.collect.archives.warc_records import Record, records
from communique.collect.container import Container, Form, Items
from communique.collect.decode import transported
from communique.collect.given import Given, Problem
from communique.collect.item import Item

RULE = "warc"
HTTP_HEADERS = 100_000  # bytes that a response may be longer than its body

_HEAD = re.compile(rb"WARC/[01]\.\d{1,2}[ \t]*\r?\n(?:[^\n]{0,4000}\n){0,20}?WARC-Type[ \t]*:", re.IGNORECASE)
_HELD = ("response", "resource", "conversion")
_DECODED = ("text/html", "application/xhtml+xml", "text/plain")  # what is read by the charset that a transport states


def is_warc(head: bytes, _: str) -> bool:
    """Whether these bytes begin with the header of a record that says its type."""
    return bool(_HEAD.match(head))


def read_warc(container: Container) -> Items:
    """The items in what was fetched, in the order of the file."""
    limits = container.limits
    for record in records(container.stream, limits.file_bytes + HTTP_HEADERS, container.depth):
        if record.number > limits.members:
            yield too_many(container)
            return
        yield from _items(_placed(container, record), record)


def _placed(container: Container, record: Record) -> Container:
    address = record.fields.get("warc-target-uri", "").removeprefix("<").removesuffix(">")
    name = shortened(printable(address), container.limits.name_characters)
    stated = Given(url=address, rule=RULE) if address.startswith(("http://", "https://")) else Given(rule=RULE)
    return evolve(
        container,
        name=f"{container.name}/{name}#{record.number}",
        stated=stated.over(container.stated),
        depth=container.depth + 1,
    )


def _items(container: Container, record: Record) -> Items:
    kind, block = record.fields.get("warc-type", "").lower(), record.block
    if isinstance(block, Problem):
        if kind in _HELD or block.reason is RefusalReason.MALFORMED:
            yield Refusal(container.name, block.reason, block.detail)
    elif not kind:
        yield Refusal(container.name, RefusalReason.MALFORMED, "this record is damaged: it does not say its type")
    elif kind in _HELD and "warc-segment-number" in record.fields:
        yield Refusal(container.name, RefusalReason.UNREADABLE, "it is split over several records, which is not read")
    elif kind in _HELD and (body := _body(record.fields, block, container.limits.file_bytes)):
        yield from _opened(container, body, len(block))


def _body(fields: Mapping[str, str], block: bytes, longest: int) -> Body | None:
    stated = fields.get("content-type", "")
    if media_type(stated) == "application/http":
        return body_of(block, longest)
    return Body(block, media_type(stated), charset(stated)) if can_be_report(media_type(stated)) else None


def _opened(container: Container, body: Body, packed: int) -> Items:
    longest = container.limits.file_bytes
    if len(body.raw) > longest:
        detail = f"there are more bytes than the limit of {longest:,}"
        return iter([Refusal(container.name, RefusalReason.TOO_LARGE, detail)])
    if body.charset and body.media_type in _DECODED and (text := transported(body.raw, body.charset)):
        return iter([Item(container.name, body.raw, text, container.stated)])
    meter = Meter(container, container.depth, packed)
    return container.open_inside(evolve(container, stream=as_stream(meter.watched(iter([body.raw])))))


WARC = Form("warc", is_warc, read_warc)
