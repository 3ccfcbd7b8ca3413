"""Coreference across reports, mentions given: the CoNLL mean, for events and for entities."""

from collections.abc import Callable, Hashable, Sequence

from communique.measure.clusters import Clustering, Figures, b_cubed, ceaf_e, conll_f1, muc
from communique.measure.lines import CorefItem, GoldLine, PredictionLine
from communique.measure.score import Metric, Score

KINDS = ("event", "entity")
Chains = dict[Hashable, Hashable]
_PARTS: tuple[tuple[str, Callable[[Clustering, Clustering], Figures], str], ...] = (
    ("MUC", muc, "links between mentions of one chain (Vilain et al. 1995)"),
    ("B-cubed", b_cubed, "chains, averaged over mentions (Bagga and Baldwin 1998)"),
    ("CEAF-e", ceaf_e, "chains, each assigned to one (Luo 2005)"),
)


def score_coref(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """Scores of the `coref` chains of predicted lines on the mentions of gold lines, a kind at a time."""
    lines = list(zip(gold, predicted, strict=True))
    kinds = {item.get("kind", "event") for line in gold for item in line.get("coref", [])}
    return [score for kind in KINDS if kind in kinds for score in _score_kind(kind, lines)]


def _score_kind(kind: str, lines: list[tuple[GoldLine, PredictionLine]]) -> list[Score]:
    right: Chains = {}
    found: Chains = {}
    for number, (line, answer) in enumerate(lines):
        wanted = [item for item in line.get("coref", []) if item.get("kind", "event") == kind]
        right |= _chains(number, wanted)
        given = _chains(number, answer.get("coref", []))
        found |= {item: given[item] for item in _chains(number, wanted) if item in given}
    mean = Metric(
        "coref", f"{kind} CoNLL", f"{kind} mentions given: mean F1 of MUC, B-cubed and CEAF-e, chains across reports"
    )
    total = Score(mean.layer, mean.name, mean.definition, len(right), len(found), 0, f1=conll_f1(right, found))
    parts = [
        (Metric("coref", f"{kind} {name}", f"{kind} mentions given: {how}"), measure) for name, measure, how in _PARTS
    ]
    return [total, *(metric.averaged(*measure(right, found), len(right), len(found), 0) for metric, measure in parts)]


def _chains(number: int, items: list[CorefItem]) -> Chains:
    return {(number, item["start"], item["end"]): item["chain"] for item in items}
