from communique.extract.positions.issues import issue_of
from communique.vocabulary import load


def test_the_first_text_that_names_an_issue_decides() -> None:
    assert issue_of("sign it", "a treaty on fishing and tariffs") == "trade"
    assert issue_of("lift the sanctions", "tariffs") == "sanctions"


def test_a_longer_phrase_outranks_a_shorter_one() -> None:
    assert issue_of("resume nuclear talks") == "denuclearisation"


def test_words_that_name_no_issue_have_none() -> None:
    assert issue_of("the weather") is None


def test_every_phrase_belongs_to_one_issue() -> None:
    phrases = [phrase for listed in load("issues").values() for phrase in listed]
    assert len(phrases) == len(set(phrases))
