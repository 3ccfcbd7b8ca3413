"""Nameless: people, bodies and places without a name, each one thing through all its phrases, and no actor."""

from collections.abc import Callable

import pytest

from communique.claims.codes import UnnamedKind
from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading


def chains(reading: Reading) -> list[list[str]]:
    """The words of each unnamed thing that is spoken of twice."""
    found = [[mention.span.text for mention in one.mentions] for one in MENTIONS.run(reading).unnamed]
    return [words for words in found if len(words) > 1]


def words(reading: Reading, key: str) -> list[str]:
    (actor,) = [actor for actor in MENTIONS.run(reading).actors if actor.key == key]
    return [mention.span.text for mention in actor.mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A shopkeeper fled on Monday. The shopkeeper said she was tired.",
            [["A shopkeeper", "The shopkeeper", "she"]],
        ),
        ("A cargo company sued. The company lost its licence.", [["A cargo company", "The company", "its"]]),
        ("Pilgrims slept in a village. The village had one well.", [["a village", "The village"]]),
        ("Sailors went ashore. They sang.", [["Sailors", "They"]]),
        ("The owner of a mill, a rich man, hid.", [["The owner", "a rich man"]]),
        ("Tourists left early because guards had shouted at them.", [["Tourists", "them"]]),
    ],
)
def test_one_thing_is_one_chain(read: Callable[..., Reading], text: str, expected: list[list[str]]) -> None:
    assert chains(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A shopkeeper fled on Monday. Another shopkeeper stayed.",
        "A Danish shopkeeper fled. The Chilean shopkeeper stayed.",
        "A shopkeeper fled. A shopkeeper stayed.",
        "Holm's driver fled. Quispe's driver stayed.",
        "Envoys thanked the chief of a bank and the manager of a mill.",
        "The bank, hospital and school of a village closed.",
    ],
)
def test_two_things_stay_two(read: Callable[..., Reading], text: str) -> None:
    assert chains(read(text)) == []


def test_the_only_party_named_is_the_party(read: Callable[..., Reading]) -> None:
    text = "The Harbour Party won in Oslo. The party will govern."
    assert words(read(text), "organisation:harbour-party") == ["Harbour Party", "The party"]


def test_a_body_is_known_by_its_own_noun_and_not_by_that_of_its_owner(read: Callable[..., Reading]) -> None:
    reading = read("The Bank of the Harbour Party lent money. The party wept. The bank slept.")
    assert words(reading, "organisation:bank-of-the-harbour-party")[1:] == ["The bank"]


def test_of_two_parties_neither_is_the_party(read: Callable[..., Reading]) -> None:
    reading = read("The Harbour Party beat the Meadow Party in Oslo. The party will govern.")
    assert words(reading, "organisation:harbour-party") == ["Harbour Party"]
    assert words(reading, "organisation:meadow-party") == ["Meadow Party"]


def test_a_predicate_is_said_of_its_subject_unless_denied(read: Callable[..., Reading]) -> None:
    assert "a nurse" in words(read("Marta Quispe is a nurse."), "person:marta-quispe")
    assert "a nurse" not in words(read("Marta Quispe is not a nurse."), "person:marta-quispe")


def test_an_unnamed_thing_has_a_kind_and_is_no_actor(read: Callable[..., Reading]) -> None:
    reading = MENTIONS.run(read("A shopkeeper of the village met pilgrims of a company."))
    kinds = {one.mentions[0].span.text: one.kind for one in reading.unnamed}
    assert kinds == {
        "A shopkeeper": UnnamedKind.PERSON,
        "the village": UnnamedKind.PLACE,
        "pilgrims": UnnamedKind.PEOPLE,
        "a company": UnnamedKind.ORGANISATION,
    }
    assert reading.actors == ()
