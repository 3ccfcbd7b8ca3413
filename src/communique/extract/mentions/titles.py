"""Titles: the office that a report gives a person before the name, after it, or across a comma."""

from collections.abc import Iterator

from attrs import evolve, frozen
from spacy.tokens import Doc, Token

from communique.extract.mentions.lexicon import known_institutions
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.offices import (
    Post,
    ends_office_phrase,
    gender_of_title,
    is_address,
    is_head,
    is_plural_head,
    is_role,
    office_words,
    read_post,
    words_after_of,
)
from communique.extract.mentions.states import plain_state

LONGEST = 14  # tokens of a title
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_POSSESSIVES = ("'s", "’s", "'", "’")
_OWN = ("of", "for")
# What ends a title's complement, beside a verb and a relative pronoun.
_ENDS = frozenset({",", ";", ":", "(", ")", "--", "–", "—", ".", '"', "”", "“"})
_LISTING = (",", "and", "of", "the", "'s", "’s")
_TIMES = ("DATE", "TIME")


@frozen(order=True)
class Title:
    """Tokens [start, end) that give a person a title.

    `state` is what the words beside it say; `office` is False for a role ("analyst") or an address ("Mr."); `body` is
    the organisation named in it.
    """

    start: int
    end: int
    state: str | None
    office: bool
    gender: str | None = None
    body: str | None = None


def post_of(doc: Doc, title: Title) -> Post:
    """What the words of a title say."""
    return read_post(doc[title.start : title.end].text, title.body)


