"""Every phrase of vocabulary/time_phrases.yaml reads its own examples and leaves its counter-examples alone."""

from typing import Any

import pytest

from communique.extract.dates.grammar import grammar
from communique.extract.dates.readings import reader
from communique.vocabulary import load

PHRASES: list[dict[str, Any]] = load("time_phrases")["phrases"]
EXAMPLES = [(entry["name"], text, str(value)) for entry in PHRASES for text, value in entry["examples"].items()]
COUNTER_EXAMPLES = [(entry["name"], text) for entry in PHRASES for text in entry.get("not", ())]


@pytest.mark.parametrize(("name", "text", "value"), EXAMPLES, ids=[text for _, text, _ in EXAMPLES])
def test_a_phrase_reads_its_example(dates, name, text, value):
    assert (name, value) in {(when.rule.partition("+")[0], when.value) for when in dates(text)}


@pytest.mark.parametrize(("name", "text"), COUNTER_EXAMPLES, ids=[text for _, text in COUNTER_EXAMPLES])
def test_a_phrase_leaves_its_counter_example_alone(dates, name, text):
    assert name not in {when.rule.partition("+")[0] for when in dates(text)}


def test_every_phrase_has_a_reader_and_a_name_of_its_own():
    names = [entry["name"] for entry in PHRASES]
    assert len(set(names)) == len(names) == len(grammar().phrases)
    assert all(reader(entry["reads"]) for entry in PHRASES)


def test_no_phrase_repeats_without_end_so_that_reading_stays_linear():
    texts = [entry["phrase"] for entry in PHRASES] + list(load("time_phrases")["macros"].values())
    assert not [text for text in texts if "*" in text or "+" in text]
