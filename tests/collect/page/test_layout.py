"""Tables for layout, and what browsers do not show."""

from typing import Any

from trafilatura.utils import load_html

from communique.claims.codes import RefusalReason
from communique.collect.given import Problem
from communique.collect.page.article import Page, read_page
from communique.collect.page.layout import readable

SENTENCE = "The envoys of Norland met their colleagues from Sudria in the harbour town on Monday, a port clerk said. "


def tags(body: str) -> list[str]:
    tree: Any = readable(load_html(f"<html><body>{body}</body></html>"))
    return [element.tag for element in tree.find("body").iterdescendants()]


def test_an_article_in_the_cell_of_a_table_is_paragraphs_without_strokes() -> None:
    cell = "<br><br>".join(SENTENCE + str(number) for number in range(4))
    found = read_page(
        f"<html><body><table><tr><td><a href='/'>Front</a></td><td>{cell}</td></tr></table></body></html>"
    )
    assert isinstance(found, Page)
    assert "|" not in found.text
    assert found.text.count("\n\n") >= 3


def test_a_table_around_another_one_is_for_layout_and_the_one_inside_stays() -> None:
    inner = "<table><tr><th>Year</th><td>410</td></tr></table>"
    assert tags(f"<table><tr><td>{inner}</td></tr></table>") == ["div", "div", "div", "table", "tr", "th", "td"]


def test_a_table_that_says_so_is_for_layout() -> None:
    assert tags("<table role='presentation'><tr><td>One</td></tr></table>") == ["div", "div", "div"]


def test_a_table_of_data_stays_one() -> None:
    assert tags("<table><tr><td>2020</td><td>300 tonnes</td></tr></table>") == ["table", "tr", "td", "td"]


def test_a_page_that_says_nothing_but_to_switch_on_scripts_has_no_body() -> None:
    asked = "<noscript>This reader of port news runs on scripts: please allow them in your browser.</noscript>"
    found = read_page(f"<html><head><title>Ports</title></head><body><div id='app'></div>{asked}</body></html>")
    assert isinstance(found, Problem)
    assert found.reason is RefusalReason.NO_BODY


def test_an_article_inside_noscript_is_kept() -> None:
    paragraphs = f"<p>{SENTENCE}</p><p>{SENTENCE}Nobody else came.</p><p>{SENTENCE}They left at noon.</p>"
    found = read_page(f"<html><body><noscript><article>{paragraphs}</article></noscript></body></html>")
    assert isinstance(found, Page)
    assert "Nobody else came." in found.text
