"""Outlets by name and by kind."""

import pytest

from communique.extract.voices.outlets import named_outlets


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
