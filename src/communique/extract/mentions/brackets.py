"""Brackets: what stands in brackets right after an organisation is its acronym or its name in its own language."""

from spacy.tokens import Doc

from communique.extract.mentions.lexicon import given_names, institution_words
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.runs import is_namelike

_LONGEST = 8  # tokens of a name in brackets


def with_bracketed(doc: Doc, names: list[Name]) -> list[Name]:
    """The names with those in brackets after organisations as organisations, and each acronym so wherever it stands."""
    found = [inner for name in names if (inner := _bracketed(doc, name)) is not None]
    acronyms = {doc[name.start].text for name in found if _is_acronym(doc, name)}
    taken = {at for name in found for at in range(name.start, name.end)}
    kept = [_as_acronym(doc, name, acronyms) for name in names if taken.isdisjoint(range(name.start, name.end))]
    named = taken | {at for name in kept for at in range(name.start, name.end)}
    again = [token.i for token in doc if token.text in acronyms and token.i not in named]
    return [*kept, *found, *(Name(at, at + 1, NameType.ORGANISATION, sure=True) for at in again)]


def _bracketed(doc: Doc, name: Name) -> Name | None:
    """ "(FHF)" or "(Frente Popular, FP)" after "Free Harbour Front"."""
    start = name.end + 1
    if name.type is not NameType.ORGANISATION or start + 1 >= len(doc) or doc[name.end].text != "(":
        return None
    end = start
    while end < len(doc) and end - start < _LONGEST and (is_namelike(doc[end]) or _small(doc, start, end)):
        end += 1
    inner = Name(start, end, NameType.ORGANISATION, sure=True)
    closed = end > start and end < len(doc) and doc[end].text in (")", ",", ";", "-", "–", "/")
    is_name = closed and (_is_acronym(doc, inner) or end - start > 1) and doc[start].text not in given_names()
    return inner if is_name else None


def _small(doc: Doc, start: int, at: int) -> bool:
    return at > start and doc[at].text in institution_words("inside") and at + 1 < len(doc)


def _is_acronym(doc: Doc, name: Name) -> bool:
    return name.end - name.start == 1 and sum(letter.isupper() for letter in doc[name.start].text) > 1


def _as_acronym(doc: Doc, name: Name, acronyms: set[str]) -> Name:
    """A lone word that the report has introduced as an acronym is one even where it is also a state's."""
    if name.end - name.start == 1 and doc[name.start].text in acronyms:
        return Name(name.start, name.end, NameType.ORGANISATION, sure=True)
    return name
