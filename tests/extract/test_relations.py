"""A part is found by its relation to the word that it hangs on."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from communique.extract.relations import child


def test_the_first_part_with_one_of_the_relations_is_found() -> None:
    doc = Doc(Vocab(), words=["Ana", "saw", "Lars"], heads=[1, 1, 1], deps=["nsubj", "ROOT", "dobj"])
    found = child(doc[1], "dobj", "nsubj")
    assert found is not None and found.text == "Ana"
    assert child(doc[1], "attr") is None
