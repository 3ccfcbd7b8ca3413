"""Whether an event happened: its own clause first, then each word that stands over it."""

from spacy.tokens import Token

from communique.claims.codes import Status
from communique.claims.span import Span
from communique.extract.reading import Reading
from communique.extract.status.clause import negators, of_clause
from communique.extract.status.governor import Link, link_of
from communique.extract.status.noun import of_noun
from communique.extract.status.verdict import Verdict

_AHEAD = frozenset({Status.EXPECTED, Status.SCHEDULED, Status.PROPOSED})
DEPTH = 6  # words over words: "plans to try to persuade …"; what stands higher decides nothing


def status_of(reading: Reading, token: Token) -> tuple[Status, tuple[Span, ...]]:
    """The status of the event that `token` (verb, noun, adjective) names, and the words that say so, in text order."""
    verdict = judge(token)
    words = sorted({cue.i: cue for cue in verdict.cues}.items())
    return verdict.status, tuple(reading.span(cue.idx, cue.idx + len(cue)) for _, cue in words)


def judge(token: Token, depth: int = DEPTH) -> Verdict:
    """The verdict on one word."""
    own = of_noun(token) if token.pos_ in {"NOUN", "PROPN"} else of_clause(token)
    link = link_of(token)
    if link is None or depth == 0:
        return own
    if not own.actual:
        return _put_off(own, link)
    if own.status is Status.OCCURRED and own.cues and token.dep_ != "nsubj":
        return own
    return _through(own, link, depth - 1)


def _put_off(own: Verdict, link: Link) -> Verdict:
    """A visit planned for May that is postponed or cancelled is no longer planned."""
    status = link.rule.verdict(bool(negators(link.head))) if link.rule is not None else None
    if own.status in _AHEAD and status in {Status.POSTPONED, Status.CANCELLED}:
        return Verdict(status, (link.head,))
    return own


def _through(own: Verdict, link: Link, depth: int) -> Verdict:
    over = judge(link.head, depth)
    if link.rule is None:
        return over if not over.actual else own
    found = negators(link.head)
    status = link.rule.verdict(bool(found))
    if status is None:
        return over if not over.actual else own
    if status is Status.OCCURRED:
        return own
    return Verdict(status, (link.head, *found))
