"""Labels in front of a headline: which version of the story this is, and what sort of piece."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve, frozen

from communique import vocabulary
from communique.claims.codes import RevisionKind
from communique.claims.report import Change, Found, Revision
from communique.collect.findings import Findings, found_at
from communique.collect.patterns import rules

STRENGTH = (  # of two kinds the one that says more about the story
    RevisionKind.KILL,
    RevisionKind.WITHHOLD,
    RevisionKind.CORRECTION,
    RevisionKind.REFILE,
    RevisionKind.LEAD,
    RevisionKind.UPDATE,
    RevisionKind.URGENT,
)
UNNUMBERED = (RevisionKind.URGENT, RevisionKind.KILL, RevisionKind.WITHHOLD)


@frozen
class Label:
    """A version label such as "(2nd LD)" at [start, end), with the number of the version it names."""

    start: int
    end: int
    name: str
    number: int
    kind: RevisionKind


def labels_in(text: str, start: int, end: int) -> tuple[Label, ...]:
    """The version labels within [start, end), in their order."""
    found = (
        _label(match, RevisionKind(rule.kind))
        for rule in rules("wire", "labels")
        for match in rule.expression.finditer(text, start, end)
    )
    return tuple(sorted(found, key=lambda label: (label.start, label.end)))


def genres_in(text: str, start: int, end: int, signed: bool = True) -> tuple[Found, ...]:
    """The genre tags within [start, end), in their order; "Roundup: …" is one only in what an agency `signed`."""
    return tuple(sorted(_genres(text, start, end, signed), key=lambda found: found.span.start if found.span else 0))


def revision_of(labels: Sequence[Label], note: str, changes: tuple[Change, ...]) -> Revision | None:
    """The version that labels and note speak of, None without a label where the note tells of no change."""
    if not labels and not changes:
        return None
    last = max(labels, key=lambda label: (label.number, -STRENGTH.index(label.kind), -label.start), default=None)
    said = [label.kind for label in labels] or [kind for one in changes for kind in _kinds_of(one)]
    kind = min(said or [RevisionKind.UPDATE], key=STRENGTH.index)
    return Revision(last.name if last else "", last.number if last else 0, note, kind, changes)


def labelled(found: Findings) -> Findings:
    """The findings with the labels in front of their headline taken for its version, as pages and tables print them."""
    title = found.headline.value if found.headline else ""
    end = 0
    labels: list[Label] = []
    for label in labels_in(title, 0, len(title)):
        if not title[end : label.start].strip():
            labels.append(label)
            end = label.end
    if not found.headline or not labels or not title[end:].strip():
        return found
    revision = found.revision if found.revision and found.revision.label else _named(labels, found.revision)
    return evolve(found, headline=evolve(found.headline, value=title[end:].strip()), revision=revision)


def _named(labels: Sequence[Label], known: Revision | None) -> Revision | None:
    note, changes = (known.note, known.changes) if known else ("", ())
    return revision_of(labels, note, changes)


def _label(match: re.Match[str], kind: RevisionKind) -> Label:
    number = match.groupdict().get("number") or match.groupdict().get("joined")
    name = " ".join(match.group().strip("()[]:–- ").split())
    return Label(match.start(), match.end(), name, int(number) if number else int(kind not in UNNUMBERED), kind)


def _genres(text: str, start: int, end: int, signed: bool) -> Iterator[Found]:
    for rule in rules("wire", "genre_tags"):
        if rule.name == "genre-led" and not signed:
            continue
        for match in rule.expression.finditer(text[start:end]):
            genre = _genre(match["tag"])
            found = found_at(text, start + match.start(), start + match.end(), "genre-tag", genre) if genre else None
            if found:
                yield found


def _genre(tag: str) -> str | None:
    """The genre of a tag or of its last words: "Yonhap Interview" is an interview."""
    words = tag.lower().replace("’", "'").split()
    endings = (" ".join(words[at:]) for at in range(len(words)))
    return next((found for ending in endings if (found := _genre_names().get(ending))), None)


@cache
def _genre_names() -> dict[str, str]:
    genres = vocabulary.load("wire")["genres"]
    return {str(tag): str(name) for name, tags in genres.items() for tag in tags}


def _kinds_of(change: Change) -> list[RevisionKind]:
    """What a verb alone makes of a version; a story is killed, not one of its paragraphs."""
    whole = not any("para" in part or "graf" in part for part in change.parts)
    entries = (one for one in _verbs() if one["verb"] == change.verb and "kind" in one)
    return [RevisionKind(one["kind"]) for one in entries if whole or "of" not in one]


def _verbs() -> list[dict[str, str]]:
    found: list[dict[str, str]] = vocabulary.load("wire")["note_verbs"]
    return found
