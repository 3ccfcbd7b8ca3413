from hypothesis import given
from hypothesis import strategies as st

from communique.extract.places.gazetteer import Entry
from communique.extract.places.names import Name
from communique.extract.places.resolve import resolve


def town(country: str, lat: float, lon: float, people: int = 10_000) -> Entry:
    return Entry("Exampleton", "town", country, "01", lat, lon, people, None, 0)


def name(text: str, *entries: Entry, inside: tuple[str, str] | None = None) -> Name:
    return Name(0, len(text), text, entries, inside=inside)


def test_alone_the_largest_wins() -> None:
    large = town("KEN", 0, 37, 500_000)
    assert resolve([name("Exampleton", large, town("AUS", -30, 140))])[0] == large


def test_near_a_sure_place_the_smaller_wins() -> None:
    small = town("AUS", -30, 140, 9_000)
    sure = [name(f"Sure{n}", town("AUS", -30.2, 140.1, 80_000)) for n in range(3)]
    assert resolve([name("Exampleton", town("KEN", 0, 37, 90_000), small), *sure])[0] == small


def test_the_given_area_wins_over_everything() -> None:
    small = town("AUS", -30, 140, 600)
    assert resolve([name("Exampleton", town("KEN", 0, 37, 9_000_000), small, inside=("AUS", ""))])[0] == small


def test_a_name_without_entries_has_no_place() -> None:
    assert resolve([name("Nowhere")]) == [None]


@given(st.lists(st.tuples(st.floats(-80, 80), st.floats(-179, 179), st.integers(0, 10**7)), min_size=1, max_size=8))
def test_each_name_gets_one_of_its_own_entries(points: list[tuple[float, float, int]]) -> None:
    names = [name(f"N{i % 3}", *(town("KEN", a, b, n) for a, b, n in points)) for i in range(4)]
    assert all(entry in asked.entries for asked, entry in zip(names, resolve(names), strict=True))
