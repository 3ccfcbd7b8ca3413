"""Draft: an actor while its mentions are still being gathered."""

import sys

from attrs import define, field, frozen
from spacy.tokens import Doc

from communique.claims.codes import ActorType, MentionForm, StateBasis, UnnamedKind
from communique.extract.mentions.offices import Post
from communique.extract.mentions.titles import Title, post_of


@frozen(order=True)
class Words:
    """Tokens [start, end) that mention an actor; not `sure` where they may as well mean another."""

    start: int
    end: int
    form: MentionForm
    associative: bool = False
    sure: bool = True


@define(eq=False)
class Draft:
    """One thing of one report; grows as names, descriptions and pronouns are found to be its own.

    `kind` is set where nothing names it: such a draft becomes no actor, and only keeps words from the actors. `posts`
    are what captions outside the body say; `captioned` that one names the person, perhaps nothing else; `known` is the
    post that the vocabulary knows somebody to hold when the report appears.
    """

    key: str
    type: ActorType
    name: str
    state: str | None = None
    gender: str | None = None
    words: list[Words] = field(factory=list)
    titles: list[Title] = field(factory=list)
    journalist: bool = False
    kind: UnnamedKind | None = None
    plural: bool = False
    state_basis: StateBasis = StateBasis.WORDS
    posts: list[Post] = field(factory=list)
    captioned: bool = False
    known: Post | None = None

    @property
    def unnamed(self) -> bool:
        """Whether it is somebody or something that no mention names."""
        return self.kind is not None

    @property
    def first(self) -> int:
        """The token of its first mention; past every token where only a caption names it."""
        return min((words.start for words in self.words), default=sys.maxsize)

    @property
    def named(self) -> int:
        """The token where it is first called by its name; past every token where it never is."""
        return min((words.start for words in self.words if words.form is MentionForm.PROPER), default=sys.maxsize)

    def held(self, doc: Doc) -> list[Post]:
        """The posts that titles, captions and the vocabulary give."""
        return [*(post_of(doc, title) for title in self.titles), *self.untitled]

    @property
    def untitled(self) -> list[Post]:
        """The posts that no title beside the name gives."""
        return [*self.posts, *([self.known] if self.known is not None else [])]

    def add(self, start: int, end: int, form: MentionForm, associative: bool = False, sure: bool = True) -> None:
        """Take tokens [start, end) as one more mention."""
        self.words.append(Words(start, end, form, associative, sure))
