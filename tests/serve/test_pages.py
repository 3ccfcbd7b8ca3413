"""The pages: filters in the address, the words marked, nothing of a hostile report runs."""

import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from fastapi.testclient import TestClient
from playwright.sync_api import Page, expect, sync_playwright

from communique.claims.canonical import report_id
from communique.claims.codes import ReportKind
from communique.claims.report import Found, Head, Report
from communique.record.source import Source
from communique.record.store import Store
from communique.search import Filter, timeline
from communique.serve.pages import create_app

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here (Debian: apt install chromium)")


@pytest.fixture(scope="module")
def store(sample_db: Path) -> Iterator[Store]:
    with Store.open(sample_db) as opened:
        yield opened


@pytest.fixture(scope="module")
def client(store: Store) -> TestClient:
    return TestClient(create_app(store))


def test_the_chronology_links_every_sentence_to_its_place_in_the_report(client: TestClient, store: Store) -> None:
    page = client.get("/").text
    for entry in timeline(store, Filter())[:10]:
        for one in entry.support:
            assert f'/reports/{one.citation.report}#{one.claim}"' in page
            assert f'id="{one.claim}"' in client.get(f"/reports/{one.citation.report}").text


def test_filters_stand_in_the_address(client: TestClient) -> None:
    everything, some = client.get("/").text, client.get("/?actor=Japan&status=occurred").text
    assert everything.count("<h2>") > some.count("<h2>") > 0
    assert 'value="Japan"' in some


@pytest.mark.parametrize(
    ("address", "code"),
    [("/reports/rnone", 404), ("/claims/cnone", 404), ("/?since=nonsense", 400), ("/?page=0", 422), ("/nowhere", 404)],
)
def test_a_wrong_address_is_answered_with_a_reason(client: TestClient, address: str, code: int) -> None:
    assert client.get(address).status_code == code


def test_another_hosts_name_is_refused(client: TestClient) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


def test_nothing_of_a_hostile_report_becomes_markup(tmp_path: Path) -> None:
    text = '<script>alert(1)</script> The envoys met. "><img src=x onerror=alert(2)>'
    head = Head(ReportKind.PLAIN, headline=Found("<b>bold</b>", "given"))
    report = Report(report_id(text), text, head, "0" * 64)
    with Store.open(tmp_path / "a.db") as opened:
        opened.add(report, [], [], Source("x", "0" * 64, "f"))
        response = TestClient(create_app(opened)).get(f"/reports/{report.id}")
    assert "<script" not in response.text
    assert "<img" not in response.text
    assert "<b>bold" not in response.text
    assert "default-src 'none'" in response.headers["content-security-policy"]


@pytest.fixture(scope="module")
def address(store: Store) -> Iterator[str]:
    """The pages served as `communique serve` does, on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(store), host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        assert thread.is_alive()
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[Page]:
    arguments = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser.new_page()
        browser.close()


@needs_browser
def test_a_reader_gets_from_an_entry_to_its_sentence_in_one_click(page: Page, address: str) -> None:
    page.goto(address)
    sentence = page.locator("blockquote a").first
    words = sentence.inner_text()
    sentence.click()
    claim = page.url.partition("#")[2]
    expect(page.locator(f"#{claim}")).to_be_attached()
    assert "".join(words.split()) in "".join(page.locator(".report").inner_text().split())


@needs_browser
def test_a_filter_is_typed_and_stays_in_the_address(page: Page, address: str) -> None:
    page.goto(address)
    before = page.locator(".chronology > li").count()
    page.get_by_label("Actor").fill("Philippines")
    page.get_by_role("button", name="Show").click()
    assert "actor=Philippines" in page.url
    assert 0 < page.locator(".chronology > li").count() < before


@needs_browser
def test_a_claim_is_explained_two_clicks_from_the_chronology(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("a.why").first.click()
    expect(page.locator("dl")).to_contain_text("Rule")


@needs_browser
def test_a_page_loads_nothing_from_elsewhere_and_breaks_none_of_its_own_rules(page: Page, address: str) -> None:
    seen: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("console", lambda message: errors.append(message.text))
    page.goto(address)
    assert seen
    assert all(url.startswith(address) for url in seen)
    assert [text for text in errors if "favicon" not in text] == []
