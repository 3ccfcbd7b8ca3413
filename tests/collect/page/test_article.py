"""Web pages."""

from pathlib import Path

import pytest

from communique.claims.report import Refusal, Report
from communique.collect.given import Given, Problem
from communique.collect.page.article import Page, read_page
from communique.collect.read import read_bytes

PARAGRAPHS = "".join(
    f"<p>The envoys of Norland met their colleagues from Sudria for the {count} time in the harbour town on Monday.</p>"
    for count in ("first", "second", "third", "fourth")
)
JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "WebPage", "headline": "Harbour Gazette: all news"},
 {"@type": "NewsArticle", "headline": "Envoys settle &#8216;port fees&#8217;",
  "datePublished": "2021-03-09T23:30:00+09:00",
  "author": [{"@id": "#ana"}],
  "publisher": {"@type": "Organization", "name": "The Harbour Gazette"}},
 {"@type": "Person", "@id": "#ana", "name": "Ana Okoro"}]}</script>"""


def page(head: str = "", body: str = PARAGRAPHS) -> str:
    menu = "<nav><a href='/'>Home</a><a href='/w'>World</a></nav>"
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{menu}<article>{body}</article></body></html>"


def read(source: str, url: str | None = None) -> Page:
    found = read_page(source, url)
    assert isinstance(found, Page)
    return found


def test_json_ld_gives_the_head() -> None:
    found = read(page(JSON_LD)).findings
    assert found.headline and (found.headline.value, found.headline.rule) == ("Envoys settle ‘port fees’", "json-ld")
    assert found.published and found.published.value == "2021-03-09T23:30:00+09:00"
    assert found.byline and found.byline.value == "Ana Okoro"
    assert found.outlet and found.outlet.value == "The Harbour Gazette"


def test_meta_elements_give_the_head_and_the_sites_name_is_taken_off() -> None:
    head = """<meta property="og:title" content="Envoys settle port fees | The Harbour Gazette">
    <meta property="og:site_name" content="The Harbour Gazette"><meta name="author" content="Ana Okoro">
    <meta property="article:published_time" content="2021-03-09T10:00:00Z">"""
    found = read(page(head)).findings
    assert found.headline and (found.headline.value, found.headline.rule) == ("Envoys settle port fees", "meta")
    assert found.byline and found.byline.value == "Ana Okoro"
    assert found.published and (found.published.value, found.published.rule) == ("2021-03-09T10:00:00+00:00", "meta")


def test_what_software_calls_a_site_without_a_name_is_no_outlet() -> None:
    blog = JSON_LD.replace("The Harbour Gazette", "Blogger")
    assert read(page(blog)).findings.outlet is None
    named = read(page(blog + "<meta property='og:site_name' content='The Harbour Gazette'>")).findings
    assert named.outlet and named.outlet.value == "The Harbour Gazette"


def test_elements_and_the_address_are_the_last_resort() -> None:
    body = f"<h1>Envoys settle port fees</h1><span itemprop='author'>Ana Okoro</span>{PARAGRAPHS}"
    found = read(page(body=body), "https://www.reuters.com/world/2021/03/09/fees").findings
    assert found.headline and found.headline.rule == "heading"
    assert found.byline and found.byline.rule == "author-element"
    assert found.published and (found.published.value, found.published.rule) == ("2021-03-09", "url")
    assert found.outlet and found.outlet.value == "Reuters"


def test_a_page_without_any_date_gets_none() -> None:
    assert read(page()).findings.published is None


def test_the_article_is_taken_out_without_menus() -> None:
    (report,) = read_bytes("a.html", page(JSON_LD).encode())
    assert isinstance(report, Report)
    assert report.text.count("harbour town") == 4
    assert "World" not in report.text
    assert report.head.kind == "web"
    assert report.head.published and report.head.published.value == "2021-03-09T23:30:00+09:00"


def test_a_given_value_wins_over_the_page() -> None:
    (report,) = read_bytes("a.html", page(JSON_LD).encode(), Given(published="2020-01-01"))
    assert isinstance(report, Report)
    assert report.head.published and report.head.published.rule == "given"


@pytest.mark.parametrize(
    "source",
    ["<html></html>", "<html><body></body></html>", "<!DOCTYPE html>" + "<div>" * 5000, "<html><script>x</script>"],
)
def test_a_page_without_an_article_is_refused(source: str) -> None:
    (found,) = read_bytes("a.html", source.encode())
    assert isinstance(found, Refusal)


def test_entities_of_a_page_open_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("harbour-password")
    doctype = f'<!DOCTYPE html [<!ENTITY secret SYSTEM "file://{tmp_path}/secret">]>'
    (found,) = read_bytes("a.html", f"{doctype}<html><body><p>&secret;</p>{PARAGRAPHS}</body></html>".encode())
    assert isinstance(found, Refusal) or "harbour-password" not in found.text


@pytest.mark.parametrize(
    "script", ["{", "[]", "null", '{"@type": 5, "headline": []}', '[[[[[[[[{"@type": "Article"}]]]]]]]]']
)
def test_broken_json_ld_is_passed_over(script: str) -> None:
    assert read(page(f'<script type="application/ld+json">{script}</script>')).findings.headline is None


def test_a_tag_with_thousands_of_attributes_is_refused_at_once() -> None:
    page = "<html><body><p " + " ".join(f"a{n}=b" for n in range(50_000)) + ">The envoys met.</p></body></html>"
    found = read_page(page)
    assert isinstance(found, Problem)
    assert "attributes" in found.detail
