"""Titles: the office that a report gives a person before the name, after it, across a comma, or by a verb."""

from collections.abc import Iterator

from attrs import evolve, frozen
from spacy.tokens import Doc, Token

from communique.claims.codes import Standing
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.offices import (
    Post,
    ends_office_phrase,
    gender_of_title,
    is_address,
    is_force,
    is_head,
    is_plural_head,
    office_words,
    read_post,
)
from communique.extract.mentions.party_tags import state_of_party
from communique.extract.mentions.title_lists import earlier_in_list, paired_state
from communique.extract.mentions.title_words import LONGEST, POSSESSIVES, TitleWords

_VERBS = ("VERB", "AUX")
_SETTING_OFF = (",", ".", ";", ")", "--", "–", "—")
_COMMAS = (",", "(", "--", "-", "–", "—")


@frozen(order=True)
class Title:
    """Tokens [start, end) that give a person a title.

    `state` is what the words beside it say; `office` is False for a role ("analyst") or an address ("Mr."); `body` is
    the organisation named in it; `standing` what the words around say of it ("was then minister", "former").
    """

    start: int
    end: int
    state: str | None
    office: bool
    gender: str | None = None
    body: str | None = None
    standing: Standing | None = None


def post_of(doc: Doc, title: Title) -> Post:
    """What the words of a title say, and the verb that gives it."""
    post = read_post(doc[title.start : title.end].text, title.body)
    return evolve(post, standing=title.standing) if title.standing and post.standing is Standing.HELD else post


