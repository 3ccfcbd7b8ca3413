"""Institutions: known bodies, and capitalised phrases whose head says that they name a body."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc, Token

from communique.extract.mentions.lexicon import (
    Known,
    family_first,
    given_names,
    institution_words,
    known_institutions,
    korean_families,
)
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.offices import is_head, office_words
from communique.extract.mentions.person_name import is_korean_given
from communique.extract.mentions.phrases import Phrases
from communique.extract.mentions.runs import Run
from communique.extract.mentions.spots import Row
from communique.extract.mentions.states import state_words

_JOINERS = ("of", "for")
_POSSESSIVES = ("'s", "’s", "'", "’")
_OTHERS = ("PERSON", "GPE")
_ADJECTIVES = ("ic", "al", "ive", "ary")
_LISTING = frozenset(
    {
        "Ministry",
        "Department",
        "Committee",
        "Office",
        "Organization",
        "Organisation",
        "Association",
        "Commission",
        "Union",
        "Party",
    }
)


@cache
def _phrases() -> Phrases[Known | None]:
    parties: list[tuple[str, Known | None]] = [(party, None) for party in sorted(institution_words("parties"))]
    return Phrases.of([*known_institutions().items(), *parties])


def find_institutions(doc: Doc, runs: list[Run], row: Row) -> Iterator[Name]:
    """Names of institutions, which may overlap each other; the longest is meant."""
    for start, end, _ in _phrases().found_in(row):
        if not _part_of_person(doc, start, end):
            yield Name(start, end, NameType.ORGANISATION, sure=True)
    yield from _by_head(doc, runs)
    yield from _by_first(doc, runs)
    yield from _long_entities(doc)


def _part_of_person(doc: Doc, start: int, end: int) -> bool:
    """Whether one known word is rather part of a person's name: the agency Petra and Petra Kelly."""
    word = doc[start]
    if start > 1 and end - start == 1 and doc[start - 1].is_upper and doc[start - 2].text.title() in korean_families():
        return True  # "KIM JONG UN"
    article = start > 0 and doc[start - 1].lower_ == "the"
    if end - start > 1 or word.is_upper or article or word.ent_type_ not in ("PERSON", ""):
        return False
    beside = [doc[at] for at in (start - 1, end) if 0 <= at < len(doc)]
    return any(token.ent_type_ == "PERSON" or (token.pos_ == "PROPN" and token.i == end) for token in beside)


def _by_head(doc: Doc, runs: list[Run]) -> Iterator[Name]:
    """Runs that end in an institution's head, or go on after one with "of" or "for" to the next run."""
    by_start, by_end = {run.start: run for run in runs}, {run.end: run for run in runs}
    for run in runs:
        heads = [at for at in range(run.start, run.end) if doc[at].text in institution_words("heads")]
        if not heads:
            continue
        head = _before_person(doc, heads)
        start, end = _start(doc, run, head), _end(doc, run, head)
        if start == run.start:
            start = _with_first_half(doc, by_end, _past_prefix(doc, start, head))
        if end == run.end:
            end = _with_complements(doc, by_start, end)
        if (end - start > 1 or doc[start].ent_type_ == "ORG") and not _of_title(doc, start, end):
            yield Name(start, end, NameType.ORGANISATION, sure=end - start > 1)


def _of_title(doc: Doc, start: int, end: int) -> bool:
    """Whether the words are the middle of a title: "Vice Department" in "Vice Department Director"."""
    return doc[start].lower_ in office_words("ranks") and end < len(doc) and is_head(doc[end].text)


def _by_first(doc: Doc, runs: list[Run]) -> Iterator[Name]:
    """Runs that open, perhaps after a state's adjective, with a word that names a body in its own language."""
    for run in runs:
        for at in range(run.start, min(run.start + 2, run.end - 1)):
            if doc[at].text in institution_words("first") and (at == run.start or doc[run.start].text in state_words()):
                yield Name(at, run.end, NameType.ORGANISATION, sure=True)


def _before_person(doc: Doc, heads: list[int]) -> int:
    """The last head that no given name parts from the first: "Corp." in "Harbour Corp. Jim Press"."""
    for before, head in pairwise(heads):
        if any(token.text in given_names() for token in doc[before + 1 : head]):
            return before
    return heads[-1]


def _end(doc: Doc, run: Run, head: int) -> int:
    """Past the head as far as the parser's organisation goes on in the run: "Harbour Capital Management"."""
    end = head + 1
    while end < run.end and doc[head].ent_type_ == "ORG" and doc[end].ent_type_ == "ORG" and doc[end].ent_iob_ == "I":
        end += 1
    return end


def _start(doc: Doc, run: Run, head: int) -> int:
    """Past any title in the run before the head, unless the parser has the title in the same organisation."""
    start = run.start
    if doc[start].ent_type_ == "ORG" and all(token.ent_type_ == "ORG" for token in doc[start : head + 1]):
        return start
    for at in range(run.start, head):
        if is_head(doc[at].text) and doc[at].text not in ("Chief", "General"):
            start = at + 1
    return start if start <= head else head


def _past_prefix(doc: Doc, start: int, head: int) -> int:
    """Past a first word that a hyphen ties to a word before: "Lima" in "the pro-Lima Harbour Party"."""
    tied = start > 1 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_
    return start + 1 if tied and start + 1 < head else start


