"""Memory and time of reading a large WARC and a large JSONL, beside reading the same files without looking at them.

python benchmarks/bounded_memory.py [--megabytes 2000] [--forms warc warc.gz jsonl jsonl.gz] [--read-every 1]

The files are made of sentences of our own, every report another, and removed afterwards. Reading reports takes most of
the time: --read-every 100 reads one in a hundred of the items that were found.
"""

import argparse
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from communique.claims.report import Report
from communique.collect.item import Item
from communique.collect.opening import open_source
from communique.collect.read import read_item
from communique.collect.sources import Source, find_sources

WHO = ("The envoy of Norland", "Foreign minister Edda Quist", "A spokesman in Port Selby", "The Sudrian delegation")
DID = ("met the mediators", "refused to comment on the talks", "offered a truce", "called the border closure a mistake")
WHEN = ("on Monday", "after two days of talks", "late in the evening", "before the session ended")
WHY = ("because the lake treaty runs out", "as both sides had agreed in spring", "while ships waited outside the port")


@cache
def pool() -> list[str]:
    """Paragraphs from which reports are put together."""
    chance, parts = random.Random(7), (WHO, DID, WHEN, WHY)  # noqa: S311 - no secret
    return [". ".join(" ".join(chance.choice(part) for part in parts) for _ in range(5)) for _ in range(5000)]


def paragraphs(chance: random.Random, number: int) -> list[str]:
    """The paragraphs of a report of some 4,500 characters; no two reports are alike."""
    return [f"{paragraph}, report {number} says." for paragraph in chance.sample(pool(), 8)]


def record(chance: random.Random, number: int) -> bytes:
    """One WARC record with a page of some 60,000 bytes; most of it are menus and scripts, as on news sites."""
    menu = "".join(f'<li><a href="/{part}">Section {part}</a></li>' for part in range(200))
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs(chance, number))
    script = "".join(f'window.state["{part}"] = {{"{number}": true}};' for part in range(1000))
    head = f"<head><title>Report {number}</title><script>{script}</script></head>"
    page = f"<html>{head}<body><ul>{menu}</ul><article>{body}</article></body>"
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-01-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
        f"WARC-Target-URI: https://news.example/{number}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def row(chance: random.Random, number: int) -> bytes:
    """One line of a dataset."""
    said = {"id": number, "title": f"Report {number}", "text": "\n\n".join(paragraphs(chance, number))}
    return json.dumps(said).encode() + b"\n"


def gzipped(raw: bytes) -> bytes:
    """One gzip member, as crawlers pack each record."""
    return gzip.compress(raw, 6)


PARTS: dict[str, Callable[[random.Random, int], bytes]] = {"warc": record, "jsonl": row}


def make(path: Path, form: str, size: int) -> int:
    """Write a file that holds at least `size` bytes before packing; how many those are."""
    chance, written, number = random.Random(7), 0, 0  # noqa: S311 - no secret
    part = PARTS[form.partition(".")[0]]
    with path.open("wb") as file:
        while written < size:
            raw = part(chance, number)
            file.write(gzipped(raw) if form.endswith(".gz") else raw)
            written, number = written + len(raw), number + 1
    return written


def items(path: str) -> Iterator[Item]:
    """The items in a file."""
    (source,) = find_sources([path])
    assert isinstance(source, Source)
    return (one for one in open_source(source) if isinstance(one, Item))


def reports(path: str, every: int) -> int:
    """How many reports are read, of one in so many items."""
    read = (read_item(item) for item in islice(items(path), 0, None, every))
    return sum(isinstance(one, Report) for found in read for one in found)


def streamed(path: str) -> int:
    """How many bytes come out of a file that is only read, and unpacked if it is packed."""
    with gzip.open(path) if path.endswith(".gz") else Path(path).open("rb") as file:
        return sum(len(piece) for piece in iter(lambda: file.read(65_536), b""))


WORKS: dict[str, Callable[[str, int], int]] = {
    "bytes only streamed": lambda path, _: streamed(path),
    "items of open_source": lambda path, _: sum(1 for _ in items(path)),
    "reports of read_item": reports,
}


def peak() -> float:
    """The most memory that this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def child(work: str, path: str, every: int) -> None:
    """Do one work in this process, and print what it gave, the memory before and at most, CPU and wall seconds."""
    before, cpu, wall = peak(), time.process_time(), time.perf_counter()
    given = WORKS[work](path, every)
    print(given, before, peak(), time.process_time() - cpu, time.perf_counter() - wall)


def measure(form: str, folder: Path, size: int, every: int) -> None:
    """Print one line for each work on a file of this form."""
    path = folder / f"made.{form}"
    made = make(path, form, size)
    print(f"{form}: {made / 1e6:,.0f} MB, {path.stat().st_size / 1e6:,.0f} MB on disk")
    for work in WORKS:
        command = [sys.executable, __file__, "--read-every", str(every), "--child", work, str(path)]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - ourselves
        given, before, most, cpu, wall = map(float, printed.split())
        speed = f"{cpu / made * 1e9:7.1f} s CPU/GB {wall / made * 1e9:7.1f} s wall/GB"
        print(f"  {work:<20} {given:>13,.0f}  {most:5.0f} MB peak ({before:.0f} before)  {speed}", flush=True)
    path.unlink()


def main() -> None:
    """Make each file, read it in child processes, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=2000)
    parser.add_argument("--forms", nargs="+", default=["warc", "warc.gz", "jsonl", "jsonl.gz"])
    parser.add_argument("--folder", type=Path, help="where the files are made; default the folder for temporary files")
    parser.add_argument("--read-every", type=int, default=1)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        child(*arguments.child, arguments.read_every)
        return
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        for form in arguments.forms:
            measure(form, Path(folder), arguments.megabytes * 1_000_000, arguments.read_every)


if __name__ == "__main__":
    main()