@frozen(eq=False)
class TitleReader:
    """Reads titles beside names."""

    words: TitleWords

    @staticmethod
    def of(doc: Doc, names: tuple[Name, ...]) -> "TitleReader":
        """A reader for a report with these names."""
        return TitleReader(TitleWords(doc, {name.start: name for name in names}, {name.end: name for name in names}))

    @property
    def doc(self) -> Doc:
        """The report's parse."""
        return self.words.doc

    def beside(self, name: Name) -> Iterator[Title]:
        """Every title beside a person's name: before it, then after a comma, then what a verb says."""
        seen: set[tuple[int, int]] = set()
        before = self._paired(name) or self._before(name.start) or self._shared(name)
        outer = self._before(before.start) if before and self._is_force(before) else None
        across, after = self._across(name, before), self._after(name)
        if across is not None and after is not None and self._is_listed(after):
            after = None
        for title in (before, outer, after, across, self._told(name)):
            if title is not None and (title.start, title.end) not in seen:
                seen.add((title.start, title.end))
                yield title

    def _is_force(self, title: Title) -> bool:
        """Whether a title is a rank in a force or an address, before which a post can stand: "army chief Gen. NAME"."""
        return all(is_force(token.text) or is_address(token.text) for token in self.doc[title.start : title.end])

    def _shared(self, name: Name) -> Title | None:
        """The plural title before the first of a list: "ministers Silva of Chile and Holm of Norway"."""
        for before in earlier_in_list(self.words, name):
            title = self._before(before.start)
            if title is not None:
                return evolve(title, state=None) if is_plural_head(self.doc[title.end - 1].text) else None
        return None

    def _paired(self, name: Name) -> Title | None:
        """The title of several with as many states: "the ministers of Chile and Norway, Ana Silva and Lars Holm"."""
        found = paired_state(self.words, name)
        if found is None:
            return None
        head, state = found
        first = self.words.leftmost(head)
        return Title(first, head + 1, state, True, None, self.words.body(first, head + 1))

    def nationality_before(self, start: int) -> str | None:
        """The state in "Russia's Putin" or "the Russian Putin", right before a name or title."""
        at = start
        while at and self.doc[at - 1].text in (*POSSESSIVES, *office_words("praise")):
            at -= 1
        name = self.words.ending.get(at) or self._compatriot(at)
        return self._nationality(name) if name is not None and name.start < start else None

    def _home_before(self, first: int, head: int) -> str | None:
        """The state right before a title; not of what its holder treats: "Russia adviser", "Iran envoy"."""
        return None if self.words.is_topic(first, head) else self.nationality_before(first)

    def _compatriot(self, at: int) -> Name | None:
        """The people's name in "a Chilean, Admiral Soto"."""
        name = self.words.ending.get(at - 1) if at and self.doc[at - 1].text == "," else None
        if name is None or name.type is not NameType.STATE or not name.start:
            return None
        return name if self.doc[name.start - 1].lower_ in ("a", "an") else None

    def _nationality(self, name: Name) -> str | None:
        return None if name.type is NameType.ORGANISATION else self.words.state_of(name)

    def nationality_after(self, end: int) -> str | None:
        """The state in "Petrov of Russia" or "Petrov (Russia)", or of the party in "(R-Ohio)", right after a name."""
        if (state := state_of_party(self.doc, end)) is not None:
            return state
        if end + 2 < len(self.doc) and self.doc[end].text == "(":
            name = self.words.starting.get(end + 1)
            closed = name is not None and name.type is NameType.STATE and self.doc[name.end : name.end + 1].text == ")"
            return self._nationality(name) if name is not None and closed else None
        if end + 1 >= len(self.doc) or self.doc[end].text != "of":
            return None
        name = self.words.starting.get(end + 2 if self.doc[end + 1].text == "the" else end + 1)
        return self._nationality(name) if name is not None else None

    def _before(self, start: int) -> Title | None:
        head = self.words.head_before(start)
        if head is None:
            return None
        first, inner = self.words.past_state(self.words.leftmost(head), head)
        if head == start - 1 and self._is_rank(head):
            first = self._past_post(first, head)
        state = inner or self._home_before(first, head) or self.words.state_inside(first, head + 1)
        state = state or self.words.complement_state(head, start)
        body = self.words.body(first, start) or self._owner(first)
        first, standing = self.words.standing(first, head)
        gender = gender_of_title(self.doc[first:start].text)
        return Title(first, start, state, self.words.is_office(head), gender, body, standing)

    def _owner(self, first: int) -> str | None:
        """The body in "the association's president", which a common noun names; no state's: "the nation's"."""
        if first < 2 or self.doc[first - 1].text not in POSSESSIVES or self.doc[first - 2].pos_ != "NOUN":
            return None
        noun = self.doc[first - 2]
        return None if noun.lower_ in office_words("state_nouns") or is_head(noun.text) else noun.text

    def _is_rank(self, head: int) -> bool:
        """Whether a head is a rank in a force or an address, and no end of "Secretary General"."""
        word = self.doc[head].text
        return is_address(word) or (
            is_force(word) and not ends_office_phrase(self.doc[max(head - 4, 0) : head + 1].text)
        )

    def _past_post(self, first: int, head: int) -> int:
        """Past a post before a rank in a force or an address: "army chief" in "army chief General NAME"."""
        at = head
        while at > first and (is_force(self.doc[at - 1].text) or is_address(self.doc[at - 1].text)):
            at -= 1
        return at if self.words.head_before(at) is not None else first

    def _after(self, name: Name) -> Title | None:
        """ ", senior diplomat in charge of trade," after a name."""
        if name.end >= len(self.doc) or self.doc[name.end].text not in _COMMAS:
            return None
        start = self._past_determiner(name.end + 1)
        head = self.words.head_of_phrase(start)
        if head is None or self._of_the_next(head) or self._runs_on(head):
            return None
        return self._phrase(start, head)

    def _runs_on(self, head: int) -> bool:
        """Whether a capitalised word follows a title at once, the name of the next one: "chief of staff Brekke"."""
        after = self.doc[head + 1 : head + 2]
        return after.text[:1].isupper() and after[0].pos_ == "PROPN" and not self.doc[head + 1].is_sent_start

    def _of_the_next(self, head: int) -> bool:
        """Whether a title belongs to a person named right after it, as in a list: "Vega, Defence Minister Klein"."""
        after = (self.words.starting.get(at) for at in range(head + 1, head + LONGEST))
        return any(
            name.type is NameType.PERSON and self.words.head_before(name.start) == head
            for name in after
            if name is not None
        )

    def _is_listed(self, title: Title) -> bool:
        """Whether a person is set off behind a title: "the envoy of Chile, Ms Silva, the envoy of Norway, Mr Holm"."""
        end = title.end
        if self.doc[end : end + 1].text != ",":
            return False
        address = end + 1 < len(self.doc) and is_address(self.doc[end + 1].text)
        name = self.words.starting.get(end + 2 if address else end + 1)
        return name is not None and name.type is NameType.PERSON

    def _across(self, name: Name, before: Title | None) -> Title | None:
        """ "The Chilean ambassador in Oslo, NAME,": a title before a comma, and the name set off or an apposition."""
        comma = self.words.start_of_phrase(before.start if before else name.start) - 1
        if comma < 1 or self.doc[comma].text != ",":
            return None
        head = self.words.head_before(comma) or self._apposed_head(name, comma)
        if head is None or not self.words.is_office(head) or is_plural_head(self.doc[head].text):
            return None
        first, after = self.words.leftmost(head), self.doc[name.end : name.end + 1]
        set_off = not after or after.text in _SETTING_OFF
        root = _root(self.doc, name)
        apposed = root.dep_ == "appos" and first <= root.head.i < comma and not (after and after[0].pos_ in _VERBS)
        return self._phrase(first, head, comma) if apposed or (set_off and self._is_one(first)) else None

    def _apposed_head(self, name: Name, comma: int) -> int | None:
        """The noun that the parser takes the name for an apposition of, no other person between."""
        root = _root(self.doc, name)
        noun = root.head.i
        if root.dep_ != "appos" or noun >= comma or not is_head(root.head.text) or name.start - noun > LONGEST:
            return None
        named = (self.words.starting.get(at) for at in range(noun, comma))
        return None if any(one.type is NameType.PERSON for one in named if one is not None) else noun

    def _is_one(self, first: int) -> bool:
        """Whether the words before a title make it somebody's: "the", "its", "Chile's", "Chilean"."""
        before = self.doc[first - 1] if first else None
        if before is None or self.words.begins(first):
            return False
        state = self.words.ending.get(first)
        owned = before.text in POSSESSIVES or before.pos_ == "DET" or before.tag_ == "PRP$"
        return owned or (state is not None and state.type is NameType.STATE)

    def _told(self, name: Name) -> Title | None:
        """The office in "NAME, who was then foreign minister", "NAME became president", "was named envoy"."""
        root = _root(self.doc, name)
        verb = _clause(root) or (root.head if root.dep_ in ("nsubj", "nsubjpass") else None)
        noun = _predicate(verb) if verb is not None else None
        if verb is None or noun is None or not _is_told(verb) or not is_head(noun.text):
            return None
        title = self._phrase(self._past_determiner(noun.left_edge.i), noun.i)
        return evolve(title, standing=title.standing or _standing(verb))

    def _past_determiner(self, at: int) -> int:
        """Past articles and "his", "now" and "newly appointed"."""
        while at < len(self.doc) and self._determines(self.doc[at]) and not self.doc[at].is_sent_end:
            at += 1
        return at

    def _determines(self, token: Token) -> bool:
        newly = token.tag_ in ("VBN", "VBD", "JJ") and token.i > 0 and self.doc[token.i - 1].lower_ == "newly"
        return newly or token.pos_ == "DET" or token.tag_ == "PRP$" or token.lower_ in ("now", "currently", "newly")

    def _phrase(self, start: int, head: int, limit: int | None = None) -> Title:
        end = self.words.end_of_phrase(start, head, limit if limit is not None else len(self.doc))
        first, inner = self.words.past_state(max(self.words.leftmost(head), start), head)
        state = None
        if not self.words.is_topic(first, head):
            state = inner or self.words.state_inside(start, head + 1) or self.nationality_before(first)
        state = state or self.words.complement_state(head, end)
        first, standing = self.words.standing(first, head)
        gender = gender_of_title(self.doc[first : head + 1].text)
        return Title(first, end, state, True, gender, self.words.body(first, end), standing)


