"""Extraction of many reports: every claim rests on its words, and one defect costs one report."""

from collections.abc import Iterator

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from communique.claims.canonical import check_claim, report_id
from communique.claims.codes import RefusalReason, ReportKind
from communique.claims.report import Found, Head, Refusal, Report
from communique.errors import StepOrderError
from communique.extract.reading import Reading
from communique.extract.steps import Step, check_order
from communique.run import extraction

SENTENCES = (
    "Portuguese Foreign Minister Inês Prata met her Kenyan counterpart Joseph Mutua in Nairobi on Tuesday.",
    '"We will not wait," Prata told reporters.',
    "Kenya and Portugal postponed a joint exercise planned for May.",
    "The envoy declined to comment on the delay.",
    "According to the Lisbon daily, Mutua may visit Portugal if the treaty is signed before the end of the year.",
    "Observers see the visit as an attempt to win time.",
    "It rained.",
    "“", "(LEAD)", "—", "\u202e", "\x00", "Mr.", "in in in", "Kenya, Kenya and Kenya's Kenya",
)  # fmt: skip


def report(text: str) -> Report:
    head = Head(ReportKind.PLAIN, published=Found("2021-03-10", "given"), outlet=Found("Harbour", "given"))
    return Report(report_id(text), text, head, "0" * 64)


def test_the_order_of_the_steps_gives_each_what_it_needs() -> None:
    check_order(extraction.STEPS)
    with pytest.raises(StepOrderError):
        check_order(tuple(reversed(extraction.STEPS)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.sampled_from([" ", "\n", "\n\n"]))
def test_whatever_the_text_every_claim_rests_on_words_that_stand_there(
    nlp: Language, sentences: list[str], between: str
) -> None:
    (reading,) = extraction.extract_reports(nlp, [report(between.join(sentences))])
    for claim in extraction.claims_of(reading):
        assert check_claim(reading.report, claim) == claim
        assert 0 < claim.confidence <= 1


def test_a_report_alone_and_among_others_gives_the_same_claims(nlp: Language) -> None:
    reports = [report(text) for text in SENTENCES[:6]]
    together = list(extraction.extract_reports(nlp, reports))
    alone = [next(iter(extraction.extract_reports(nlp, [one]))) for one in reports]
    assert [extraction.claims_of(one) for one in together] == [extraction.claims_of(one) for one in alone]


def test_a_defect_on_one_report_is_told_and_costs_no_other(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(reading: Reading) -> Reading:
        if "rained" in reading.report.text:
            raise ValueError("no rain")
        return reading

    step = Step("broken", frozenset(), frozenset(), broken)
    monkeypatch.setattr(extraction, "STEPS", (*extraction.STEPS, step))
    reports = [report(SENTENCES[0]), report("It rained in Nairobi."), report(SENTENCES[2])]
    found: Iterator[Reading | Refusal] = extraction.extract_each(nlp, reports)
    first, second, third = found
    assert isinstance(first, Reading)
    assert isinstance(third, Reading)
    assert isinstance(second, Refusal)
    assert second.reason is RefusalReason.FAILED
    assert "no rain" in second.detail


def test_without_a_publication_date_no_date_is_made_up(nlp: Language) -> None:
    undated = report("The ministers met on Tuesday and will meet again next month. Today they rest.")
    undated = evolve(undated, head=evolve(undated.head, published=None))
    (reading,) = extraction.extract_reports(nlp, [undated])
    assert reading.dates
    assert [when for when in reading.dates if when.dated] == []
    assert all(claim.when is None or not claim.when.dated for claim in extraction.claims_of(reading))
