"""Party tags: a party's letter with a constituency of the state, set off on both sides, and nothing else."""

from collections.abc import Callable

import pytest

from communique.extract.mentions.party_tags import state_of_party
from communique.extract.reading import Reading


@pytest.mark.parametrize(
    ("tag", "state"),
    [
        (" (R-Ohio) spoke.", "USA"),
        (" (D-N.Y.) spoke.", "USA"),
        (" (I-VT), spoke.", "USA"),
        (" (R-W. Va.) spoke.", "USA"),
        (" (D-District of Columbia) spoke.", "USA"),
        (", D-North Carolina, spoke.", "USA"),
        (", R-Ga., spoke.", "USA"),
        # other words with such a letter
        (" (I-Ching scholar) spoke.", None),
        (" (R-Ohio fan) spoke.", None),
        (", D-Day veteran, spoke.", None),
        (", R-Studio founder, spoke.", None),
        (" (D-Kent) spoke.", None),
        # no mark, not closed, nothing after the name
        (" R-Ohio, spoke.", None),
        (", R-Ohio group leader, spoke.", None),
        (" spoke.", None),
        ("", None),
    ],
)
def test_a_party_and_a_constituency_tell_the_state(read: Callable[..., Reading], tag: str, state: str | None) -> None:
    doc = read(f"Ada Thorn{tag}").doc
    assert state_of_party(doc, 2) == state
