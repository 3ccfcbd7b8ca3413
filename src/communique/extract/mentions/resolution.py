"""Resolution: what a description means: a person named before or right after, a state, two states, or an unnamed group.

Entity first: a description joins a person only where no state, office, institution or gender speaks against it (after
the sieves of Raghunathan and others 2010, precise ones first); whatever joins nothing becomes a group or stays silent.
"""

from collections.abc import Callable, Iterable
from functools import cache

from attrs import define, field
from spacy.tokens import Doc

from communique.claims.codes import ActorType, MentionForm, Standing
from communique.extract.mentions.bodies import Bodies
from communique.extract.mentions.couples import Couples
from communique.extract.mentions.descriptions import Description, Kind
from communique.extract.mentions.draft import Draft, Words
from communique.extract.mentions.focus import SUBJECTS
from communique.extract.mentions.metonymy import is_associative, is_destination
from communique.extract.mentions.name import Name
from communique.extract.mentions.nameless import Nameless
from communique.extract.mentions.offices import Post, gender_of_title, is_head, is_lower_rank, office_words, read_post
from communique.extract.mentions.pairs import two_states
from communique.extract.mentions.person_name import slug
from communique.extract.mentions.salience import SURELY, Salience
from communique.extract.mentions.states import StateWordKind, state_name
from communique.extract.mentions.titles import Title, post_of

LEAD = 4  # sentences from the top in which a description may go before the name it stands for
_NATIONAL = ("NORP", "GPE")
_SAME_OFFICE = ("predecessor", "successor")
_NEAR = 6  # tokens after a description in which a name in apposition begins
AHEAD = 3  # sentences in which that name must follow


@cache
def _words_of_titles() -> frozenset[str]:
    """Words that say which of several like posts it is, and not whose: fields, ranks, heads."""
    phrases = [*office_words("portfolios"), *office_words("ranks"), *office_words("phrases"), *office_words("heads")]
    return frozenset(word for phrase in phrases for word in phrase.replace("-", " ").split())


