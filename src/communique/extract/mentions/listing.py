"""Listings: what one list names is of one sort; its sure members decide for the doubtful and the unseen ones."""

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve
from spacy.tokens import Doc

from communique.extract.mentions.lexicon import given_names
from communique.extract.mentions.name import Name, NameType, in_order
from communique.extract.mentions.runs import Run

_BETWEEN = frozenset({",", ";", "/", "and", "&", "or", "the", "The", "(", ")"})
_JOINING = frozenset({",", ";", "/", "and", "&", "or"})
_SHORTEST = 3  # members of a list that is one
_SURE = 3  # votes of a sure member
_MOST = 0.6  # share of the votes that the sort of the list has


def agree_in_lists(doc: Doc, names: Sequence[Name], runs: Sequence[Run]) -> list[Name]:
    """The names, doubtful members of lists retyped and unseen ones added."""
    taken = {at for name in names for at in range(name.start, name.end)}
    unseen = [Name(run.start, run.end, NameType.OTHER) for run in runs if taken.isdisjoint(range(run.start, run.end))]
    fresh = {name.start for name in unseen}
    found: dict[int, Name] = {name.start: name for name in names}
    for members in _lists(doc, sorted([*names, *unseen], key=in_order)):
        if (sort := _sort(members, fresh)) is None:
            continue
        for member in members:
            if _is_open(doc, member, fresh):
                found[member.start] = evolve(member, type=sort)
    return [found[start] for start in sorted(found)]


def _lists(doc: Doc, names: Sequence[Name]) -> Iterator[list[Name]]:
    """Stretches of names with nothing but commas, conjunctions and articles between; names in brackets left out."""
    members: list[Name] = []
    for name in names:
        if members and _in_brackets(doc, members[-1], name):
            continue
        if members and _joined(doc, members[-1], name):
            members.append(name)
            continue
        if len(members) >= _SHORTEST:
            yield members
        members = [name]
    if len(members) >= _SHORTEST:
        yield members


def _in_brackets(doc: Doc, before: Name, name: Name) -> bool:
    return name.start == before.end + 1 and doc[before.end].text == "(" and name.end < len(doc)


def _joined(doc: Doc, before: Name, name: Name) -> bool:
    words = _without_brackets([token.text for token in doc[before.end : name.start]])
    return bool(words) and not _JOINING.isdisjoint(words) and all(word in _BETWEEN for word in words)


def _without_brackets(words: list[str]) -> list[str]:
    """The words after a bracket that closes right behind the first name."""
    return words[words.index(")") + 1 :] if words[:1] == ["("] and ")" in words else words


def _sort(members: list[Name], fresh: set[int]) -> NameType | None:
    """What most votes say that the list names; None where they disagree, or where only one member tells."""
    votes: Counter[NameType] = Counter()
    telling = [member for member in members if member.start not in fresh]
    for member in telling:
        place = member.type in (NameType.STATE, NameType.PLACE)
        votes[NameType.PLACE if place else member.type] += _SURE if member.sure else 1
    if len(telling) < _SHORTEST - 1:
        return None
    sort, most = max(sorted(votes.items()), key=lambda vote: vote[1])
    return sort if sort is not NameType.OTHER and most >= _MOST * votes.total() else None


def _is_open(doc: Doc, member: Name, fresh: set[int]) -> bool:
    """Whether a list may decide what a member is: nothing sure, no place (firms stand beside their towns)."""
    if member.start in fresh:
        return doc[member.end - 1].pos_ == "PROPN"
    return not member.sure and member.type is not NameType.PLACE and doc[member.start].text not in given_names()
