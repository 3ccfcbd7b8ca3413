"""Parquet: rows as of any other dataset, also through a pipe; damaged files are refused."""

from datetime import UTC, datetime
from io import BytesIO

import pyarrow
from pyarrow import parquet

from collect.laid_open import PROSE, laid_open
from communique.claims.codes import RefusalReason

ROWS = [
    {
        "headline": f"Ministers meet {number}",
        "body": PROSE.format(number),
        "date": datetime(2019, 11, 20, 10, 35, tzinfo=UTC),
        "authors": ["Bo Park", "Cy Low"],
        "picture": b"\x00\xff",
    }
    for number in range(40)
]


def written(rows: list[dict[str, object]]) -> bytes:
    file = BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(rows), file, row_group_size=7)
    return file.getvalue()


def test_the_rows_of_all_groups_are_read_in_their_order() -> None:
    found = laid_open(written(ROWS))
    assert [item.content for item in found.items] == [row["body"] for row in ROWS]
    assert found.items[39].name == "rows:40"
    assert found.items[39].stated.authors == "Bo Park, Cy Low"
    assert found.items[39].stated.published == "2019-11-20T10:35:00+00:00"
    assert len({item.raw for item in found.items}) == 40


def test_texts_that_were_written_as_bytes_are_read() -> None:
    found = laid_open(written([{"text": PROSE.encode()}, {"text": b"\xff\xfe"}]))
    assert [item.content for item in found.items] == [PROSE]
    assert [one.reason for one in found.refusals] == [RefusalReason.NO_BODY]


def test_a_damaged_file_is_refused() -> None:
    whole = written(ROWS)
    for raw in (whole[:-10], whole[:4], whole[:60] + b"\x00" * 60 + whole[120:]):
        found = laid_open(raw)
        assert {one.reason for one in found.refusals} <= {RefusalReason.MALFORMED}
        assert found.refusals or found.items
