"""What a prediction line says about other reports: its story, and the chains of given mentions."""

from collections.abc import Sequence

from communique.identify.coreference import chain_of
from communique.identify.stories import group_stories
from communique.measure.lines import CorefItem, GoldLine, PredictionLine

MOST_REPORTS = 5_000  # grouping takes memory with their square; a larger file is grouped only where its gold asks


def link_reports(
    gold: Sequence[GoldLine], predicted: Sequence[PredictionLine], heads: Sequence[Sequence[str]]
) -> list[PredictionLine]:
    """The predicted lines of one file with `story` (the id of its first report) and `coref`.

    `heads` holds the head lemmas of each gold line's `coref` mentions.
    """
    texts = {at: line["text"] for at, line in enumerate(gold) if "text" in line}
    if len(texts) > MOST_REPORTS and not any("story" in line or "coref" in line for line in gold):
        return list(predicted)
    stories = dict(zip(texts, group_stories(list(texts.values())), strict=True))
    ids = [gold[at]["id"] for at in texts]
    return [
        _linked(line, found, ids[stories[at]], heads[at]) if at in stories else found
        for at, (line, found) in enumerate(zip(gold, predicted, strict=True))
    ]


def _linked(gold: GoldLine, found: PredictionLine, story: str, heads: Sequence[str]) -> PredictionLine:
    chains = [
        CorefItem(start=item["start"], end=item["end"], chain=chain_of(story, head))
        for item, head in zip(gold.get("coref", []), heads, strict=True)
    ]
    return {**found, "story": story, "coref": chains} if chains else {**found, "story": story}
