"""Mailboxes: one message after the other, and no more than one at a time."""

import pytest

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.container import stream_of
from communique.collect.given import Limits
from communique.collect.item import Item
from communique.collect.mail.recognise import is_mailbox
from communique.collect.opening import open_source
from communique.collect.sources import Source

BODY = b"The envoys of Norland met their colleagues from Sudria in the harbour town on Monday."
ENVELOPE = b"From ana@example.net Mon May  3 10:00:00 2021\n"
MESSAGE = b"From: Ana <ana@example.net>\nSubject: Port fees\nMIME-Version: 1.0\n\n" + BODY + b"\n\n"


def items(raw: bytes, limits: Limits = Limits()) -> list[Item | Refusal]:  # noqa: B008 - frozen
    return list(open_source(Source("a.mbox", lambda: stream_of(raw)), limits))


def test_each_message_is_an_item_with_its_own_bytes() -> None:
    found = items(ENVELOPE + MESSAGE + ENVELOPE + MESSAGE.replace(b"Port", b"Ferry"))
    assert [(item.name, item.stated.headline) for item in found if isinstance(item, Item)] == [
        ("a.mbox:1", "Port fees"),
        ("a.mbox:2", "Ferry fees"),
    ]
    assert isinstance(found[0], Item) and found[0].raw == MESSAGE


def test_a_line_of_the_words_that_begins_with_from_parts_nothing() -> None:
    text = MESSAGE + b"From Lima the envoys went home.\n\n>From the port they sailed.\n"
    (found,) = items(ENVELOPE + text)
    assert isinstance(found, Item) and found.content is not None
    assert "\nFrom Lima the envoys" in found.content
    assert "\nFrom the port" in found.content


def test_a_message_that_is_too_long_ends_nothing() -> None:
    long = MESSAGE + BODY * 100
    found = items(ENVELOPE + long + b"\n\n" + ENVELOPE + MESSAGE, Limits(file_bytes=1000))
    assert [type(one) for one in found] == [Refusal, Item]
    assert isinstance(found[0], Refusal) and found[0].reason is RefusalReason.TOO_LARGE


def test_no_more_messages_are_read_than_allowed() -> None:
    found = items((ENVELOPE + MESSAGE) * 3, Limits(members=2))
    assert [type(one) for one in found] == [Item, Item, Refusal]


@pytest.mark.parametrize(
    "text",
    [
        b"From Lima, Mon May 3 2021\nThe envoys met.",
        b"From our correspondent in Lima\n\nSubject: none\n",
        ENVELOPE + b"The envoys met.\n\n",
    ],
)
def test_no_text_is_taken_for_a_mailbox(text: bytes) -> None:
    assert not is_mailbox(text)
