from collections.abc import Callable

import pytest
from attrs import evolve
from spacy.language import Language

from communique.claims.actor import Actor, Mention, Place
from communique.claims.codes import ActorType, MentionForm
from communique.claims.report import Cut, Found
from communique.claims.span import cut_span
from communique.extract.places.step import PLACES, find_places
from communique.extract.reading import Reading
from communique.extract.syntax import parse
from conftest import make_report

Read = Callable[..., Reading]


def found(read: Read, text: str) -> dict[str, Place]:
    return {place.span.text: place for place in find_places(read(text)).places}


def test_every_place_stands_where_it_says(read: Read) -> None:
    reading = PLACES.run(read("Ministers met in Nairobi, Kenya, before flying to Arusha and on to Kampala."))
    spans = [place.span for place in reading.places]
    assert [reading.report.text[span.start : span.end] for span in spans] == ["Nairobi", "Kenya", "Arusha", "Kampala"]
    assert [span.text for span in spans] == ["Nairobi", "Kenya", "Arusha", "Kampala"]


def test_the_area_after_a_comma_decides(read: Read) -> None:
    places = found(read, "The envoy was born in Paris, Texas, and works in Cambridge, Ontario.")
    assert (places["Paris"].country, places["Cambridge"].country) == ("USA", "CAN")


def test_an_abbreviated_state_decides_and_is_a_place_itself(read: Read) -> None:
    places = found(read, "Talks were held in Springfield, Ill., on Monday.")
    assert places["Springfield"].geonameid == 4250542
    assert places["Ill."].name == "Illinois"


def test_the_places_around_decide_between_two_of_one_name(read: Read) -> None:
    at_home = found(read, "Voters in Atlanta, Savannah and Macon went to the polls in Georgia.")
    abroad = found(read, "Ministers of Armenia and Azerbaijan met in Tbilisi, Georgia, and later in Batumi.")
    assert (at_home["Georgia"].country, abroad["Georgia"].country) == ("USA", "GEO")


def test_a_capital_is_the_largest_of_its_name(read: Read) -> None:
    assert found(read, "The delegation landed in Moscow.")["Moscow"].geonameid == 524901


def test_a_site_of_diplomacy_has_its_coordinates(read: Read) -> None:
    place = found(read, "The two sides will meet at Panmunjom next week.")["Panmunjom"]
    assert (place.country, round(place.lat or 0), round(place.lon or 0)) == ("KOR", 38, 127)


def test_a_dateline_names_a_place(read: Read) -> None:
    assert found(read, "LUSAKA (Example) -- The minister resigned.")["LUSAKA"].country == "ZMB"


def test_a_people_stands_for_its_state(read: Read) -> None:
    place = found(read, "The Kenyan minister left early.")["Kenyan"]
    assert (place.kind, place.country, place.name) == ("associative", "KEN", "Kenya")


def test_a_street_a_person_and_a_firm_are_no_places(read: Read) -> None:
    places = found(read, "President John Lincoln walked down Lusaka Street. Later Lincoln addressed reporters.")
    assert places == {}


def test_a_body_says_by_its_place_where_it_belongs(read: Read) -> None:
    assert "Lusaka" in found(read, "The Lusaka Police Department said on Monday that it had no comment.")


def test_a_place_that_stands_for_a_state_is_associative(read: Read) -> None:
    reading = read("Relations between Nairobi and Kampala improved.")
    mention = Mention(reading.span(18, 25), MentionForm.PROPER, associative=True)
    kenya = Actor("state:KEN", ActorType.STATE, "Kenya", "KEN", (mention,))
    kinds = {place.span.text: place.kind for place in find_places(evolve(reading, actors=(kenya,))).places}
    assert kinds["Nairobi"] == "associative"


def test_an_organisation_already_found_is_no_place(read: Read) -> None:
    reading = read("They wrote to Example Geneva on Monday.")
    body = Actor("organisation:example-geneva", ActorType.ORGANISATION, "Example Geneva", None, ())
    named = evolve(body, mentions=(Mention(reading.span(14, 28), MentionForm.PROPER),))
    assert find_places(evolve(reading, actors=(named,))).places == ()


def test_a_town_taken_for_an_organisation_is_a_place_all_the_same(read: Read) -> None:
    reading = read("A fire broke out in Arusha on Monday.")
    body = Actor("organisation:arusha", ActorType.ORGANISATION, "Arusha", None, ())
    named = evolve(body, mentions=(Mention(reading.span(20, 26), MentionForm.PROPER),))
    assert [place.country for place in find_places(evolve(reading, actors=(named,))).places] == ["TZA"]


@pytest.mark.parametrize("text", ["", "   ", "nothing here at all"])
def test_a_text_without_names_has_no_places(read: Read, text: str) -> None:
    assert find_places(read(text or " ")).places == ()


def test_a_region_whose_name_has_a_direction_is_no_town(read: Read) -> None:
    assert found(read, "Voters in the Deep South are few.")["Deep South"].country == "USA"
    assert found(read, "Fighting reached the Far East.")["Far East"].country is None


def test_a_degree_behind_a_name_is_no_state(read: Read) -> None:
    assert found(read, "John Hartley, MD, wrote the book.") == {}
    assert found(read, "He was born in Bethesda, MD, in June.")["MD"].name == "Maryland"


def test_a_region_in_the_name_of_a_body_is_no_place(read: Read) -> None:
    assert found(read, "The Bank of Korea cut its rate.") == {}


