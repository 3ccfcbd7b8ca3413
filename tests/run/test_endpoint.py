"""One request to an endpoint: what servers answer, rightly and badly, and what never leaves this computer."""

import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from communique.errors import ModelError
from communique.extract.model.backend import Question, Trouble
from communique.run.endpoint import SIZE, Clock, Endpoint, complete
from model_server import Asked, Reply, Server, model_serving, records, said

QUESTION = Question("stub", "do this", "[1] Kenya.")
KEY = "sk-very-secret"


@pytest.fixture
def server() -> Iterator[Server]:
    with model_serving() as found:
        yield found


def ask(server: Server, *, key: str = "", seconds: float = 5.0) -> tuple[str | Trouble, list[float]]:
    """The answer, and for how long was slept."""
    slept: list[float] = []
    return complete(Endpoint.at(server.base, key, seconds), QUESTION, Clock(lambda: 0.0, slept.append)), slept


def trouble(server: Server, **options: float) -> Trouble:
    answer, _ = ask(server, **options)  # type: ignore[arg-type]
    assert isinstance(answer, Trouble)
    return answer


def test_the_request_is_a_plain_chat_completion(server: Server) -> None:
    server.answer = lambda _asked: said("words")
    assert ask(server) == ("words", [])
    (asked,) = server.asked
    assert asked.path == "/v1/chat/completions"
    assert asked.headers["content-type"] == "application/json"
    assert "authorization" not in asked.headers
    assert asked.body == {**QUESTION.request, "response_format": {"type": "json_object"}}


def test_a_key_is_sent_and_shown_nowhere(server: Server) -> None:
    server.answer = lambda asked: Reply(asked.headers["authorization"].encode(), 401)
    answer, _ = ask(server, key=KEY)
    assert server.asked[0].headers["authorization"] == f"Bearer {KEY}"
    assert isinstance(answer, Trouble)
    assert "Bearer ***" in answer.detail
    assert KEY not in answer.detail + repr(Endpoint.at(server.base, KEY))
    server.answer = lambda _asked: said(f"my key is {KEY}")
    assert ask(server, key=KEY)[0] == "my key is ***"


@pytest.mark.parametrize("key", ["none", "x", "null", "content"])
def test_a_key_that_is_no_secret_leaves_the_answer_whole(server: Server, key: str) -> None:
    server.answer = lambda _asked: said("nonetheless, next week")
    assert ask(server, key=key)[0] == "nonetheless, next week"


def test_a_server_that_knows_no_json_mode_is_asked_without(server: Server) -> None:
    def answer(asked: Asked) -> Reply:
        return Reply(b"response_format?", 400) if "response_format" in asked.body else records()

    server.answer = answer
    assert ask(server) == ('{"records": []}', [])
    assert [asked.body == QUESTION.request for asked in server.asked] == [False, True]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 422])
def test_a_wrong_address_name_or_key_concerns_the_whole_endpoint(server: Server, status: int) -> None:
    server.answer = lambda _asked: Reply(b"no such \x1b[31m model", status)
    found = trouble(server)
    assert found.whole
    assert f"status {status}" in found.detail
    assert "\x1b" not in found.detail
    assert len(server.asked) <= 2


@pytest.mark.parametrize("status", [500, 502, 503, 529])
def test_a_server_that_fails_is_asked_three_times(server: Server, status: int) -> None:
    server.answer = lambda _asked: Reply(b"", status)
    answer, slept = ask(server)
    assert answer == Trouble(trouble(server).detail)
    assert len(server.asked) == 6
    assert slept == [2.0, 4.0]


