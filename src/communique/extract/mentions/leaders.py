"""Leaders: the state of somebody well known whom a report names without one, from a table, as of the report's date.

The table outvotes the report's words for nobody but who is in office and called by the full name; what it gives is
marked as its own.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from attrs import frozen
from spacy.tokens import Doc

from communique import vocabulary
from communique.claims.codes import Standing, StateBasis
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.lexicon import family_first, given_names
from communique.extract.mentions.offices import Post
from communique.extract.mentions.person_name import PersonName, read_person_name, slug
from communique.extract.mentions.states import plain_state
from communique.extract.mentions.titles import post_of

_KEPT = 4096  # names and months whose leaders are kept in mind
_BESIDE = 2  # tokens before a name or its title in which a people's word is said of its bearer
_BEFORE = 2  # years before a tenure in which the family name alone can already mean the person


@frozen
class Leader:
    """A tenure of the table: who held what from month to month ("2005-11"; `end` is empty while it lasts)."""

    start: str
    end: str
    state: str
    function: str
    name: PersonName
    printed: str


def give_leaders_state(published: str | None, doc: Doc, people: Iterable[Draft]) -> None:
    """Give a state to each leader of the table whom the words beside his name give none, and the post that he holds.

    Who is called by his full name and in office has his own state, whatever body of another stands beside his name;
    only a people's word right before it makes him another of that name: "Norwegian teacher NAME".
    """
    for draft in (one for one in people if not one.journalist):
        holding = in_office(draft.name, published)
        if draft.state is None:
            functions = frozenset(post_of(doc, title).function or "" for title in draft.titles)
            draft.state = state_of_leader(draft.name, functions, published)
            draft.state_basis = StateBasis.VOCABULARY if draft.state else draft.state_basis
        elif holding is not None and holding.state != draft.state and not _is_called_so(doc, draft):
            draft.state, draft.state_basis = holding.state, StateBasis.VOCABULARY
        if holding is not None and holding.function in _single_posts():
            draft.known = Post(None, holding.function, None, Standing.HELD)


def _is_called_so(doc: Doc, draft: Draft) -> bool:
    """Whether a word for the people of the draft's state stands right before a name or title; not "anti-Chilean"."""
    starts = [*(title.start for title in draft.titles), *(words.start for words in draft.words)]
    before = (at for start in starts for at in range(max(start - _BESIDE, 0), start))
    return any(plain_state(doc[at].text) == draft.state and not (at and doc[at - 1].text == "-") for at in before)


def in_office(name: str, published: str | None) -> Leader | None:
    """The tenure of the one leader of this name who is in office when the report appears.

    A family name alone is that of who holds one of the posts of which there is one, and nobody's where it is common.
    """
    return None if published is None else _in_office(name, published[:7])


@lru_cache(_KEPT)
def _in_office(name: str, month: str) -> Leader | None:
    read = read_person_name(name)
    if name.endswith(("Jr", "Jr.")) or (read.single and is_common(name)):
        return None
    known = (one for one in _by_family().get(_family(read), ()) if one.start <= month <= (one.end or month))
    found = [one for one in known if (one.function in _single_posts() if read.single else _same_given(read, one.name))]
    return found[-1] if len({one.name.key for one in found}) == 1 else None


@cache
def _single_posts() -> frozenset[str]:
    return frozenset(vocabulary.load("leaders")["single_posts"])


@cache
def state_of_leader(name: str, functions: frozenset[str], published: str | None) -> str | None:
    """The state that a leader of this name led last when the report appeared, if it is only one.

    A family name alone must be nobody else's in the table by then, and no common word of names, unless the title
    that the report gives fits.
    """
    read = read_person_name(name)
    known = [one for one in _by_family().get(_family(read), ()) if _begun(one, published, read.single)]
    fitting = [one for one in known if one.function in functions]
    if read.single:
        found = fitting or ([] if is_common(name) else known)
    else:
        found = [one for one in known if _same_given(read, one.name)]
    latest = _latest(found) if published else found
    states = {one.state for one in latest}
    return states.pop() if len(states) == 1 else None


def _latest(found: list[Leader]) -> list[Leader]:
    """Of each person the last of the tenures, which come by their start."""
    return list({one.name.key: one for one in found}.values())


def _begun(leader: Leader, published: str | None, single: bool) -> bool:
    """Whether the tenure has begun when the report appears, or begins soon; in full a name is known without a date."""
    if published is None:
        return True
    year = int(leader.start[:4]) - (_BEFORE if single or leader.state != "IGO" else 0)
    return f"{year}{leader.start[4:]}" <= published[:7]


def _family(read: PersonName) -> str:
    return read.family or "-".join(read.given)


def _same_given(one: PersonName, leader: PersonName) -> bool:
    """Whether the given names are a leader's: the same eastern name, or one of his, or its first letter."""
    if one.eastern or leader.eastern:
        return "".join(one.given) == "".join(leader.given)
    first = one.given[0] if one.given else ""
    return any(first == given or (len(first) == 1 and given.startswith(first)) for given in leader.given)


@cache
def is_common(name: str) -> bool:
    """Whether so many bear a family name that two people of a report who do need not have to do with each other."""
    common = (*vocabulary.load("leaders")["common"], *family_first())
    return slug(name) in {slug(word) for word in common} or name in given_names()


@cache
def _by_family() -> dict[str, tuple[Leader, ...]]:
    """The table by family names, by their last part too ("al-Assad", "Assad")."""
    found: dict[str, list[Leader]] = defaultdict(list)
    for state, lines in vocabulary.load("leaders")["leaders"].items():
        for line in lines:
            name, function, start, end = line.split("; ")
            leader = Leader(start, end.strip("-"), state, function, read_person_name(name), name)
            for family in {_family(leader.name), _family(leader.name).split("-")[-1]}:
                found[family].append(leader)
    return {family: tuple(sorted(leaders, key=lambda one: one.start)) for family, leaders in found.items()}
