"""Rules: what a verb, adjective or noun does to what stands below it."""

from attrs import frozen
from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.status.cues import Governor, cues
from communique.extract.status.grammar import copula_of, finite_tag
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
    opposite = {Status.DENIED: Status.OCCURRED, Status.OCCURRED: Status.POSSIBLE, Status.PROPOSED: Status.POSSIBLE}
    return Governor(lemma_of(head), status, opposite.get(status, Status.DENIED))


def phrasal(noun: Token) -> Governor | None:
    """The rule of a verb and its noun as one word: "take the opportunity", "lack the courage", "break the promise"."""
    rules = cues().phrasal.get(lemma_of(noun))
    if rules is None or noun.dep_ not in {"dobj", "pobj"}:
        return None
    over = noun.head if noun.dep_ == "dobj" else noun.head.head
    verbs = {lemma_of(over), with_particle(over)} if noun.dep_ == "dobj" else {f"{lemma_of(over)}_{noun.head.lower_}"}
    return next((rule for rule in rules if verbs & rule.verbs), None)


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
    if any(child.lower_ == "enough" for child in head.children) and known.get(head.lower_, head) is not None:
        return Governor("enough", Status.POSSIBLE, Status.DENIED)
    if head.lower_ not in known:
        return None
    if head.lower_ in cues().lists["abilities"] and finite_tag(copula_of(head)) in {"VBZ", "VBP", "MD"}:
        return Governor("able", Status.POSSIBLE, Status.DENIED)
    status = known[head.lower_]
    return Governor(head.lower_, status, Status.OCCURRED if status is Status.DENIED else Status.DENIED)
