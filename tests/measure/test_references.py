"""References: descriptions and pronouns as gold files mark them."""

from collections.abc import Callable

from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading
from communique.measure.references import references_of


def references(reading: Reading) -> dict[str, tuple[str, str]]:
    found = references_of(MENTIONS.run(reading))
    return {reading.report.text[item["start"] : item["end"]]: (item["type"], item["form"]) for item in found}


def test_phrases_are_whole_and_typed_by_their_noun(read: Callable[..., Reading]) -> None:
    found = references(read("The owner of the old mill, a rich man, hid. Rescuers from a company saw her."))
    assert found["The owner of the old mill"] == ("person", "nominal")
    assert found["a rich man"] == ("person", "nominal")
    assert found["Rescuers from a company"] == ("person", "nominal")
    assert found["a company"] == ("organisation", "nominal")
    assert found["her"] == ("person", "pronoun")


def test_a_government_is_a_body_and_its_country_a_place(read: Callable[..., Reading]) -> None:
    found = references(read("Norway protested. The Norwegian government wrote. The country is small."))
    assert found["The Norwegian government"][0] == "organisation"
    assert found["The country"][0] == "place"
    assert "Norwegian" not in found


def test_an_office_behind_a_name_describes_its_holder_and_one_before_it_does_not(read: Callable[..., Reading]) -> None:
    found = references(read("Lars Holm, the foreign minister of Norway, met Envoy Ana Silva."))
    assert found["the foreign minister of Norway"] == ("person", "nominal")
    assert not any("Envoy" in words for words in found)
