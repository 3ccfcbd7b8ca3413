"""Notes to editors: what an agency says it has changed since the version before, item by item."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from communique import vocabulary
from communique.claims.report import Change
from communique.collect.patterns import rules

FIRST_LETTERS = ("(", "A", "E")  # of a note; most lines need no closer look
SURE = ("eds", "bracketed-story")  # rules that need no known verb
SCANNED = 4_000  # characters of a header in which notes may stand

_CLAUSE = re.compile(r";\s*|(?<=[a-z)])\.\s+(?=[A-Z])")
_COMMA = re.compile(r",\s+(?!\d|and\b)|,?\s+and\s+(?=(\w+))")
_STORY = re.compile(r"(?:This|The|In|Story)\b")
_WORD = re.compile(r"[A-Za-z]+")


@frozen
class Note:
    """A note at [start, end) of a text; `words` is what it says without its brackets and its address."""

    start: int
    end: int
    words: str


def notes_in(text: str, start: int, end: int) -> tuple[Note, ...]:
    """The notes to editors that stand within [start, end), in their order and disjoint."""
    found: list[Note] = []
    for note in sorted(_notes(text, start, min(end, start + SCANNED)), key=lambda note: (note.start, -note.end)):
        if not found or note.start >= found[-1].end:
            found.append(note)
    return tuple(found)


def is_note(line: str) -> bool:
    """Whether a whole line is a note to editors."""
    if line[:1] not in FIRST_LETTERS:
        return False
    found = notes_in(line, 0, len(line))
    return bool(found) and found[0].start == 0 and not line[found[-1].end :].strip()


def changes_of(words: str) -> tuple[Change, ...]:
    """What a note says item by item: "ADDS quotes, photo; TRIMS" -> ADDS (quotes, photo) and TRIMS ().

    A verb is recorded in capitals whatever its form; words in front of the first verb are no change.
    """
    found: list[Change] = []
    for clause in _CLAUSE.split(words):
        found += _changes(clause)
    return tuple(found)


def _changes(clause: str) -> list[Change]:
    found: list[Change] = []
    for part in _parts(clause):
        verb, rest = _verb(part)
        if verb:
            found.append(Change(verb, (rest,) if rest else ()))
        elif found and part:
            found[-1] = Change(found[-1].verb, (*found[-1].parts, part))
    return found


def _notes(text: str, start: int, end: int) -> Iterator[Note]:
    offset = start
    for line in text[start:end].split("\n"):
        shift = offset + len(line) - len(line.lstrip())
        yield from _in_line(line.strip(), shift)
        offset += len(line) + 1
    for rule in rules("wire", "notes")[:1]:  # the only one that stands in the middle of a line, and over several
        for match in rule.expression.finditer(text, start, end):
            yield Note(match.start(), match.end(), " ".join(match["changes"].split()))


def _in_line(line: str, offset: int) -> Iterator[Note]:
    for rule in rules("wire", "notes")[1:]:
        match = rule.expression.search(line)
        if not match:
            continue
        words = match.groupdict().get("changes") or match.group().strip("()")
        if rule.name in SURE or changes_of(words):
            yield Note(offset + match.start(), offset + match.end(), " ".join(words.split()))


def _parts(clause: str) -> Iterator[str]:
    """A clause cut at its commas, and at "and" where a verb or a known part of a story follows."""
    done = 0
    for match in _COMMA.finditer(clause):
        joined = match[1]
        if joined is None or joined.lower() in _part_names() or joined.lower() in _forms():
            yield clause[done : match.start()].strip(" .")
            done = match.end()
    yield clause[done:].strip(" .")


def _verb(part: str) -> tuple[str | None, str]:
    """The verb that a part begins with, as recorded, and the words behind it; "to UPDATE with" has it a word later.

    Where the note speaks of the story ("This story corrects …") it is the first known one.
    """
    words = list(_WORD.finditer(part))
    if words and words[0].group().lower() == "to":
        words = words[1:]
    for word in words if _STORY.match(part) else words[:1]:
        if verb := _forms().get(word.group().lower()):
            return verb, part[word.end() :].strip(" :")
    return None, part


@cache
def _forms() -> dict[str, str]:
    verbs = vocabulary.load("wire")["note_verbs"]
    return {form.lower(): entry["verb"] for entry in verbs for form in (entry["verb"], *entry["forms"])}


@cache
def _part_names() -> frozenset[str]:
    return frozenset(vocabulary.load("wire")["note_parts"])
