"""Copying: whether one text is a copy of another, and of two that are copies which is the original."""

from communique.claims.codes import CopyKind
from communique.collect.copies.likeness import Likeness, beginning_in, begun, likeness, swapped
from communique.collect.copies.traits import Traits, days_apart

SHORT = 40  # words; a shorter text must be the same nearly to the letter
SAME = 0.8  # resemblance of short texts that are the same
BRIEF, BRIEFLY = 20, 0.95  # words, and how much of them stands in the text whose beginning they are
MOSTLY = 0.6  # of a copy stands in its original: the rest is edits and what a local desk adds
HALF, WHOLE = 0.5, 0.75  # the same for a copy that holds the beginning, or nearly all, of its original: and how much
LATER = 0.75  # the same where days lie between them
ALWAYS = 0.9  # the same whenever they were published
SOON, LATE = 3, 31  # days
FORMULA = 100  # words; a shorter text may be said again of another event
BEGUN = 0.25  # of a beginning stands in the other
UNBEGUN = 0.75  # of a copy stands in its original: then its beginning is no matter
SWAPPED = 0.25  # names and numbers that may differ; more are another event told by the same template
OWN_AGAIN = 0.95  # of each of two texts of one outlet stands in the other
OWN_SWAPPED = 0.05  # the same for one outlet, which has templates and corrects itself


def copies(one: Traits, other: Traits, alike: Likeness | None = None) -> CopyKind | None:
    """How the first stands to the second as a copy of it, by their texts and outlets alone; None where it is none."""
    alike = alike or likeness(one, other)
    if one.notice or other.notice:
        return None
    if one.outlet and one.outlet == other.outlet:
        return CopyKind.SAME_OUTLET if _again(one, other, alike) else None
    return CopyKind.REPRINT if _reprinted(one, other, alike) else None


def _reprinted(one: Traits, other: Traits, alike: Likeness) -> bool:
    if _recurs(one, other):
        return False
    if min(one.text.words, other.text.words) < SHORT:
        brief = one.text.words >= BRIEF and min(alike.covered, begun(one, other)) >= BRIEFLY
        return alike.resemblance >= SAME or brief
    if alike.covered < HALF or swapped(one, other) > SWAPPED:
        return False
    beginning = begun(one, other)
    if alike.covered < _needed(one, other, alike, beginning):
        return False
    return (alike.covered >= UNBEGUN or beginning >= BEGUN) and not _taken_up(one, other)


def _taken_up(one: Traits, other: Traits) -> bool:
    """Whether a later report with a beginning of its own only takes up the first as its background."""
    known = "" not in (one.day, other.day) and "X" not in one.day + other.day
    return known and one.day < other.day and beginning_in(other, one) < BEGUN


def _recurs(one: Traits, other: Traits) -> bool:
    """Whether the texts are short and days lie between them: what an office says each time, of another event."""
    apart = days_apart(one.day, other.day)
    return apart is not None and apart > SOON and min(one.text.words, other.text.words) < FORMULA


def _needed(one: Traits, other: Traits, alike: Likeness, beginning: float) -> float:
    apart = days_apart(one.day, other.day)
    if apart is None or apart <= SOON:
        return HALF if max(alike.covers, beginning) >= WHOLE else MOSTLY
    return LATER if apart <= LATE else ALWAYS


def _again(one: Traits, other: Traits, alike: Likeness) -> bool:
    """Whether an outlet published the text again; a version with another number, or a page saved anew, is none."""
    if _versions(one, other) or not _all_again(one, other, alike):
        return False
    return swapped(one, other) <= OWN_SWAPPED


def _all_again(one: Traits, other: Traits, alike: Likeness) -> bool:
    if _recurs(one, other):
        return False
    if min(one.text.words, other.text.words) < SHORT:
        return alike.resemblance >= SAME
    if min(alike.covered, alike.covers) >= OWN_AGAIN:
        return True
    return alike.covered >= ALWAYS and not one.wire and not other.wire


def _versions(one: Traits, other: Traits) -> bool:
    if one.document and one.document == other.document:
        return True
    if one.wire and other.wire:
        return one.number != other.number or one.kind != other.kind
    return False
