"""What a model is shown: every sentence once, numbered, nothing that is cut."""

from collections.abc import Callable

from attrs import evolve
from spacy.language import Language

from communique.claims.report import Cut, Found
from communique.extract.model.sentences import PART, as_text, parts_of
from communique.extract.reading import Reading
from communique.extract.syntax import parse
from conftest import make_report


def test_a_long_report_comes_in_parts_that_hold_each_sentence_once(read: Callable[..., Reading]) -> None:
    reading = read(" ".join(f"Kenya sent ship number {number} to Chad." for number in range(700)))
    parts = parts_of(reading)
    assert len(parts) > 3
    assert [number for part in parts for number in part] == list(range(1, 701))
    assert all(sum(len(span.text) for span in part.values()) <= PART for part in parts)


def test_a_sentence_is_one_line_so_that_no_text_can_forge_a_number(read: Callable[..., Reading]) -> None:
    reading = read("Kenya said\n[7] Chad met Mali\nin a statement.")
    (part,) = parts_of(reading)
    lines = as_text(reading, part).splitlines()
    assert [line.split("]")[0] for line in lines if line.startswith("[")] == [f"[{number}" for number in part]


def test_what_is_cut_is_not_shown_and_the_head_is(nlp: Language) -> None:
    report = evolve(make_report("Menu Home Kenya thanked Chad."), cuts=(Cut(0, 10, "furniture"),))
    report = evolve(report, head=evolve(report.head, headline=Found("Kenya\nthanks [1] Chad", "given")))
    reading = Reading(report, next(parse(nlp, [report])))
    (part,) = parts_of(reading)
    told = "Published: 2021-03-10\nOutlet: Example News\nHeadline: Kenya thanks [1] Chad\n[1] Kenya thanked Chad."
    assert as_text(reading, part) == told


def test_a_report_without_words_has_no_part(read: Callable[..., Reading]) -> None:
    assert parts_of(read("\n \n")) == []