def test_a_server_that_is_busy_gets_the_time_that_it_asks_for_within_reason(server: Server) -> None:
    replies = [Reply(b"", 429, {"Retry-After": "9"}), Reply(b"", 429, {"Retry-After": "7200"}), said("at last")]
    server.answer = lambda _asked: replies.pop(0)
    assert ask(server) == ("at last", [9.0, 30.0])


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>hello</html>",
        b"[]",
        b'{"choices": []}',
        b'{"choices": [{"message": {"content": null}}]}',
        b'{"choices": [{"message": {"content": [1]}}]}',
        b'{"choices": {"0": 1}}',
        json.dumps({"choices": [{"message": {"content": "x"}}]}).encode()[:-3],
        b'{"choices": [{"text": "an old completion"}]}',
    ],
)
def test_what_is_no_completion_is_no_answer(server: Server, body: bytes) -> None:
    server.answer = lambda _asked: Reply(body)
    found = trouble(server)
    assert "the endpoint's answer" in found.detail
    assert found.whole == ("no chat completion" in found.detail)


def test_an_answer_without_end_is_broken_off(server: Server) -> None:
    def flood(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(SIZE // 1000 + 50):
            handler.wfile.write(b"x" * 1000)

    server.answer = lambda _asked: Reply(send=flood)
    assert "more than" in trouble(server).detail


def test_a_body_that_ends_too_early_is_a_broken_connection(server: Server) -> None:
    server.answer = lambda _asked: Reply(b"{", 200, {"Content-Length": "400"})
    found = trouble(server)
    assert "broke" in found.detail
    assert not found.whole


def test_silence_and_drops_of_bytes_end_in_time(server: Server) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        for _ in range(100):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)

    for send in (drip, lambda _handler: time.sleep(3)):
        server.answer = lambda _asked, send=send: Reply(send=send)
        begun = time.monotonic()
        found = trouble(server, seconds=0.4)
        assert time.monotonic() - begun < 2.5
        assert "within 0.4 seconds" in found.detail
        assert not found.whole
    assert len(server.asked) == 2


def test_no_redirect_is_followed(server: Server) -> None:
    with model_serving() as other:
        server.answer = lambda _asked: Reply(b"", 307, {"Location": other.base + "/chat/completions"})
        found = trouble(server)
        assert other.asked == []
    assert found.whole
    assert f"redirects to {other.base}" in found.detail


def test_where_nothing_listens_the_address_is_named() -> None:
    with model_serving() as gone:
        pass
    found = trouble(gone)
    assert found.whole
    assert gone.base in found.detail


@pytest.mark.parametrize(
    ("address", "base"),
    [
        ("http://localhost:11434/v1", "http://localhost:11434/v1"),
        ("http://localhost:11434/v1/", "http://localhost:11434/v1"),
        ("https://example.org/v1/chat/completions", "https://example.org/v1"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("HTTP://Example.org/API", "http://example.org/API"),
    ],
)
def test_an_address_is_the_base_of_the_interface(address: str, base: str) -> None:
    assert Endpoint.at(address).base == base


NO_ADDRESSES = (
    *("", "localhost:11434", "file:///etc/passwd", "ftp://example.org", "http://me:key@example.org/v1"),
    *("http://a/v1?key=1", "http://0x7f000001/v1", "http://a b/v1", "http:///v1", "http://exa\nmple.org/"),
)


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(ModelError, match="no endpoint"):
        Endpoint.at(address)


def test_a_key_that_would_break_the_header_is_refused_without_being_shown() -> None:
    with pytest.raises(ModelError) as caught:
        Endpoint.at("http://localhost/v1", "sk-1\r\nX-Other: 2")
    assert "sk-1" not in str(caught.value)


@pytest.mark.parametrize("address", ["http://models.example.org/v1", "http://8.8.8.8/v1", "http://[2606:4700::1]/v1"])
def test_no_key_is_sent_unencrypted_over_the_internet(address: str) -> None:
    with pytest.raises(ModelError, match="use https"):
        Endpoint.at(address, KEY)
    assert Endpoint.at(address).base == address
    assert Endpoint.at(address.replace("http:", "https:"), KEY).key == KEY


@pytest.mark.parametrize(
    "address",
    ["http://localhost:1/v1", "http://192.168.1.5/v1", "http://[::1]:8/v1", "http://gpu/v1", "http://a.local"],
)
def test_a_key_may_go_unencrypted_to_this_computer_and_those_beside_it(address: str) -> None:
    assert Endpoint.at(address, KEY).key == KEY
