"""Title lists: one title of several persons, with the states paired off with the names."""

from collections.abc import Iterator

from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.offices import is_plural_head
from communique.extract.mentions.title_words import LONGEST, TitleWords

_LISTING = (",", "and", "of", "the", "'s", "’s")
_JOINERS = (",", "and", "&")
_MEMBERS = 8  # of a list that is read


def earlier_in_list(words: TitleWords, name: Name) -> Iterator[Name]:
    """The persons before one in a list whose members may be "of STATE", the nearest first."""
    at = name.start
    while at and not words.begins(at) and name.start - at < LONGEST:
        before = words.ending.get(at)
        if before is not None and before.type is NameType.PERSON:
            yield before
        elif before is None and words.doc[at - 1].text not in _LISTING:
            return
        at = before.start if before is not None else at - 1


def paired_state(words: TitleWords, name: Name) -> tuple[int, str] | None:
    """The plural head before a bare list of names, and the state that stands at the name's place among as many."""
    listed = _members(words, name)
    if len(listed) < 2:
        return None
    at = listed[0].start
    end = at - 1 if at and words.doc[at - 1].text == "," else at
    head = words.head_before(end)
    if head is None or not is_plural_head(words.doc[head].text):
        return None
    states = [*_states_before(words, head)] if head == end - 1 else [*_states_in(words, head, end)]
    return (head, states[listed.index(name)]) if len(states) == len(listed) else None


def _members(words: TitleWords, name: Name) -> list[Name]:
    """The persons of a list with nothing but commas and "and" between them."""
    members = [name]
    while len(members) < _MEMBERS and (before := _neighbour(words, members[0].start, -1)) is not None:
        members.insert(0, before)
    while len(members) < _MEMBERS and (after := _neighbour(words, members[-1].end, 1)) is not None:
        members.append(after)
    return members


def _neighbour(words: TitleWords, at: int, step: int) -> Name | None:
    """The person named next to a place in the list, over its joiners, to the left (step -1) or right (1)."""
    beside = _past_joiners(words, at, step)
    name = words.ending.get(beside) if step < 0 else words.starting.get(beside)
    return name if name is not None and name.type is NameType.PERSON else None


def _past_joiners(words: TitleWords, at: int, step: int) -> int:
    """Past up to two joiners to the left (step -1) or right (1); -1 where there is none."""
    start = at
    for _ in range(2):
        beside = at - 1 if step < 0 else at
        if 0 <= beside < len(words.doc) and words.doc[beside].text in _JOINERS:
            at += step
    return at if at != start else -1


def _states_before(words: TitleWords, head: int) -> Iterator[str]:
    """The states in "Chilean and Norwegian foreign ministers", in order."""
    at, found = words.leftmost(head), []
    while (name := words.ending.get(at)) is not None and name.type is NameType.STATE and name.word is not None:
        found.append(name.word.iso3)
        at = _past_joiners(words, name.start, -1)
    yield from reversed(found)


def _states_in(words: TitleWords, head: int, end: int) -> Iterator[str]:
    """The states in "foreign ministers of Chile and Norway", in order."""
    for at in range(head + 1, end):
        name = words.starting.get(at)
        if name is not None and name.type is NameType.STATE and name.word is not None:
            yield name.word.iso3
