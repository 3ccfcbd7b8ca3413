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
