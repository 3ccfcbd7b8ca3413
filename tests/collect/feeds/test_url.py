"""URLs: only plain addresses of web pages are asked for, however they are spelt."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.collect.feeds.trouble import Trouble, TroubleKind
from communique.collect.feeds.url import host_of, origin_of, redirected, web_url


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://harbour.example/feed", "https://harbour.example/feed"),
        ("  HTTP://Harbour.Example:80/a b?x=ü#part ", "http://harbour.example/a%20b?x=%C3%BC"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("http://[2606:4700::1111]:8080/f", "http://[2606:4700::1111]:8080/f"),
        ("http://93.184.216.34/", "http://93.184.216.34/"),
        ("http://a_b.example./x", "http://a_b.example./x"),
    ],
)
def test_an_address_is_brought_into_its_normal_form(address: str, expected: str) -> None:
    assert web_url(address) == expected


@pytest.mark.parametrize(
    "address",
    [
        *("", "harbour.example/feed", "//harbour.example/feed", "/feed", "feed.xml", "http:", "http://", "http:///x"),
        *("file:///etc/passwd", "FILE:/etc/passwd", "ftp://h.example/", "gopher://h.example/", "data:text/html,x"),
        *("javascript:alert(1)", "feed://h.example/", "dict://h.example:11211/", "unix:/run/x.sock", "http+unix://x/"),
        *("http://user@h.example/", "http://user:word@h.example/", "http://h.example@10.0.0.1/"),
        *("http://h.example\\@10.0.0.1/", "http:\\\\h.example/", "http://h.example/\r\nX: y", "http://h.ex\tample/"),
        *("http://2130706433/", "http://017700000001/", "http://0x7f000001/", "http://0x7f.0.0.1/", "http://127.1/"),
        *("http://0177.0.0.1/", "http://127.0.0.1.1/", "http://256.1.1.1/", "http://1.2.3.04/", "http://a.0x1/"),
        *("http://[::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[::1/", "http://[v1.x]/", "http://h.example:0/"),
        *("http://h.example:99999/", "http://h.example:x/", "http://.h.example/", "http://h..example/", "http://-h/"),
        *("http://" + "a" * 5000 + "/", "http://" + "a." * 200 + "example/", "http://%6c%6fcalhost/", "http://h ex/"),
    ],
)
def test_anything_else_is_refused_with_a_reason(address: str) -> None:
    found = web_url(address)
    assert isinstance(found, Trouble), found
    assert found.kind is TroubleKind.ADDRESS
    assert len(found.detail) > 10


def test_digits_of_other_scripts_hide_no_number() -> None:
    assert (
        isinstance(web_url("http://１２７.０.０.１"), Trouble)
        or web_url("http://１２７.０.０.１") == "http://127.0.0.1"
    )


@settings(deadline=None)
@given(st.text(max_size=60), st.sampled_from(["", "http://h.example/a/b", "https://h.example"]))
def test_whatever_is_given_a_url_comes_out_that_stays_itself_or_a_reason(address: str, base: str) -> None:
    found = web_url(address, base)
    if isinstance(found, str):
        assert web_url(found) == found
        assert found.startswith(("http://", "https://"))
        assert host_of(found)
        assert "#" not in found
        assert "@" not in origin_of(found)


@settings(deadline=None)
@given(st.sampled_from(["http", "https"]), st.text(max_size=20), st.text(max_size=20))
def test_no_text_before_or_behind_a_host_changes_that_it_is_checked(scheme: str, before: str, behind: str) -> None:
    found = web_url(f"{scheme}://{before}127.1{behind}")
    assert isinstance(found, Trouble) or host_of(found) != "127.1"


def test_relative_addresses_count_from_where_they_stand() -> None:
    assert web_url("../x?y", "https://h.example/a/b/c") == "https://h.example/a/x?y"
    assert web_url("//other.example/x", "https://h.example/") == "https://other.example/x"
    assert isinstance(web_url("file:///etc/passwd", "https://h.example/"), Trouble)


def test_a_redirect_never_leads_from_https_to_http() -> None:
    assert redirected("http://h.example/", "https://h.example/x") == "https://h.example/x"
    assert redirected("https://h.example/a", "/b") == "https://h.example/b"
    found = redirected("https://h.example/", "http://h.example/")
    assert isinstance(found, Trouble)
    assert "https to http" in found.detail


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "http://u:p@h.example/", "http://0x7f.1/", "ftp://h.example"]
)
def test_a_redirect_leads_to_no_address_that_could_not_be_given(location: str) -> None:
    assert isinstance(redirected("http://h.example/", location), Trouble)
