"""People: the person names of a report gathered into persons, through full names, family names and titles."""

from collections.abc import Iterable

from attrs import define, field
from spacy.tokens import Doc, Token

from communique.claims.codes import ActorType, MentionForm
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.leaders import Leader, in_office, is_common
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.offices import is_address, is_head, office_words
from communique.extract.mentions.person_name import PersonName, could_be_same, gender_of, read_person_name
from communique.extract.mentions.titles import Title, TitleReader, post_of

_NEAR = 4  # tokens before a name in which a word of kin makes its bearer a relative: "brother, the singer Lars Holm"

_SETTLED = 2  # times after which a rare family name alone stays with whom it has meant


@define(eq=False)
class _Person:
    full: PersonName
    draft: Draft
    functions: set[str] = field(factory=set)
    junior: bool = False  # "Jr." stands behind the name
    relative: bool = False  # introduced as somebody's: "her brother, Lars Holm"
    bare: int = 0  # how often the family name alone has meant this person so far


def gather_people(
    doc: Doc, names: tuple[Name, ...], known: Iterable[Draft] = (), published: str | None = None
) -> list[Draft]:
    """One draft for each person named, with titles, state and gender as far as the words beside the names tell.

    `known` are people whom the report names outside its body. The bare name of who leads a state on the day of the
    report is not his relative's, nor another's where the report speaks of him too.
    """
    reader = TitleReader.of(doc, names)
    people = [_known(draft) for draft in known]
    named = [name for name in names if name.type is NameType.PERSON]
    full = [name for name in named if not _read(doc, name).single]
    bare = [name for name in named if _read(doc, name).single]
    titled = _titled_leaders(reader, bare, published)
    for name in (*full, *bare):
        _take(reader, people, name, published, titled)
    for person in people:
        person.draft.state = person.draft.state or _possessed(reader, person.draft)
    _part_juniors(people, published)
    return [person.draft for person in people]


def _part_juniors(people: list[_Person], published: str | None) -> None:
    """Give a son a key of his own where the report names his namesake too, or the namesake leads a state."""
    elders = {person.draft.key for person in people if not person.junior}
    for person in people:
        printed = person.draft.name.removesuffix(".").removesuffix("Jr").strip(" ,")
        if person.junior and (person.draft.key in elders or in_office(printed, published) is not None):
            person.draft.key += "-jr"


def _known(draft: Draft) -> _Person:
    functions = {post.function for post in draft.posts if post.function}
    return _Person(read_person_name(draft.name), draft, functions=functions)


def _read(doc: Doc, name: Name) -> PersonName:
    return read_person_name(doc[name.start : name.end].text)


def _titled_leaders(reader: TitleReader, bare: Iterable[Name], published: str | None) -> set[str]:
    """The leaders in office whom the report calls by family name and post somewhere: "President Holm"."""
    found = ((in_office(reader.doc[name.start : name.end].text, published), name) for name in bare)
    return {leader.name.key for leader, name in found if leader is not None and _has_his_post(reader, name, leader)}


def _has_his_post(reader: TitleReader, name: Name, leader: Leader) -> bool:
    """Whether a title beside a name is a leader's."""
    return any(title.office and post_of(reader.doc, title).function == leader.function for title in reader.beside(name))


def _take(reader: TitleReader, people: list[_Person], name: Name, published: str | None, titled: set[str]) -> None:
    """Give a name to the person it can be, or make a new one."""
    doc = reader.doc
    read, junior, titles = _read(doc, name), _is_junior(doc, name), list(reader.beside(name))
    owner = reader.nationality_before(name.start) if read.single else None  # the state in "Oslo's Holm"
    functions = {post for title in titles if title.office and (post := post_of(doc, title).function)}
    fitting = [
        person
        for person in people
        if could_be_same(read, person.full)
        and (person.junior or not junior if read.single else person.junior == junior)
        and not _contradicts(person, titles, read, owner)
    ]
    if read.single and not junior:
        leader = in_office(doc[name.start : name.end].text, published)
        fitting = _led_by(fitting, leader, titles, leader is not None and leader.name.key in titled)
    if read.single and not fitting:
        fitting = _by_given_name(people, read.family)
    person = _closest(fitting, name.start, functions, read) if fitting else _new(doc, people, read, name, junior)
    person.bare += read.single
    _enrich(person, _form_start(doc, name) if read.single else name.start, name, titles, functions)
    person.relative |= not read.single and _is_relative(doc, name)


