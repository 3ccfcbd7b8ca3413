"""Consistency: one report uses one word for one thing; what is sure in one place decides the doubtful ones."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from communique.extract.mentions.acronyms import find_acronyms
from communique.extract.mentions.brackets import with_bracketed
from communique.extract.mentions.doubtful import acts_like_a_person, is_no_person, is_nothing
from communique.extract.mentions.lexicon import family_first, institution_words
from communique.extract.mentions.listing import agree_in_lists
from communique.extract.mentions.name import Name, NameType, in_order
from communique.extract.mentions.person_name import read_person_name
from communique.extract.mentions.runs import Run, is_namelike
from communique.extract.mentions.spots import spots
from communique.extract.mentions.states import state_words


def settle(doc: Doc, names: tuple[Name, ...], runs: list[Run]) -> tuple[Name, ...]:
    """The names with doubtful types brought into line, words that are no name dropped, and missed repetitions added."""
    common = {token.text for token in doc if token.is_alpha and token.is_lower}
    names = tuple(name for name in names if not _common_word(doc, name, common))
    people = {doc[name.start : name.end].text for name in names if acts_like_a_person(doc, name)}
    families, short = _families(doc, names) | people, _short_names(doc, names)
    types = _types(doc, names)
    kept = [_typed(doc, name, families, short, types) for name in names]
    pairs = list(_pairs(doc, families | _first_words(doc, names)))
    paired = {at for name in pairs for at in (name.start - 1, name.start, name.start + 1)}
    kept = [*pairs, *(name for name in kept if paired.isdisjoint(range(name.start, name.end)))]
    kept += find_acronyms(doc, kept)
    kept = agree_in_lists(doc, kept, runs)
    kept += _missed(doc, kept, families, types)
    kept = [name for name in kept if not (is_no_person(doc, name, kept) or is_nothing(doc, name))]
    return tuple(sorted((_product(doc, name) for name in with_bracketed(doc, kept)), key=in_order))


def _families(doc: Doc, names: tuple[Name, ...]) -> set[str]:
    """Family names of the persons named in full or with a title, as printed."""
    found: set[str] = set()
    for name in names:
        words = doc[name.start : name.end].text.split()
        if name.type is NameType.PERSON and (len(words) > 1 or name.sure):
            found.add(words[0] if read_person_name(" ".join(words)).eastern else words[-1])
    return {word for word in found if len(word) > 1}


def _first_words(doc: Doc, names: tuple[Name, ...]) -> set[str]:
    """First words of persons' names that may be their family's: "Cho" of "Cho Hyun"."""
    people = [name for name in names if name.type is NameType.PERSON and name.end - name.start > 1]
    return {doc[name.start].text for name in people} & family_first()


def _pairs(doc: Doc, families: set[str]) -> Iterator[Name]:
    """The two in "the Holm-Soto talks", where the report names both."""
    for token in (doc[at] for at in spots(doc, "-") if 0 < at < len(doc) - 1):
        if not token.whitespace_ and {token.nbor(-1).text, token.nbor(1).text} <= families:
            yield Name(token.i - 1, token.i, NameType.PERSON, sure=True)
            yield Name(token.i + 1, token.i + 2, NameType.PERSON, sure=True)


def _short_names(doc: Doc, names: tuple[Name, ...]) -> set[str]:
    """First words of organisations named in full, which stand for them later ("Harbour" for "Harbour Bank")."""
    bodies = [name for name in names if name.type is NameType.ORGANISATION and name.sure and name.end - name.start > 1]
    return {doc[name.start].text for name in bodies} - set(state_words())


def _types(doc: Doc, names: tuple[Name, ...]) -> dict[str, NameType]:
    """The type of each name text: the sure one's, else the most frequent one's."""
    votes: dict[str, Counter[NameType]] = defaultdict(Counter)
    for name in names:
        votes[doc[name.start : name.end].text][name.type] += 100 if name.sure else 1
    return {text: max(sorted(found), key=lambda type_: found[type_]) for text, found in votes.items()}


def _typed(doc: Doc, name: Name, families: set[str], short: set[str], types: dict[str, NameType]) -> Name:
    text = doc[name.start : name.end].text
    if name.sure or name.type is NameType.STATE:
        return name
    if _is_acronym(doc, name):
        return Name(name.start, name.end, NameType.ORGANISATION)
    if text in families:
        return Name(name.start, name.end, NameType.PERSON)
    if text in short:
        return Name(name.start, name.end, NameType.ORGANISATION)
    type_ = types[text]
    return name if type_ is NameType.STATE else Name(name.start, name.end, type_)


def _is_acronym(doc: Doc, name: Name) -> bool:
    """Capitals that the parser takes for a person or a place, in a text that is not all capitals there."""
    token = doc[name.start]
    taken = name.type is NameType.PERSON or (
        name.type is NameType.PLACE and token.text not in institution_words("places_in_capitals")
    )
    lone = taken and name.end - name.start == 1 and token.is_upper and 2 <= len(token) <= 5
    return lone and not any(
        doc[at].is_upper and doc[at].is_alpha for at in (name.start - 1, name.end) if 0 <= at < len(doc)
    )


def _common_word(doc: Doc, name: Name, common: set[str]) -> bool:
    """A lone capitalised word of doubtful type that the report also writes small."""
    token = doc[name.start]
    return not name.sure and name.end - name.start == 1 and not token.is_upper and token.lower_ in common


def _missed(doc: Doc, names: list[Name], families: set[str], types: dict[str, NameType]) -> list[Name]:
    """Lone words that name something elsewhere in the report but were not seen as a name here."""
    taken = {at for name in names for at in range(name.start, name.end)}
    found = []
    named = {text for text, type_ in types.items() if type_ in (NameType.PERSON, NameType.ORGANISATION)}
    for token in (doc[at] for at in spots(doc, families | named) if at not in taken):
        if not token.text[0].isupper() or not is_namelike(token):
            continue
        type_ = NameType.PERSON if token.text in families else types.get(token.text)
        if type_ in (NameType.PERSON, NameType.ORGANISATION) and not _joined(token):
            found.append(Name(token.i, token.i + 1, type_))
    return found


def _joined(token: Token) -> bool:
    """Whether a hyphen ties the token to another word: "Lima" in "Lima-based" is not the firm's name."""
    before = token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_
    after = token.i + 1 < len(token.doc) and token.nbor(1).text == "-" and not token.whitespace_
    return before or after


def _product(doc: Doc, name: Name) -> Name:
    """A firm's name with a model number after it ("Boeing 737") names a thing."""
    if name.type is not NameType.ORGANISATION or name.end >= len(doc) or name.end - name.start > 1:
        return name
    after = doc[name.end]
    model = (
        after.text[0].isalnum()
        and any(c.isdigit() for c in after.text)
        and after.ent_type_ not in ("DATE", "TIME", "MONEY")
    )
    numbered = model and (after.text[0].isupper() or (after.is_digit and len(after.text) == 3))
    return Name(name.start, name.end, NameType.OTHER) if numbered else name
