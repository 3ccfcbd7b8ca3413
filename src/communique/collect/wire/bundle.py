"""Bundles: files that hold several wire stories, as transmissions leave them (IPTC 7901, ANPA 1312) or in a row."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from attrs import define, field

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.container import SNIFFED, Container, Form, Items
from communique.collect.item import Item
from communique.collect.lines import first_prose, lines_of
from communique.collect.patterns import rules
from communique.collect.wire.dateline import find_dateline

LINE = 1 << 16  # bytes of a line that are read at once
OPENING = 2_000  # bytes in which a story's dateline must stand
SHORTEST = 30  # bytes of a line with a dateline and the beginning of a sentence
FALSE_ENDS = 50  # marks in one story behind which no other began
TAIL = 200  # characters at the end of a line in which an end mark may stand
HEAD_LINES = 30  # lines that may stand between the end of a story and the dateline of the next

_TRANSMISSION = re.compile(rb"[\s\x16]{0,20}\x01[\s\x16]{0,4}[A-Za-z]")
_ENVELOPE = re.compile(rb"[\s\x16]{0,8}ZCZC\b")
_SIGNED = re.compile(rb"[(/][A-Za-z]|, [A-Z]{3}|[Kk]yodo|KYODO|INTERFAX")
_MARKED = re.compile(rb"\(END|-0-|-30-|-END-|\bENDS?\b|NNNN|###|\*\*\*|Enditem|\x04|[Ee]nd of story")


def is_bundle(head: bytes, name: str) -> bool:
    """Whether a file holds wire stories of which each has an end that can be seen.

    A transmission says so with its first character. A text must begin as a story does, with an agency's dateline, and
    have another such beginning behind an end mark; or be so long that its first story does not end here.
    """
    del name
    if _TRANSMISSION.match(head) or _ENVELOPE.match(head):
        return True
    marked = bool(_MARKED.search(head))
    if head.lstrip()[:1] in (b"{", b"[", b"<") or not (marked or len(head) >= SNIFFED):
        return False
    if not _SIGNED.search(head[:OPENING]) or not _begins_story(head):
        return False
    return not marked or len(list(_divided(head.splitlines(keepends=True), len(head)))) > 1


def _read(container: Container) -> Items:
    """Each story as an item; one that is alone is the file itself."""
    lines = iter(lambda: container.stream.readline(LINE), b"")
    stories = (story for story in _divided(lines, container.limits.file_bytes) if story.strip())
    first, second = next(stories, b""), next(stories, None)
    if second is None:
        yield _item(container, container.name, first)
        return
    for number, raw in enumerate(chain((first, second), stories), 1):
        if number > container.limits.members:
            detail = f"the file holds more than {container.limits.members:,} stories; the others are left out"
            yield Refusal(container.name, RefusalReason.TOO_LARGE, detail)
            return
        yield _item(container, f"{container.name}:{number}", raw)


def _item(container: Container, name: str, raw: bytes) -> Item | Refusal:
    limit = container.limits.file_bytes
    if len(raw) > limit:
        return Refusal(name, RefusalReason.TOO_LARGE, f"the story has more than {limit:,} bytes")
    return Item(name, raw, stated=container.stated)


@define
class _Story:
    """The lines of a story so far, no more than one byte above the limit, and those behind its end mark.

    The latter may begin the next story; they are None where this one has not ended.
    """

    limit: int
    lines: list[bytes] = field(factory=list)
    size: int = 0
    behind: list[bytes] | None = None
    false_ends: int = 0

    def take(self, lines: Iterable[bytes]) -> None:
        """Further lines that are this story's."""
        for line in lines:
            if self.size <= self.limit:
                self.lines.append(line[: self.limit + 1 - self.size])
                self.size += len(self.lines[-1])

    def go_on(self) -> None:
        """What looked like the end was none."""
        self.take(self.behind or ())
        self.behind = None
        self.false_ends += 1

    def ends(self, line: bytes) -> bool:
        """Whether this line ends the story; where too many seemed to, none is looked for any more."""
        return self.false_ends < FALSE_ENDS and _is_end(line)

    def whole(self) -> bytes:
        """All bytes, with those behind the end where no other story began with them."""
        self.go_on()
        return b"".join(self.lines)


def _divided(lines: Iterable[bytes], limit: int) -> Iterator[bytes]:
    """The bytes of each story; of one that is too long, one byte more than the limit."""
    story = _Story(limit)
    for line in (part for whole in lines for part in re.split(rb"(?<=\x04)", whole) if part):
        if _TRANSMISSION.match(line) or _ENVELOPE.match(line):
            yield story.whole()
            story = _Story(limit)
        if story.behind is None:
            story.take([line])
            story.behind = [] if story.ends(line) else None
            continue
        behind = story.behind
        behind.append(line)
        begins = _begins_story(line)
        if begins:
            yield b"".join(story.lines)
            story = _Story(limit)
            story.take(behind)
        elif begins is False or len(behind) > HEAD_LINES:
            story.go_on()
    yield story.whole()


def _is_end(line: bytes) -> bool:
    if not _MARKED.search(line):
        return False
    text = line.decode("utf-8", "replace").rstrip()[-TAIL:]
    return any(rule.name == "end-mark" and rule.expression.search(text) for rule in rules("wire", "ends"))


def _begins_story(raw: bytes) -> bool | None:
    """Whether an agency's dateline is the first prose here; None where there is no prose yet."""
    if len(raw) < SHORTEST:
        return None
    text = raw[:OPENING].decode("utf-8", "replace")
    lines = lines_of(text)
    dateline = find_dateline(text, lines) if _SIGNED.search(raw[:OPENING]) else None
    first = first_prose(lines)
    if dateline and dateline.findings.outlet and dateline.findings.outlet.rule == "dateline":
        return all(line.end > dateline.start for line in lines[: first + 1] if line.prose)
    return False if first < len(lines) else None


WIRE = Form("wire", is_bundle, _read)
