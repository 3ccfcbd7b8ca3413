"""Title words: where a title begins, where its head is, how far its complement goes, and whose state it tells."""

from attrs import frozen
from spacy.tokens import Doc, Token

from communique.claims.codes import Standing
from communique.extract.mentions.belonging import state_of_body, state_of_division
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.offices import (
    ends_office_phrase,
    is_address,
    is_head,
    is_minister,
    is_role,
    is_sent,
    office_words,
    words_after_of,
)
from communique.extract.mentions.states import StateWordKind, plain_state

LONGEST = 16  # tokens of a title before its complement, and of one before a name
_LONGEST_AFTER = 30  # tokens of a title with its complement after a name
POSSESSIVES = ("'s", "’s", "'", "’")
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
# What can stand between a head and its complement.
_LINKS = ("of", "for", "-", "to", "in", "on", "at")
_SMALL = frozenset({*_LINKS, "the", "and", "general", "affairs", "policy"})
# What ends a title's complement, beside a verb and a relative pronoun.
_ENDS = frozenset({",", ";", ":", "(", ")", "--", "–", "—", ".", '"', "”", "“"})
_TIMES = ("DATE", "TIME")
_OVER = (Standing.FORMER, Standing.THEN, Standing.LATE)
_LISTED = 3  # words of one field in a list of fields


