"""Dates of commitments: when something is due, when it was declared; a date that the words do not give is not lent."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve
from spacy.tokens import Token

from communique.claims.codes import TimexType
from communique.claims.when import When
from communique.extract.dates.anchor import anchor_of
from communique.extract.dates.period import first_of, month_index
from communique.extract.reading import Reading

_DATED = frozenset({TimexType.DATE, TimexType.TIME})
_CLOSE = 8  # characters between "within" and its term: "within the next ten days"
_OTHER_CLAUSES = frozenset({"relcl", "ccomp", "advcl", "parataxis", "acl"})


def due_below(reading: Reading, root: Token, past: bool = False) -> When | None:
    """The first date in the words that hang on `root`, those of further clauses left out; `past`: over or not."""
    inside = {one.i for one in root.subtree} - {
        part.i for one in root.subtree if one.dep_ in _OTHER_CLAUSES and one.i != root.i for part in one.subtree
    }
    below = (
        (when, first)
        for when, first in dated(reading, root)
        if first in inside and not in_name(reading, when) and (past or not _over(root.doc[first]))
    )
    return next((when for when, at in below if past or to_come(reading, when) or _by(root.doc[at])), None)


def _over(first: Token) -> bool:
    """Reads "earlier this week", "last week"; not "by last week"."""
    if _by(first):
        return False
    return first.lower_ in {"earlier", "last", "past"} or (first.i > 0 and first.nbor(-1).lower_ == "earlier")


def in_name(reading: Reading, when: When) -> bool:
    """Reads "the March 3 call", "the 2028 election": a date that tells which one is meant."""
    words = when.expression
    date = reading.doc.char_span(words.start, words.end, alignment_mode="expand") if words is not None else None
    if date is None:
        return False
    return date.root.dep_ in {"compound", "nmod", "nummod", "amod"} and date.root.head.i >= date.end


def _by(first: Token) -> bool:
    """Reads "by the end of May", "before June": due then, even if that is over."""
    return any(
        one.lower_ in {"by", "before", "until"} for one in (*([first.nbor(-1)] if first.i else []), *_above(first))
    )


def _above(token: Token) -> Iterator[Token]:
    """The preposition over a date, "the end of" between."""
    step = token
    for _ in range(4):
        step = step.head
        if step.dep_ == "prep" and step.lower_ != "of":
            yield step
            return


def term_below(reading: Reading, root: Token, bare: bool = False, said: When | None = None) -> When | None:
    """A term in the words that hang on `root`: "within ten days"; `bare`: "ten days". It is counted from the day on
    which it was `said`, else from the report's.
    """
    for one in root.subtree:
        if bare or one.lower_ == "within":
            start = one.idx if bare else one.idx + len(one)
            for when in reading.dates_in(start, start + 1 if bare else start + _CLOSE):
                if when.type is TimexType.DURATION and (found := _end_of_term(reading, when, said)):
                    return found
    return None


def _end_of_term(reading: Reading, when: When, said: When | None) -> When | None:
    """From the day of saying, else the report's, to the last day of a term of whole days, weeks, months or years."""
    term = re.fullmatch(r"P(\d+)([DWMY])", when.value)
    told = _said_on(reading, said) if term is not None else None
    if term is None or told is None:
        return None
    first, last, anchor = told
    end = _later(last, int(term[1]), term[2]).isoformat()
    return evolve(
        when, type=TimexType.DATE, value=end, edtf=f"{first}/{end}", earliest=first.isoformat(), latest=end,
        anchor=anchor, rule=f"{when.rule}+within",
    )  # fmt: skip


def _said_on(reading: Reading, said: When | None) -> tuple[date, date, str] | None:
    """The first and last day on which it may have been said, and the name of that anchor."""
    if said is not None and said.earliest and said.latest and said.expression is not None:
        first, last = (date.fromisoformat(one[:10]) for one in (said.earliest, said.latest))
        return first, last, f"expression {said.value}"
    anchor = anchor_of(reading.report) if said is None else None
    return (anchor.day, anchor.day, anchor.label) if anchor is not None else None


