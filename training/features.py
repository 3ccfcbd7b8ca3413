"""What the heads look at: features of the parse and of the rules' own verdict."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from communique.extract.events.coding import type_of
from communique.extract.events.finding import find_matches
from communique.extract.status import judge
from communique.extract.status.cues import cues
from communique.extract.status.grammar import auxiliaries, finite_tag, modal_of
from communique.extract.status.lemma import lemma_of
from communique.extract.status.negation import negators

_TELLING = frozenset({"det", "amod", "mark", "advmod", "prep", "neg", "poss", "prt"})


def status_features(token: Token) -> frozenset[str]:
    """Features of the word whose event's status is asked: its own clause, what stands over it, what the rules say."""
    verdict = judge(token)
    rule = f"rule={verdict.status.value}"
    own = {rule, f"tag={token.tag_}", f"dep={token.dep_}", f"{rule} tag={token.tag_} dep={token.dep_}"}
    said = {f"cue={lemma_of(cue)}" for cue in verdict.cues}
    ends = {f"ends={token.sent[-1].text}", f"finite={finite_tag(token)}"}
    return frozenset(own | said | ends | set(_clause("", token)) | set(_over(token)))


def _clause(place: str, word: Token) -> Iterator[str]:
    yield from (f"{place}aux={aux.lower_}" for aux in auxiliaries(word))
    yield from (f"{place}{part.dep_}={part.lower_}" for part in word.children if part.dep_ in _TELLING)
    if negators(word):
        yield f"{place}negated"


def _over(token: Token) -> Iterator[str]:
    path, step = token.dep_, token
    for place in ("over", "over2"):
        if step.head.i == step.i:
            return
        step = step.head
        yield from (f"{place}={lemma_of(step)}", f"{place} {path}={lemma_of(step)}", f"{place} tag={step.tag_}")
        rule = cues().verbs.get(lemma_of(step))
        if rule is not None:
            yield f"{place} {path} class={rule.name}"
        yield from _clause(f"{place} ", step)
        path = f"{path}<{step.dep_}"


def rule_types(doc: Doc) -> list[tuple[Token, str]]:
    """Every word of the text that the lexicon gives a PLOVER type, with the type."""
    typed = ((match.trigger, type_of(match.cameo)) for match in find_matches(doc))
    return [(trigger, kind.value) for trigger, kind in typed if kind is not None]


def type_features(doc: Doc, actor: Token, recipient: Token, rule: str) -> frozenset[str]:
    """Features of what the first party does to the second; `rule` is the type that the rules find, "" for none."""
    found = {f"rule={rule}"}
    found |= {f"lexicon={kind}" for trigger, kind in rule_types(doc) if trigger.sent in {actor.sent, recipient.sent}}
    found |= {f"word={lemma_of(word)}" for word in actor.sent if word.is_alpha and not word.is_stop}
    found |= {*_slot("actor", actor), *_slot("recipient", recipient)}
    return frozenset(found | set(_between(actor, recipient)))


def _slot(role: str, party: Token) -> Iterator[str]:
    yield f"{role} dep={party.dep_}"
    step, path = party, party.dep_
    while step.head.i != step.i and step.head.pos_ not in {"VERB", "NOUN"}:
        step = step.head
        path = f"{path}<{step.lower_}"
    yield from (f"{role} over={lemma_of(step.head)}", f"{role} {path}={lemma_of(step.head)}")


def _between(actor: Token, recipient: Token) -> Iterator[str]:
    """The word under which both parties stand, with its objects, prepositions, modal and negation."""
    over = {word.i for word in (actor, *actor.ancestors)}
    shared = next((word for word in (recipient, *recipient.ancestors) if word.i in over), None)
    if shared is None:
        return
    yield from (f"shared={lemma_of(shared)}", f"shared tag={shared.tag_}")
    yield from (f"on the way={lemma_of(word)}" for word in _way(recipient, shared))
    yield from (f"on the way={lemma_of(word)}" for word in _way(actor, shared))
    for part in shared.children:
        if part.dep_ in {"dobj", "prep", "prt", "attr", "acomp", "xcomp", "ccomp"}:
            yield f"shared {part.dep_}={lemma_of(part)}"
    if (modal := modal_of(shared)) is not None:
        yield f"shared modal={modal.lower_}"
    if negators(shared):
        yield "shared negated"


def _way(word: Token, shared: Token) -> Iterator[Token]:
    while word.i not in {shared.i, word.head.i}:
        word = word.head
        yield word
