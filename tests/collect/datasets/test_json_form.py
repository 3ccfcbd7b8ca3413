"""JSON in every shape that datasets have: lines, arrays, arrays in objects, one article; each streamed and bounded."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collect.laid_open import PROSE, laid_open
from communique.claims.codes import RefusalReason
from communique.collect.datasets.json_form import recognises
from communique.collect.datasets.table import CONSIDERED
from communique.collect.given import Limits

ROWS: list[dict[str, Any]] = [
    {
        "title": f"Ministers meet {number}",
        "content": PROSE.format(number),
        "publishedAt": "2019-11-20T10:35:00Z",
        "source": {"id": None, "name": "Norvale Times"},
    }
    for number in range(3)
]
SMALL = Limits(file_bytes=900)


def lines(rows: list[Any]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


SHAPES = {
    "lines": lines(ROWS),
    "lines without an end": lines(ROWS).rstrip(),
    "lines with a mark and blanks": b"\xef\xbb\xbf" + lines(ROWS).replace(b"\n", b"\r\n\r\n"),
    "array": json.dumps(ROWS).encode(),
    "printed array": json.dumps(ROWS, indent=2).encode(),
    "in an object": json.dumps({"status": "ok", "tags": [{"a": 1}], "articles": ROWS}).encode(),
    "printed in an object": json.dumps({"response": {"total": 3, "docs": ROWS}}, indent=1).encode(),
    "under an unknown name": json.dumps({"anything": {"whatever": ROWS}}).encode(),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_same_records_come_out_of_every_shape(shape: str) -> None:
    found = laid_open(SHAPES[shape])
    assert [item.content for item in found.items] == [row["content"] for row in ROWS]
    assert [item.stated.outlet for item in found.items] == ["Norvale Times"] * 3
    assert [item.stated.published for item in found.items] == ["2019-11-20T10:35:00+00:00"] * 3
    assert len({item.raw for item in found.items}) == 3
    assert found.refusals == []


@pytest.mark.parametrize("shape", [name for name in SHAPES if "unknown" not in name])
def test_a_file_larger_than_an_item_may_be_is_streamed(shape: str) -> None:
    assert len(SHAPES[shape]) > SMALL.file_bytes
    assert [item.content for item in laid_open(SHAPES[shape], limits=SMALL).items] == [row["content"] for row in ROWS]


def test_nothing_is_lost_where_a_large_array_goes_on_behind_the_first_piece() -> None:
    rows = [{"text": f"{number} {PROSE}"} for number in range(2_000)]
    found = laid_open(json.dumps(rows).encode(), limits=Limits(file_bytes=100_000))
    assert [item.content for item in found.items] == [row["text"] for row in rows]


def test_a_broken_line_is_refused_alone_and_named_by_its_number() -> None:
    found = laid_open(lines(ROWS[:1]) + b'{"title": \n[1]\n' + lines(ROWS[1:]))
    assert [item.name for item in found.items] == ["rows:1", "rows:4", "rows:5"]
    assert [(one.name, one.reason) for one in found.refusals] == [
        ("rows:2", RefusalReason.MALFORMED),
        ("rows:3", RefusalReason.MALFORMED),
    ]


def test_a_broken_first_line_does_not_hide_the_others() -> None:
    assert len(laid_open(b'{"title": "cut\n' + lines(ROWS)).items) == 3


def test_a_line_without_a_text_is_refused_alone() -> None:
    found = laid_open(lines([*ROWS, {"title": "Alone", "content": " "}]))
    assert [(one.name, one.reason) for one in found.refusals] == [("rows:4", RefusalReason.NO_BODY)]


def test_a_line_that_is_too_long_is_refused_and_the_next_one_read() -> None:
    found = laid_open(lines([ROWS[0], {"content": "x" * 2_000}, ROWS[1]]), limits=SMALL)
    assert [item.name for item in found.items] == ["rows:1", "rows:3"]
    assert [(one.name, one.reason) for one in found.refusals] == [("rows:2", RefusalReason.TOO_LARGE)]


def test_an_array_that_breaks_off_gives_what_stands_before() -> None:
    found = laid_open(SHAPES["array"][:-30])
    assert len(found.items) == 2
    assert [one.name for one in found.refusals] == ["rows:3"]


def test_a_line_in_windows_1252_is_read_as_such() -> None:
    spoilt = json.dumps({"text": "Caf\u00e9. " + PROSE}, ensure_ascii=False).encode("cp1252")
    found = laid_open(lines(ROWS[:1]).replace(b"content", b"text") + spoilt + b"\n")
    assert found.items[1].content == "Caf\u00e9. " + PROSE


def test_a_number_that_is_none_is_read_as_nothing() -> None:
    found = laid_open(lines([{**ROWS[0], "score": float("nan")}, ROWS[1]]))
    assert len(found.items) == 2


def test_one_article_is_an_item_under_the_name_of_its_file() -> None:
    raw = json.dumps({**ROWS[0], "authors": [{"name": "Bo"}, {"name": "Cy"}]}, indent=1).encode()
    (item,) = laid_open(raw, name="one.json").items
    assert (item.name, item.raw, item.stated.authors) == ("one.json", raw, "Bo, Cy")


@pytest.mark.parametrize("raw", [b'{"a": 1}', b'{"a": [{}]}', b'[{"a": {}}]', b'{"a": \n', b'{"a": 1}\n{"b": 2}\n'])
def test_json_without_a_report_is_refused(raw: bytes) -> None:
    found = laid_open(raw)
    assert found.items == []
    assert found.refusals


@pytest.mark.parametrize("opening", [b'[{"a":', b'{"a":', b'[{"a":['])
def test_values_deep_in_each_other_are_refused(opening: bytes) -> None:
    for limits in (Limits(), SMALL):
        found = laid_open(opening * 50_000, limits=limits)
        assert found.items == []
        assert {one.reason for one in found.refusals} <= {
            RefusalReason.MALFORMED,
            RefusalReason.TOO_LARGE,
            RefusalReason.EMPTY,
        }
        assert found.refusals


def test_records_whose_keys_are_values_are_read_in_bounded_time() -> None:
    rows = [{"text": PROSE} | {f"k{key}-{number}": "v" for key in range(50)} for number in range(60)]
    found = laid_open(lines(rows))
    assert len(found.items) == 60
    assert "more" in found.told
    assert len(found.notices[0].columns) == CONSIDERED


@pytest.mark.parametrize("text", ["[LEAD] Ministers meet", "{Ministers} met", '["Yes," he said.]', "[ ] open", "{", ""])
def test_a_plain_text_in_brackets_is_no_json(text: str) -> None:
    assert not recognises(text.encode(), "rows.json")


@given(st.text(max_size=200).filter(lambda text: text.lstrip("\ufeff \t\n\r")[:1] not in ("{", "[")))
def test_a_text_without_brackets_is_no_json(text: str) -> None:
    assert not recognises(text.encode("utf-8", "replace"), "rows.jsonl")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=40)
@given(st.lists(st.dictionaries(st.text(max_size=8), VALUES, max_size=4), max_size=4))
def test_whatever_else_stands_in_records_their_texts_come_out(others: list[dict[str, Any]]) -> None:
    rows = [{**other, "title": "T", "maintext": PROSE.format(n)} for n, other in enumerate(others)]
    found = laid_open(lines([ROWS[0] | {"maintext": PROSE}, *rows]))
    assert [item.content for item in found.items[1:]] == [row["maintext"] for row in rows]
