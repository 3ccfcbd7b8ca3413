"""Whether an event happened: its own clause first, then each word that stands over it."""

from spacy.tokens import Token

from communique.claims.codes import Status
from communique.claims.span import Span
from communique.extract.reading import Reading
from communique.extract.status.clause import of_clause, performs
from communique.extract.status.cues import cues
from communique.extract.status.governor import link_of
from communique.extract.status.grammar import copula_of, modal_of
from communique.extract.status.lemma import lemma_of
from communique.extract.status.negation import denials
from communique.extract.status.noun import of_noun
from communique.extract.status.rules import Link
from communique.extract.status.verdict import ACTUAL, Verdict

_AHEAD = frozenset({Status.EXPECTED, Status.SCHEDULED, Status.PROPOSED})
_UNREAL = frozenset({Status.DENIED, Status.CANCELLED, Status.POSTPONED})
_SET_ASIDE = frozenset({Status.CANCELLED, Status.POSTPONED})
_OPEN = frozenset({Status.POSSIBLE, Status.PROPOSED, Status.HYPOTHETICAL})
DEPTH = 6  # words over words: "plans to try to persuade …"; what stands higher decides nothing


def status_of(reading: Reading, token: Token) -> tuple[Status, tuple[Span, ...]]:
    """The status of the event that `token` (verb, noun, adjective) names, and the words that say so, in text order."""
    verdict = judge(token)
    words = sorted({cue.i: cue for cue in verdict.cues}.items())
    return verdict.status, tuple(reading.span(cue.idx, cue.idx + len(cue)) for _, cue in words)


def judge(token: Token, depth: int = DEPTH) -> Verdict:
    """The verdict on one word."""
    if performs(token):
        return Verdict()
    noun = token.pos_ in {"NOUN", "PROPN"}
    own = of_noun(token) if noun else of_clause(copula_of(token))
    link = link_of(token)
    if link is None or depth == 0:
        return own
    if not own.actual:
        over = _through(Verdict(), link, depth - 1)
        return over if _outdone(own, over, noun) or _doubted(token, own, link, over) else own
    if own.status is Status.OCCURRED and own.cues and token.dep_ != "nsubj":
        return own
    return _through(own, link, depth - 1)


def _outdone(own: Verdict, over: Verdict, noun: bool) -> bool:
    """Whether what is over a word outdoes its own cue: a planned visit that is postponed is no longer planned."""
    if own.status in _AHEAD:
        return over.status in {Status.POSTPONED, Status.CANCELLED}
    if own.status is Status.DENIED:
        return over.status is Status.HYPOTHETICAL  # "if no pact is signed"
    return noun and own.status is Status.POSSIBLE and over.status is Status.DENIED  # "without any change"


def _doubted(token: Token, own: Verdict, link: Link, over: Verdict) -> bool:
    """As in "it is unlikely that Oslo will sign": what would be expected by its own words is not."""
    unsure = link.rule is not None and over.status in {Status.POSSIBLE, Status.DENIED}
    return token.dep_ in {"ccomp", "acl"} and own.status is Status.EXPECTED and unsure


def _through(own: Verdict, link: Link, depth: int) -> Verdict:
    over = judge(link.head, depth)
    passed = own if over.actual else over
    if link.rule is None:
        return passed
    found = denials(link.head)
    undone = link.rule.gives in _UNREAL and over.status is Status.DENIED  # who failed to prevent a war had it
    status = link.rule.verdict(bool(found) or undone)
    if status is None:
        return passed
    if (found or undone) and status is Status.OCCURRED and link.rule.gives not in ACTUAL:
        return _affirmed(own, link.head)
    if status in ACTUAL:
        return own if status is Status.OCCURRED or own.cues else _lasting(over, link.head)
    return over if not found and _undone(status, over) else _joint(status, link, found, over)


def _affirmed(own: Verdict, head: Token) -> Verdict:
    """What two negatives leave: who did not fail to sign has signed, who will not fail to sign will."""
    modal = modal_of(head)
    ahead = None if modal is None or modal.lower_ == "could" else cues().modals.get(modal.lower_)
    return own if modal is None or ahead is None else Verdict(ahead, (modal,))


def _lasting(over: Verdict, head: Token) -> Verdict:
    return Verdict(Status.ONGOING, (head,)) if over.actual else over


def _settled(cue: Token) -> bool:
    return lemma_of(cue) in cues().lists["settling"]


def _undone(status: Status, over: Verdict) -> bool:
    """Whether what is over the governor undoes it: a plan that is dropped, a promise that failed to come."""
    return status in _AHEAD and over.status in _UNREAL


def _joint(status: Status, link: Link, found: list[Token], over: Verdict) -> Verdict:
    """Who may refuse to sign, or wants to block a deal, has not yet done so."""
    assert link.rule is not None
    if status in _SET_ASIDE and over.status is Status.EXPECTED and any(_settled(cue) for cue in over.cues):
        return Verdict(status, (*over.cues, link.head))  # who agreed to postpone a summit has done so
    open_ = over.status in _OPEN or (link.rule.noun and over.status in _AHEAD)
    if not found and status in _UNREAL and open_:
        left = over.status if over.status is Status.HYPOTHETICAL else Status.POSSIBLE
        return Verdict(left, (*over.cues, link.head))
    if found and over.status is Status.HYPOTHETICAL:
        return over  # "if Norway does not agree to a truce"
    if status in _AHEAD and over.status in {Status.POSSIBLE, Status.HYPOTHETICAL} and not found:
        return over.because(link.head)  # who may agree to sign has yet to agree
    return Verdict(status, (link.head, *found))
