"""Focus: whom a pronoun means among several, and whether that is sure."""

from collections.abc import Callable

import pytest

from communique.claims.codes import MentionForm
from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading


def meant(reading: Reading, word: str) -> list[tuple[str, bool]]:
    """The actors that the last such pronoun means, and whether surely."""
    found = [
        (mention.span.start, actor.key.removeprefix("person:"), mention.sure)
        for actor in MENTIONS.run(reading).actors
        for mention in actor.mentions
        if mention.form is MentionForm.PRONOUN and mention.span.text == word
    ]
    last = max((start for start, _, _ in found), default=-1)
    return [(key, sure) for start, key, sure in found if start == last]


LED = "Prime Minister Lars Holm praised Holm's plan. "


@pytest.mark.parametrize(
    ("text", "word", "key"),
    [
        # the subject of the sentence before, though another is named oftener
        (LED + "Minister Olav Berg said Mr. Holm and Holm's plan were weak. He left.", "He", "olav-berg"),
        (LED + 'Berg of Norway said Holm was weak. "Holm has no plan," he said.', "he", "berg"),
        # a quotation that runs on is the same speaker's
        (LED + 'Minister Olav Berg called Holm weak. "Holm failed. Holm must go," he said.', "he", "olav-berg"),
        # the agency that reports it does not take the focus
        ("Minister Olav Berg called the price fair, Nordic News reported. He left on Monday.", "He", "olav-berg"),
        # who acts in the sentence already
        (LED + "Minister Olav Berg flew to Oslo and on Monday he resigned.", "he", "olav-berg"),
        # the one whom the sentence names before the pronoun
        (LED + "The court freed Minister Olav Berg after a report on his trip.", "his", "olav-berg"),
        # the one who is named right after it
        (LED + "In his speech, Minister Olav Berg attacked the plan.", "his", "olav-berg"),
    ],
)
def test_the_pronoun_surely_means(read: Callable[..., Reading], text: str, word: str, key: str) -> None:
    assert meant(read(text), word) == [(key, True)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Minister Olav Berg's praise of Envoy Jonas Lund and his plan came late.", "his"),
        ("Minister Olav Berg threatened Envoy Jonas Lund's talks before his trip.", "his"),
        ("Minister Olav Berg called the price fair, an aide said. He left on Monday.", "He"),
        ("The storm hit Minister Olav Berg and Envoy Jonas Lund. He left on Monday.", "He"),
        (LED + "When he landed in Oslo, Minister Olav Berg attacked the plan.", "he"),
    ],
)
def test_between_two_nobody_is_surely_meant(read: Callable[..., Reading], text: str, word: str) -> None:
    assert [sure for _, sure in meant(read(text), word)] == [False]


def test_it_is_surely_the_subject_before_and_not_a_state_only_spoken_of(read: Callable[..., Reading]) -> None:
    text = "Norway's foreign ministry said the pact was void. It said Chile had broken it."
    assert meant(read(text), "It") == [("organisation:norway-foreign-ministry", True)]
    assert meant(read("The minister spoke in Norway. The storm passed. It closed the port."), "It") == []


def test_they_are_surely_those_who_acted_and_not_whom_the_sentence_only_names(read: Callable[..., Reading]) -> None:
    assert meant(read("Chilean officials met the press. They said the deal was done."), "They") == [
        ("group:chilean-officials", True)
    ]
    found = meant(read("The deal pleased Chilean officials. They said it was done."), "They")
    assert [sure for _, sure in found] == [False]


def described(reading: Reading, words: str) -> list[tuple[str, bool]]:
    """The actors that a description means, and whether surely."""
    return [
        (actor.key, mention.sure)
        for actor in MENTIONS.run(reading).actors
        for mention in actor.mentions
        if mention.span.text == words
    ]


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        # who is known to hold the post needs no title
        (
            "Barack Obama met Chilean President Ana Soto in Oslo. The U.S. president smiled.",
            "The U.S. president",
            "barack-obama",
        ),
    ],
)
def test_the_description_surely_means(read: Callable[..., Reading], text: str, words: str, key: str) -> None:
    assert described(read(text, published="2014-05-05"), words) == [(f"person:{key}", True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # whose name is kept back is nobody who is named
        ("Foreign Ministry official Lars Holm spoke of the plan. It will pass, the official said.", "the official"),
        # the head of something else
        ("Party chairman Lars Holm spoke. The police seized the chairman of the bank.", "the chairman"),
        # whoever held the post once
        ("Former President Jonas Lund spoke of the plan. On Monday the president left.", "the president"),
    ],
)
def test_the_description_means_nobody_who_is_named(read: Callable[..., Reading], text: str, words: str) -> None:
    assert not any(key.startswith("person:") for key, _ in described(read(text), words))


def test_of_two_presidents_nobody_is_surely_meant(read: Callable[..., Reading]) -> None:
    text = "The storm hit President Ana Soto of Chile and President Lars Holm of Norway. It wet the president too."
    assert [sure for _, sure in described(read(text), "the president")] in ([False], [])


def test_the_administration_of_somebody_is_his_states(read: Callable[..., Reading]) -> None:
    reading = read("Donald Trump spoke. The Trump administration replied.", published="2018-05-05")
    assert described(reading, "The Trump administration") == [("state:USA", True)]


def test_a_town_in_which_they_met_is_none_of_the_two_countries(read: Callable[..., Reading]) -> None:
    text = "President Ana Soto of Chile and President Lars Holm of Norway met in Lima. The two countries will trade."
    assert {key for key, _ in described(read(text), "The two countries")} == {"state:CHL", "state:NOR"}
