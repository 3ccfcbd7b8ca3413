"""Naming: the names of a report, made of vocabulary, titles, capitals and the parser's entities; none overlap."""

from collections import Counter

from attrs import frozen
from spacy.tokens import Doc

from communique.extract.mentions.brackets import find_abbreviated
from communique.extract.mentions.consistency import settle
from communique.extract.mentions.entities import names_by_entity
from communique.extract.mentions.happenings import find_events, find_sites, find_votes, is_called_like_a_site
from communique.extract.mentions.institutions import find_institutions
from communique.extract.mentions.lexicon import (
    family_first,
    given_names,
    institution_words,
    korean_families,
    name_words,
)
from communique.extract.mentions.name import Name, NameType, in_order
from communique.extract.mentions.offices import (
    ends_office_phrase,
    is_address,
    is_head,
    is_role,
    office_words,
)
from communique.extract.mentions.person_name import is_family_first, is_korean_given
from communique.extract.mentions.runs import Run, capitalised_runs
from communique.extract.mentions.spots import Row
from communique.extract.mentions.state_names import find_state_names
from communique.extract.mentions.title_reach import is_reached, past_portfolio

_INITIALS = 3  # letters that may be somebody's initials


@frozen
class _Piece:
    start: int
    end: int
    titled: bool
    modifier: bool = False  # of the title after it: "Harbour Bank" in "Harbour Bank Chairman NAME"


def find_names(doc: Doc) -> tuple[Name, ...]:
    """Every name of the report, in order."""
    runs, row = capitalised_runs(doc), Row.of(doc)
    fixed = _longest(
        [
            *find_votes(doc),
            *find_events(doc, runs),
            *find_sites(doc, runs),
            *find_institutions(doc, runs, row),
            *find_abbreviated(doc, runs),
            *find_state_names(doc, row),
        ]
    )
    taken = {at for name in fixed for at in range(name.start, name.end)}
    pieces = [piece for run in runs for piece in _pieces(doc, run, taken)]
    named = [name for piece in pieces for name in _name(doc, piece)]
    return settle(doc, tuple(sorted([*fixed, *named], key=in_order)), runs)


def _longest(names: list[Name]) -> list[Name]:
    """Of overlapping names the longest, then the first."""
    kept: list[Name] = []
    taken: set[int] = set()
    for name in sorted(names, key=lambda n: (n.start - n.end, n.type is not NameType.STATE, in_order(n))):
        if taken.isdisjoint(range(name.start, name.end)):
            kept.append(name)
            taken.update(range(name.start, name.end))
    return kept


def _pieces(doc: Doc, run: Run, taken: set[int]) -> list[_Piece]:
    """A run without its fixed names, cut after each title."""
    found: list[_Piece] = []
    start = _past_title(doc, run, taken)
    titled = start > run.start or _titled_before(doc, run.start)
    for at in range(start, run.end + 1):
        ends = at == run.end or at in taken
        if not ends and not _is_title_word(doc, run, at, start):
            continue
        if at > start and not _title_words_only(doc, start, at):
            titled = titled or is_reached(doc, start, at, taken)
            found.append(_Piece(start, at, titled, modifier=not ends))
        titled = not ends
        start = at + 1
    return found


def _past_title(doc: Doc, run: Run, taken: set[int]) -> int:
    """Where the name begins in a run that opens with the end of a title: "of National Intelligence NAME"."""
    at = past_portfolio(doc, run.start, run.end)
    return at if at not in taken else run.start


def _is_title_word(doc: Doc, run: Run, at: int, start: int) -> bool:
    word = doc[at].text
    if word in family_first() or (at + 1 < run.end and doc[at + 1].text == "-"):
        return False
    within = at + 1 < run.end or ends_office_phrase(doc[max(at - 4, 0) : at + 1].text)
    if not (is_head(word) or is_address(word) or (is_role(word) and within)):
        return False
    after_given_name = at > start and doc[at - 1].text in given_names()
    return not after_given_name and not (is_address(word) and at > start and word == "St.")


