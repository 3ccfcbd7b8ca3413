"""A real server on this computer that answers as OpenAI-compatible ones do, or as badly as a test wants it to."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from attrs import define, field

STEP = {"events": "the events between", "positions": "demand, offer, refuse", "commitments": "bind themselves to"}


@define
class Reply:
    """What a request is answered with; `send`, where given, writes the whole answer itself."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(factory=dict)
    send: Callable[[BaseHTTPRequestHandler], None] | None = None


@define
class Asked:
    """One request as it came: path, headers with names in lower case, body, and from that what was asked for."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def system(self) -> str:
        """What the model is told to do."""
        return str(self.body["messages"][0]["content"])

    @property
    def user(self) -> str:
        """The sentences."""
        return str(self.body["messages"][1]["content"])

    @property
    def step(self) -> str:
        """Which step is asked for."""
        return next((step for step, words in STEP.items() if words in self.system), "")

    def number(self, words: str) -> int:
        """The number of the sentence in which these words stand."""
        return next(int(found[1]) for found in re.finditer(r"^\[(\d+)\] (.*)$", self.user, re.M) if words in found[2])


Answering = Callable[[Asked], Reply]


@define
class Server:
    """The base of the server's address, how it answers, and the requests that it got."""

    base: str
    answer: Answering
    asked: list[Asked] = field(factory=list)


def said(text: str) -> Reply:
    """A chat completion with this text."""
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
    return Reply(json.dumps({"object": "chat.completion", "choices": [choice]}).encode())


def records(*given: object) -> Reply:
    """A chat completion with these records."""
    return said(json.dumps({"records": list(given)}))


class _Handler(BaseHTTPRequestHandler):
    server_of_tests: Server

    def do_POST(self) -> None:
        """Answer as the test says."""
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        asked = Asked(self.path, {name.lower(): value for name, value in self.headers.items()}, json.loads(raw))
        self.server_of_tests.asked.append(asked)
        reply = self.server_of_tests.answer(asked)
        if reply.send:
            reply.send(self)
            return
        self.send_response(reply.status)
        for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, *_arguments: Any) -> None:
        """Nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *_arguments: Any) -> None:
        """Clients that hang up are what is tested."""


@contextmanager
def model_serving(answer: Answering | None = None) -> Iterator[Server]:
    """A server that has no record to give until it is told otherwise."""
    handler = type("Handler", (_Handler,), {})
    listening = _Server(("127.0.0.1", 0), handler)
    server = Server(f"http://127.0.0.1:{listening.server_address[1]}/v1", answer or (lambda _asked: records()))
    handler.server_of_tests = server
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join(timeout=5)
