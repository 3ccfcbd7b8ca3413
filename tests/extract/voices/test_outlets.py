"""Outlets by name and by kind."""

from collections.abc import Callable

import pytest

from communique.extract.reading import Reading
from communique.extract.voices.outlets import is_outlet_phrase, named_outlets, proper_name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Berg told Interfax and the Xinhua News Agency.", ["Interfax", "Xinhua"]),
        ("He read it in Der Spiegel.", ["Der Spiegel"]),
        ("The tasseled caps of the foxes.", []),
        ("Anti-TASS slogans", []),
    ],
)
def test_known_outlets_are_found_as_whole_names(text: str, names: list[str]) -> None:
    assert [outlet.name for outlet in named_outlets(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Berg spoke to Norland's Kestrel news agency.", "Kestrel"),
        ("Berg spoke to the state-run Kestrel news agency.", "Kestrel"),
        ("Berg spoke to the Suda Morning newspaper.", "Suda Morning"),
        ("Berg spoke to the Suda Tribune.", "Suda Tribune"),
        ("Berg spoke to Radio Suda.", "Radio Suda"),
        ("Berg spoke to the newspaper Suda Bell.", "Suda Bell"),
        ("Berg spoke to a Lisbon newspaper.", None),
        ("Berg spoke to the state news agency.", None),
    ],
)
def test_an_outlet_that_no_list_knows_is_named_by_its_proper_name_alone(
    read: Callable[..., Reading], text: str, name: str | None
) -> None:
    *_, head = (token for token in read(text).doc if is_outlet_phrase(token))
    found = proper_name(head)
    assert (text[slice(*found)] if found else None) == name
