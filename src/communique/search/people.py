"""Who is who: persons over all reports, with their titles as printed and the states they stand for."""

from difflib import get_close_matches

from attrs import frozen

from communique.claims.codes import ActorType, Standing, StateBasis
from communique.errors import NotFoundError
from communique.identify.actors import Identity, merge
from communique.record.names import name_words
from communique.record.selection import Selection
from communique.record.store import Store
from communique.search.answer import Answer, Citation
from communique.search.citations import citations


@frozen
class Title(Answer):
    """A title as printed, with the first report that prints it: offices change hands, so its date matters."""

    text: str
    citation: Citation
    standing: Standing = Standing.HELD

    @property
    def as_held(self) -> str:
        """The title, with how its holder stands to it where the post is not simply held: "prime minister (former)"."""
        return self.text if self.standing is Standing.HELD else f"{self.text} ({self.standing})"


@frozen
class Person(Answer):
    """One person; `reports` is how many reports name the person, `reasons` why they are held to name the same.

    `state_basis` is what the state is known from: words where any report's words give it, None where no state is known.
    """

    id: str
    name: str
    spellings: tuple[str, ...]
    state: str | None
    state_basis: StateBasis | None
    titles: tuple[Title, ...]
    reports: int
    reasons: tuple[str, ...]


def who(store: Store, name: str | None = None, as_of: str | None = None) -> tuple[Person, ...]:
    """The persons whose name holds these words (all for None), those of most reports first; journalists are left out.

    NotFoundError, with names that are like it, where nobody is called so.
    """
    selection = Selection(as_of=as_of)
    cited = citations(store, selection)
    actors = [one for one in store.actors(selection) if one[1].type is ActorType.PERSON and not one[1].journalist]
    people = [_person(identity, cited) for identity in merge(actors)]
    found = [person for person in people if name is None or _called(person, name)]
    if name is not None and not found:
        raise NotFoundError(_complaint(name, people))
    return tuple(sorted(found, key=lambda person: (-person.reports, person.id)))


def _person(identity: Identity, cited: dict[str, Citation]) -> Person:
    return Person(
        id=identity.id,
        name=identity.name,
        spellings=tuple(sorted({actor.name for _, actor in identity.appearances})),
        state=identity.state,
        state_basis=_basis(identity),
        titles=_titles(identity, cited),
        reports=len({report for report, _ in identity.appearances}),
        reasons=tuple(f"{feature.name}: {feature.detail}" for feature in identity.features),
    )


def _titles(identity: Identity, cited: dict[str, Citation]) -> tuple[Title, ...]:
    printed = [
        Title(office.title, cited[report], office.standing)
        for report, actor in identity.appearances
        for office in actor.offices
    ]
    printed.sort(key=lambda one: (one.citation.published or "", one.citation.report))
    first: dict[tuple[str, Standing], Title] = {}
    for one in printed:
        first.setdefault((one.text.casefold(), one.standing), one)
    return tuple(first.values())


def _basis(identity: Identity) -> StateBasis | None:
    found = {actor.state_basis for _, actor in identity.appearances if actor.state}
    return next((basis for basis in StateBasis if basis in found), None)


def _called(person: Person, name: str) -> bool:
    return any(name_words(name) in name_words(spelling) for spelling in person.spellings)


def _complaint(name: str, people: list[Person]) -> str:
    like = get_close_matches(name, sorted({person.name for person in people}), n=5, cutoff=0.5)
    return f"nobody is called {name!r} in the record" + (f"; like it: {', '.join(like)}" if like else "")
