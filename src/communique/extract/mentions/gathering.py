"""Gathering: one pass over a report in text order that gives names, descriptions and pronouns to their actors."""

from collections import defaultdict

from spacy.tokens import Doc, Token

from communique.claims.codes import ActorType
from communique.claims.report import Report
from communique.extract.mentions.bodies import Bodies, gather_states
from communique.extract.mentions.context import give_companions_state, give_home_state, home_of, mark_journalists
from communique.extract.mentions.descriptions import Description, find_descriptions
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.name import Name
from communique.extract.mentions.people import gather_people
from communique.extract.mentions.pronouns import is_pronoun, resolve_pronoun
from communique.extract.mentions.resolution import Resolver, sentence_numbers, title_tokens
from communique.extract.mentions.salience import Salience


def gather_actors(report: Report, doc: Doc, names: tuple[Name, ...]) -> list[Draft]:
    """Every actor of the report with all its mentions."""
    people = gather_people(doc, names)
    states = {draft.key.removeprefix("state:"): draft for draft in gather_states(doc, names)}
    titles = title_tokens(people)
    home = home_of(report, set(states))
    bodies = Bodies(doc, names, home).gather()
    mark_journalists(report, doc, people)
    resolver = Resolver(doc, people, states, bodies, sentence_numbers(doc))
    described = {d.head: d for d in find_descriptions(doc, names, titles)}
    _read_on(doc, [*people, *states.values(), *bodies.drafts.values()], described, resolver)
    give_companions_state(doc, people)
    give_home_state(home, doc, people)
    drafts = [*people, *resolver.states.values(), *bodies.drafts.values(), *resolver.groups.values()]
    return [draft for draft in drafts if draft.words]


def _read_on(doc: Doc, drafts: list[Draft], described: dict[int, Description], resolver: Resolver) -> None:
    named: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        for words in draft.words:
            named[words.end - 1].append(draft)
    salience = Salience()
    titled = {title.start: draft for draft in resolver.people for title in draft.titles}
    for token in doc:
        if token.is_sent_start:
            salience.next_sentence()
        _follow_quotation(token, salience)
        found: list[Draft] = list(named.get(token.i, ()))
        if token.i in described:
            found += resolver.resolve(described[token.i], salience)
        elif is_pronoun(token):
            meant = resolve_pronoun(token, salience, resolver.heads)
            found += [meant] if meant is not None else []
            if meant is not None and (envoy := titled.get(token.i + 1)) is not None and token.tag_ == "PRP$":
                envoy.state = envoy.state or meant.state
        elif token.lower_ == "they":
            found += resolver.resolve_they(token)
        for draft in found:
            resolver.heads[token.i] = draft
            if draft.type is not ActorType.GROUP:
                salience.mention(draft, token)


def _follow_quotation(token: Token, salience: Salience) -> None:
    """Tell the salience where quoted words begin and end; a straight mark opens where it touches the next word."""
    opens = token.text == '"' and not token.whitespace_ and (token.i == 0 or bool(token.nbor(-1).whitespace_))
    if token.text == "“" or opens:
        salience.open_quotation()
    elif token.text in ("”", '"'):
        salience.close_quotation()
