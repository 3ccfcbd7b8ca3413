"""What a prediction line says about other reports: its series, its story, and the chains of given mentions."""

from collections.abc import Sequence

from communique.claims.placement import Placement
from communique.claims.report import Report
from communique.collect.copies.placing import place
from communique.collect.given import Given
from communique.collect.read import report_of_text
from communique.identify.coreference import chain_of
from communique.identify.stories import group_stories
from communique.measure.lines import CorefItem, GoldLine, PredictionLine, SeriesItem

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


def received(line: GoldLine) -> Report:
    """The report of a gold line as it would be collected."""
    return report_of_text(
        line["text"], Given(line.get("published"), line.get("source"), line.get("title"), line.get("url"))
    )


def add_series(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[PredictionLine]:
    """The predicted lines with the series of those that are versions of a wire story, all of a file placed together."""
    reports = {line["id"]: received(line) for line in gold if "text" in line}
    placed = {placement.report: placement for placement in place(list(reports.values()))}
    return [
        {**found, "series": series}
        if (report := reports.get(line["id"])) and (series := _series(report, placed[report.id]))
        else found
        for line, found in zip(gold, predicted, strict=True)
    ]


def _series(report: Report, placement: Placement) -> SeriesItem | None:
    """A wire story of which one version is known goes by its own id; what has no number, by its rank."""
    head = report.head
    if not (placement.series or head.slug or head.revision):
        return None
    number = head.revision.number if head.revision else 0 if head.slug else placement.rank
    return SeriesItem(slug=placement.series or report.id, version=number)


def _linked(gold: GoldLine, found: PredictionLine, story: str, heads: Sequence[str]) -> PredictionLine:
    chains = [
        CorefItem(start=item["start"], end=item["end"], chain=chain_of(story, head))
        for item, head in zip(gold.get("coref", []), heads, strict=True)
    ]
    return {**found, "story": story, "coref": chains} if chains else {**found, "story": story}
