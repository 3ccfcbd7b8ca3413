"""Tables of any dialect: each record with its own bytes, spoilt ones refused alone, plain texts never taken for one."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collect.laid_open import PROSE, laid_open
from communique.claims.codes import RefusalReason
from communique.collect.datasets.dialect import dialect_of
from communique.collect.given import Limits

HEADER: list[str] = ["id", "title", "text", "published"]
ROWS = [[str(n), f"Ministers, meet {n}", PROSE.format(n) + "\n\nThe end.", f"2019-11-{n + 10}"] for n in range(4)]


def table(rows: list[list[str]], delimiter: str = ",") -> str:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_is_read_in_every_dialect(delimiter: str, encoding: str) -> None:
    found = laid_open(table([HEADER, *ROWS], delimiter).encode(encoding))
    assert [item.content for item in found.items] == [row[2] for row in ROWS]
    assert [item.stated.headline for item in found.items] == [row[1] for row in ROWS]
    assert [item.stated.published for item in found.items] == [row[3] for row in ROWS]
    assert found.refusals == []


def test_a_row_is_named_by_its_line_and_id_and_has_its_own_bytes() -> None:
    raw = table([HEADER, *ROWS]).encode()
    items = laid_open(raw).items
    assert [item.name for item in items] == ["rows:2 (0)", "rows:5 (1)", "rows:8 (2)", "rows:11 (3)"]
    assert raw == table([HEADER]).encode() + b"".join(item.raw + b"\r\n" for item in items)


def test_the_names_of_columns_are_read_in_the_encoding_of_their_line() -> None:
    header = ["id", "Überschrift der Zeitung", "text", "published"]
    found = laid_open(table([header, *ROWS]).encode("cp1252"))
    assert "Überschrift der Zeitung" in found.told
    assert len(found.items) == len(ROWS)


def test_a_table_without_a_header_is_read_by_its_values() -> None:
    found = laid_open(table(ROWS).encode())
    assert "text = 3" in found.told
    assert len(found.items) == 4


def test_rows_of_another_length_are_refused_and_the_rest_goes_on() -> None:
    found = laid_open(table([HEADER, ROWS[0], ["1", "x"], ROWS[2], [*ROWS[3], "more"]]).encode())
    assert [item.name for item in found.items] == ["rows:2 (0)", "rows:6 (2)"]
    assert [(one.name, one.reason) for one in found.refusals] == [
        ("rows:5", RefusalReason.MALFORMED),
        ("rows:9", RefusalReason.MALFORMED),
        ("rows:11", RefusalReason.MALFORMED),
    ]


def test_a_quotation_mark_that_nobody_closes_costs_one_row() -> None:
    lines = ["date;title;text", *(f"2019-11-1{n};Title {n};{PROSE.format(n)}" for n in range(5))]
    lines[2] = lines[2].replace("Title 1;", '"Title 1;')
    found = laid_open("\n".join(lines).encode())
    assert [item.stated.headline for item in found.items] == ["Title 0", "Title 2", "Title 3", "Title 4"]
    assert [one.name for one in found.refusals] == ["rows:3"]


def test_a_row_in_windows_1252_is_read_as_such() -> None:
    raw = table([HEADER, ["1", "Café", PROSE + " “Yes,” he said.", "2019-11-20"]]).encode("cp1252")
    (item,) = laid_open(raw).items
    assert item.stated.headline == "Café"


def test_a_row_that_is_too_long_is_refused_and_the_next_one_read() -> None:
    long = ["9", "x", "word " * 4_000, "2019-11-20"]
    found = laid_open(table([HEADER, long, ROWS[1]]).encode(), limits=Limits(file_bytes=10_000))
    assert [item.name for item in found.items] == ["rows:3 (1)"]
    assert found.refusals


def test_a_table_without_texts_is_refused_once_with_the_names_of_its_columns() -> None:
    found = laid_open(table([["id", "title", "url", "date"], ["1", "A", "https://a.example/1", "2019-11-20"]]).encode())
    (refusal,) = found.refusals
    assert refusal.reason is RefusalReason.NO_BODY
    assert "no column holds a text; headline = title" in refusal.detail


def test_columns_of_one_name_are_kept_apart() -> None:
    found = laid_open(table([["text", "text", "title"], [PROSE, "short", "A"], [PROSE, "short", "B"]]).encode())
    assert "not used: text 2" in found.told


def test_lines_may_end_as_on_old_macs() -> None:
    rows = [[cell.replace("\n", " ") for cell in row] for row in ROWS]
    found = laid_open(table([HEADER, *rows]).replace("\r\n", "\r").encode())
    assert [item.content for item in found.items] == [row[2] for row in rows]


PLAIN = [
    "Title, date, text\nOn Monday the ministers met, talked, and left. They agreed, they said.\n",
    "Headline: Ministers meet\nDate: 2019-11-20\nText: They met, they talked, they left.\n",
    "The minister, who came late, left early.\nThe envoy, who came early, left late.\nThe rest, tired, slept.\n",
    "Date | Place | Topic\n\nThe ministers met on Monday.\n",
    "2019-11-20, Lund, talks\n2019-11-21, Riga, talks\n2019-11-22, Oslo, talks\n",
    "SOURCE, TITLE\n",
    "By Bo Park, staff writer\nLUND, Nov. 20 (Wire) -- The minister, tired, left.\n",
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_text_with_commas_is_no_table(text: str) -> None:
    assert dialect_of(text.encode(), cut=False) is None
    assert dialect_of(text.encode(), cut=True) is None


LINES = st.text(st.sampled_from("ab ,.;|\t\"'"), max_size=60)


@given(st.lists(LINES, max_size=12))
def test_no_text_without_names_of_columns_or_dates_is_a_table(lines: list[str]) -> None:
    assert dialect_of("\n".join(lines).encode(), cut=True) is None


@settings(max_examples=40)
@given(st.binary(max_size=300))
def test_any_bytes_behind_a_header_are_read_or_refused(tail: bytes) -> None:
    found = laid_open(table([HEADER, ROWS[0]]).encode() + tail)
    assert found.items[0].stated.headline == ROWS[0][1] if found.notices else len(found.items + found.refusals)


@settings(max_examples=40)
@given(
    st.lists(st.text(st.characters(exclude_characters="\r\n\x00", exclude_categories=["Cs"]), max_size=40), max_size=6)
)
def test_what_was_written_into_cells_comes_out_of_them(texts: list[str]) -> None:
    bodies = [PROSE + text for text in texts]
    found = laid_open(
        table([HEADER, ROWS[0], *([str(n), "T", body, "2019-11-20"] for n, body in enumerate(bodies))]).encode()
    )
    assert [item.content for item in found.items[1:]] == bodies