def _titled_before(doc: Doc, start: int) -> bool:
    """Whether a title in lower case, or an abbreviated one, stands right before."""
    if not start or doc[start].is_sent_start:
        return False
    word = doc[start - 1].text
    return (
        is_address(word) or is_role(word) or ((is_head(word) and not word.endswith("s")) or word in ("Reps.", "Sens."))
    )


def _title_words_only(doc: Doc, start: int, end: int) -> bool:
    words = [token.lower_ for token in doc[start:end]]
    return all(
        w in office_words("ranks") or w in office_words("portfolios") or w in ("-", "national", "affairs", "general")
        for w in words
    )


def _name(doc: Doc, piece: _Piece) -> list[Name]:
    start, end = _trimmed(doc, piece)
    words = doc[start:end].text.split()
    if not any(word[0].isupper() and word not in name_words("suffixes") for word in words):
        return []
    last = doc[end - 1].text
    if _is_site(doc, start, end, piece) or _is_somewhere(doc, start, end, piece):
        return [Name(start, end, NameType.PLACE)]
    if last in institution_words("events") and end - start > 1:
        return [Name(start, end, NameType.OTHER)]
    if len(words) > 2 and is_korean_given(words[-1]):
        start, words = _family_start(doc, start, end), words[-2:]
    if piece.modifier or not (piece.titled or _is_person(doc, start, end, words)):
        return names_by_entity(doc, start, end)
    return [Name(start, end, NameType.PERSON, sure=piece.titled or len(words) > 1)]


def _is_site(doc: Doc, start: int, end: int, piece: _Piece) -> bool:
    """Whether the last word is one for a place, and the first no person's: "Grey Bay", not "Lord Bay" or "Ada Bay"."""
    site = end - start > 1 and doc[end - 1].text in institution_words("sites")
    return site and not (piece.titled or is_called_like_a_site(doc, start, end))


def _is_somewhere(doc: Doc, start: int, end: int, piece: _Piece) -> bool:
    """Whether a piece without a title stands where only a place can: "in Da Nang", not "in Da Nang's view"."""
    if _is_area(doc, start):
        return True
    owns = end < len(doc) and doc[end].text in ("'s", "’s", "'", "’")
    located = start > 0 and doc[start - 1].lower_ in ("in", "near") and doc[start].ent_type_ == "PERSON"
    hyphen = any(token.text == "-" for token in doc[start:end])
    return located and not (owns or hyphen or piece.titled) and doc[start].text not in given_names()


def _is_area(doc: Doc, start: int) -> bool:
    """Whether the words before say what kind of place this is: "the constituency of", "the town of"."""
    return start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in institution_words("areas")


def _family_start(doc: Doc, start: int, end: int) -> int:
    """The token of the family name before a Korean given name at the end of a piece."""
    at = end - 1
    while at > start and (doc[at - 1].text == "-" or doc[at].text == "-"):
        at -= 1
    return max(at - 1, start)


def _trimmed(doc: Doc, piece: _Piece) -> tuple[int, int]:
    start, end = piece.start, piece.end
    while start < end and (doc[start].text in "-‐" or _shouts(doc, start, end)):
        start += 1
    while end > start and doc[end - 1].text in ("-", "‐", "'s", "’s", "'", "’"):
        end -= 1
    return start, end


def _shouts(doc: Doc, at: int, end: int) -> bool:
    """Whether a token is a heading in capitals that runs into a name: "WATCH" in "WATCH Ana Silva"."""
    word, after = doc[at].text, doc[min(at + 1, end - 1)].text
    family = word.capitalize() in family_first()
    return word.isupper() and word.isalpha() and len(word) > _INITIALS and not after.isupper() and not family


def _is_person(doc: Doc, start: int, end: int, words: list[str]) -> bool:
    label = Counter(token.ent_type_ for token in doc[start:end]).most_common(1)[0][0]
    if label in ("GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "LAW") and "-" not in "".join(words[1:]):
        return False
    if words[0] == "Im" or is_family_first(words):
        hyphen = any("-" in word for word in words[1:])
        return hyphen or label == "PERSON" or (words[0] in korean_families() and len(words) == 3)
    given = words[0] in given_names() or words[0].split("-")[0] in given_names()
    return 2 <= len(words) <= 4 and given and words[-1] not in institution_words("heads")
