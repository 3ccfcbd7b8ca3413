"""All layers with their scorers."""

from collections.abc import Callable, Mapping, Sequence

from communique.measure.chains import score_chains
from communique.measure.coref import score_coref
from communique.measure.dates import score_dates
from communique.measure.encounter import score_encounter
from communique.measure.events import score_events
from communique.measure.factuality import score_factuality
from communique.measure.lines import GoldLine, PredictionLine
from communique.measure.mentions import score_mentions
from communique.measure.page import score_pages
from communique.measure.parties import score_parties
from communique.measure.places import score_places
from communique.measure.quotes import score_quotes
from communique.measure.score import Score
from communique.measure.series import score_series
from communique.measure.story import score_story

Scorer = Callable[[Sequence[GoldLine], Sequence[PredictionLine]], list[Score]]
SCORERS: Mapping[str, tuple[Scorer, ...]] = {
    "dates": (score_dates,),
    "quotes": (score_quotes,),
    "events": (score_events, score_parties),
    "factuality": (score_factuality,),
    "places": (score_places,),
    "mentions": (score_mentions, score_chains),
    "coref": (score_coref,),
    "story": (score_story,),
    "series": (score_series,),
    "encounter": (score_encounter,),
    "gold": (score_pages,),
}


def score_lines(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """The scores of every layer that any gold line has, in a fixed order; one prediction for each, in their order."""
    present = {key for line in gold for key in line}
    return [
        score
        for layer, scorers in SCORERS.items()
        if layer in present
        for scorer in scorers
        for score in scorer(gold, predicted)
    ]