@define(eq=False)
class Resolver:
    """Gives descriptions to drafts, one after another in text order."""

    doc: Doc
    people: list[Draft]
    states: dict[str, Draft]
    bodies: Bodies
    sentence: list[int]
    groups: dict[str, Draft] = field(factory=dict)
    heads: dict[int, Draft] = field(factory=dict)
    sure: bool = True  # whether what was resolved last can mean nobody else
    nameless: Nameless = field(init=False)
    couples: Couples = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Share what the tokens read so far mean with the unnamed and with couples."""
        self.nameless = Nameless(self.doc, self.heads)
        self.couples = Couples(self.doc, self.people, self.states, self.groups, self.sentence)

    def resolve(self, found: Description, salience: Salience) -> list[Draft]:
        """The drafts that the description means; each has taken it as a mention."""
        self.sure = True
        if (subject := self._subject_of(found)) is None:
            means = self._meant(found, salience)
        else:
            means = [self.heads[subject]] if subject in self.heads and not self._is_denied(found) else []
        for draft in means:
            draft.add(found.start, found.end, MentionForm.NOMINAL, sure=self.sure)
        return means

    def _is_denied(self, found: Description) -> bool:
        return any(child.dep_ == "neg" for child in self.doc[found.head].head.children)

    def _meant(self, found: Description, salience: Salience) -> list[Draft]:
        match found.kind:
            case Kind.PERSON:
                return self._person(found, salience)
            case Kind.STATE:
                return self._state(found, salience)
            case Kind.PAIR:
                return self._pair(found, salience)
            case Kind.BODY:
                return self._body(found)
            case Kind.GROUP:
                return self._group(found)

    def _subject_of(self, found: Description) -> int | None:
        """The subject of "she is the envoy", whom the description is said of."""
        head = self.doc[found.head]
        if head.dep_ not in ("attr", "oprd") or found.kind is not Kind.PERSON:
            return None
        return next((child.i for child in head.head.children if child.dep_ in ("nsubj", "nsubjpass")), None)

    def _person(self, found: Description, salience: Salience) -> list[Draft]:
        draft = self._one_person(found, salience)
        if draft is None:
            return self._group(found) if found.state and is_head(self.doc[found.head].text) else []
        draft.state = draft.state or found.state
        draft.gender = draft.gender or gender_of_title(self.doc[found.head].text)
        if (
            not (draft.titles or draft.posts)
            and draft is not self._in_apposition(found)
            and is_head(self.doc[found.head].text)
        ):
            draft.titles.append(Title(self._title_start(found), found.end, found.state, True))
        self._share_state(found, draft)
        return [draft]

    def _one_person(self, found: Description, salience: Salience) -> Draft | None:
        """The sieves, the precise ones first."""
        in_mind = salience.named(ActorType.PERSON) if found.definite else []
        if self._is_anonymous(found):
            return self._in_apposition(found) or self._named_later(found)
        sieves: tuple[Callable[[], Draft | None], ...] = (
            lambda: self._in_apposition(found),
            lambda: self._only_holder(found),
            lambda: self._last_fitting(found, in_mind, salience),
            lambda: self._named_later(found),
            lambda: self._leading(found, in_mind),
            lambda: self._only_one(found),
        )
        return next((draft for sieve in sieves if (draft := sieve()) is not None), None)

    def _is_anonymous(self, found: Description) -> bool:
        """Whether a description is of somebody whose name is kept back, or says of what he is the head or member.

        "The official said", but not "the top official", "the presidential aide".
        """
        words = {token.lower_ for token in self.doc[found.start : found.head]}
        head = self.doc[found.head].lower_
        return head in office_words("anonymous") and words.isdisjoint(office_words("telling"))

    def _only_holder(self, found: Description) -> Draft | None:
        """The one person of the report who is said to hold that post of that state, wherever he is named."""
        if found.state is None or not found.definite:
            return None
        titled = (d for d in self.people if d.state == found.state and (d.titles or d.known))
        holders = [d for d in titled if self._fits(found, d)]
        return holders[0] if len(holders) == 1 else None

    def _only_one(self, found: Description) -> Draft | None:
        """The one person named before who has that very post, though long out of mind: "the admiral"."""
        if found.state is not None or not found.definite or found.owner is not None or self._is_owned(found):
            return None
        post = self._post(found.start, found.end)
        before = [d for d in self.people if d.named < found.start or d.captioned]
        holders = [d for d in before if any(one.function == post.function for one in d.held(self.doc))]
        alone = len(holders) == 1 and post.function is not None and self.nameless.last(self.doc[found.head].lower_) < 0
        return holders[0] if alone and self._fits(found, holders[0]) else None

    def _last_fitting(self, found: Description, in_mind: list[Draft], salience: Salience) -> Draft | None:
        """The person most in mind whom nothing vetoes; nobody where an unnamed one of that noun came after him."""
        fitting = [draft for draft in in_mind if self._fits(found, draft)]
        alike = self._best(found, fitting)
        if not alike:
            return None
        centre = [draft for draft in alike if draft in salience.centre]
        first, *others = centre if len(centre) == 1 else alike
        if salience.last[first.key] <= self.nameless.last(self.doc[found.head].lower_):
            return None
        self.sure = not others or salience.exceeds(first, others[0], SURELY)
        return first

    def _best(self, found: Description, fitting: list[Draft]) -> list[Draft]:
        """Those whom a description suits best: of its state or else the report's own, and with just that post."""
        state = found.state or self.bodies.home

        def rank(draft: Draft) -> tuple[bool, bool]:
            return state is not None and draft.state != state, not self._has_post(found, draft)

        best = min(map(rank, fitting), default=None)
        return [draft for draft in fitting if rank(draft) == best]

    def _has_post(self, found: Description, draft: Draft) -> bool:
        """Whether somebody has just the post that the head names: a minister, where a prime minister is one too."""
        said = self._post(found.start, found.end)
        return any(
            post.function == said.function and is_lower_rank(post.rank) == is_lower_rank(said.rank)
            for post in draft.held(self.doc)
        )

    def _leading(self, found: Description, in_mind: list[Draft]) -> Draft | None:
        """A leader whom everybody knows has no title: who leads the report and was the last subject is meant."""
        here = self.sentence[found.start]
        if found.state is None or not in_mind or not is_head(self.doc[found.head].text):
            return None
        first = in_mind[0]
        known = not first.titles and first.state in (None, found.state) and self.sentence[first.named] < LEAD
        last = [w for w in first.words if self.sentence[w.start] == here - 1]
        acts = any(self.doc[w.start : w.end].root.dep_ in ("nsubj", "nsubjpass") for w in last)
        alone = sum(any(self.sentence[w.start] == here - 1 for w in d.words) for d in in_mind) == 1
        return first if known and acts and alone else None

    def _in_apposition(self, found: Description) -> Draft | None:
        """Who is named after the description and a comma: "her predecessor, NAME", "the candidate for mayor, NAME"."""
        after = range(found.end + 1, found.end + _NEAR)
        if not any(token.dep_ == "appos" for token in self.doc[found.head].children):
            return None
        named = (
            d for d in self.people if any(w.start in after and self._is_apposition(w, found.head) for w in d.words)
        )
        return next(named, None)

    def _is_apposition(self, words: Words, head: int) -> bool:
        root = self.doc[words.start : words.end].root
        return root.dep_ == "appos" and root.head.i == head

    def _share_state(self, found: Description, draft: Draft) -> None:
        """An aide has the state of the one whose aide he is."""
        owner, head = self._owner(found), self.doc[found.head].text
        if owner is not None and owner is not draft and (is_head(head) or head in _SAME_OFFICE):
            owner.state = owner.state or draft.state
            draft.state = draft.state or owner.state

    def _owner(self, found: Description) -> Draft | None:
        owners = (d for d in self.people if any(w.end == found.owner for w in d.words)) if found.owner else iter(())
        return next(owners, None)

    def _is_owned(self, found: Description) -> bool:
        return self.doc[found.start].tag_ == "PRP$"

    def _title_start(self, found: Description) -> int:
        at = found.owner + 1 if found.owner else found.start
        while at < found.head and (self.doc[at].pos_ == "DET" or self.doc[at].ent_type_ in ("NORP", "GPE")):
            at += 1
        return at

    def _named_later(self, found: Description) -> Draft | None:
        """In the lead a person is described first and named in one of the next sentences."""
        here = self.sentence[found.start]
        if (here >= LEAD and not found.definite) or (found.state is None and found.owner is None):
            return None
        later = [
            d for d in self.people if found.start < d.named < len(self.doc) and self.sentence[d.named] <= here + AHEAD
        ]
        later = [d for d in later if self._fits(found, d, later=here >= LEAD)]
        return min(later, key=lambda d: d.named, default=None)

    def _fits(self, found: Description, draft: Draft, later: bool = False) -> bool:
        """No veto of state, gender, office or institution; a name further on must be without an office of its own."""
        head = self.doc[found.head].lower_
        gender = gender_of_title(head)
        if draft.unnamed or (found.state and draft.state is None and self._travels_to(draft, found.state)):
            return False
        if (found.state and draft.state and found.state != draft.state) or (
            gender and draft.gender and gender != draft.gender
        ):
            return False
        if draft in (self._owner(found), self.heads.get(found.start) if self._is_owned(found) else None):
            return False
        if self._is_of_another(found, draft):
            return False
        if not draft.titles and not draft.untitled:
            acts = self.doc[found.head].dep_ in SUBJECTS
            return bool(found.state) and acts and draft.named > found.start and self._is_subject(draft)
        captioned = any(self._is_covered(found, head, post) for post in draft.untitled)
        return (captioned or any(self._describes(found, head, title) for title in draft.titles)) and not later

    def _travels_to(self, draft: Draft, iso3: str) -> bool:
        """Whether a sentence with the person before tells of a journey to the state, which is not his own then."""
        there = [
            name.start
            for name in self.bodies.names
            if name.word is not None and name.word.iso3 == iso3 and is_destination(self.doc, name)
        ]
        return any(w.start < at and self.sentence[w.start] == self.sentence[at] for w in draft.words for at in there)

    def _is_subject(self, draft: Draft) -> bool:
        """Whether the person is introduced as the subject of a sentence."""
        first = (words for words in draft.words if words.start == draft.named)
        return any(self.doc[words.start : words.end].root.dep_ in ("nsubj", "nsubjpass") for words in first)

    def _is_of_another(self, found: Description, draft: Draft) -> bool:
        """Whether a description says of what somebody is the head, and no title does: "head of a bank"."""
        links = (child for child in self.doc[found.head].children if child.lower_ == "of" and child.i > found.head)
        bodies = (part for link in links for part in link.children if part.dep_ == "pobj")
        said = {self.doc[at].lower_ for title in draft.titles for at in range(title.start, title.end)}
        return any(part.ent_type_ not in _NATIONAL and part.lower_ not in said for part in bodies)

    def _is_past(self, found: Description, post: Post) -> bool:
        """Whether somebody held the post once, and the description does not say so."""
        over = post.standing in (Standing.FORMER, Standing.THEN, Standing.LATE)
        said = office_words("standing")
        return over and not any(token.lower_ in said for token in self.doc[found.start : found.head])

    def _describes(self, found: Description, head: str, title: Title) -> bool:
        if self._is_past(found, post_of(self.doc, title)):
            return False
        return self._is_covered(found, head, post_of(self.doc, title)) and not self._has_other_words(found, title)

    def _is_covered(self, found: Description, head: str, other: Post) -> bool:
        """Whether what a description says can be said of somebody with that post."""
        one = self._post(found.start, found.end)
        plain = one.function == read_post(head).function
        if is_lower_rank(one.rank) and not is_lower_rank(other.rank):
            return False
        covers = office_words("covers").get(head, [one.function]) if plain else [one.function]
        same_house = one.institution is None or other.institution is None or one.institution == other.institution
        return other.function in covers and (same_house or head in ("aide", "official", "diplomat"))

    def _has_other_words(self, found: Description, title: Title) -> bool:
        """Whether a noun before the head tells another post: "the party's floor leader" is no "President"."""
        known = {token.lower_ for token in self.doc[title.start : title.end]}
        nouns = (self.doc[at] for at in range(found.start, found.head) if self.doc[at].dep_ in ("compound", "poss"))
        whose = (t for t in nouns if t.pos_ in ("NOUN", "PROPN") and t.ent_type_ not in _NATIONAL)
        plain = (token for token in whose if self.doc[token.i - 1].text != "-")
        return any(token.lower_ not in known | _words_of_titles() for token in plain)

    def _post(self, start: int, end: int) -> Post:
        return read_post(self.doc[start:end].text)

    def _state(self, found: Description, salience: Salience) -> list[Draft]:
        owner = self._owner(found)
        iso3 = found.state or (owner.state if owner is not None else None)
        if iso3 is not None:
            return [self._state_draft(iso3)]
        if self.doc[found.start].tag_ == "PRP$":
            return []
        word = self.doc[found.head].lower_
        if (
            found.end != found.head + 1
            or word in ("side", "state", "administration", "leadership")
            or not found.definite
        ):
            return []
        return self._state_in_mind(salience) if found.head - found.start == 1 else []

    def _state_in_mind(self, salience: Salience) -> list[Draft]:
        """The one state that is clearly more in mind than any other."""
        first, second = (*salience.named(ActorType.STATE), None, None)[:2]
        if first is None or (second is not None and not salience.exceeds(first, second)):
            return []
        self.sure = second is None or salience.exceeds(first, second, SURELY)
        return [first]

    def _state_draft(self, iso3: str) -> Draft:
        return self.states.setdefault(iso3, Draft(f"state:{iso3}", ActorType.STATE, state_name(iso3), iso3))

    def _body(self, found: Description) -> list[Draft]:
        body = self.bodies.common(self.doc[found.noun : found.head + 1].text.lower(), found.state)
        return [body] if body is not None else []

    def _pair(self, found: Description, salience: Salience) -> list[Draft]:
        if self.doc[found.head].lower_ == "koreas":
            return [self._state_draft("PRK"), self._state_draft("KOR")]
        if self.doc[found.head].lower_ in office_words("pair_nouns"):
            states = [
                (name.start, name.word.iso3) for name in self.bodies.names if name.word is not None and self._acts(name)
            ]
            found_states = two_states(states, self.people, self.sentence, found.start, salience.weights)
            return [self._state_draft(iso3) for iso3 in found_states]
        return self.couples.two_people(found) or self._group(found)

    def _acts(self, name: Name) -> bool:
        """Whether a word for a state stands for it: no capital in which something is."""
        return name.word is None or name.word.kind is not StateWordKind.CAPITAL or is_associative(self.doc, name)

    def _group(self, found: Description) -> list[Draft]:
        start = found.start
        while start < found.head and (
            self.doc[start].pos_ in ("DET", "NUM") or self.doc[start].tag_ == "PRP$" or self.doc[start].text == "other"
        ):
            start += 1
        text = self.doc[start : found.head + 1].text
        stated = found.state is None or any(token.ent_type_ in _NATIONAL for token in self.doc[start : found.head])
        key = f"group:{slug(text)}" if stated else f"group:{slug(state_name(found.state or ''))}-{slug(text)}"
        draft = self.groups.setdefault(key, Draft(key, ActorType.GROUP, text, found.state, plural=True))
        self._companions(found)
        return [draft]

    def _companions(self, found: Description) -> None:
        """ "NAME and other Chilean officials": who is named with them is of their state."""
        at = found.start - 1
        other = any(token.lower_ == "other" for token in self.doc[found.start : found.head])
        if found.state is None or not other or at < 1 or self.doc[at].lower_ != "and":
            return
        for draft in self.people:
            if any(words.end == at for words in draft.words):
                draft.state = draft.state or found.state


def sentence_numbers(doc: Doc) -> list[int]:
    """For each token the number of its sentence."""
    numbers, count = [], -1
    for token in doc:
        count += bool(token.is_sent_start) or token.i == 0
        numbers.append(count)
    return numbers


def title_tokens(drafts: Iterable[Draft]) -> set[int]:
    """Every token of every title."""
    return {at for draft in drafts for title in draft.titles for at in range(title.start, title.end)}
