"""Notices: an agency tells its editors that a story it sent is killed, withheld or to be corrected."""

from collections.abc import Iterator

from attrs import evolve, frozen

from communique.claims.codes import RevisionKind
from communique.claims.report import Cut, Found, Revision
from communique.collect.findings import Findings, found_at
from communique.collect.patterns import rules

OPENING = 1_500  # characters in which a text must say that it is a notice
LONGEST = 4_000  # characters of a notice: what is longer holds a story
NOTE_LENGTH = 1_000  # characters of a notice that are kept as its note
TAKEN_BACK = (RevisionKind.KILL, RevisionKind.WITHHOLD)


@frozen
class Notice:
    """What a notice at [start, end) of a text says; it is `alone` where no story stands below it."""

    start: int
    end: int
    kind: RevisionKind
    alone: bool
    about: tuple[Found, ...]

    @property
    def above(self) -> tuple[Cut, ...]:
        """The notice as a cut where a story stands below it, none where it is alone: its head is still to be read."""
        return () if self.alone else (Cut(self.start, self.end, "notice"),)


def find_notice(text: str, dateline: tuple[int, int] | None) -> Notice | None:
    """The notice with which a text opens; `dateline` is where one stands in it.

    A story that the notice says follows stands from there on; without such words all of the text is the notice.
    """
    found = _above(text, dateline) or _below(text, dateline)
    if not found:
        return None
    start, kind = found
    story = dateline[0] if dateline else None
    promised = _promised(text, start, story)
    if promised is None or story is None:
        if len(text) > LONGEST:
            return None
        return Notice(start, len(text), kind, True, _about(text, start, len(text)))
    kind = (
        RevisionKind.CORRECTION if promised == "corrected" or kind is RevisionKind.CORRECTION else RevisionKind.REFILE
    )
    end = _end(text, start, story)
    return Notice(start, end, kind, False, _about(text, start, end))


def with_notice(found: Findings, notice: Notice | None, text: str) -> Findings:
    """What was found in a text with what its notice says; a killed or withheld version is a notice of itself."""
    revision = found.revision
    if notice is None:
        if not revision or revision.kind not in TAKEN_BACK:
            return found
        notice = Notice(0, len(text), revision.kind, True, _about(text, 0, len(text)))
    about = notice.about or (_named(found) if notice.alone else ())
    note = " ".join(text[notice.start : notice.end][:NOTE_LENGTH].split())
    revised = Revision(notice.kind.value.upper(), 0, note, notice.kind, (), about)
    if revision:
        revised = evolve(revision, kind=notice.kind, about=about, note=revision.note or note)
    slug = next((one.value for one in about if one.rule == "slug"), None)
    cuts = notice.above or (Cut(0, len(text), "notice"),)
    return evolve(found, revision=revised, slug=found.slug or slug, cuts=(*found.cuts, *cuts))


def _above(text: str, dateline: tuple[int, int] | None) -> tuple[int, RevisionKind] | None:
    """Where a notice begins above any dateline, and what it does."""
    for rule in rules("wire", "notices"):
        match = rule.expression.search(text[:OPENING])
        if match and (dateline is None or match.start() < dateline[0]):
            return text.rfind("\n", 0, match.start() + 1) + 1, RevisionKind(rule.kind)
    return None


def _below(text: str, dateline: tuple[int, int] | None) -> tuple[int, RevisionKind] | None:
    """The same for a notice that has a dateline itself: "LIMA, Nov. 20 (Agency) -- Editors: please kill …"."""
    if not dateline:
        return None
    first = text[dateline[1] : dateline[1] + OPENING].split("\n", 1)[0]
    kinds = (RevisionKind(rule.kind) for rule in rules("wire", "notices") if rule.expression.search(first))
    kind = next(kinds, None)
    return (dateline[1], kind) if kind else None


def _promised(text: str, start: int, story: int | None) -> str | None:
    """The sort of story that the notice says follows, None where it says nothing or no story stands below."""
    if story is None or story <= start:
        return None
    matches = (rule.expression.search(text, start, story) for rule in rules("wire", "notice_follows"))
    return next(((match["what"] or "").lower() for match in matches if match), None)


def _end(text: str, start: int, story: int) -> int:
    """The end of the paragraph with which the notice says that the story follows."""
    matches = (rule.expression.search(text, start, story) for rule in rules("wire", "notice_follows"))
    said = max(match.end() for match in matches if match)
    return min(text.find("\n", said) % (len(text) + 1), story)


def _about(text: str, start: int, end: int) -> tuple[Found, ...]:
    """The story by its headline, slug and code, each where it is first named."""
    return tuple(_named_by(text, start, min(end, start + OPENING)))


def _named_by(text: str, start: int, end: int) -> Iterator[Found]:
    for rule in rules("wire", "notice_about"):
        match = rule.expression.search(text, start, end)
        group = next((name for name, value in match.groupdict().items() if value), None) if match else None
        found = found_at(text, *match.span(group), rule.name) if match and group else None
        if found:
            yield evolve(found, value=found.value.rstrip(".,;: "))


def _named(found: Findings) -> tuple[Found, ...]:
    """The story by what the header of its notice repeats of it."""
    slug = (Found(found.slug, "slug"),) if found.slug else ()
    return (evolve(found.headline, rule="headline"), *slug) if found.headline else slug