@frozen(eq=False)
class TitleWords:
    """A report's tokens with its names by their first and by the token after their last."""

    doc: Doc
    starting: dict[int, Name]
    ending: dict[int, Name]

    def begins(self, at: int) -> bool:
        """Whether a sentence begins at a token; where no stop stands before it, the parser has torn one apart."""
        before = self.doc[at - 1] if at else None
        return before is None or (bool(self.doc[at].is_sent_start) and (before.is_punct or before.is_space))

    def head_before(self, start: int) -> int | None:
        """The head right before, or before a complement: "Secretary of State", "Minister of Foreign Affairs"."""
        at, listed = start - 1, False
        if at >= 0 and self.doc[at].lower_ in _SMALL - {"general", "affairs", "policy"}:
            return None
        while at >= 0 and start - at < LONGEST and not self.begins(at + 1):
            token = self.doc[at]
            crossed = self.ending.get(at + 1)
            if crossed is not None and crossed.type is NameType.PERSON:
                return None
            if crossed is not None and crossed.type is NameType.ORGANISATION and crossed.sure:
                at = crossed.start - 1
                continue
            role = is_role(token.text) and not (at < start - 1 and token.lower_ in words_after_of())
            if is_head(token.text) or role or is_address(token.text):
                return at if at == start - 1 or self.doc[at + 1].text in _LINKS else None
            listed = listed or token.lower_ == "and"
            if not (self._complements(token) or (listed and token.text == ",")):
                return None
            at -= 1
        return None

    def _complements(self, token: Token) -> bool:
        return token.text[0].isupper() or token.lower_ in _SMALL or token.lower_ in office_words("after")

    def leftmost(self, head: int) -> int:
        """The first token of the title: over ranks, portfolios and bodies, up to a state or another clause."""
        at = head
        while at and head - at < LONGEST and not self.begins(at) and self._belongs(at - 1, head):
            at -= 1
        while at < head and (
            self.doc[at].text in (*POSSESSIVES, "-", "and") or self.doc[at].text in office_words("praise")
        ):
            at += 1
        return at

    def _belongs(self, at: int, head: int) -> bool:
        token, name = self.doc[at], self.ending.get(at + 1)
        if name is not None and name.type is not NameType.OTHER:
            return name.type is NameType.ORGANISATION
        if token.text == "-":
            return at > 0 and not self.doc[at - 1].whitespace_
        if token.text in POSSESSIVES:
            owner = self.ending.get(at)
            return owner is not None and owner.type is NameType.ORGANISATION
        if token.text == "and":
            return self._second_post(at, head)
        return token.pos_ in _NOMINAL or (_qualifies(token) and (token.pos_ != "ADP" or token.text[0].isupper()))

    def _second_post(self, at: int, head: int) -> bool:
        """Whether "and" joins two posts of one person or two fields: "State Councillor and Foreign Minister"."""
        before, after = self.doc[at - 1], self.doc[at + 1]
        capital = before.text[0].isupper() and after.text[0].isupper()
        if is_head(before.text):
            return capital and self.doc[head].text[0].isupper()
        return is_minister(self.doc[head].text) and before.lower_ in words_after_of()

    def standing(self, first: int, head: int) -> tuple[int, Standing | None]:
        """Past "former", "then" and "late" at the front of a title, and what they or such a word before a state say.

        "former Foreign Minister", "Former Chilean Foreign Minister": the title is "Foreign Minister" in both.
        """
        said = self._said(self._before_state(first))
        while first < head and ((word := self._said(first)) in _OVER or self.doc[first].text == "-"):
            first, said = first + 1, word or said
        return first, said

    def _said(self, at: int) -> Standing | None:
        word = self.doc[at].lower_ if at >= 0 else ""
        said = office_words("standing").get(word)
        return Standing(said) if said else None

    def _before_state(self, first: int) -> int:
        """The token before the state that ends at `first`, over a hyphen; -1 where none does or a sentence begins."""
        name = self.ending.get(first)
        if name is None or name.type is not NameType.STATE or self.begins(name.start):
            return -1
        return name.start - 2 if self.doc[name.start - 1].text == "-" else name.start - 1

    def start_of_phrase(self, at: int) -> int:
        """Back over addresses, words of standing and a state's name before a name or its title: "former Danish"."""
        while at > 0 and not self.begins(at):
            name, word = self.ending.get(at), self.doc[at - 1]
            if name is not None and name.type is NameType.STATE:
                at = name.start
            elif is_address(word.text) or word.lower_ in office_words("standing") or word.text == "-":
                at -= 1
            else:
                break
        return at

    def past_state(self, first: int, head: int) -> tuple[int, str | None]:
        """Past a state's words at the front of a body's name, and the state: "Chilean Foreign Ministry spokesman"."""
        for end in range(min(first + 3, head), first, -1):
            if (state := plain_state(self.doc[first:end].text)) is not None:
                return end, state
        return first, None

    def is_topic(self, first: int, head: int) -> bool:
        """Whether a state's bare name before a title is what the post is about: "Russia adviser"; no "U.S. adviser"."""
        name = self.ending.get(first)
        if name is None or name.word is None or name.word.kind is not StateWordKind.NAME:
            return False
        bare = self.doc[first - 1].text not in POSSESSIVES and not name.word.text.replace(".", "").isupper()
        return bare and self.doc[head].lower_ in office_words("topical")

    def state_inside(self, first: int, end: int) -> str | None:
        """The state of the first name in tokens [first, end) that has one."""
        for at in range(first, end):
            name = self.starting.get(at)
            if name is not None and (state := self.state_of(name)) is not None:
                return None if self._serves_at(name, end - 1) else state
        return None

    def _serves_at(self, name: Name, head: int) -> bool:
        """Whether a body is where an ambassador serves: "United Nations ambassador"."""
        seat = self.doc[name.start : name.end].text in office_words("accredited_at")
        return seat and self.doc[head].lower_ == "ambassador"

    def state_of(self, name: Name) -> str | None:
        """The state that a name names, or to which an institution or a division belongs."""
        if name.type is NameType.PLACE:
            return state_of_division(self.doc[name.start : name.end].text)
        if name.type is NameType.ORGANISATION:
            return state_of_body(self.doc[name.start : name.end].text)
        return name.word.iso3 if name.word is not None and name.type is NameType.STATE else None

    def complement_state(self, head: int, end: int) -> str | None:
        """The state of "president of Chile" or "member of the board of the Chilean army"; see `_owned`."""
        for at in range(head + 1, end):
            name = self.starting.get(at)
            if name is not None and self._owned(name, head, end) and (state := self.state_of(name)) is not None:
                return state
        return None

    def _owned(self, name: Name, head: int, end: int) -> bool:
        """Whether a name in a complement is whose the post is; "to Chile" and "for Chile" are where an envoy serves."""
        at = name.start - 1
        while at > head and (self.doc[at].pos_ == "DET" or self.doc[at].tag_ == "PRP$"):
            at -= 1
        link, word = self.doc[at].lower_, name.word
        if word is not None and word.kind is StateWordKind.ADJECTIVE:
            following = self.doc[name.end : name.end + 1].text.lower()
            return name.end < end and following not in office_words("not_owned") and link != "in"
        if name.end < end and self.doc[name.end].text == "-":
            return False
        possessive = name.end < end and self.doc[name.end].text in POSSESSIVES
        if link == "of" or possessive or (name.type is NameType.ORGANISATION and link in ("for", "at", ",", "with")):
            return True
        inside = name.type is NameType.ORGANISATION and at > head and self.doc[at].pos_ == "PROPN"
        return inside or (link == "for" and not is_sent(self.doc[head].text))

    def body(self, start: int, end: int) -> str | None:
        """The first organisation named in tokens [start, end)."""
        found = (self.starting.get(at) for at in range(start, end))
        named = (name for name in found if name is not None and (name.type is NameType.ORGANISATION or _is_seat(name)))
        return next((self.doc[name.start : min(name.end, end)].text for name in named), None)

    def head_of_phrase(self, start: int) -> int | None:
        """The last noun of the phrase that begins at `start`, if it is an office's head."""
        last, at = None, start
        while at < len(self.doc) and at - start < LONGEST and (at == start or not self.doc[at].is_sent_start):
            if not self._in_phrase(self.doc[at]):
                break
            if self.doc[at].pos_ in ("NOUN", "PROPN"):
                if last is not None and is_head(self.doc[last].text) and not self.is_office(at):
                    break
                last = at
            at += 1
        if last is None or (at < len(self.doc) and self.doc[last].dep_ == "compound" and self.doc[last].head.i == at):
            return None
        heads = self.doc[last].lower_ in office_words("heads") or self._ends_phrase(last) or self._is_member(last)
        return last if heads else None

    def _in_phrase(self, token: Token) -> bool:
        return token.pos_ in _NOMINAL or token.text in (*POSSESSIVES, "-") or _qualifies(token)

    def _is_member(self, at: int) -> bool:
        """Whether a member of a body by name is meant: "member of the Central Committee", no "member of the family"."""
        after = [token for token in self.doc[at + 1 : at + 5] if token.lower_ not in ("the", "of")]
        of_body = self.doc[at + 1 : at + 2].text == "of" and bool(after) and after[0].text[0].isupper()
        return self.doc[at].lower_ in office_words("members") and of_body

    def is_office(self, at: int) -> bool:
        """Whether the token is the head of an office, alone ("minister") or with those before it ("chief of staff")."""
        return is_head(self.doc[at].text) or self._ends_phrase(at)

    def _ends_phrase(self, at: int) -> bool:
        return ends_office_phrase(self.doc[max(at - 4, 0) : at + 1].text)

    def end_of_phrase(self, start: int, head: int, limit: int) -> int:
        """The end of a title after its complement, which may be a list of fields or hold "and" with a second post."""
        end = self._past_fields(head, limit)
        while end < limit and end - start < _LONGEST_AFTER and not self.doc[end].is_sent_start and self._goes_on(end):
            end += 1
        while end > head + 1 and _trails(self.doc[end - 1]):
            end -= 1
        return end

    def _past_fields(self, head: int, limit: int) -> int:
        """The end of "minister of trade, industry and energy", as far as commas go that an "and" closes."""
        if not is_minister(self.doc[head].text) or self.doc[head + 1 : head + 2].text not in ("of", "for"):
            return head + 1
        at, comma = head + 2, head + 2
        while at < limit and at - comma <= _LISTED and not self.doc[at].is_sent_start:
            token, name = self.doc[at], self.starting.get(at)
            if token.text == "," and self.doc[at - 1].pos_ in _NOMINAL:
                comma = at
            elif token.lower_ == "and":
                return at if comma > head + 2 else head + 1
            elif token.pos_ not in (*_NOMINAL, "DET") or (name is not None and name.sure):
                return head + 1
            at += 1
        return head + 1

    def _goes_on(self, at: int) -> bool:
        """Whether a title's complement goes on at this token; see `_ENDS`. A day, or a person with a title, ends it."""
        token, name = self.doc[at], self.starting.get(at)
        if token.lower_ in office_words("after") or self.doc[at - 1].lower_ in office_words("abbreviated"):
            return True
        if _hyphened(self.doc, at):
            return True
        if token.text in _ENDS or token.pos_ in ("VERB", "AUX", "SCONJ", "PRON"):
            return False
        return not (token.ent_type_ in _TIMES and token.pos_ != "ADJ") and (
            name is None or name.type is not NameType.PERSON or self.head_before(at) is None
        )


def _is_seat(name: Name) -> bool:
    return name.type is NameType.STATE and name.word is not None and name.word.kind is StateWordKind.SEAT


def _qualifies(token: Token) -> bool:
    """Whether a word says how high a post is or how it is held; "under" does so before a secretary only."""
    if token.lower_ == "under":
        return token.nbor().lower_ in ("secretary", "-")
    return token.lower_ in office_words("ranks") or token.lower_ in office_words("standing")


def _hyphened(doc: Doc, at: int) -> bool:
    """Whether a token is "-based" or its hyphen, right after a word of the title."""
    hyphen = at if doc[at].text == "-" else at - 1
    return doc[hyphen].text == "-" and not doc[hyphen - 1].whitespace_ and at < len(doc) - 1


def _trails(token: Token) -> bool:
    """Whether a token at the end of a title is none of its own: small words, "others", the next one's address."""
    small = token.pos_ in ("ADP", "DET", "CCONJ", "PART", "ADV", "NUM") or token.text in _ENDS - {"."}
    return small or token.lower_ in ("other", "others") or is_address(token.text) or is_address(token.text + ".")
