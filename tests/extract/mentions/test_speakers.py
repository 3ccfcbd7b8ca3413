"""Speakers: whom "I" and "we" mean inside a quotation."""

from collections.abc import Callable

import pytest

from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading


def words(reading: Reading, key: str) -> list[str]:
    (actor,) = [actor for actor in MENTIONS.run(reading).actors if actor.key == key]
    return [mention.span.text for mention in actor.mentions]


@pytest.mark.parametrize(
    "text",
    [
        'Marta Quispe met Lars Holm. "I trust my ships," Quispe said.',
        'Lars Holm was there. Marta Quispe said: "I trust my ships."',
        "Lars Holm was there. “I trust it,” said Marta Quispe. “And my ships are fast.”",
    ],
)
def test_i_is_who_speaks(read: Callable[..., Reading], text: str) -> None:
    reading = read(text)
    assert {"I", "my"} <= set(words(reading, "person:marta-quispe"))
    assert words(reading, "person:lars-holm") == ["Lars Holm"]


def test_we_is_the_state_that_speaks_and_no_person(read: Callable[..., Reading]) -> None:
    assert "We" in words(read('"We will go," Norway said.'), "state:NOR")
    assert "We" not in words(read('"We will go," Lars Holm said.'), "person:lars-holm")


def test_i_outside_a_quotation_is_nobody(read: Callable[..., Reading]) -> None:
    assert words(read("Lars Holm said I was late."), "person:lars-holm") == ["Lars Holm"]


def test_we_of_one_person_is_one_group_without_a_name(read: Callable[..., Reading]) -> None:
    reading = MENTIONS.run(read('"We are tired," Lars Holm said. "Our ships are old," Holm added.'))
    assert [[m.span.text for m in one.mentions] for one in reading.unnamed] == [["We", "Our"]]


def test_who_speaks_in_the_next_sentence_is_not_the_speaker(read: Callable[..., Reading]) -> None:
    reading = read('Ana Soto, who said that the key was "always in my desk." Lars Holm said nothing.')
    assert "my" in words(reading, "person:ana-soto")
    assert words(reading, "person:lars-holm") == ["Lars Holm"]