def _clause(root: Token) -> Token | None:
    """The verb of the relative clause about a name whose subject is "who"."""
    verbs = (child for child in root.children if child.dep_ == "relcl")
    return next((verb for verb in verbs if any(child.lower_ == "who" for child in verb.children)), None)


def _predicate(verb: Token) -> Token | None:
    """The noun that a verb says somebody is: of "is", "became", "was named", "served as"."""
    if verb.lemma_ not in office_words("verbs"):
        return None
    nouns = [child for child in verb.children if child.dep_ in ("attr", "oprd")]
    as_ = [child for child in verb.children if child.lower_ == "as" and child.dep_ == "prep"]
    return next(iter([*nouns, *(noun for one in as_ for noun in one.children if noun.dep_ == "pobj")]), None)


def _is_told(verb: Token) -> bool:
    """Whether the verb says it plainly: no "not", "would" or "if"; a passive where it appoints."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "mark", "neg")}
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return auxiliaries <= {"has", "had", "have"} and passive == (verb.lemma_ in office_words("appointing"))


def _standing(verb: Token) -> Standing | None:
    """What "was" says of a post, and "was then"; nothing where the verb tells that it is taken up."""
    then = any(child.lower_ == "then" for child in verb.children)
    past = verb.tag_ == "VBD" and verb.lemma_ in ("be", "serve")
    return Standing.THEN if then else Standing.FORMER if past else None


def _root(doc: Doc, name: Name) -> Token:
    return doc[name.start : name.end].root
