"""`communique serve` on this machine, as a user starts and stops it."""

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from typer.testing import CliRunner

from communique.errors import PortError
from communique.serve.command import build_app

COMMAND = [sys.executable, "-u", "-c", "from communique.serve.command import main; main()"]


def test_the_pages_are_served_at_the_address_that_is_printed_until_ctrl_c(sample_db: Path) -> None:
    arguments = [*COMMAND, "serve", "--db", str(sample_db), "--port", "0"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        address = re.search(r"http://127\.0\.0\.1:\d+/", serving.stdout.readline())
        assert address is not None
        with urllib.request.urlopen(address.group(), timeout=20) as answer:
            assert answer.status == 200
        serving.send_signal(signal.SIGINT)
        _, errors = serving.communicate(timeout=20)
    assert "Traceback" not in errors


def test_a_port_that_is_taken_is_told_with_what_to_do(sample_db: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = CliRunner().invoke(build_app("serve"), ["serve", "--db", str(sample_db), "--port", str(port)])
    assert isinstance(result.exception, PortError)
    with pytest.raises(PortError, match="--port"):
        raise result.exception
