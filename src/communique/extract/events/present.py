"""Who was there himself: a leader's adviser is not the leader, and an embassy is not its state's soil."""

from attrs import evolve
from spacy.tokens import Doc, Token

from communique.claims.codes import ActorType
from communique.extract.events.draft import Draft
from communique.extract.events.lexicon import lexicon
from communique.extract.events.parties import Parties, Party, as_acting
from communique.extract.events.phrase import belongs, lemma
from communique.extract.events.slots import filled
from communique.extract.events.terms import words
from communique.extract.mentions.person_name import slug

Side = tuple[Party, ...]
LONGEST = 12  # words of a title, as of a name


def in_person(parties: Parties, draft: Draft) -> Draft | None:
    """An encounter's draft with the state in the place of a person whose people took part; None where none is left."""
    if draft.kind is None:
        return draft
    doc = draft.match.trigger.doc
    doers, targets = (_there(_by_name(parties, doc, side)) for side in (draft.doers, draft.targets))
    if (draft.doers and not doers) or (draft.targets and not targets):
        return None
    if draft.kind == "visit" and not _pays_visits(draft, doers):
        return None
    targets = _abroad(doc, targets) if draft.kind == "visit" else targets
    return evolve(draft, doers=doers, targets=targets)


def _pays_visits(draft: Draft, doers: Side) -> bool:
    """Whether people travel: troops that go somewhere and a team named by its state pay no visit, nor hosts a guest."""
    verb = draft.match.trigger
    guests = [head for head in draft.match.recipients if head.ent_type_ == "PERSON"]
    if verb.tag_ == "VBG" and guests:
        return False  # "held talks with visiting Minister Lind"
    if verb.pos_ == "VERB" and all(party.direct and party.actor.startswith("state:") for party in doers):
        return not doers
    return not any(belongs(verb.doc[party.head], lexicon().classes["troops"]) for party in doers)


def _by_name(parties: Parties, doc: Doc, side: Side) -> Side:
    """The side, its officials by the name that follows ("the envoy of Norway, Ada Lind") and of each state named."""
    vague = (not party.direct or party.actor.startswith("group:") for party in side)
    found = (
        _named(parties, doc[party.head], party) if open_ else (party,) for party, open_ in zip(side, vague, strict=True)
    )
    return tuple(_holder(doc[party.head], party) for parts in found for party in parts)


def _holder(head: Token, party: Party) -> Party:
    """Who holds a body's office, and not the body: "the general secretary of the party"."""
    title = head.tag_ == "NN" and lemma(head) in lexicon().lists["people"] and head.text in party.span.text
    many = lemma(head) in words("bodies_of_people")
    if party.direct or many or not title or not party.actor.startswith("organisation:"):
        return party
    before = [child for child in head.children if child.dep_ in {"amod", "compound"} and child.pos_ != "PROPN"]
    name = head.doc[min((child.i for child in before), default=head.i) : head.i + 1].text
    return evolve(party, actor=f"group:{slug(name)}", name=name)


def _named(parties: Parties, head: Token, party: Party) -> Side:
    if lemma(head) not in lexicon().lists["people"] | lexicon().lists["political"]:
        return (party,)
    if head.tag_ in {"NNS", "NNPS"}:
        states = [token for token in filled(head, "of") if token.ent_type_ == "GPE"]
        each = (actor for token in states for actor in parties.actors(token) if actor.type is ActorType.STATE)
        return tuple(evolve(party, actor=one.key, name=one.name, state=one.state, direct=False) for one in each) or (
            party,
        )
    beside = (child for child in head.children if child.dep_ == "appos" and child.ent_type_ == "PERSON")
    name = next(beside, None) or _name_after(parties, head)
    return (parties.doers([name]) if name is not None else ()) or (party,)


def _name_after(parties: Parties, head: Token) -> Token | None:
    """The person's name behind an official's title and a comma, whatever the parse hangs it on."""
    end = min(head.i + LONGEST, head.sent.end)
    comma = next((token for token in head.doc[head.i : end] if token.text == ","), None)
    title = head.doc[head.i : comma.i] if comma is not None else ()
    if comma is None or not any(token.lower_ == "of" for token in title) or any(map(_ends_title, title)):
        return None
    after = (token for token in head.doc[comma.i + 1 : min(comma.i + LONGEST, head.sent.end)])
    name = next((token for token in after if token.dep_ != "compound" and token.text != "-"), None)
    known = name is not None and any(actor.type is ActorType.PERSON for actor in parties.actors(name))
    return name if known and name is not None and name.pos_ == "PROPN" else None


def _ends_title(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX", "CCONJ", "PRON", "SCONJ"}


def _there(side: Side) -> Side:
    """The side's parties; "the president's adviser" is of the president's state, his brother is not."""
    named = {party.actor: party for party in map(as_acting, side) if party is not None}
    known = tuple(party for party in named.values() if party.state is not None or not party.actor.startswith("group:"))
    return known or tuple(named.values())  # of "a delegation led by Ada Lind" she is known


def _abroad(doc: Doc, targets: Side) -> Side:
    """Where a visit leads: whoever calls at a foreign embassy stays in the country."""
    return tuple(party for party in targets if lemma(doc[party.head]) not in words("posts"))
