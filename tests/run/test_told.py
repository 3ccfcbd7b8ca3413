"""What is only told stands as a statement; what is a deed stands once."""

import pytest
from spacy.language import Language

from communique.claims.canonical import report_id
from communique.claims.claim import Statement
from communique.claims.codes import ReportKind
from communique.claims.report import Found, Head, Report
from communique.run.extraction import claims_of, extract_reports


def statements(nlp: Language, text: str) -> list[str]:
    head = Head(ReportKind.PLAIN, published=Found("2021-03-10", "given"))
    (reading,) = extract_reports(nlp, [Report(report_id(text), text, head, "0" * 64)])
    said = [claim.content for claim in claims_of(reading) if isinstance(claim.content, Statement)]
    return [span.text for content in said for span in content.content]


@pytest.mark.parametrize(
    "text",
    [
        "Portugal accused Kenya of harassing its fishermen.",
        "The Kenyan foreign ministry declined to comment on the agenda.",
        "The visit is seen as an attempt to win time.",
        "Analysts believe that Portugal wants to win time.",
    ],
)
def test_a_deed_or_an_interpretation_is_no_statement_as_well(nlp: Language, text: str) -> None:
    assert statements(nlp, text) == []


def test_what_somebody_said_stays(nlp: Language) -> None:
    assert statements(nlp, "Portuguese Foreign Minister Inês Prata said that Kenya had rejected the treaty.")


def test_a_quotation_always_stays(nlp: Language) -> None:
    text = 'Portuguese Foreign Minister Inês Prata accused Kenya of "a theft in daylight."'
    assert any("theft" in words for words in statements(nlp, text))


def test_what_one_says_of_anothers_position_stays(nlp: Language) -> None:
    text = "Kenyan Foreign Minister Joseph Mutua said that Portugal no longer wishes to sign the treaty."
    assert any("no longer wishes" in words for words in statements(nlp, text))
