"""Tables for spreadsheets and documents hold the words, and nothing that runs."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from communique.serve.plain import plain
from communique.serve.tabular import as_csv, as_markdown

CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless() -> None:
    assert "'=HYPERLINK(1)" in as_csv([{"words": "=HYPERLINK(1)"}])


def test_markdown_escapes_pipes_and_markup() -> None:
    assert as_markdown([{"words": "a|b <script>"}]).splitlines()[-1] == "| a\\|b &lt;script&gt; |"


@given(st.lists(st.fixed_dictionaries({"one": CELLS, "two": CELLS}), min_size=1, max_size=5))
def test_csv_is_read_back_as_it_was_printed_but_for_the_apostrophe(rows: list[dict[str, str]]) -> None:
    back = list(csv.DictReader(io.StringIO(as_csv(rows), newline="")))
    shown = [{key: value.removeprefix("'") for key, value in row.items()} for row in back]
    assert shown == [{key: plain(value).removeprefix("'") for key, value in row.items()} for row in rows]


def test_no_rows_make_no_table() -> None:
    assert (as_csv([]), as_markdown([])) == ("", "")