def _is_junior(doc: Doc, name: Name) -> bool:
    """Whether a name ends in "Jr.", the son of somebody who has the same."""
    return any(token.text in ("Jr", "Jr.") for token in doc[name.end - 1 : name.end + 1])


def _led_by(fitting: list[_Person], leader: Leader | None, titles: list[Title], titled: bool) -> list[_Person]:
    """Of those who bear a leader's family name only himself, where the report names him in full or is `titled` so.

    Elsewhere nobody's relative has it. Not so where a form of address is not his, or another has an office of his own.
    """
    addressed = {title.gender for title in titles if title.gender} - {gender_of(leader.printed) if leader else None}
    if leader is None or addressed:
        return fitting
    same = [person for person in fitting if not person.junior and could_be_same(leader.name, person.full)]
    if same or any(person.functions for person in fitting):
        return same or fitting
    return [] if titled else [person for person in fitting if not (person.relative or person.junior)]


def _is_relative(doc: Doc, name: Name) -> bool:
    """Whether words beside a name make its bearer somebody's relative: "his wife Ana Holm", "Ana Holm, a niece"."""
    first = max(name.start - _NEAR, doc[name.start].sent.start)
    apposed = (child for child in doc[name.start : name.end].root.children if child.dep_ == "appos")
    return any(word.lower_ in office_words("kin") for word in (*doc[first : name.start], *apposed))


def _by_given_name(people: list[_Person], word: str) -> list[_Person]:
    """The only person in the report with this given name, western names only: "Maud" for Maud Lindgren."""
    called = [person for person in people if not person.full.single and person.full.given[0] == word]
    return called if len(called) == 1 and not called[0].full.eastern else []


def _contradicts(person: _Person, titles: list[Title], read: PersonName, owner: str | None) -> bool:
    """A veto on merging: another state, or another gender."""
    states = {state for state in (owner, *(title.state for title in titles)) if state}
    genders = {title.gender for title in titles if title.gender}
    other_state = bool(read.single and states and person.draft.state and person.draft.state not in states)
    return other_state or bool(genders and person.draft.gender and person.draft.gender not in genders)


def _closest(fitting: list[_Person], at: int, functions: set[str], read: PersonName) -> _Person:
    """Of those with the same office, else of all, the one named last before, else the first one after.

    A relative of a namesake is meant only where nobody else can be; so is whoever comes late to a rare family name
    that has already meant another again and again.
    """
    same = [person for person in fitting if functions & person.functions]
    same = same or [person for person in fitting if not person.relative] or fitting
    if read.single and len(same) > 1 and not is_common(read.family):
        same = [person for person in same if person.bare >= _SETTLED] or same
    before = [(words.start, -i) for i, person in enumerate(same) for words in person.draft.words if words.start < at]
    if before:
        return same[-max(before)[1]]
    return min(same, key=lambda person: person.draft.first)


def _new(doc: Doc, people: list[_Person], read: PersonName, name: Name, junior: bool) -> _Person:
    text = doc[name.start : name.end].text
    person = _Person(read, Draft(read.key, ActorType.PERSON, text, gender=gender_of(text)), junior=junior)
    people.append(person)
    return person


def _form_start(doc: Doc, name: Name) -> int:
    """A lone name with a capitalised title right before it is called by both: "Queen Maud", "President Soto"."""
    start = name.start
    while start and not doc[start].is_sent_start and _is_capital_title(doc[start - 1]):
        start -= 1
    return start if any(is_head(t.text) or is_address(t.text) for t in doc[start : name.start]) else name.start


def _is_capital_title(token: Token) -> bool:
    return (
        token.text[0].isupper()
        and (is_head(token.text) or is_address(token.text) or not token.ent_type_)
        and token.pos_ == "PROPN"
    )


def _enrich(person: _Person, start: int, name: Name, titles: list[Title], functions: set[str]) -> None:
    draft = person.draft
    draft.add(start, name.end, MentionForm.PROPER)
    draft.titles += [title for title in titles if title.office]
    draft.state = draft.state or next((title.state for title in titles if title.state), None)
    draft.gender = draft.gender or next((title.gender for title in titles if title.gender), None)
    person.functions |= functions


def _possessed(reader: TitleReader, draft: Draft) -> str | None:
    before = (reader.nationality_before(words.start) for words in draft.words)
    after = (reader.nationality_after(words.end) for words in draft.words)
    return next((state for state in (*before, *after) if state), None)
