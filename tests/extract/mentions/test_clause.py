"""Clause: which subject a pronoun stands below."""

import pytest
from spacy.language import Language

from communique.extract.mentions.clause import subject_above, subject_of


@pytest.mark.parametrize(
    ("text", "word", "above"),
    [
        ("The ship lost its mast.", "its", "ship"),
        ("Norway said it would sign.", "it", "Norway"),
        ("Norway urged Chile to open its ports.", "its", "Chile"),
        ("The envoy praised a firm which had sold its ships.", "its", "firm"),
        ("OSLO (Agency) - Norway said on Monday it would sign.", "it", "Norway"),
        ("Its envoy left.", "Its", None),
        ("It sank.", "It", None),
    ],
)
def test_the_subject_above_a_pronoun_stands_before_it(nlp: Language, text: str, word: str, above: str | None) -> None:
    (token,) = [token for token in nlp(text) if token.text == word]
    found = subject_above(token)
    assert (found.text if found is not None else None) == above


def test_the_subject_of_an_object_is_that_of_its_verb(nlp: Language) -> None:
    (token,) = [token for token in nlp("Holm went to Oslo to see her.") if token.text == "her"]
    found = subject_of(token)
    assert found is not None
    assert found.text == "Holm"
