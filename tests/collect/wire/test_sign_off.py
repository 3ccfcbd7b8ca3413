"""Sign-offs at the end of a story."""

import pytest

from communique.collect.lines import lines_of
from communique.collect.wire.sign_off import read_sign_off

BODY = "The envoys of Norland met their colleagues in the harbour town on Monday."


def left(end: str, outlet: str) -> str:
    text = BODY + end
    cuts = read_sign_off(lines_of(text), outlet).cuts
    return "".join(letter for at, letter in enumerate(text) if not any(cut.start <= at < cut.end for cut in cuts))


@pytest.mark.parametrize(
    ("end", "outlet"),
    [
        (" (ANI)", "ANI"),
        (" PTI ABC BS", "Press Trust of India"),
        ("\n==Kyodo", "Kyodo"),
        ("\n--IANS\nao/bs", "IANS"),
        ("\n-- BERNAMA", "Bernama"),
        ("\nano/bs/cl", "AFP"),
        ("\ndpa ao/bs", "dpa"),
        ("\n9376**2050", "IRNA"),
    ],
)
def test_the_agencys_tag_and_initials_are_cut(end: str, outlet: str) -> None:
    assert left(end, outlet).strip() == BODY


@pytest.mark.parametrize("end", [" (TASS)", "\nKyodo", "\nThey left.", " NATO", "\nPort fees"])
def test_other_words_stay(end: str) -> None:
    assert left(end, "Reuters") == BODY + end
