"""Person names: keys, order, and which two can be one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.extract.mentions.person_name import (
    could_be_same,
    gender_of,
    is_korean_given,
    read_person_name,
    slug,
)

WORDS = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=8)


@pytest.mark.parametrize("text", ["Han Mi-rae", "Han Mi Rae", "Han Mi-Rae", "HAN MI-RAE", "Mi-rae Han"])
def test_all_spellings_of_a_korean_name_have_one_key_with_the_family_first(text: str) -> None:
    assert read_person_name(text).key == "person:han-mi-rae"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Zoë Müller", "person:zoe-muller"),
        ("Jan van den Berg", "person:jan-van-den-berg"),
        ("Ana O'Shea Jr.", "person:ana-oshea"),
        ("Olsen", "person:olsen"),
    ],
)
def test_a_western_key_keeps_the_printed_order_and_drops_marks_and_suffixes(text: str, key: str) -> None:
    assert read_person_name(text).key == key


def test_particles_belong_to_the_family() -> None:
    assert read_person_name("Jan van den Berg").family == "van-den-berg"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Han Mi-rae", "Han"), ("Ana Olsen", "Olsen"), ("A. Olsen", "Ana Olsen"), ("Han Mi Rae", "Han Mi-rae")],
)
def test_short_forms_and_spellings_can_be_one_person(one: str, other: str) -> None:
    assert could_be_same(read_person_name(one), read_person_name(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Han Mi-rae", "Han Mi-ra"), ("Ana Olsen", "Eva Olsen"), ("Ana Olsen", "Ana"), ("Ana Olsen", "Ana Berg")],
)
def test_two_given_names_of_one_family_are_two_persons(one: str, other: str) -> None:
    assert not could_be_same(read_person_name(one), read_person_name(other))


@given(WORDS, WORDS, WORDS, WORDS)
def test_whether_two_names_can_be_one_persons_does_not_depend_on_their_order(a: str, b: str, c: str, d: str) -> None:
    one, other = read_person_name(f"{a} {b}"), read_person_name(f"{c} {d}")
    assert could_be_same(one, other) == could_be_same(other, one)


@given(st.text(max_size=30))
def test_a_slug_of_a_slug_is_itself(text: str) -> None:
    assert slug(slug(text)) == slug(text)


def test_a_western_given_name_tells_the_gender_and_an_eastern_one_does_not() -> None:
    assert gender_of("Margaret Olsen") == "female"
    assert gender_of("Igor Petrov") == "male"
    assert gender_of("Han Mi-rae") is None
    assert gender_of("Olsen") is None


def test_a_hyphen_alone_does_not_make_a_korean_name() -> None:
    assert is_korean_given("Mi-rae")
    assert not is_korean_given("Oslo-based")


@pytest.mark.parametrize("text", ["Ould Saleck", "al-Harthi", "van Holm", "von der Holm"])
def test_a_particle_in_front_makes_a_family_name_alone(text: str) -> None:
    read = read_person_name(text)
    assert read.single
    assert could_be_same(read, read_person_name(f"Omar {text}"))


@pytest.mark.parametrize("text", ["Ben Holm", "Le Duc", "Y Holm"])
def test_a_given_or_a_vietnamese_family_name_is_no_particle(text: str) -> None:
    assert not read_person_name(text).single
