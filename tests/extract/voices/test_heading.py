"""Headings that name a speaker."""

from collections.abc import Callable

import pytest


def test_a_heading_attributes_its_words_to_the_name_before_the_colon(said: Callable) -> None:
    [(claim, statement)] = said("Experts: The fleet will never sail again\n\nThe harbour was empty.")
    assert claim.extractor == "voices:heading"
    assert statement.source[0].text == "Experts" and statement.content[0].text == "The fleet will never sail again"


@pytest.mark.parametrize("text", ["Fees: five crowns a boat\n\nThe harbour was empty.", "At 10:30 the fleet left."])
def test_a_colon_alone_names_no_speaker(said: Callable, text: str) -> None:
    assert said(text) == []
