"""Whether a deed in words - blame, demand, refusal, threat - and a protest is told plainly: as done, and to whom."""

from collections.abc import Iterator

from attrs import evolve
from spacy.tokens import Token

from communique.extract.events.draft import Draft
from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import TIMES
from communique.extract.events.parties import Parties, Party
from communique.extract.events.phrase import belongs, lemma, modifiers, objects_of
from communique.extract.events.told.readable import readable
from communique.extract.events.told.worded import worded_as_done
from communique.extract.reading import Reading
from communique.extract.status import ACTUAL, AHEAD

_IN_WORDS = frozenset({"02", "09", "10", "11", "12", "13"})  # CAMEO roots: appeals to threats
_ABOUT_THINGS = frozenset({"09", "12"})
_TO_SOMEBODY = ("09", "112", "114", "115", "116")  # nobody is accused or investigated where nobody is named
_THREAT, _REFUSAL = "13", "12"
_PROTEST = "14"
_HOLDERS = frozenset({"president", "minister", "leader", "premier", "senator", "lawmaker", "official", "diplomat"})
_WHERE = frozenset({"in", "at", "near", "along", "across", "outside", "inside", "off"})
_OWN = frozenset({"poss", "amod", "compound", "nmod"})
_NAMES = frozenset({"GPE", "NORP", "PERSON", "ORG", "LOC", "FAC"})


def plainly(reading: Reading, parties: Parties, draft: Draft) -> Draft | None:
    """The draft, with whom a threat or refusal reaches; None of a deed in words or protest that is not told plainly."""
    root = draft.match.root
    if draft.kind is not None or root not in _IN_WORDS | {_PROTEST}:
        return draft
    if root == _PROTEST:
        draft = evolve(draft, targets=tuple(party for party in draft.targets if not _where(draft, party)))
        aimed = any(child.tag_ == "TO" for child in draft.match.trigger.children)  # "broke in to protest"
        set_ = draft.status in ACTUAL or (draft.status in AHEAD and not aimed)
        return draft if set_ and not _in_office(draft) else None
    if not draft.targets and root in {_THREAT, _REFUSAL}:
        draft = evolve(draft, targets=_reached(parties, draft))
    told = (
        draft.status in ACTUAL
        and readable(draft.match.trigger)
        and worded_as_done(draft)
        and not _alleged(reading, draft.match.trigger)
    )
    return _with_own_day(reading, draft) if told and _reaches(parties, draft) else None


def _with_own_day(reading: Reading, draft: Draft) -> Draft:
    """The draft without a day that is another's: "accused of the coup of 2016", "left the 2015 accord"."""
    words = draft.when.expression if draft.when is not None else None
    span = reading.doc.char_span(words.start, words.end, alignment_mode="expand") if words is not None else None
    if span is None or span.root.sent != draft.match.trigger.sent:
        return draft
    over = {draft.match.trigger.i, *(word.i for word in draft.match.trigger.ancestors)}
    step = span.root
    while step.i not in over:
        if step.i not in range(span.start, span.end) and step.pos_ in {"NOUN", "PROPN", "VERB"} and not _timely(step):
            return evolve(draft, when=None)
        step = step.head
    return draft


def _timely(word: Token) -> bool:
    return word.ent_type_ in TIMES or lemma(word) in lexicon().lists["occasions"]


def _in_office(draft: Draft) -> bool:
    """Whether it is office holders who "protest": they object."""
    heads = (draft.match.trigger.doc[party.head] for party in draft.doers)
    return all(head.ent_type_ == "PERSON" or head.pos_ == "PRON" or lemma(head) in _HOLDERS for head in heads)


def _where(draft: Draft, party: Party) -> bool:
    """Whether a party is only where people march at home: "in Oslo"."""
    head = draft.match.trigger.doc[party.head]
    home = any(doer.state in {party.state, None} for doer in draft.doers)
    return home and head.dep_ == "pobj" and head.head.lower_ == "in"


def _alleged(reading: Reading, trigger: Token) -> bool:
    """Whether it is only told inside what somebody says or alleges whom no statement names."""
    over = (step.head for step in (trigger, *trigger.ancestors) if step.dep_ in {"ccomp", "acl"})
    claims = any(lemma(word) in lexicon().lists["alleging"] for word in over)
    return claims and reading.statement_at(trigger.idx, trigger.idx + len(trigger)) is None


def _reached(parties: Parties, draft: Draft) -> tuple[Party, ...]:
    """The one other state of what is threatened or left: "to resume flights if Oslo is silent", "a pact with Oslo"."""
    match = draft.match
    if match.root == _THREAT and match.object is not None and not match.covers:
        return ()  # whom a warning is "issued" to stands beside it
    words = _told(match.trigger) if match.root == _THREAT else _partners(match.object)
    own = {party.state for party in draft.doers}
    named = parties.doers(word for word in words if word.ent_type_ in _NAMES and word.dep_ != "compound")
    others = [party for party in named if party.state not in own]
    states = {party.state for party in others}
    return tuple(others[:1]) if len(states) == 1 and not states & {None, "IGO"} else ()


