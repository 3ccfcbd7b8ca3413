"""Links of the page that run through a sentence are known."""

import pytest

from communique.extract.furniture import holds_furniture


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("shake John Odera Storms hit the coast MORE’s hand", True),
        ("send more ships", False),
        ("SEND MORE SHIPS", False),
    ],
)
def test_words_with_links_of_the_page_in_them_are_known(text: str, cut: bool) -> None:
    assert holds_furniture(text) == cut
