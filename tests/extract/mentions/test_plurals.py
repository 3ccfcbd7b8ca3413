"""Plurals: whom "they" and "their" mean."""

from collections.abc import Callable

from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading


def words(reading: Reading, key: str) -> list[str]:
    (actor,) = [actor for actor in MENTIONS.run(reading).actors if actor.key == key]
    return [mention.span.text for mention in actor.mentions]


def test_two_joined_subjects_are_both_meant(read: Callable[..., Reading]) -> None:
    reading = read("Norway and Chile said on Monday that they would meet.")
    assert words(reading, "state:NOR") == ["Norway", "they"]
    assert words(reading, "state:CHL") == ["Chile", "they"]


def test_a_group_goes_before_a_person_of_the_sentence(read: Callable[..., Reading]) -> None:
    reading = read("Norwegian officials told Lars Holm that their ships had left.")
    assert "their" in words(reading, "group:norwegian-officials")
    assert words(reading, "person:lars-holm") == ["Lars Holm"]


def test_one_person_is_never_they(read: Callable[..., Reading]) -> None:
    assert words(read("Lars Holm spoke. They left."), "person:lars-holm") == ["Lars Holm"]


def test_a_body_is_they_where_nobody_else_fits(read: Callable[..., Reading]) -> None:
    assert "their" in words(read("Harbour Bank said on Monday it had lost their keys."), "organisation:harbour-bank")


def test_the_object_of_a_verb_is_not_its_subject(read: Callable[..., Reading]) -> None:
    reading = read("Soldiers watched. Officials hit them.")
    assert words(reading, "group:soldiers") == ["Soldiers", "them"]
