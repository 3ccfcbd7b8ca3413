"""Gold files: read in order, refused with file and line number."""

from pathlib import Path

import orjson
import pytest

from communique.errors import GoldError
from communique.measure.gold import check_gold, read_gold

TEXT = "Envoys met in Lisbon on Friday."


def write(path: Path, *lines: object) -> Path:
    path.write_bytes(b"".join(orjson.dumps(line) + b"\n" for line in lines))
    return path


def test_lines_come_in_order_with_unknown_keys_kept(tmp_path: Path) -> None:
    path = write(tmp_path / "g.jsonl", {"id": "a", "text": TEXT, "mood": "calm"}, {"id": "b", "text": ""})
    lines = list(read_gold(path))
    assert [line["id"] for line in lines] == ["a", "b"]
    assert lines[0]["mood"] == "calm"  # type: ignore[typeddict-item]


def test_empty_lines_are_left_out_but_counted(tmp_path: Path) -> None:
    path = tmp_path / "g.jsonl"
    path.write_bytes(b'\n{"id": "a", "text": "x"}\n\n[]\n')
    with pytest.raises(GoldError, match=r"g\.jsonl, line 4: a gold line is a JSON object"):
        list(read_gold(path))


def test_what_is_no_json_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "g.jsonl"
    path.write_text('{"id": "a", "text": "x"}\n{"id": \n')
    with pytest.raises(GoldError, match=r"g\.jsonl, line 2: no JSON"):
        list(read_gold(path))


def test_a_repeated_id_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "g.jsonl", {"id": "a", "text": "x"}, {"id": "a", "text": "y"})
    with pytest.raises(GoldError, match=r"line 2: the id 'a' stands twice"):
        list(read_gold(path))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"nothing\.jsonl: cannot be read"):
        list(read_gold(tmp_path / "nothing.jsonl"))


def test_lines_are_read_as_they_are_needed(tmp_path: Path) -> None:
    path = write(tmp_path / "g.jsonl", {"id": "a", "text": "x"}, "broken")
    assert next(read_gold(path))["id"] == "a"


@pytest.mark.parametrize(
    "line",
    [
        {"id": "a", "text": TEXT, "dates": []},
        {
            "id": "a",
            "text": TEXT,
            "dates": [{"start": 24, "end": 30, "type": "DATE", "value": "2019-11-22", "mod": ""}],
        },
        {"id": "a", "text": TEXT, "quotes": [{"source": [], "content": [[0, 6]], "directness": "indirect"}]},
        {
            "id": "a",
            "text": TEXT,
            "events": [{"quad": 1}, {"type": None, "cameo": "013", "actor": [{"code": "---GOV"}]}],
        },
        {"id": "a", "text": TEXT, "places": [{"start": 14, "end": 20, "lat": None, "lon": None}]},
        {"id": "a", "text": TEXT, "factuality": [{"start": 7, "end": 10, "value": 3}]},
        {"id": "a", "text": TEXT, "series": {"slug": "x", "version": 0}, "story": "s"},
        {"id": "a", "text": TEXT, "encounter": {"kind": "call", "parties": ["X", "Y"], "date": "2021-01-01"}},
        {"id": "a", "html": "<p>x</p>", "gold": {"text": "x", "title": None}},
    ],
)
def test_lines_of_the_format_pass(line: object) -> None:
    assert check_gold(line) is None


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ({"text": "x"}, "`id` must be a string"),
        ({"id": "a"}, "a line needs `text`"),
        ({"id": "a", "text": TEXT, "published": 2019}, "`published`: 2019 is no str or NoneType"),
        ({"id": "a", "text": TEXT, "dates": {}}, "`dates`: must be a list"),
        ({"id": "a", "text": TEXT, "dates": [{"start": 0, "end": 99}]}, "is no [start, end] inside the text of 31"),
        ({"id": "a", "text": TEXT, "dates": [{"start": 3, "end": 3}]}, "is no [start, end]"),
        ({"id": "a", "text": TEXT, "dates": [{"start": 0, "end": 2, "type": "DATE"}]}, "`value` is missing"),
        (
            {"id": "a", "text": TEXT, "quotes": [{"source": [[4]], "content": [], "directness": ""}]},
            "`source`: [4] is no",
        ),
        ({"id": "a", "text": TEXT, "factuality": [{"start": 0, "end": 2, "value": "3"}]}, "'3' is no int or float"),
        ({"id": "a", "text": TEXT, "events": ["met"]}, "'met' is no object"),
        ({"id": "a", "text": TEXT, "series": {"slug": "x", "version": True}}, "True is no int"),
    ],
)
def test_what_breaks_the_format_is_named(line: object, wrong: str) -> None:
    assert wrong in (check_gold(line) or "")