def test_the_press_of_a_state_calls_it_by_its_own_name(read: Read) -> None:
    reading = read("Korea will host the games.")
    head = evolve(reading.report.head, outlet=Found("Yonhap", "given"))
    at_home = evolve(reading, report=evolve(reading.report, head=head))
    assert [place.country for place in (*find_places(reading).places, *find_places(at_home).places)] == [None, "KOR"]


def test_a_people_is_that_of_the_place_in_the_report(read: Read) -> None:
    abroad = found(read, "Georgia passed a law. Georgians marched in Tbilisi and Batumi.")
    at_home = found(read, "Voters in Georgia were few. Georgians marched in Atlanta, Savannah and Macon.")
    assert (abroad["Georgians"].country, at_home["Georgians"].country) == ("GEO", "USA")


@pytest.mark.parametrize(
    ("text", "place", "kind"),
    [
        ("The Nairobi Times reported the talks.", "Nairobi", "associative"),
        ("She studied at the University of Nairobi before the war.", "Nairobi", "literal"),
        ("Officials from the Western Kenya Water Board resigned.", "Kenya", "associative"),
        ("The two ministers spoke at the Nairobi Museum on Monday.", "Nairobi", "literal"),
    ],
)
def test_a_place_in_a_bodys_name_is_where_something_happened_only_in_a_building(
    read: Read, text: str, place: str, kind: str
) -> None:
    assert found(read, text)[place].kind == kind


def test_a_founders_name_in_a_bodys_is_no_place(read: Read) -> None:
    assert found(read, "Doctors at the Garfield Hospital and Turner Construction refused.") == {}


def test_a_town_named_elsewhere_is_one_in_a_bodys_name_too(read: Read) -> None:
    text = "Voters in Garfield, Ark., went to the polls. The Garfield Hospital stayed open."
    places = [place for place in find_places(read(text)).places if place.span.text == "Garfield"]
    assert [place.country for place in places] == ["USA", "USA"]


def test_where_somebody_lives_is_a_place_whatever_the_parse_says(read: Read) -> None:
    assert "Clayton" in found(read, "Ann Otieno, 44, of Clayton, was elected.")
    assert "Clayton" in found(read, "A Clayton couple won the prize.")


def test_a_town_stands_for_the_division_of_its_name_but_not_behind_a_comma(read: Read) -> None:
    assert found(read, "The envoy flew to New York on Monday.")["New York"].geonameid == 5128581
    places = found(read, "The envoy was born in Albany, New York.")
    assert places["New York"].name == "New York"
    assert places["New York"].geonameid != 5128581


def test_divisions_in_a_list_are_not_inside_each_other(read: Read) -> None:
    places = found(read, "Farmers in Missouri, Montana, Ohio and California protested.")
    assert [round(places[name].lat or 0) for name in ("Missouri", "Montana", "California")] == [38, 47, 37]


def test_a_short_dateline_names_a_place(read: Read) -> None:
    assert found(read, "Jobs return. OMAHA -- A lawyer said so.")["OMAHA"].country == "USA"


def test_a_nation_has_its_own_middle(read: Read) -> None:
    place = found(read, "The minister went to Scotland and Northern Ireland.")["Scotland"]
    assert (place.country, round(place.lat or 0)) == ("GBR", 56)


@pytest.mark.parametrize(
    ("word", "name"), [("Londoners", "London"), ("Texans", "Texas"), ("Scandinavian", "Scandinavia")]
)
def test_people_of_towns_and_regions_stand_for_them(read: Read, word: str, name: str) -> None:
    place = found(read, f"Some {word} objected.")[word]
    assert (place.name, place.kind) == (name, "associative")


def test_states_in_a_list_are_not_inside_each_other(read: Read) -> None:
    places = found(read, "Duties will hit imports from Canada, Mexico, Georgia and Jordan.")
    assert [places[name].country for name in ("Canada", "Mexico", "Georgia", "Jordan")] == ["CAN", "MEX", "GEO", "JOR"]


def test_a_palace_is_where_it_is_whatever_follows(read: Read) -> None:
    assert round(found(read, "Envoys left the White House, Washington, on Monday.")["White House"].lat or 0) == 39


def test_a_dateline_taken_out_of_the_body_is_context(nlp: Language) -> None:
    text = "ATLANTA, Georgia (Example) -- Voters in Georgia went to the polls."
    report = make_report(text)
    dateline = Found("ATLANTA, Georgia", "test", cut_span(text, 0, 16))
    report = evolve(report, head=evolve(report.head, dateline=dateline), cuts=(Cut(0, 30, "dateline"),))
    places = find_places(Reading(report, next(parse(nlp, [report])))).places
    assert [(place.span.text, place.country) for place in places] == [("Georgia", "USA")]


def test_a_dateline_that_stands_in_the_body_is_one_place(read: Read) -> None:
    reading = read("LUSAKA (Example) -- The minister resigned.")
    dateline = Found("LUSAKA", "test", cut_span(reading.report.text, 0, 6))
    head = evolve(reading.report.head, dateline=dateline)
    with_head = evolve(reading, report=evolve(reading.report, head=head))
    assert [place.country for place in find_places(with_head).places] == ["ZMB"]


def test_a_state_is_known_by_its_abbreviation(read: Read) -> None:
    assert found(read, "Trade with the DPRK and the UAE grew.")["DPRK"].country == "PRK"