def _with_first_half(doc: Doc, by_end: dict[int, Run], start: int) -> int:
    """The start of "the Bread and Salt Party": a short run before "and" that names nothing alone."""
    run = by_end.get(start - 1)
    if run is None or doc[start - 1].text not in ("and", "&"):
        return start
    words = [token.text for token in doc[run.start : run.end]]
    if words[-1].endswith(_ADJECTIVES) and len(words) > 1 and doc[run.start : run.end].text not in known_institutions():
        return run.start
    alone = any(word in institution_words("heads") or word in state_words() for word in words)
    alone = alone or run.start == 0 or doc[run.start - 1].lower_ != "the"
    return start if alone or len(words) > 2 or doc[run.start].ent_type_ in ("PERSON", "GPE", "NORP") else run.start


def _with_complements(doc: Doc, by_start: dict[int, Run], end: int) -> int:
    """The end after all complements: "League of Friends of Chile"."""
    while (longer := _with_complement(doc, by_start, end)) > end:
        end = longer
    return end


def _with_complement(doc: Doc, by_start: dict[int, Run], end: int) -> int:
    """The end after "of the Interior", "for Foreign Affairs and Trade"."""
    if end + 1 >= len(doc) or doc[end].text not in _JOINERS:
        return end
    after = end + 2 if doc[end + 1].text in ("the", "a", "an") else end + 1
    run = by_start.get(after)
    if run is None or doc[end].is_sent_start:
        return end
    run = Run(run.start, _past_owner(doc, by_start, run))
    last = min((t.i for t in doc[run.start + 1 : run.end - 1] if _starts_person(t)), default=run.end)
    if last != run.end:
        return last
    return _end_of_list(doc, by_start, run) if doc[end - 1].text in _LISTING else _past_and(doc, by_start, run)


def _past_and(doc: Doc, by_start: dict[int, Run], run: Run) -> int:
    """The end after "of Arts and Letters": two fields of work, neither a place, a person nor a body."""
    after = by_start.get(run.end + 1) if run.end < len(doc) and doc[run.end].text in ("and", "&") else None
    if after is None or any(_is_named(doc, one) for one in (run, after)):
        return run.end
    return after.end


def _is_named(doc: Doc, run: Run) -> bool:
    """Whether a run names something by itself."""
    words = {token.text for token in doc[run.start : run.end]}
    known = doc[run.start : run.end].text in known_institutions() or not words.isdisjoint(state_words())
    headed = not words.isdisjoint(institution_words("heads")) or any(is_head(word) for word in words)
    return known or headed or any(token.ent_type_ in _OTHERS or token.is_upper for token in doc[run.start : run.end])


def _past_owner(doc: Doc, by_start: dict[int, Run], run: Run) -> int:
    """The end of the run, or of the one it owns as part of a name: "People's Army", "Workers' Party"."""
    owner = doc[run.end - 1].lower_ in institution_words("owners")
    owned = by_start.get(run.end + 1) if owner and run.end < len(doc) and doc[run.end].text in _POSSESSIVES else None
    return owned.end if owned is not None else run.end


def _end_of_list(doc: Doc, by_start: dict[int, Run], run: Run) -> int:
    """The end of "Land, Infrastructure and Transport" after "of"; the first run's where no "and" closes a list."""
    end = run.end
    while end + 1 < len(doc) and doc[end].text in (",", "and", "&"):
        closing = doc[end].text != ","
        following = by_start.get(end + 1)
        if following is None or doc[following.start].text in state_words() or doc[following.start].ent_type_ in _OTHERS:
            break
        end = following.end
        if closing:
            return end
    return run.end


def _long_entities(doc: Doc) -> Iterator[Name]:
    """The parser's organisations of several words that hold together over small words or a possessive."""
    for entity in doc.ents:
        if entity.label_ != "ORG" or len(entity) < 3:
            continue
        start, end = entity.start, entity.end
        while start < end and doc[start].lower_ in ("the", "a", "an", *_POSSESSIVES):
            start += 1
        while end > start and doc[end - 1].text in (*_POSSESSIVES, "-", ".", ","):
            end -= 1
        start = max([start, *(t.i + 1 for t in doc[start:end] if _foreign_owner(t))])
        end = min([end, *(t.i for t in doc[start + 3 : end - 1] if _starts_person(t))])
        inside = [t.text for t in doc[start:end] if not t.text[0].isupper()]
        if (
            inside
            and not _two_bodies(doc, start, end)
            and all(word in institution_words("inside") for word in inside)
            and not any(is_head(t.text) for t in doc[start:end])
        ):
            headed = any(token.text in institution_words("heads") for token in doc[start:end])
            if headed or doc[start].text not in given_names():
                yield Name(start, end, NameType.ORGANISATION, sure=headed)


def _starts_person(token: Token) -> bool:
    """Whether a person's name runs into a body's: "Viktor" in "Council of Chile Viktor Holm"."""
    before = token.nbor(-1)
    eastern = token.text in family_first() and is_korean_given(token.doc[token.i + 1 : token.i + 4].text)
    return (eastern or token.text in given_names()) and before.pos_ == "PROPN" and before.text in state_words()


def _two_bodies(doc: Doc, start: int, end: int) -> bool:
    """Whether an "and" joins two whole names: "Harbour Party and Alliance of Chile"."""
    for at in range(start, end):
        if doc[at].text == "and":
            known = doc[start:at].text in known_institutions() or doc[start:at].text in state_words()
            return known or any(token.text in institution_words("heads") for token in doc[start:at])
    return False


def _foreign_owner(token: Token) -> bool:
    """A possessive ending whose owner is no part of the name: "Chile's" in "Chile's Bread and Salt Union"."""
    owner = token.doc[token.i - 1].lower_ if token.i else ""
    return token.text in _POSSESSIVES and owner not in institution_words("owners")
