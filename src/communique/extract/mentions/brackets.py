"""Brackets: what stands in brackets right after an organisation is its acronym or its name in its own language.

An acronym in brackets shows also what stands before it to be a body: "Grey Harbour Watchers (GHW)".
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from communique.extract.mentions.lexicon import given_names, institution_words
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.offices import is_head, is_role
from communique.extract.mentions.runs import Run, is_namelike
from communique.extract.mentions.spots import spots

_LONGEST = 8  # tokens of a name in brackets, and of the words that an acronym stands for
_SMALL = 4  # letters of a word that an acronym may leave out
_CLOSING = frozenset({")", ",", ";", "-", "–", "/"})


def with_bracketed(doc: Doc, names: list[Name]) -> list[Name]:
    """The names with those in brackets after organisations as organisations, and each acronym so wherever it stands."""
    found = [inner for name in names if (inner := _bracketed(doc, name)) is not None]
    acronyms = {doc[name.start].text for name in found if _is_acronym(doc, name)}
    taken = {at for name in found for at in range(name.start, name.end)}
    kept = [_as_acronym(doc, name, acronyms) for name in names if taken.isdisjoint(range(name.start, name.end))]
    named = taken | {at for name in kept for at in range(name.start, name.end)}
    again = [at for at in spots(doc, acronyms) if at not in named]
    return [*kept, *found, *(Name(at, at + 1, NameType.ORGANISATION, sure=True) for at in again)]


def find_abbreviated(doc: Doc, runs: list[Run]) -> Iterator[Name]:
    """Bodies that an acronym in brackets stands for: by its letters, else the whole run of capitals before it."""
    starts = {run.end: run.start for run in runs}
    for token in (doc[at] for at in spots(doc, "(") if at):
        if token.i + 2 >= len(doc) or doc[token.i + 2].text not in _CLOSING:
            continue
        if not _is_acronym(doc, Name(token.i + 1, token.i + 2, NameType.ORGANISATION)):
            continue
        start = _spelt_out(doc, token.i)
        start = starts.get(token.i) if start is None else start
        if start is not None and _could_be_body(doc, start, token.i):
            yield Name(start, token.i, NameType.ORGANISATION, sure=True)


def _spelt_out(doc: Doc, bracket: int) -> int | None:
    """Where the capitalised words begin whose first letters the acronym after a bracket is made of."""
    letters = [letter for letter in doc[bracket + 1].text if letter.isupper()]
    at = bracket
    while letters and at and bracket - at < _LONGEST:
        at -= 1
        if doc[at].text[0] == letters[-1]:
            letters.pop()
        elif doc[at].text[0].isupper() or len(doc[at]) > _SMALL:
            return None
    return at if not letters else None


def _could_be_body(doc: Doc, start: int, end: int) -> bool:
    """Whether words that an acronym follows may name a body: no office, event, place, person or thing."""
    last = doc[end - 1].text
    other = any(last in institution_words(key) for key in ("events", "hiding", "sites", "things"))
    person = doc[start].text in given_names() or doc[start].ent_type_ == "PERSON" == doc[end - 1].ent_type_
    office = any(is_head(token.text) or is_role(token.text) for token in doc[start:end])
    return end - start > 1 and not (other or person or office)


def _bracketed(doc: Doc, name: Name) -> Name | None:
    """ "(FHF)" or "(Frente Popular, FP)" after "Free Harbour Front"."""
    start = name.end + 1
    if name.type is not NameType.ORGANISATION or start + 1 >= len(doc) or doc[name.end].text != "(":
        return None
    end = start
    while end < len(doc) and end - start < _LONGEST and (is_namelike(doc[end]) or _small(doc, start, end)):
        end += 1
    inner = Name(start, end, NameType.ORGANISATION, sure=True)
    closed = end > start and end < len(doc) and doc[end].text in _CLOSING
    is_name = closed and (_is_acronym(doc, inner) or end - start > 1) and doc[start].text not in given_names()
    return inner if is_name else None


def _small(doc: Doc, start: int, at: int) -> bool:
    small = doc[at].text in institution_words("inside") or doc[at].text in institution_words("links")
    return at > start and small and at + 1 < len(doc)


def _is_acronym(doc: Doc, name: Name) -> bool:
    return name.end - name.start == 1 and sum(letter.isupper() for letter in doc[name.start].text) > 1


def _as_acronym(doc: Doc, name: Name, acronyms: set[str]) -> Name:
    """A lone word that the report has introduced as an acronym is one even where it is also a state's."""
    if name.end - name.start == 1 and doc[name.start].text in acronyms:
        return Name(name.start, name.end, NameType.ORGANISATION, sure=True)
    return name
