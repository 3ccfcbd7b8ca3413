"""Outlets by name, tag and address."""

import pytest

from communique.collect.address import read_address, read_host
from communique.collect.outlet import is_official, outlet_of_name, outlet_of_tag, outlet_of_url


def test_an_agency_is_known_by_its_tag() -> None:
    assert outlet_of_tag("AP") == "Associated Press"
    assert outlet_of_tag("ITAR-TASS") == "TASS"
    assert outlet_of_tag("Smith") is None


def test_an_outlet_is_known_by_any_of_its_names() -> None:
    assert outlet_of_name("KBS World Radio News.") == "KBS World Radio"
    assert outlet_of_name("the white house") == "White House"


def test_an_address_tells_the_outlet_and_the_day() -> None:
    found = read_address("https://www.reuters.com/world/2021/03/09/ports")
    assert found.outlet and (found.outlet.value, found.outlet.rule) == ("Reuters", "url")
    assert found.published and found.published.value == "2021-03-09"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.harbour.example/2031/a", "harbour.example"),
        ("https://user@m.harbour.example:8080/", "harbour.example"),
        ("http://127.0.0.1/a", None),
        ("http://localhost/a", None),
        ("http://[broken", None),
        ("not an address", None),
        (None, None),
    ],
)
def test_a_site_that_nobody_names_is_known_by_its_host(url: str | None, host: str | None) -> None:
    found = read_host(url).outlet
    assert (found.value if found else None) == host


def test_a_host_with_a_like_name_is_not_the_outlet() -> None:
    assert outlet_of_url("https://notreuters.com/x") is None
    assert outlet_of_url("http://[broken") is None


def test_a_government_is_an_official_outlet() -> None:
    assert is_official("White House")
    assert not is_official("Reuters")


def test_ministries_and_bodies_are_known_by_their_domains() -> None:
    assert outlet_of_url("https://en.mofa.gov.tw/a") == "Ministry of Foreign Affairs of Taiwan"
    assert outlet_of_url("https://press.un.org/en/2021/sc1.doc.htm") == "United Nations"
    assert outlet_of_url("https://www.news.gov.cn/a") is None  # any town's pages lie under it
