"""Contents: the words that a cue introduces, as ranges of the text."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from communique.claims.codes import Directness
from communique.extract.voices.attribution import Range, text_range
from communique.extract.voices.quotation import Quotation

_EDGE = frozenset({",", ";", ":", ".", "-", "--", "–", "—", "...", "…", "?", "!", "and", "but", "or"})
_GAP = frozenset({"PUNCT", "SPACE"})


def extent(heads: Iterable[Token], without: Iterable[Token] = ()) -> tuple[Range, ...]:
    """The phrases of `heads` less those of `without`, as few ranges as the words allow, punctuation at their ends left out."""
    out = {token.i for head in without for token in head.subtree}
    kept = sorted({token.i: token for head in heads for token in head.subtree if token.i not in out}.items())
    runs = [_trimmed(run) for run in _runs([token for _, token in kept])]
    return tuple(text_range(run) for run in runs if run)


def whole_quotations(ranges: Sequence[Range], quotations: Sequence[Quotation]) -> tuple[Range, ...]:
    """The ranges widened so that none begins or ends inside a quotation that it shares, then joined where they touch."""
    wide: list[Range] = []
    for start, end in ranges:
        for quotation in quotations:
            if start < quotation.start <= end + 1:
                end = max(end, quotation.end)
            elif (
                quotation.start < end
                and start < quotation.end
                and not (quotation.start <= start and end < quotation.end - 2)
            ):
                start, end = min(start, quotation.start), max(end, quotation.end)
        if wide and start <= wide[-1][1]:
            wide[-1] = (wide[-1][0], max(end, wide[-1][1]))
        else:
            wide.append((start, end))
    return tuple(wide)


def directness(ranges: Sequence[Range], quotations: Sequence[Quotation]) -> Directness:
    """Direct where every word is quoted, mixed where some are, else indirect (PolNeAR's three)."""
    total = sum(end - start for start, end in ranges)
    quoted = sum(
        max(0, min(end, quotation.end) - max(start, quotation.start))
        for start, end in ranges
        for quotation in quotations
    )
    if not quoted:
        return Directness.INDIRECT
    return Directness.DIRECT if quoted >= total - 2 * len(ranges) else Directness.MIXED


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
