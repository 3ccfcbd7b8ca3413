"""Rules: what a verb, adjective or noun does to what stands below it."""

from attrs import frozen
from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.status.cues import Governor, cues
from communique.extract.status.lemma import lemma_of


@frozen
class Link:
    """The governing word; `rule` says what it gives, None where it only passes its own status on."""

    head: Token
    rule: Governor | None = None


def fixed(name: str, status: Status) -> Governor:
    """A rule that gives one status, come what may."""
    return Governor(name, status, status)


def rule_of(head: Token) -> Governor | None:
    """The rule of a verb or adjective, with its particle where that makes it another verb ("put off")."""
    known, lemma = cues(), lemma_of(head)
    if (verb := with_particle(head)) != lemma and verb in known.verbs:
        return known.verbs[verb]
    if head.pos_ == "ADJ" or (lemma not in known.verbs and head.lower_ in known.adjectives):
        return _adjective_rule(head)
    rule = known.verbs.get(lemma)
    other = rule is not None and rule.gives is not None and verb != lemma
    return None if other else rule  # to "set out" is another thing than to set


def particled(head: Token) -> Governor | None:
    """The rule of a verb and its particle as one word."""
    verb = with_particle(head)
    return cues().verbs.get(verb) if verb != lemma_of(head) else None


def with_particle(head: Token) -> str:
    """The lemma of a verb with its particle: "put_off", "go_on"."""
    lemma, known = lemma_of(head), cues()
    for child in head.children:
        if child.dep_ not in {"prt", "prep", "advmod"}:
            continue
        verb = f"{lemma}_{child.lower_}"
        listed = verb in known.verbs or verb in known.of_subjects
        if child.dep_ == "prt" or (listed and not any(part.dep_ == "pobj" for part in child.children)):
            return verb
    return lemma


def noun_rule(head: Token) -> Governor:
    """The rule of a noun that opens on something: a plan, a possibility, a claim."""
    status = cues().nouns[lemma_of(head)]
    if rebuffed(head):
        return fixed("rebuffed", Status.DENIED)
    if status is Status.PROPOSED and head.dep_ == "dobj" and lemma_of(head.head) in cues().lists["accepting"]:
        status = Status.EXPECTED
    return Governor(lemma_of(head), status, Status.OCCURRED if status is Status.DENIED else Status.DENIED)


def rebuffed(noun: Token) -> bool:
    """Whether a call, claim or offer is turned down or said to be untrue."""
    head, lists = noun.head, cues().lists
    if noun.dep_ in {"dobj", "nsubjpass"}:
        return with_particle(head) in lists["rebuffing"]
    return noun.dep_ == "nsubj" and any(
        child.dep_ == "acomp" and child.lower_ in lists["untrue"] for child in head.children
    )


def put_forward(noun: Token) -> bool:
    """Whether the noun names what stands even when it is turned down: an offer, a claim, an order."""
    return lemma_of(noun) in cues().nouns or lemma_of(noun) in cues().lists["put_forward"]


def _adjective_rule(head: Token) -> Governor | None:
    known = cues().adjectives
    if any(child.lower_ == "too" for child in head.children):
        return Governor("too", Status.DENIED, Status.OCCURRED)
    if head.lower_ not in known:
        return None
    status = known[head.lower_]
    return Governor(head.lower_, status, Status.OCCURRED if status is Status.DENIED else Status.DENIED)
