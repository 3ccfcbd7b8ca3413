"""The labelled sentences keep their format, use the codebook's codes, stand once, and are labelled alike twice."""

import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

from labelled import NO_EVENT, Labelled, agreement, kappa, labelled, read_labelled, second_labels

from communique.claims.codes import EventType, Status
from communique.vocabulary import load

SENTENCES = labelled()


def test_a_line_gives_its_labels_its_text_and_its_spans() -> None:
    one = read_labelled("ACCUSE|-|denied|{A:Lima} did not *blame* {B:Quito}.")
    assert one == Labelled("ACCUSE", "-", "denied", "Lima did not blame Quito.", (0, 4), (19, 24), (13, 18))


@pytest.mark.parametrize("line", ["ACCUSE|-|{A:Lima} *blamed* Quito.", "AID|-|occurred|{A:Lima sent rice."])
def test_a_line_that_lacks_a_label_or_an_end_is_refused(line: str) -> None:
    with pytest.raises(ValueError):
        read_labelled(line)


def test_no_sentence_stands_twice() -> None:
    assert [text for text, count in Counter(one.text for one in SENTENCES).items() if count > 1] == []


def test_every_label_is_one_of_the_codebook() -> None:
    modes = {name: {"-", *entry["modes"]} for name, entry in load("plover")["types"].items()}
    for one in SENTENCES:
        if one.type == NO_EVENT:
            assert (one.mode, one.status) == ("-", "-"), one.text
        else:
            assert one.mode in modes[EventType(one.type)] and Status(one.status) and one.trigger, one.text


def test_every_type_and_every_status_has_its_share() -> None:
    types, statuses = Counter(one.type for one in SENTENCES), Counter(one.status for one in SENTENCES)
    assert min(types[kind] for kind in EventType) >= 120
    assert min(statuses[status] for status in Status) >= 70


def test_a_second_labelling_agrees() -> None:
    second = second_labels()
    assert len(second) >= len(SENTENCES) // 10
    assert min(agreement(SENTENCES, second).values()) >= 0.9


def test_kappa_is_one_for_equal_labels_and_nothing_for_chance() -> None:
    assert kappa(["a", "b"], ["a", "b"]) == 1
    assert kappa(["a", "a", "b", "b"], ["a", "b", "a", "b"]) == 0
