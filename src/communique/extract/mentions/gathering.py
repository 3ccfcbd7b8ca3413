"""Gathering: one pass over a report in text order that gives names, descriptions and pronouns to their actors."""

from collections import ChainMap, defaultdict

from attrs import define, field, frozen
from spacy.tokens import Doc, Token

from communique.claims.codes import ActorType, MentionForm
from communique.claims.report import Report
from communique.extract.mentions.bodies import Bodies, gather_states
from communique.extract.mentions.context import (
    give_companions_state,
    give_home_state,
    give_sole_state,
    home_of,
    mark_journalists,
)
from communique.extract.mentions.descriptions import Description, find_descriptions
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.focus import Part, main_part
from communique.extract.mentions.leaders import give_leaders_state
from communique.extract.mentions.name import Name
from communique.extract.mentions.nominals import read_nominal
from communique.extract.mentions.pairs import of_the_two
from communique.extract.mentions.people import gather_people
from communique.extract.mentions.plurals import is_plural, resolve_plural
from communique.extract.mentions.pronouns import is_pronoun, resolve_pronoun
from communique.extract.mentions.resolution import Resolver, sentence_numbers, title_tokens
from communique.extract.mentions.salience import Salience
from communique.extract.mentions.sides import Sides
from communique.extract.mentions.speakers import MARKS, give_first_persons, opens, quotations, speaker_of
from communique.extract.mentions.turns import as_people, give_second_persons, speaker_at, speakers

_NOUNS = ("NOUN", "PROPN")
# Parts of a sentence by which a noun comes to mind.
_PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr"})


@frozen
class Gathered:
    """What a report speaks of: actors, and people, bodies and places without a name."""

    actors: list[Draft]
    unnamed: list[Draft]


def gather_actors(report: Report, doc: Doc, names: tuple[Name, ...]) -> Gathered:
    """Every actor and unnamed thing of the report with all its mentions."""
    known = speakers(report)
    names = as_people(doc, names, known)
    published = report.head.published.value if report.head.published else None
    people = gather_people(doc, names, known, published)
    states = {draft.key.removeprefix("state:"): draft for draft in gather_states(doc, names)}
    titles = title_tokens(people)
    home = home_of(report, set(states))
    bodies = Bodies(doc, names, home).gather()
    mark_journalists(report, doc, people)
    give_leaders_state(published, doc, people)
    resolver = Resolver(doc, people, states, bodies, sentence_numbers(doc))
    described = {d.head: d for d in find_descriptions(doc, names, titles)}
    taken = titles | {at for name in names for at in range(name.start, name.end)}
    quoted = list(quotations(doc))
    saying = speaker_at(report, doc, people)
    drafts = [*people, *states.values(), *bodies.drafts.values()]
    _Pass(doc, resolver, described, taken, dict(quoted), saying).read_on(drafts)
    speaking = give_first_persons(doc, quoted, resolver.heads, saying)
    give_second_persons(report, doc, saying)
    give_companions_state(doc, people)
    Sides.of(doc, names, people).give_states()
    give_sole_state(doc, people, set(states))
    give_home_state(home, doc, people)
    drafts = [*people, *resolver.states.values(), *bodies.drafts.values(), *resolver.groups.values()]
    return Gathered(
        [draft for draft in drafts if draft.words or draft.captioned], [*resolver.nameless.drafts, *speaking]
    )


