"""Bundles of wire stories."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.claims.report import Refusal
from communique.collect.container import Container, stream_of
from communique.collect.given import Limits
from communique.collect.item import Item
from communique.collect.wire.bundle import WIRE, is_bundle

BODY = "The envoys of Norland met their colleagues in the harbour town on Monday, the port office said."
FIRST = f"(LEAD) Envoys settle port fees\n(ATTN: ADDS photo)\nLIMA, Nov. 20 (Yonhap) -- {BODY}\n(END)\n"
SECOND = f"\nMinister leaves for Quito\n\nLIMA, Nov. 21 (Yonhap) -- {BODY}\n(END)\n"
MESSAGE = f"\x01hpa0123 4 i 120  hpa 0456\r\n\x02Envoys settle port fees\r\n\r\nLima (dpa) - {BODY}\r\n\x03\x04"


def items(text: str, limits: Limits = Limits()) -> list[Item | Refusal]:  # noqa: B008
    container = Container("a.txt", stream_of(text.encode()), lambda _: iter(()), limits=limits)
    return [one for one in WIRE.read(container) if isinstance(one, Item | Refusal)]


def raws(text: str) -> list[str]:
    return [one.raw.decode() for one in items(text) if isinstance(one, Item)]


@pytest.mark.parametrize(
    "stories",
    [
        [FIRST, SECOND],
        [FIRST, SECOND, FIRST],
        [MESSAGE, MESSAGE.replace("0123", "0124")],
        [f"{MESSAGE}\r\n\r\n", f"\x16\x16{MESSAGE}"],
        [FIRST.replace("(END)", "-0-"), SECOND.replace("(END)", "Enditem")],
        [f"ZCZC HPA01\nLIMA, Nov. 20 (Yonhap) -- {BODY}\nNNNN\n", f"ZCZC HPA02\nLIMA (AP) -- {BODY}\nNNNN\n"],
        [FIRST.replace(BODY, "\n".join([BODY] * 120)), SECOND],
    ],
)
def test_each_story_is_an_item_with_its_own_bytes(stories: list[str]) -> None:
    text = "".join(stories)
    assert is_bundle(text.encode()[:8192], "a.txt")
    assert raws(text) == stories
    assert [one.name for one in items(text)] == [f"a.txt:{number}" for number in range(1, len(stories) + 1)]


@pytest.mark.parametrize("text", [MESSAGE, FIRST.replace(BODY, "\n".join([BODY] * 120))])
def test_a_story_that_is_alone_is_the_file_itself(text: str) -> None:
    (found,) = items(text)
    assert isinstance(found, Item) and (found.name, found.raw) == ("a.txt", text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        FIRST,
        "\n\n".join([BODY] * 120),
        f"{FIRST}\nOther news\n(LEAD) Ministers meet\n(URGENT) Ship sinks\n",
        f"{FIRST}\n{BODY}\n\nLIMA, Nov. 21 (Yonhap) -- {BODY}\n",
        f"Envoys meet\n\n{BODY}\n(END)\n\nLIMA, Nov. 21 (Yonhap) -- {BODY}\n",
        f'{{"text": "LIMA, Nov. 20 (Yonhap) -- {BODY}\n(END)\n\nLIMA, Nov. 21 (Yonhap) -- {BODY}\n"}}',
    ],
)
def test_what_is_not_certainly_several_stories_is_no_bundle(text: str) -> None:
    assert not is_bundle(text.encode()[:8192], "a.txt")


def test_a_story_above_the_limit_is_refused_and_the_next_one_read() -> None:
    found = items(FIRST.replace(BODY, BODY * 9) + SECOND, Limits(file_bytes=400))
    assert isinstance(found[0], Refusal) and isinstance(found[1], Item)


def test_no_more_stories_are_read_than_the_limit() -> None:
    found = items(FIRST + SECOND + FIRST, Limits(members=2))
    assert [type(one) for one in found] == [Item, Item, Refusal]


@given(st.lists(st.sampled_from([FIRST, SECOND, MESSAGE, "(END)\n", "\x01", "\x04", "\n", BODY, "ZCZC", "-0-\n"])))
def test_no_byte_is_lost(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert "".join(raws(text)).split() == text.split()