@frozen(eq=False)
class TitleReader:
    """Reads titles beside names; `names` are the other names of the report by their first and last tokens."""

    doc: Doc
    starting: dict[int, Name]
    ending: dict[int, Name]

    @staticmethod
    def of(doc: Doc, names: tuple[Name, ...]) -> "TitleReader":
        """A reader for a report with these names."""
        return TitleReader(doc, {name.start: name for name in names}, {name.end: name for name in names})

    def beside(self, name: Name) -> Iterator[Title]:
        """Every title beside a person's name: before it, then after a comma."""
        if (before := self._before(name.start) or self._shared(name)) is not None:
            yield before
        for title in (self._after(name), self._across(name)):
            if title is not None and (before is None or (title.start, title.end) != (before.start, before.end)):
                yield title

    def _shared(self, name: Name) -> Title | None:
        """The plural title before the first of a list: "ministers Silva of Chile and Holm of Norway"."""
        at = name.start
        while at and not self.doc[at].is_sent_start and name.start - at < LONGEST:
            before = self.ending.get(at)
            if before is not None and before.type is NameType.PERSON:
                title = self._before(before.start)
                if title is not None:
                    plural = is_plural_head(self.doc[title.end - 1].text)
                    return evolve(title, state=None) if plural else None
            elif before is None and self.doc[at - 1].text not in _LISTING:
                return None
            at = before.start if before is not None else at - 1
        return None

    def nationality_before(self, start: int) -> str | None:
        """The state in "Russia's Putin" or "the Russian Putin", right before a name or title."""
        at = start
        if at and self.doc[at - 1].text in _POSSESSIVES:
            at -= 1
        name = self.ending.get(at)
        return _state_of(name) if name is not None and name.start < start else None

    def nationality_after(self, end: int) -> str | None:
        """The state in "Petrov of Russia", right after a name."""
        if end + 1 >= len(self.doc) or self.doc[end].text != "of":
            return None
        name = self.starting.get(end + 2 if self.doc[end + 1].text == "the" else end + 1)
        return _state_of(name) if name is not None else None

    def _before(self, start: int) -> Title | None:
        head = self._head_before(start)
        if head is None:
            return None
        first, inner = self._past_state(self._leftmost(head), head)
        words = self.doc[first:start].text
        office = self._is_office(head)
        state = (
            inner or self.nationality_before(first) or self._state_inside(first, head) or self._complement(head, start)
        )
        return Title(first, start, state, office, gender_of_title(words), self._body(first, start))

    def _head_before(self, start: int) -> int | None:
        """The head right before, or before a complement: "Secretary of State", "Minister of Foreign Affairs"."""
        at, steps = start - 1, 0
        while at >= 0 and steps < 7 and not self.doc[at + 1].is_sent_start:
            token = self.doc[at]
            if (crossed := self.ending.get(at + 1)) is not None and crossed.type is NameType.PERSON:
                return None
            role = is_role(token.text) and not (steps and token.lower_ in words_after_of())
            if is_head(token.text) or role or is_address(token.text):
                return at if steps == 0 or self.doc[at + 1].text in (*_OWN, "-", "to", "in") else None
            if not (
                token.text[0].isupper()
                or token.lower_ in ("of", "for", "the", "and", "-", "to", "in", "general", "elect", "at")
            ):
                return None
            at, steps = at - 1, steps + 1
        return None

    def _leftmost(self, head: int) -> int:
        """The first token of the title: over ranks, portfolios and bodies, up to a state or another clause."""
        at = head
        while at and head - at < LONGEST and not self.doc[at].is_sent_start and self._belongs(at - 1):
            at -= 1
        while at < head and self.doc[at].text in (*_POSSESSIVES, "-"):
            at += 1
        return at

    def _belongs(self, at: int) -> bool:
        token, name = self.doc[at], self.ending.get(at + 1)
        if name is not None and name.type in (NameType.STATE, NameType.PERSON, NameType.PLACE):
            return False
        if token.text == "-":
            return at > 0 and not self.doc[at - 1].whitespace_
        if token.text in _POSSESSIVES:
            owner = self.ending.get(at)
            return owner is not None and owner.type is NameType.ORGANISATION
        if token.lower_ == "under" and self.doc[at + 1].lower_ not in ("secretary", "-"):
            return False
        qualifies = token.lower_ in office_words("ranks") or token.lower_ in office_words("standing")
        return token.pos_ in _NOMINAL or (qualifies and (token.pos_ != "ADP" or token.text[0].isupper()))

    def _past_state(self, first: int, head: int) -> tuple[int, str | None]:
        """Past a state's words at the front of a body's name, and the state: "Chilean Foreign Ministry spokesman"."""
        for end in range(min(first + 3, head), first, -1):
            if (state := plain_state(self.doc[first:end].text)) is not None:
                return end, state
        return first, None

    def _state_inside(self, first: int, head: int) -> str | None:
        for at in range(first, head + 1):
            name = self.starting.get(at)
            if name is not None and (state := self._name_state(name)) is not None:
                return state
        return None

    def _name_state(self, name: Name) -> str | None:
        if name.type is NameType.ORGANISATION:
            known = known_institutions().get(self.doc[name.start : name.end].text)
            return known.state if known else None
        return _state_of(name)

    def _complement(self, head: int, end: int) -> str | None:
        """The state of "president of Chile", "minister for Sweden"; an ambassador's "to Chile" is where he serves."""
        at = head + 1
        if at >= end or self.doc[at].lower_ not in _OWN:
            return None
        at += 1
        if at < end and self.doc[at].lower_ == "the":
            at += 1
        name = self.starting.get(at)
        return self._name_state(name) if name is not None and name.end <= end else None

    def _after(self, name: Name) -> Title | None:
        """ ", senior diplomat in charge of trade," after a name."""
        if name.end >= len(self.doc) or self.doc[name.end].text not in (",", "(", "--", "-", "–", "—"):
            return None
        start = self._past_determiner(name.end + 1)
        head = self._head_of_phrase(start)
        if head is None or self._of_the_next(head):
            return None
        return self._phrase(start, head)

    def _of_the_next(self, head: int) -> bool:
        """Whether a title belongs to a person named right after it, as in a list: "Vega, Defence Minister Klein"."""
        after = (self.starting.get(at) for at in range(head + 1, head + LONGEST))
        return any(
            name.type is NameType.PERSON and self._head_before(name.start) == head for name in after if name is not None
        )

    def _across(self, name: Name) -> Title | None:
        """ "The Chilean ambassador in Oslo, NAME": the noun that the parser takes the name for an apposition of."""
        root = _root(self.doc, name)
        noun = root.head
        if root.dep_ != "appos" or noun.i >= name.start or not is_head(noun.text) or name.start - noun.i > LONGEST:
            return None
        if any(at in self.starting and self.starting[at].type is NameType.PERSON for at in range(noun.i, name.start)):
            return None
        start = self._past_determiner(noun.left_edge.i)
        return self._phrase(start, noun.i, name.start)

    def _past_determiner(self, at: int) -> int:
        while (
            at < len(self.doc)
            and (self.doc[at].pos_ == "DET" or self.doc[at].tag_ == "PRP$")
            and not self.doc[at].is_sent_end
        ):
            at += 1
        return at

    def _head_of_phrase(self, start: int) -> int | None:
        """The last noun of the phrase that begins at `start`, if it is an office's head."""
        last, at = None, start
        while at < len(self.doc) and at - start < LONGEST and (at == start or not self.doc[at].is_sent_start):
            token = self.doc[at]
            if (
                token.pos_ not in _NOMINAL
                and token.text not in (*_POSSESSIVES, "-")
                and token.lower_ not in office_words("ranks")
            ):
                break
            if token.pos_ in ("NOUN", "PROPN"):
                if last is not None and is_head(self.doc[last].text) and not self._is_office(at):
                    break
                last = at
            at += 1
        if last is None or (at < len(self.doc) and self.doc[last].dep_ == "compound" and self.doc[last].head.i == at):
            return None
        return last if self.doc[last].lower_ in office_words("heads") or self._ends_phrase(last) else None

    def _is_office(self, at: int) -> bool:
        """Whether the token is the head of an office, alone ("minister") or with those before it ("chief of staff")."""
        return (is_head(self.doc[at].text) and not is_address(self.doc[at].text)) or self._ends_phrase(at)

    def _ends_phrase(self, at: int) -> bool:
        return ends_office_phrase(self.doc[max(at - 4, 0) : at + 1].text)

    def _phrase(self, start: int, head: int, limit: int | None = None) -> Title:
        end = head + 1
        limit = limit if limit is not None else len(self.doc)
        while end < limit and end - start < LONGEST and not self.doc[end].is_sent_start and self._goes_on(end):
            end += 1
        while end > head + 1 and _trails(self.doc[end - 1]):
            end -= 1
        first, inner = self._past_state(max(self._leftmost(head), start), head)
        state = inner or self._state_inside(start, head) or self._complement(head, end)
        state = state or self.nationality_before(first)
        gender = gender_of_title(self.doc[first : head + 1].text)
        return Title(first, end, state, True, gender, self._body(first, end))

    def _body(self, start: int, end: int) -> str | None:
        """The first organisation named in tokens [start, end)."""
        found = (self.starting.get(at) for at in range(start, end))
        bodies = (
            self.doc[name.start : min(name.end, end)].text
            for name in found
            if name is not None and name.type is NameType.ORGANISATION
        )
        return next(bodies, None)

    def _goes_on(self, at: int) -> bool:
        """Whether a title's complement goes on at this token; see `_ENDS`. A day, or a person with a title, ends it."""
        token, name = self.doc[at], self.starting.get(at)
        if token.text in _ENDS or token.pos_ in ("VERB", "AUX", "SCONJ", "PRON"):
            return False
        return not (token.ent_type_ in _TIMES and token.pos_ != "ADJ") and (
            name is None or name.type is not NameType.PERSON or self._head_before(at) is None
        )


def _trails(token: Token) -> bool:
    """Whether a token at the end of a title is none of its own: small words, "others", the next one's address."""
    small = token.pos_ in ("ADP", "DET", "CCONJ", "PART", "ADV", "NUM")
    return small or token.lower_ in ("other", "others") or is_address(token.text) or is_address(token.text + ".")


def _state_of(name: Name) -> str | None:
    return name.word.iso3 if name.word is not None and name.type is NameType.STATE else None


def _root(doc: Doc, name: Name) -> Token:
    return doc[name.start : name.end].root
