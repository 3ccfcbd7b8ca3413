"""Evaluation of gold files of our own, from the file to the figures."""

from pathlib import Path

import orjson
import pytest
from spacy.language import Language

from communique.errors import GoldError
from communique.measure.evaluation import evaluate, report_of_line
from communique.measure.lines import GoldLine

MET = "Foreign Minister Ane Lie of Norway met Portuguese President João Souza in Lisbon on Friday."
AGAIN = (
    "Portuguese President João Souza received Norway's Foreign Minister Ane Lie in Lisbon on Friday, his office said."
)
ACCUSED = "Norway accused Portugal of overfishing."
PAGE = (
    "<html><head><title>Port reopens</title></head><body><article><h1>Port reopens</h1>"
    + "".join(
        f"<p>{sentence} It did so again for the harbour master, who waved from the pier.</p>" for sentence in [MET] * 3
    )
    + "</article></body></html>"
)


def coref(text: str, words: str) -> dict[str, object]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "chain": words, "kind": "event"}


LINES: list[dict[str, object]] = [
    {
        "id": "met",
        "text": MET,
        "published": "2021-03-07",
        "dates": [{"start": 84, "end": 90, "text": "Friday", "type": "DATE", "value": "2021-03-05"}],
        "factuality": [{"start": 35, "end": 38, "text": "met", "value": 3.0}],
        "coref": [coref(MET, "met")],
        "story": "lisbon",
    },
    {"id": "again", "text": AGAIN, "published": "2021-03-07", "coref": [coref(AGAIN, "received")], "story": "lisbon"},
    {
        "id": "accused",
        "text": ACCUSED,
        "published": None,
        "events": [
            {
                "type": "ACCUSE",
                "quad": 3,
                "actor": [{"text": "Norway", "start": 0, "end": 6}],
                "recipient": [{"text": "Portugal", "start": 15, "end": 23}],
            }
        ],
    },
    {"id": "page", "html": PAGE, "url": "https://news.example/port", "gold": {"text": MET, "title": "Port reopens"}},
]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "own.jsonl"
    path.write_bytes(b"".join(orjson.dumps(line) + b"\n" for line in LINES))
    return path


def test_every_layer_of_a_file_is_scored(gold: Path, nlp: Language) -> None:
    (found,) = evaluate([gold], nlp)
    assert (found.path, found.lines) == (gold, 4)
    layers = {score.layer for score in found.scores}
    assert layers == {"dates", "events", "factuality", "coref", "story", "html"}
    figures = {(score.layer, score.metric): score for score in found.scores}
    assert figures["dates", "value"].f1 == 1
    assert figures["events", "type, parties given"].accuracy == 1
    assert figures["factuality", "yes, possible, no"].accuracy == 1
    assert figures["html", "title"].accuracy == 1
    assert all(score.definition for score in found.scores)


def test_one_prediction_line_for_each_gold_line_in_its_order(gold: Path, nlp: Language, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    evaluate([gold], nlp, out)
    lines = [orjson.loads(line) for line in out.read_bytes().splitlines()]
    assert [line["id"] for line in lines] == ["met", "again", "accused", "page"]
    assert lines[0]["story"] == lines[1]["story"] == "met"
    assert lines[2]["events"][0]["type"] == "ACCUSE"
    assert "text" in lines[3]
    for item in [*lines[0]["dates"], *lines[0]["places"], *lines[0]["mentions"]]:
        assert item.get("text", MET[item["start"] : item["end"]]) == MET[item["start"] : item["end"]]


def test_two_runs_write_the_same_bytes(gold: Path, nlp: Language, tmp_path: Path) -> None:
    outs = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    assert evaluate([gold], nlp, outs[0]) == evaluate([gold], nlp, outs[1])
    assert outs[0].read_bytes() == outs[1].read_bytes()


def test_progress_is_told_line_by_line(gold: Path, nlp: Language) -> None:
    seen: list[int] = []
    evaluate([gold], nlp, progress=lambda path, lines: seen.append(lines))
    assert seen == [1, 2, 3, 4]


def test_a_broken_line_is_refused_by_name(tmp_path: Path, nlp: Language) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_text('{"id": "a", "text": "Fine."}\n{"id": "b"}\n')
    with pytest.raises(GoldError, match=r"broken\.jsonl, line 2"):
        evaluate([path], nlp)


def test_nothing_of_a_gold_text_is_cut() -> None:
    text = "OSLO, March 7 (Example Wire) -- Norway accused Portugal of overfishing."
    report = report_of_line(GoldLine(id="1", text=text, published="2021-03-07"))
    assert report.body == text
