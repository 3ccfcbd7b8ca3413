"""Fuzz collecting with atheris: any bytes end as reports and refusals, never as another exception, and in time.

    make fuzz            # 15 minutes; SECONDS=60 for less

Seeds are small inputs in every form (tests/collect/inputs.py), made anew in a temporary folder; what breaks something
is written beside them and its path printed. atheris stands in requirements/fuzz.txt alone.
"""

import io
import sys
import tempfile
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["communique.collect"]):
    from communique.claims.report import Refusal, Report
    from communique.collect.item import Item
    from communique.collect.opening import open_source
    from communique.collect.read import read_item
    from communique.collect.sources import Source

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from collect.inputs import seeds

LONGEST = 10.0  # seconds that one input may take
LENGTH = 20_000  # bytes of an input


def one_input(raw: bytes) -> None:
    """Read one input to its end and look at what comes out."""
    started = time.monotonic()
    for item in open_source(Source("input", lambda: io.BufferedReader(io.BytesIO(raw)))):
        found = read_item(item) if isinstance(item, Item) else (item,) if isinstance(item, Refusal) else ()
        for one in found:
            assert isinstance(one, Report) or one.detail
            assert isinstance(one, Refusal) or len(one.body) == len(one.text)
    assert time.monotonic() - started < LONGEST, "it took too long"


def main() -> None:
    """Run until the seconds given are over or an input breaks something."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else "900"
    folder = Path(tempfile.mkdtemp(prefix="communique-fuzzing-"))
    for name, raw in seeds().items():
        (folder / name.replace(" ", "-")).write_bytes(raw)
    options = [f"-max_total_time={seconds}", f"-max_len={LENGTH}", "-rss_limit_mb=4096", "-timeout=30"]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={folder}/broken-", str(folder)], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
