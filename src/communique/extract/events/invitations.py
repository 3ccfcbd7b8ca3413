"""Invitations: "invited her to Bern" tells of a visit that is proposed, and expected once it is accepted."""

from collections.abc import Iterator

from attrs import evolve, frozen
from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.events.draft import Draft
from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import Match
from communique.extract.events.parties import Parties, Party
from communique.extract.events.phrase import lemma, objects_of
from communique.extract.events.slots import actors_of, filled, patients_of, subjects
from communique.extract.events.terms import words, words_of_kind
from communique.extract.events.timing import own_when
from communique.extract.events.where import Where
from communique.extract.mentions import state_name
from communique.extract.reading import Reading

NEAR = 3  # sentences within which an invitation is answered


@frozen(eq=False)
class Invited:
    """A visit that somebody is invited to, with those who invite."""

    draft: Draft
    hosts: tuple[Party, ...]
    journey: int  # the place in the text of the word for going there, -1 where there is none


def invited_visits(reading: Reading, where: Where, parties: Parties) -> Iterator[Invited]:
    """The visits that the report's words invite to, in text order."""
    for word in reading.doc:
        if lemma(word) not in words("inviting"):
            continue
        hosts, asked = _sides(word)
        guests = [guest for guest in asked if where.place(guest) is None]
        journey = _journey(word)
        goals = _goals(where, word, journey)
        inviting, invited = parties.doers(hosts), parties.targets(guests)
        if invited and (goals or (inviting and (journey is not None or _bare(word, inviting)))):
            draft = _draft(reading, word, journey, goals)
            homes = () if goals else _homes(inviting)
            others = tuple(host for host in inviting if host.actor not in {guest.actor for guest in invited})
            yield Invited(evolve(draft, doers=invited, targets=homes), others, journey.i if journey is not None else -1)


def accepted(reading: Reading, word: Token) -> Token | None:
    """The verb by which an invitation is accepted, in its own sentence or one soon after."""
    start = word.sent.start
    sentences, end = 0, word.sent.end
    while sentences < NEAR and end < len(reading.doc):
        end, sentences = reading.doc[end].sent.end, sentences + 1
    for token in reading.doc[start:end]:
        if token.pos_ == "VERB" and lemma(token) in words("accepting") and _of_invitation(token, word):
            return token
    return None


def _of_invitation(verb: Token, word: Token) -> bool:
    things = patients_of(verb)
    if verb.dep_ == "relcl" and _which(word) == verb:
        return True
    return any(lemma(thing) == "invitation" and (thing.i == word.i or thing.i > word.i) for thing in things)


def _sides(word: Token) -> tuple[list[Token], list[Token]]:
    """The heads of those who invite and of those who are invited."""
    if word.pos_ == "VERB":
        return actors_of(word), patients_of(word)
    hosts = [*filled(word, "poss"), *filled(word, "from"), *filled(word, "of"), *filled(word, "by")]
    over = word.head
    takes = over.pos_ == "VERB" and word.dep_ in {"dobj", "nsubjpass"} and lemma(over) in words("accepting")
    if takes:
        return hosts, actors_of(over)
    clause = _which(word)
    return hosts, subjects(clause) if clause is not None else filled(word, "to")


def _which(word: Token) -> Token | None:
    """The verb of "an invitation …, which she accepted", whatever the parse hangs the clause on."""
    after = word.doc[word.i + 1 : word.sent.end]
    accepting = (token for token in after if token.dep_ == "relcl" and lemma(token) in words("accepting"))
    return next((verb for verb in accepting if any(child.lower_ == "which" for child in verb.children)), None)


def _journey(word: Token) -> Token | None:
    """The verb or noun of going, as in "to visit Bern", "to come", "for a visit"."""
    for child in word.children:
        if child.dep_ in {"xcomp", "acl", "ccomp", "advcl", "relcl"} and lemma(child) in words("going_there"):
            return child
        if child.dep_ in {"prep", "dative"}:
            for noun in objects_of(child):
                if lemma(noun) in words_of_kind("visit"):
                    return noun
    return None


def _goals(where: Where, word: Token, journey: Token | None) -> list[Token]:
    """The heads that name a place to go to."""
    own = filled(word, "to")
    far = [*patients_of(journey), *filled(journey, "to"), *filled(journey, "in")] if journey is not None else []
    return [token for token in (*far, *own) if where.around(token) is not None]


def _homes(hosts: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whoever is asked to come, and not said where to, is asked to the hosts' country."""
    states = [host.state for host in hosts if host.state is not None][:1]
    if any(host.actor.startswith("state:") for host in hosts):
        return ()
    return tuple(Party(f"state:{state}", state_name(state), state, hosts[0].span, -1, True, True) for state in states)


def _bare(word: Token, hosts: tuple[Party, ...]) -> bool:
    """Whether a state invites, and not to anything: "China invited him in June"."""
    aims = any(child.dep_ in {"xcomp", "acl"} or child.lower_ in {"to", "for"} for child in word.children)
    return not aims and any(host.actor.startswith("state:") and host.direct for host in hosts)


def _draft(reading: Reading, word: Token, journey: Token | None, goals: list[Token]) -> Draft:
    rule = lexicon().nouns["visit"][0]
    match = Match(rule.cameo, rule, word, 2.0, (), tuple(goals[:1]))
    answer = accepted(reading, word)
    status = Status.PROPOSED if answer is None else Status.EXPECTED
    cues = [word] if answer is None else [word, answer]
    spans = tuple(reading.span(cue.idx, cue.idx + len(cue)) for cue in sorted(set(cues), key=lambda cue: cue.i))
    when = own_when(reading, journey) if journey is not None else None
    return Draft(match, (), (), status, spans, when, False)
