"""The cue lexicon agrees with the code that reads it."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from communique.extract.voices.lexicon import lexicon, occasion_names, word_class, word_map, words
from communique.extract.voices.outlets import named_outlets


def test_every_rule_has_its_confidence() -> None:
    assert all(0 < confidence <= 1 for confidence in word_map("confidence").values())


def test_cues_are_lemmas_in_lower_case() -> None:
    frames = (lexicon().verbs, lexicon().nouns, lexicon().adjectives)
    assert all(lemma == lemma.lower() for frame in frames for lemma in frame.clause | frame.infinitive | frame.object)


def test_the_prepositions_are_words() -> None:
    """YAML reads an unquoted "on" as true."""
    for frames in (lexicon().verbs, lexicon().nouns, lexicon().adjectives):
        assert "on" in frames.prepositional
        assert all(isinstance(word, str) for word in (*frames.prepositional, *frames.object_and))


def test_an_occasion_has_one_name() -> None:
    assert occasion_names()["presser"] == "news conference"
    assert "interview" in words("occasions")


def test_the_list_of_agencies_repeats_no_name_of_the_outlets() -> None:
    assert len(named_outlets("TASS")) == 1


@pytest.mark.parametrize(
    ("pos", "kind"),
    [("VERB", "verb"), ("AUX", "verb"), ("X", "verb"), ("NOUN", "noun"), ("PROPN", "noun"), ("ADJ", "adj")],
)
def test_every_cue_is_of_a_class_whatever_the_parse_makes_of_it(pos: str, kind: str) -> None:
    assert word_class(Doc(Vocab(), words=["need"], pos=[pos])[0]) == kind
