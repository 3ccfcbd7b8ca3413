"""Finding reports by their words, whatever their language and whatever is typed."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import ours
from communique.claims.report import Found, Report
from communique.record.selection import Selection
from communique.record.store import Store


def of(text: str, headline: str, language: str = "en") -> Report:
    report = ours.report(text)
    return evolve(report, head=evolve(report.head, headline=Found(headline, "given"), language=language))


RAIL = of("Engineers will survey the rail tunnel before winter.", "Élan on the border")
KOREAN = of("외무성은 철도 협정을 맺었다고 발표했다.", "철도 협정", "ko")
JAPANESE = of("外務省は鉄道協定について発表した。", "鉄道", "ja")
ALL = (RAIL, KOREAN, JAPANESE)


def put(store: Store, *reports: Report, fingerprint: str = "v1") -> None:
    for report in reports:
        store.add(report, (), (), ours.source(report, fingerprint=fingerprint))


def found(store: Store, words: str) -> list[Report]:
    return [one for one in ALL if any(entry.id == one.id for entry in store.listed(Selection(text=words)))]


@pytest.mark.parametrize(
    ("words", "reports"),
    [
        ("TUNNEL", [RAIL]),
        ("rail winter", [RAIL]),
        ('"rail tunnel"', [RAIL]),
        ('"tunnel rail"', []),
        ("tunnel summer", []),
        ("elan", [RAIL]),
        ("élan", [RAIL]),
        ("tunn", []),
        ("외무성", [KOREAN]),
        ("협정을", [KOREAN]),
        ("鉄道", [JAPANESE]),
        ("務省は鉄", [JAPANESE]),
        ("協外", []),
    ],
)
def test_reports_are_found_by_words_and_phrases_of_text_and_headline(
    store: Store, words: str, reports: list[Report]
) -> None:
    put(store, *ALL)
    assert found(store, words) == reports


@pytest.mark.parametrize("words", ["***", '"', "OR", "NEAR(rail, 3)", "headline:rail", "rail*", "' OR 1=1 --", "-rail"])
def test_operators_and_quotes_are_no_operators(store: Store, words: str) -> None:
    put(store, *ALL)
    assert found(store, words) in ([], [RAIL])


def test_a_phrase_does_not_reach_from_the_headline_into_the_text(store: Store) -> None:
    put(store, RAIL)
    assert found(store, '"border engineers"') == []


def test_a_changed_headline_is_found_and_the_old_one_no_more(store: Store) -> None:
    put(store, RAIL)
    put(store, evolve(RAIL, head=evolve(RAIL.head, headline=Found("Harbour talks", "given"))), fingerprint="v2")
    assert found(store, "harbour") == [RAIL]
    assert found(store, "elan") == []
    assert found(store, "tunnel") == [RAIL]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_nothing_that_is_typed_is_an_error_and_a_reports_own_words_find_it(words: str) -> None:
    report = of(f"{words} tunnel", words)
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "a.db") as store:
        put(store, report)
        hits = [entry.id for entry in store.listed(Selection(text=f"{words.replace(chr(34), ' ')} tunnel"))]
        assert hits == [report.id]
