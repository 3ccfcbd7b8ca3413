"""Robots rules as RFC 9309 has them."""

import pytest

from communique.collect.feeds.request import Answer
from communique.collect.feeds.robots import OPEN, Rules, source_of
from communique.collect.feeds.trouble import Trouble, TroubleKind

ROBOTS = """
User-agent: *
Disallow: /inner
Allow: /inner/open

User-agent: Communique
Disallow: /desk
Crawl-delay: 7
"""


def test_the_group_that_names_us_holds_instead_of_that_for_all() -> None:
    rules = Rules.of(ROBOTS)
    assert rules.trouble("http://h.example/inner/a") is None
    assert rules.trouble("http://h.example/desk/a")
    assert rules.delay == 7.0


def test_the_longest_rule_decides() -> None:
    rules = Rules.of(ROBOTS.split("User-agent: Communique", maxsplit=1)[0])
    found = rules.trouble("http://h.example/inner/a")
    assert found
    assert (found.kind, found.passing) == (TroubleKind.ROBOTS, False)
    assert rules.trouble("http://h.example/inner/open/a") is None
    assert rules.delay == 0.0


@pytest.mark.parametrize("source", [OPEN, "\x00\xff garbage", "Disallow: /", "Crawl-delay: inf", "<html></html>"])
def test_where_no_rule_is_for_us_all_is_allowed(source: str) -> None:
    rules = Rules.of(source)
    assert rules.trouble("http://h.example/a") is None
    assert rules.delay == 0.0


def test_a_site_without_rules_is_open_and_one_that_cannot_say_is_closed_for_now() -> None:
    assert source_of(Answer("http://h.example/robots.txt", 200, {}, b"User-agent: *")) == "User-agent: *"
    assert source_of(Trouble(TroubleKind.STATUS, "404")) == OPEN
    assert source_of(Trouble(TroubleKind.STATUS, "403")) == OPEN
    assert source_of(Trouble(TroubleKind.REDIRECT, "too many")) == OPEN
    for closed in (
        Trouble(TroubleKind.STATUS, "503", passing=True, wait=9.0),
        Trouble(TroubleKind.STATUS, "429", passing=True),
        Trouble(TroubleKind.SIZE, "too much"),
    ):
        found = source_of(closed)
        assert isinstance(found, Trouble)
        assert (found.kind, found.passing, found.wait) == (TroubleKind.ROBOTS, True, closed.wait)
    for unreachable in (
        Trouble(TroubleKind.NETWORK, "no answer", passing=True),
        Trouble(TroubleKind.TIME, "", passing=True),
    ):
        assert source_of(unreachable) == unreachable
