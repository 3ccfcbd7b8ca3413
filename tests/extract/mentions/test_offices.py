"""Offices: the words of a title read into rank, function and institution."""

import pytest

from communique.extract.mentions.offices import Post, gender_of_title, read_post


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("First Vice Foreign Minister", Post("first vice", "minister", "foreign ministry", False)),
        ("Deputy Foreign Minister", Post("deputy", "minister", "foreign ministry", False)),
        ("Ambassador-at-Large", Post("at large", "ambassador-at-large", None, False)),
        ("former President", Post(None, "head of state", None, True)),
        ("Prime Minister", Post(None, "head of government", "government", False)),
        ("Minister of Foreign Affairs", Post(None, "minister", "foreign ministry", False)),
        ("acting Defense Minister", Post("acting", "minister", "defence ministry", False)),
        ("Vice President", Post(None, "vice-president", None, False)),
        ("Secretary of State", Post(None, "secretary of state", None, False)),
        ("senior diplomat for Chilean trade", Post("senior", "diplomat", None, False)),
        (
            "Deputy National Security Adviser",
            Post("deputy", "national security adviser", "national security office", False),
        ),
        ("Foreign Ministry spokeswoman", Post(None, "spokesperson", "foreign ministry", False)),
        ("Harbour Church leader", Post(None, "leader", None, False)),
        ("gardener", Post(None, None, None, False)),
    ],
)
def test_a_title_is_read_into_its_parts(title: str, post: Post) -> None:
    assert read_post(title) == post


def test_some_titles_tell_the_gender() -> None:
    assert gender_of_title("Ministry spokeswoman") == "female"
    assert gender_of_title("Mr.") == "male"
    assert gender_of_title("Foreign Minister") is None
