"""Parts that the tests of voices share."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from communique.claims.actor import Actor
from communique.claims.canonical import report_id
from communique.claims.claim import Claim, Statement
from communique.claims.codes import ReportKind
from communique.claims.report import Head, Report
from communique.extract.reading import Reading
from communique.extract.syntax import parse
from communique.extract.voices import STATEMENTS

Said = list[tuple[Claim, Statement]]


@pytest.fixture
def said(read: Callable[..., Reading]) -> Callable[..., Said]:
    """said(text, actors) gives the statements of a text of our own, each claim with its content."""

    def statements(text: str, actors: tuple[Actor, ...] = ()) -> Said:
        claims = STATEMENTS.run(read(text).adding(actors=actors)).statements
        return [(claim, claim.content) for claim in claims if isinstance(claim.content, Statement)]

    return statements


@pytest.fixture(scope="session")
def read_any(nlp: Language) -> Callable[[str], Reading]:
    """read_any(text) gives a Reading of any text, for property tests (which want a fixture of the session)."""

    def reading(text: str) -> Reading:
        report = Report(report_id(text), text, Head(ReportKind.PLAIN), "0" * 64)
        return Reading(report, next(parse(nlp, [report])))

    return reading
