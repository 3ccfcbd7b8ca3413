"""Scores of wire series."""

from communique.measure.lines import GoldLine, PredictionLine, SeriesItem
from communique.measure.series import score_series

GOLD = [
    GoldLine(id=str(at), text="", series=SeriesItem(slug=slug, version=version))
    for at, (slug, version) in enumerate(
        [("port-strike", 0), ("port-strike", 2), ("port-strike", 1), ("envoy-trip", 0)]
    )
]


def shares(*series: tuple[str, int] | None) -> list[float | None]:
    found = [
        PredictionLine(id="") if one is None else PredictionLine(id="", series=SeriesItem(slug=one[0], version=one[1]))
        for one in series
    ]
    return [score.accuracy for score in score_series(GOLD, found)]


def test_same_files_together_and_in_order_under_any_name() -> None:
    assert shares(("p", 0), ("p", 2), ("p", 1), ("e", 0)) == [1, 1]


def test_versions_only_need_the_right_order() -> None:
    assert shares(("p", 0), ("p", 9), ("p", 3), ("e", 0)) == [1, 0.5]


def test_a_wrong_order_spoils_the_whole_series() -> None:
    assert shares(("p", 0), ("p", 1), ("p", 2), ("e", 0)) == [0.25, 0.5]


def test_a_strange_file_spoils_the_series_that_it_joins() -> None:
    assert shares(("p", 0), ("p", 2), ("p", 1), ("p", 3)) == [0, 0.75]


def test_no_series_is_wrong() -> None:
    assert shares(None, None, None, None) == [0, 0]
