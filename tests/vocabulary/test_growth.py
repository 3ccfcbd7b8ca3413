"""No pattern of the vocabulary takes more than linear time over what is made to keep it busy."""

import time
from typing import Any

import pytest

from communique import vocabulary
from vocabulary.test_patterns import PATTERNS

CHARACTERS = 20_000
SECONDS = 3.0  # the slowest takes a tenth of it; a quadratic pattern takes a minute
BAIT = (
    *(
        "A",
        "a",
        " ",
        "\n",
        '"',
        "(",
        "9",
        "/",
        "-",
        ".",
        ",",
        "<",
        "Ana ",
        "A. ",
        "word ",
        "A\n",
        " \n",
        "said. ",
        ": ",
    ),
    *("By Ana Lee and ", "(ATTN: ", "LIMA/", "Jan. 1, ", "a@b.", "http://a.b/", "LIMA, Nov. 20 ("),
)


@pytest.mark.parametrize("entry", PATTERNS)
def test_a_pattern_is_quick_over_bait(entry: dict[str, Any]) -> None:
    found = vocabulary.pattern(entry)
    slow = [(bait, spent) for bait in BAIT if (spent := seconds(found, bait)) > SECONDS]
    assert slow == []


def seconds(found: Any, bait: str) -> float:
    text = (bait * (CHARACTERS // len(bait) + 1))[:CHARACTERS]
    started = time.process_time()
    for _ in found.finditer(text):
        pass
    return time.process_time() - started