@define(eq=False)
class _Pass:
    """One pass over the text: at each token what it means, and who is in mind after it."""

    doc: Doc
    resolver: Resolver
    described: dict[int, Description]
    taken: set[int]
    quoted: dict[int, int]
    saying: dict[int, Draft]
    salience: Salience = field(factory=Salience)
    named: dict[int, list[Draft]] = field(factory=lambda: defaultdict(list))
    starts: dict[int, int] = field(factory=dict)
    titled: dict[int, Draft] = field(factory=dict)
    holders: dict[int, Draft] = field(factory=dict)
    called: dict[int, Draft] = field(factory=dict)

    def read_on(self, drafts: list[Draft]) -> None:
        """Give descriptions and pronouns to the drafts that names have made."""
        for draft in drafts:
            for words in draft.words:
                self.named[words.end - 1].append(draft)
                self.starts[words.end - 1] = words.start
        self.called = {at: found[0] for at, found in self.named.items()}
        for draft in self.resolver.people:
            for title in draft.titles:
                self.titled[title.start] = draft
                self.holders |= dict.fromkeys(range(title.start, title.end), draft)
        for token in self.doc:
            if token.i in self.holders:
                self.resolver.heads[token.i] = self.holders[token.i]
            if token.is_sent_start:
                self.salience.next_sentence()
            self._follow_turn(token)
            if token.text in MARKS:
                self._follow_quotation(token)
            meant = self._meant(token)
            for draft in meant:
                self.resolver.heads[token.i] = draft
                self.salience.mention(draft, token)
            if (part := main_part(token)) is not None:
                for subject in meant or (self.holders.get(token.i),):
                    self.salience.act(subject, as_told=part is Part.TOLD)

    def _meant(self, token: Token) -> list[Draft]:
        named = self.named.get(token.i)
        if named:
            for draft in named:
                if draft.type is ActorType.ORGANISATION:
                    self.resolver.nameless.name(draft, self.doc[self.starts[token.i] : token.i + 1])
            return named
        if token.i in self.described:
            found = self.resolver.resolve(self.described[token.i], self.salience)
            return found or self._unnamed(token)
        if is_pronoun(token):
            return self._pronoun(token)
        if is_plural(token):
            pair = self.resolver.couples.resolve_they(token) if token.lower_ == "they" else []
            return pair or resolve_plural(token, self.salience, self.resolver.heads)
        if token.lower_ in ("latter", "former"):
            return self._one_of_two(token)
        return self._unnamed(token) if token.pos_ in _NOUNS and token.i not in self.taken else []

    def _one_of_two(self, token: Token) -> list[Draft]:
        sentence, people, states = self.resolver.sentence, self.resolver.people, self.resolver.states.values()
        meant = of_the_two(token, people, sentence) or of_the_two(token, states, sentence)
        if meant is None:
            return []
        meant.add(token.i - 1, token.i + 1, MentionForm.NOMINAL)
        return [meant]

    def _unnamed(self, token: Token) -> list[Draft]:
        nominal = read_nominal(token)
        if nominal is not None:
            return [self.resolver.nameless.resolve(nominal)]
        if token.pos_ == "NOUN" and token.dep_ in _PARTS:
            self.salience.mention_thing(token)
        return []

    def _pronoun(self, token: Token) -> list[Draft]:
        meant = resolve_pronoun(token, self.salience, self.resolver.heads, self.called)
        if meant is None:
            return []
        if token.tag_ == "PRP$" and not meant.unnamed and (envoy := self.titled.get(token.i + 1)) is not None:
            envoy.state = envoy.state or meant.state
        return [meant]

    def _follow_turn(self, token: Token) -> None:
        """Have the speaker of a turn in mind from its first word, and tell whose words these are."""
        speaker = self.saying.get(token.i)
        if speaker is not self.saying.get(token.i - 1):
            self.salience.speaker = speaker
            if speaker is not None:
                self.salience.mention(speaker, token)

    def _follow_quotation(self, token: Token) -> None:
        """Tell the salience where quoted words begin and end, and who speaks as far as words before or a name tell."""
        if opens(token):
            end = self.quoted.get(token.i + 1)
            known = ChainMap(self.resolver.heads, self.called)
            speaker = speaker_of(self.doc, token.i + 1, end, known) if end is not None else None
            self.salience.open_quotation(speaker or self.saying.get(token.i))
        else:
            self.salience.close_quotation()
            self.salience.speaker = self.saying.get(token.i)
