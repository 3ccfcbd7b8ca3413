"""Speakers' names before a colon, as stations and press offices print conversations: "ANA LEE, HOST: …", "Q: …"."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from statistics import median

from attrs import evolve, frozen

from communique.claims.codes import TurnKind
from communique.claims.report import Found
from communique.collect.lines import Line
from communique.collect.outlet import outlet_of_name
from communique.collect.patterns import expression, rules, words

TURNS_NEEDED = 3
INITIALS = 3
WORDS_SPOKEN = 4  # by most of them; fewer are a table
LABELLED_SHARE = 0.15  # of the lines from the first label on; answers may run over many paragraphs


@frozen
class Spoken:
    """A name before a colon, at [start, end) of the text; `key` is the last word of the name, by which it returns."""

    start: int
    end: int
    key: str
    kind: TurnKind
    speaker: Found | None
    note: str | None = None
    post: Found | None = None


def speaker_labels(lines: tuple[Line, ...]) -> tuple[Spoken, ...]:
    """The labels of a conversation in order; empty where names before colons are no conversation.

    A name that was given in full before stands in full again: "LEE:" is "ANA LEE, HOST:".
    """
    found = [(at, label) for at, line in enumerate(lines) if (label := _spoken(line))]
    labels = [label for _, label in found]
    spoken = [_words_behind(lines, at, label) for at, label in found]
    if not found or median(spoken) < WORDS_SPOKEN or not _converse(labels, len(lines) - found[0][0]):
        return ()
    answering = {label.key for label, last in _last_lines(lines, found) if not last.text.endswith("?")}
    return tuple(_in_full(label if label.key in answering else _asking(label) for label in labels))


def _last_lines(lines: tuple[Line, ...], found: list[tuple[int, Spoken]]) -> Iterator[tuple[Spoken, Line]]:
    """Each label with the last line before the next one."""
    ends = [*(at for at, _ in found[1:]), len(lines)]
    return ((label, lines[end - 1]) for (_, label), end in zip(found, ends, strict=True))


def _asking(label: Spoken) -> Spoken:
    """Whoever does nothing but ask has the word as a reporter."""
    return evolve(label, kind=TurnKind.REPORT) if label.kind is TurnKind.SOUND_BITE else label


def _words_behind(lines: tuple[Line, ...], at: int, label: Spoken) -> int:
    """How many words stand behind a label in its line, or in the next line where it stands alone."""
    words_here = len(lines[at].text[label.end - lines[at].start :].split())
    return words_here or (len(lines[at + 1].text.split()) if at + 1 < len(lines) else 0)


def _spoken(line: Line) -> Spoken | None:
    for rule in rules("transcript", "speakers"):
        if (match := rule.expression.match(line.text)) and not _is_heading(match["speaker"]):
            name = line.found(match.span("speaker"), "speaker-label")
            groups = match.groupdict()
            post = line.found(match.span("post"), "speaker-label") if groups.get("post") else None
            kind = _kind(name.value, post.value if post else "")
            named = None if _is_role(name.value) or outlet_of_name(name.value) else _spelled(name)
            key = name.value.split()[-1].lower()
            behind = expression("transcript", "notes", "behind_colon").match(line.text, match.end())
            note = behind["note"] if behind else groups.get("note")
            end = line.start + (behind or match).end()
            return Spoken(line.start + match.start(), end, key, kind, named, note, post)
    return None


def _spelled(name: Found) -> Found:
    """A name in capitals as it is written elsewhere, initials apart; its span keeps the printed words."""
    return evolve(name, value=name.value.title()) if name.value.isupper() and len(name.value) > INITIALS else name


def _is_heading(name: str) -> bool:
    no_speakers = words("transcript", "no_speakers")
    parts = name.lower().split()
    return " ".join(parts) in no_speakers or parts[0] in no_speakers or parts[-1] in no_speakers


def _is_role(name: str) -> bool:
    return name.lower() in words("transcript", "askers") | words("transcript", "answerers")


def _kind(name: str, post: str) -> TurnKind:
    roles = set(re.findall(r"\w+", post.lower()))
    if roles & words("transcript", "hosts"):
        return TurnKind.ANCHOR
    if roles & words("transcript", "reporters") or name.lower() in words("transcript", "askers"):
        return TurnKind.REPORT
    return TurnKind.REPORT if outlet_of_name(name) else TurnKind.SOUND_BITE


def _converse(labels: list[Spoken], lines: int) -> bool:
    """Whether several speak, one of them at least twice or as a host, over a good part of the text."""
    keys = Counter(label.key for label in labels)
    returns = max(keys.values()) > 1 or any(label.kind is TurnKind.ANCHOR for label in labels)
    return len(labels) >= TURNS_NEEDED and len(keys) > 1 and returns and len(labels) >= LABELLED_SHARE * lines


def _in_full(labels: Iterable[Spoken]) -> Iterator[Spoken]:
    known: dict[str, Spoken] = {}
    for label in labels:
        before = known.get(label.key)
        if before and before.speaker and label.speaker and " " not in label.speaker.value:
            speaker = evolve(label.speaker, value=before.speaker.value)
            yield evolve(label, speaker=speaker, kind=before.kind, post=before.post)
        else:
            for name in (label.key, label.speaker.value.split()[0].lower() if label.speaker else label.key):
                known.setdefault(name, label)
            yield label
