"""What a noun phrase says of its own event noun: "no talks", "the planned visit", "a visit expected in May"."""

from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.status.cues import cues
from communique.extract.status.lemma import lemma_of
from communique.extract.status.negation import negators
from communique.extract.status.verdict import ACTUAL, Verdict


def of_noun(noun: Token) -> Verdict:
    """The verdict of a noun's own phrase; what stands over the phrase is not looked at."""
    if found := negators(noun):
        return Verdict(Status.DENIED, tuple(found))
    names = (
        inner for child in noun.children if child.dep_ == "prep" for inner in child.children if inner.pos_ == "PROPN"
    )
    # The parser hangs "expected in May" on the last name of "a visit to Norway expected in May".
    attached = (child for name in names for child in name.children if child.dep_ == "acl")
    for child in (*noun.children, *attached):
        if (verdict := modified(child)) is not None:
            return verdict
    aim = purpose_of(noun)
    return Verdict() if aim is None else Verdict(Status.EXPECTED, (aim,))


def definite(noun: Token) -> bool:
    """Whether the phrase takes its thing for known: "the talks", "his visit", "this week's summit"."""
    return any(
        child.dep_ == "poss" or child.lower_ in {"the", "this", "that", "these", "those"} for child in noun.children
    )


def purpose_of(noun: Token) -> Token | None:
    """The "for" of "went there for talks": what somebody travels for has not happened by that."""
    prep = noun.head
    carried = noun.dep_ == "pobj" and prep.lower_ == "for" and prep.head.pos_ == "VERB"
    return prep if carried and lemma_of(prep.head) in cues().lists["going"] else None


def modified(child: Token) -> Verdict | None:
    """The verdict that a word gives on the noun it modifies, None where it gives none."""
    known = cues()
    if child.dep_ in {"amod", "det", "compound"}:
        if child.lower_ in known.modifiers:
            return Verdict(known.modifiers[child.lower_], (child,))
        if child.lower_ in known.lists["ongoing_modifiers"]:
            return Verdict(Status.ONGOING, (child,))
    if child.dep_ == "acl" and child.tag_ == "VBN":
        governor = known.verbs.get(lemma_of(child))
        wished = governor is not None and governor.gives is Status.PROPOSED and child.lower_ not in known.modifiers
        if governor is None or not governor.noun or governor.intended or wished or governor.gives in {None, *ACTUAL}:
            return None  # a strike "called by" a union, a warning "aimed at" a state
        assert governor.gives is not None
        return Verdict(governor.gives, (child,))
    return None
