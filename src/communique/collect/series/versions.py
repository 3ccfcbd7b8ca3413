"""Versions: whether two reports are versions of one story, and how surely."""

from datetime import timedelta

from communique.claims.codes import RevisionKind
from communique.collect.copies.likeness import Likeness, dice, likeness, shared_of_less
from communique.collect.copies.traits import Traits, days_apart

WINDOW = timedelta(hours=36)  # a story on the wire lives about as long
WINDOW_DAYS = 1  # where hours are unknown
NOTICE_DAYS = 7  # a story may be taken back later
FLASH = 40  # words; a flash shares few words with the story that follows

TRACE, TOUCHED, HELD, MUCH = 0.02, 0.1, 0.25, 0.5  # of the shorter text stands in the other
NAMED = 0.5  # of the fewer names stand in the other
SAID_AGAIN = 0.6  # of the words of the shorter; two stories of one agency and day share a fifth to a third
TOGETHER = 0.6  # what the texts share and the Dice of the headlines, added up
HEADED, RETOLD, SAME_HEAD = 0.3, 0.5, 0.8  # Dice of two headlines


def same_story(one: Traits, other: Traits, alike: Likeness | None = None) -> float:
    """How surely two reports are versions of one story, by the two alone: 0 where they are not, the more the surer."""
    if not _one_outlet(one, other) or not _possible(one, other):
        return 0.0
    alike = alike or likeness(one, other)
    if one.notice or other.notice:
        return _taken_back(one, other, alike)
    strength = alike.either + dice(one.headline, other.headline) + _names(one, other) + float(_one_slug(one, other))
    return strength if _saved_again(one, other, alike) or _on_the_wire(one, other, alike) else 0.0


def within_window(one: Traits, other: Traits) -> bool | None:
    """Whether two reports are near enough in time to be versions of one story; None where a day is unknown."""
    if one.moment and other.moment:
        return abs(one.moment - other.moment) <= WINDOW
    apart = days_apart(one.day, other.day)
    return None if apart is None else apart <= WINDOW_DAYS


def _one_outlet(one: Traits, other: Traits) -> bool:
    """One outlet; a report without one must show by slug or label that it comes from the wire."""
    if one.outlet and other.outlet:
        return one.outlet == other.outlet
    if one.document and one.document == other.document:
        return True
    return all(traits.outlet or traits.wire for traits in (one, other))


def _possible(one: Traits, other: Traits) -> bool:
    """Whether the heads leave it open; what costs little is asked before the texts are compared."""
    if (one.document and one.document == other.document) or one.notice or other.notice:
        return True
    if within_window(one, other) is False:
        return False
    return one.wire or other.wire or dice(one.headline, other.headline) >= RETOLD


def _saved_again(one: Traits, other: Traits, alike: Likeness) -> bool:
    """The same address with another text; what shares hardly a word is another entry of a page of all sorts."""
    if not one.document or one.document != other.document:
        return False
    return alike.either >= TOUCHED or (alike.either >= TRACE and dice(one.headline, other.headline) >= RETOLD)


def _on_the_wire(one: Traits, other: Traits, alike: Likeness) -> bool:
    near = within_window(one, other)
    head = dice(one.headline, other.headline)
    if near is None or not (one.outlet and other.outlet):
        return alike.either >= HELD and (_one_slug(one, other) or head >= RETOLD or alike.either >= MUCH)
    return near and (
        _under_one_slug(one, other, alike, head)
        if _one_slug(one, other)
        else _without_one_slug(one, other, alike, head)
    )


def _without_one_slug(one: Traits, other: Traits, alike: Likeness, head: float) -> bool:
    if one.slug and other.slug:
        sure = MUCH if one.day != other.day or _one_version(one, other) else HELD
        return alike.either >= sure and head >= RETOLD
    if one.wire and other.wire:
        return _by_label(one, other, alike, head)
    if alike.either < HELD:
        return _recast(one, other, head)
    return (alike.either >= MUCH and head >= SAME_HEAD) or _unmarked_version(one, other, alike, head)


def _under_one_slug(one: Traits, other: Traits, alike: Likeness, head: float) -> bool:
    if _one_version(one, other):
        return alike.either >= MUCH
    if one.day != other.day:
        return alike.either >= HELD or head >= RETOLD
    if _is_flash(one) or _is_flash(other):
        return bool(one.names & other.names) or head > 0
    return alike.either >= TOUCHED or head >= HEADED or _names(one, other) >= NAMED


def _unmarked_version(one: Traits, other: Traits, alike: Likeness, head: float) -> bool:
    """Whether only one bears marks of the wire, on one day, and words and headlines together speak for one story."""
    if one.wire == other.wire or one.day != other.day:
        return False
    return alike.either >= MUCH if not (one.headline and other.headline) else alike.either + head >= TOGETHER


def _recast(one: Traits, other: Traits, head: float) -> bool:
    """Whether one is a LEAD that tells in other words, and more of them, what the other told on the same day."""
    first, then = sorted((one, other), key=lambda traits: (traits.number or 0, traits.id))
    if first.wire or first.day != then.day or (then.number or 0) < 1 or first.text.words > then.text.words:
        return False
    named = _names(one, other) >= NAMED and head >= RETOLD
    return named and shared_of_less(one.words, other.words) >= SAID_AGAIN


def _by_label(one: Traits, other: Traits, alike: Likeness, head: float) -> bool:
    if _one_version(one, other):
        return alike.either >= MUCH and head >= SAME_HEAD
    if one.day != other.day:
        return alike.either >= HELD and head >= RETOLD
    return alike.either >= HELD or (head >= RETOLD and _names(one, other) >= NAMED)


def _taken_back(one: Traits, other: Traits, alike: Likeness) -> float:
    """A notice and a story it may be about: by slug, headline or text."""
    apart = days_apart(one.day, other.day)
    if apart is not None and apart > NOTICE_DAYS:
        return 0.0
    head = dice(one.headline, other.headline)
    known = _one_slug(one, other) or head >= RETOLD or alike.either >= HELD
    return alike.either + head + float(_one_slug(one, other)) if known else 0.0


def _one_slug(one: Traits, other: Traits) -> bool:
    return bool(one.slug) and one.slug == other.slug


def _one_version(one: Traits, other: Traits) -> bool:
    """Whether both claim the same place in a series: then they are two stories, unless their texts are one."""
    return one.kind == other.kind and one.number == other.number


def _is_flash(traits: Traits) -> bool:
    return traits.kind is RevisionKind.URGENT or traits.text.words < FLASH


def _names(one: Traits, other: Traits) -> float:
    return shared_of_less(one.names, other.names)