def _partners(thing: Token | None) -> Iterator[Token]:
    below = thing.subtree if thing is not None else ()
    return (word for word in below if word.dep_ == "pobj" and word.head.lower_ == "with")


def _reaches(parties: Parties, draft: Draft) -> bool:
    """Whether the other side is somebody, and all of it; without one, whether the words name nobody who might be."""
    if _misses(parties, draft):
        return False
    if draft.targets:
        return all(_somebody(parties, draft, party) for party in draft.targets)
    if draft.match.root == _THREAT and draft.match.object is not None and not draft.match.covers:
        return False
    if draft.match.cameo.startswith(_TO_SOMEBODY) or draft.match.trigger.dep_ == "relcl":
        return False
    return not any(_another(parties, draft, word) for word in _told(draft.match.trigger))


def _somebody(parties: Parties, draft: Draft, party: Party) -> bool:
    """Whether a party is people or a body, or another's thing is plainly its own: "their threats"."""
    head = draft.match.trigger.doc[party.head]
    if party.direct or party.actor.startswith("group:"):
        return party.state is not None or not belongs(head, lexicon().classes["weapons_platform"])
    if _people(head):
        return True
    if draft.match.root == _THREAT and not draft.match.covers:
        return False  # "threatens their efforts": endangers
    own = any(party.state == doer.state for doer in draft.doers)
    shared = draft.match.root not in _ABOUT_THINGS and lemma(head) in lexicon().lists["shared"]
    return not own and not shared and any(_owns(parties, party, child) for child in head.children)


def _owns(parties: Parties, party: Party, child: Token) -> bool:
    """As in "their threats", "Norwegian threats", "the decision of Norway", "a report by Norwegian observers"."""
    if child.dep_ == "prep" and child.lower_ in {"of", "by"}:
        nouns = objects_of(child)
        return any(_means(parties, party, word) for noun in nouns for word in (noun, *modifiers(noun)))
    return child.dep_ in _OWN and _means(parties, party, child)


def _means(parties: Parties, party: Party, word: Token) -> bool:
    named = any(actor.key == party.actor or actor.state == party.state for actor in parties.actors(word))
    return named or word.ent_type_ == "NORP"


def _told(trigger: Token) -> Iterator[Token]:
    """What the words say of the deed: all that follows the trigger below it, but a joined verb's.

    Of an attack only whose it was: "condemned the bombing of the consulate in Oslo" names its victims.
    """
    for child in trigger.lefts:
        if child.dep_ == "prep":  # "in a letter to Oslo, she demanded"
            yield from (word for word in child.subtree if word.dep_ == "pobj" and word.head.lower_ == "to")
    for child in trigger.rights:
        if belongs(child, lexicon().classes["attack"]):
            yield from (word for part in child.children if _whose(part) for word in part.subtree)
        elif child.dep_ != "conj" and not _strikes(child):
            yield from child.subtree


def _strikes(preposition: Token) -> bool:
    """As in "the raid of May 3 on a convoy", where the parser hangs "on" upon the verb."""
    beside = (child for child in preposition.head.children if child.dep_ == "dobj" and child.i < preposition.i)
    return preposition.lower_ in {"on", "against"} and any(
        belongs(noun, lexicon().classes["attack"]) for noun in beside
    )


def _whose(part: Token) -> bool:
    return part.dep_ in _OWN or part.lower_ in {"by", "from"}


def _another(parties: Parties, draft: Draft, word: Token) -> bool:
    """Whether a word names somebody who does not do it, and whose state does not."""
    doers = {party.actor for party in draft.doers} | {f"state:{party.state}" for party in draft.doers}
    named = [actor for actor in parties.actors(word) if not actor.journalist]
    if named:
        return not all(actor.key in doers for actor in named)
    if word.ent_type_ in _NAMES:
        return word.dep_ != "pobj" or word.head.lower_ not in _WHERE
    armed = draft.match.root == _THREAT and belongs(word, lexicon().classes["troops"])
    return word.pos_ == "NOUN" and _people(word) and not armed


def _people(noun: Token) -> bool:
    lists = lexicon().lists
    return lemma(noun) in lists["political"] | lists["people"] | lists["press"] | lists["relational"]


def _misses(parties: Parties, draft: Draft) -> bool:
    """Whether somebody stands where the other side does and is not found among it."""
    heads = (
        head for head in draft.match.recipients if head.ent_type_ in _NAMES or head.pos_ == "PRON" or _people(head)
    )
    return any(not parties.targets([head]) and not parties.nameless([head]) for head in heads)
