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
    known, parted = cues(), particled(head)
    if parted is not None:
        return parted
    if head.pos_ == "ADJ" or (lemma_of(head) not in known.verbs and head.lower_ in known.adjectives):
        return _adjective_rule(head)
    rule = known.verbs.get(lemma_of(head))
    other = rule is not None and rule.gives is not None and with_particle(head) != lemma_of(head)
    return None if other else rule  # to "set out" is another thing than to set


def particled(head: Token) -> Governor | None:
    """The rule of a verb and its particle as one word."""
    verb = with_particle(head)
    return cues().verbs.get(verb) if verb != lemma_of(head) else None


def with_particle(head: Token) -> str:
    """The lemma of a verb with its particle: "put_off", "go_on"."""
    for child in head.children:
        verb = f"{lemma_of(head)}_{child.lower_}"
        bare = child.dep_ in {"prep", "advmod"} and not any(part.dep_ == "pobj" for part in child.children)
        if child.dep_ == "prt" or (bare and (verb in cues().verbs or verb in cues().of_subjects)):
            return verb
    return lemma_of(head)


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
