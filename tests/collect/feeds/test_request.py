"""One request: bounded in time and size whatever the server does."""

import time
import zlib
from http.server import BaseHTTPRequestHandler

import pytest

import communique
from communique.collect.feeds.request import Answer, Terms, get
from communique.collect.feeds.trouble import Trouble, TroubleKind
from feed_site import Reply, Site
from gzipped import gzipped

HERE = Terms(allow_private=True, seconds=5.0, size=1_000_000)
HASTY = Terms(allow_private=True, seconds=0.4)


def trouble(found: Answer | Trouble) -> Trouble:
    assert isinstance(found, Trouble)
    return found


def test_a_page_comes_with_its_headers_and_says_who_asks(site: Site) -> None:
    site.replies["/a"] = Reply(b"words", headers={"ETag": '"1"', "Set-Cookie": "a=b"})
    answer = get(site.url("/a"), Terms(allow_private=True, contact="desk@harbour.example"), {"If-None-Match": '"0"'})
    assert isinstance(answer, Answer)
    assert (answer.body, answer.status, answer.headers["etag"]) == (b"words", 200, '"1"')
    (_, sent) = site.asked[0]
    assert sent["user-agent"] == f"communique/{communique.__version__} (+desk@harbour.example)"
    assert sent["if-none-match"] == '"0"'
    assert sent["host"] == site.address.removeprefix("http://")


@pytest.mark.parametrize("validator", ['"\u00e9"', "\x85", "\u5916", "a\x7fb", "a\nb"])
def test_a_validator_of_any_bytes_is_sent_back_or_is_a_trouble(site: Site, validator: str) -> None:
    site.replies["/a"] = Reply(b"words")
    found = get(site.url("/a"), HERE, {"If-None-Match": validator})
    assert isinstance(found, Answer) or found.kind is TroubleKind.NETWORK


def test_no_cookie_is_kept_and_no_connection(site: Site) -> None:
    site.replies["/a"] = Reply(b"words", headers={"Set-Cookie": "a=b"})
    for _ in range(2):
        get(site.url("/a"), HERE, {})
    assert all("cookie" not in headers for _, headers in site.asked)


def test_a_private_address_is_not_even_connected_to(site: Site) -> None:
    site.replies["/a"] = Reply(b"words")
    found = trouble(get(site.url("/a"), Terms(seconds=5.0), {}))
    assert found.kind is TroubleKind.ADDRESS
    assert "--allow-private" in found.detail
    assert site.asked == []


def test_proxies_of_the_environment_are_not_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.replies["/a"] = Reply(b"words")
    assert isinstance(get(site.url("/a"), HERE, {}), Answer)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"a")
        time.sleep(0.05)


def silent(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(2)


def dripping_header(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for _ in range(100):
        handler.wfile.write(b"X: y\r\n")
        time.sleep(0.05)


def continuing(handler: BaseHTTPRequestHandler) -> None:
    for _ in range(200):
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        time.sleep(0.02)


@pytest.mark.parametrize("send", [dripping, silent, dripping_header, continuing])
def test_the_whole_answer_must_come_in_time_not_only_the_next_byte(site: Site, send: object) -> None:
    site.replies["/a"] = Reply(send=send)  # type: ignore[arg-type]
    found = trouble(get(site.url("/a"), HASTY, {}))
    assert (found.kind, found.passing) == (TroubleKind.TIME, True)  # at its own end, each is another trouble or none


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"a" * 65536)


def flooding(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(100_000):
        handler.wfile.write(b"X-%d: y\r\n" % number)


def test_an_endless_body_is_cut_off_at_the_limit(site: Site) -> None:
    site.replies["/a"] = Reply(send=endless)
    assert trouble(get(site.url("/a"), HERE, {})).kind is TroubleKind.SIZE


def test_endless_headers_are_cut_off(site: Site) -> None:
    site.replies["/a"] = Reply(send=flooding)
    assert trouble(get(site.url("/a"), HERE, {})).kind is TroubleKind.NETWORK


def test_what_is_compressed_is_measured_as_it_is_unpacked(site: Site) -> None:
    site.replies["/small"] = Reply(gzipped(b"words " * 1000), headers={"Content-Encoding": "gzip"})
    site.replies["/bomb"] = Reply(zlib.compress(bytes(30_000_000), 9), headers={"Content-Encoding": "gzip"})
    small = get(site.url("/small"), HERE, {})
    assert isinstance(small, Answer)
    assert small.body == b"words " * 1000
    assert trouble(get(site.url("/bomb"), HERE, {})).kind is TroubleKind.SIZE


@pytest.mark.parametrize("encoding", ["gzip", "br", "gzip, gzip"])
def test_what_cannot_be_unpacked_is_no_page(site: Site, encoding: str) -> None:
    whole = gzipped(b"words " * 1000)
    site.replies["/a"] = Reply(whole[: len(whole) // 2], headers={"Content-Encoding": encoding})
    assert trouble(get(site.url("/a"), HERE, {})).kind is TroubleKind.FORM


def cut_short(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")


def test_half_an_answer_is_none(site: Site) -> None:
    site.replies["/a"] = Reply(send=cut_short)
    assert trouble(get(site.url("/a"), HERE, {})).kind is TroubleKind.NETWORK


@pytest.mark.parametrize(("status", "passing"), [(404, False), (403, False), (410, False), (429, True), (503, True)])
def test_a_status_says_whether_to_ask_again(site: Site, status: int, passing: bool) -> None:
    site.replies["/a"] = Reply(status=status, headers={"Retry-After": "7"})
    found = trouble(get(site.url("/a"), HERE, {}))
    assert (found.kind, found.passing, found.wait) == (TroubleKind.STATUS, passing, 7.0)
    assert str(status) in found.detail


def test_a_host_that_does_not_exist_is_named() -> None:
    found = trouble(get("http://nowhere.invalid/feed", Terms(seconds=20.0), {}))
    assert (found.kind, found.passing) == (TroubleKind.NETWORK, True)
    assert "nowhere.invalid" in found.detail
    assert "spelling" in found.detail
