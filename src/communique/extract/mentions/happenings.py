"""Happenings and sites: names of elections, wars and waters hide the names of states that stand in them."""

from collections.abc import Iterator

from spacy.tokens import Doc

from communique import vocabulary
from communique.extract.mentions.lexicon import given_names
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.runs import Run, is_namelike
from communique.extract.mentions.spots import spots_lower

_LONGEST = 14  # tokens back from the head to the year


def find_votes(doc: Doc) -> Iterator[Name]:
    """Names such as "2004 Chilean general election": a year, capitalised words, and what sort of vote."""
    votes = vocabulary.load("institutions")["votes"]
    heads, before = frozenset(votes["heads"]), frozenset(votes["before"])
    for at in spots_lower(doc, heads):
        if (start := _year_before(doc, at, before)) is not None:
            yield Name(start, _with_place(doc, at + 1), NameType.OTHER, sure=True)


def _with_place(doc: Doc, end: int) -> int:
    """The end after "in" and one place."""
    if end + 1 >= len(doc) or doc[end].text != "in" or not is_namelike(doc[end + 1]):
        return end
    place = doc[end + 1]
    while end + 1 < len(doc) and is_namelike(doc[end + 1]) and doc[end + 1].ent_type_ == place.ent_type_:
        end += 1
    return end + 1 if place.ent_type_ in ("GPE", "LOC") else place.i - 1


def find_events(doc: Doc, runs: list[Run]) -> Iterator[Name]:
    """Runs that end as names of events do ("Korean War"); what they hold is no name of its own."""
    heads = frozenset(vocabulary.load("institutions")["hiding"])
    for run in runs:
        last = next((at for at in range(run.end - 1, run.start, -1) if doc[at].text in heads), None)
        if last is not None:
            yield Name(run.start, last + 1, NameType.OTHER, sure=True)


def find_sites(doc: Doc, runs: list[Run]) -> Iterator[Name]:
    """Runs that end as names of places do, or go on with "of": "South China Sea", "Gulf of Finland"."""
    sites = frozenset(vocabulary.load("institutions")["sites"])
    ends = {run.start: run.end for run in runs}
    for run in runs:
        if doc[run.end - 1].text not in sites or is_called_like_a_site(doc, run.start, run.end):
            continue
        of = run.end + 1 < len(doc) and doc[run.end].text == "of" and run.end - run.start == 1
        end = ends.get(run.end + 1, run.end) if of else run.end
        if end - run.start > 1:
            yield Name(run.start, end, NameType.PLACE, sure=True)


def is_called_like_a_site(doc: Doc, start: int, end: int) -> bool:
    """Whether a given name and a word for a place are rather a person's: "Ada Bay", not "the Victoria Bridge"."""
    return end - start == 2 and doc[start].text in given_names() and not (start and doc[start - 1].lower_ == "the")


def _year_before(doc: Doc, head: int, before: frozenset[str]) -> int | None:
    for at in range(head - 1, max(head - _LONGEST, -1), -1):
        word = doc[at]
        if word.like_num and len(word) == 4 and at < head - 1:
            return at
        if not (
            word.lower_ in before
            or is_namelike(word)
            or word.text in ("'s", "’s", "of", "and")
            or word.ent_type_ == "NORP"
        ):
            return None
    return None
