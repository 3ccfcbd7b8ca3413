"""Contents: the words that a cue introduces, as ranges of the text."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from communique.claims.codes import Directness
from communique.extract.voices.attribution import Range, text_range
from communique.extract.voices.quotation import Quotation

_EDGE = frozenset({",", ";", ":", ".", "-", "--", "–", "—", "...", "…", "?", "!", "and", "but", "or"})
_GAP = frozenset({"PUNCT", "SPACE"})


def extent(heads: Iterable[Token], without: Iterable[Token] = ()) -> tuple[Range, ...]:
    """The phrases of `heads` less those of `without` that do not hold them, as few ranges as can be.

    Their ends have no punctuation.
    """
    heads = tuple(heads)
    out = {token.i for head in without for token in head.subtree}
    out -= {token.i for head in heads if head.i in out for token in head.subtree}
    kept = sorted({token.i: token for head in heads for token in head.subtree if token.i not in out}.items())
    runs = [_trimmed(run) for run in _runs([token for _, token in kept])]
    return tuple(text_range(run) for run in runs if run)


def whole_quotations(ranges: Sequence[Range], quotations: Sequence[Quotation]) -> tuple[Range, ...]:
    """The ranges widened over the quotations that they cut or touch, then joined where they meet."""
    wide: list[Range] = []
    for narrow in ranges:
        start, end = _widened(narrow, quotations)
        if wide and start <= wide[-1][1]:
            wide[-1] = (wide[-1][0], max(end, wide[-1][1]))
        else:
            wide.append((start, end))
    return tuple(wide)


def directness(ranges: Sequence[Range], quotations: Sequence[Quotation]) -> Directness:
    """Direct where every word is quoted, mixed where some are, else indirect (PolNeAR's three)."""
    total = sum(end - start for start, end in ranges)
    quoted = sum(_shared(part, one) for part in ranges for one in near(part, quotations))
    if not quoted:
        return Directness.INDIRECT
    return Directness.DIRECT if quoted >= total - 2 * len(ranges) else Directness.MIXED


def near(part: Range, quotations: Sequence[Quotation]) -> Sequence[Quotation]:
    """Of quotations in order, those that overlap a range or begin within two characters behind it."""
    first = bisect_right(quotations, part[0], key=lambda one: one.end)
    last = bisect_right(quotations, part[1] + 1, key=lambda one: one.start)
    return quotations[first:last]


def _widened(part: Range, quotations: Sequence[Quotation]) -> Range:
    start, end = part
    for one in near(part, quotations):
        inside = one.start <= start and end < one.end - 2
        if not inside:
            start, end = min(start, one.start), max(end, one.end)
    return start, end


def _shared(part: Range, quotation: Quotation) -> int:
    return max(0, min(part[1], quotation.end) - max(part[0], quotation.start))


def _runs(tokens: list[Token]) -> list[list[Token]]:
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and _adjoin(runs[-1][-1], token):
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def _adjoin(left: Token, right: Token) -> bool:
    between = left.doc[left.i + 1 : right.i]
    return all(token.pos_ in _GAP for token in between)


def _trimmed(tokens: list[Token]) -> list[Token]:
    while tokens and (tokens[-1].lower_ in _EDGE or tokens[-1].is_space):
        tokens = tokens[:-1]
    while tokens and (tokens[0].lower_ in _EDGE or tokens[0].is_space):
        tokens = tokens[1:]
    return tokens