def _later(day: date, count: int, unit: str) -> date:
    if unit in "DW":
        return day + timedelta(days=count * (7 if unit == "W" else 1))
    month = first_of(month_index(day) + count * (12 if unit == "Y" else 1))
    return month + timedelta(days=min(day.day, _days(month)) - 1)


def _days(month: date) -> int:
    return (first_of(month_index(month) + 1) - month).days


def due_until(reading: Reading, verb: Token) -> When | None:
    """The date up to which a verb puts something off: "extended the deadline until Friday"."""
    for prep in verb.children:
        if prep.dep_ in {"prep", "mark"} and prep.lower_ in {"until", "till", "to", "by", "for"}:
            below = {one.i for one in prep.subtree}
            if found := next((when for when, first in dated(reading, verb) if first in below), None):
                return found
    return None


def due_by(reading: Reading, root: Token) -> When | None:
    """The day by which something is wanted, in the words right under it."""
    dates = list(dated(reading, root))
    joined = {part.i for one in root.children if one.dep_ in {"conj", "relcl"} for part in one.subtree}
    for prep in root.subtree if dates else ():
        if prep.lower_ == "by" and prep.i not in joined:
            inside = {one.i for one in prep.subtree}
            found = next((when for when, at in dates if at in inside and to_come(reading, when)), None)
            if found is not None:
                return found
    return None


def to_come(reading: Reading, when: When) -> bool:
    """Whether the date is not over when the report is published: nothing falls due in the past."""
    published = reading.report.head.published
    return published is None or when.latest is None or when.latest[:10] > published.value[:10]


def date_ending_before(reading: Reading, token: Token) -> When | None:
    """The date that ends right before a token, a comma and an article between: "by Friday, a deadline"."""
    return next((when for when, last in dated(reading, token, last=True) if _only_small_words(token, last)), None)


def date_right_after(reading: Reading, noun: Token) -> When | None:
    """The date that stands right behind a noun: "a declaration in May that …"."""
    return next((when for when, first in dated(reading, noun) if 0 < first - noun.i <= 3), None)


def since(reading: Reading, cue: Token) -> When | None:
    """The date from which something has stood: "has stalled since the breakdown in May" -> from May, no end known."""
    for prep in cue.children:
        if prep.dep_ in {"prep", "mark", "advmod"} and prep.lower_ == "since":
            below = {one.i for one in prep.subtree}
            found = next((when for when, first in dated(reading, cue) if first in below), None)
            found = found or (_told_before(reading, cue) if len(below - {one.i for one in prep.lefts}) == 1 else None)
            return _open_ended(found) if found else None
    return None


def _told_before(reading: Reading, cue: Token) -> When | None:
    """The last date before a bare "since": "held talks in May. They have been stalled ever since"."""
    start = cue.doc[max(cue.sent.start - 1, 0)].sent.start_char
    told = [one for one in reading.dates_in(start, cue.idx) if one.type in _DATED and one.earliest and one.latest]
    return told[-1] if told else None


def _open_ended(when: When) -> When:
    if when.earliest is None or when.latest is None:
        return when
    return evolve(when, edtf=f"{when.earliest[:10]}/..", latest=None, rule=f"{when.rule}+since")


def dated(reading: Reading, token: Token, last: bool = False) -> Iterator[tuple[When, int]]:
    """The dates in the token's sentence, each with the number of its first (or last) token, in text order."""
    sentence = token.sent
    for when in reading.dates_in(sentence.start_char, sentence.end_char):
        words = when.expression
        if words is None or when.type not in _DATED or not (when.dated or when.offset is not None):
            continue
        span = reading.doc.char_span(words.start, words.end, alignment_mode="expand")
        if span is not None:
            yield when, span[-1].i if last else span[0].i


def _only_small_words(token: Token, last: int) -> bool:
    between = token.doc[last + 1 : token.i]
    return last < token.i and all(one.is_punct or one.pos_ in {"DET", "ADJ", "ADV"} for one in between)
