"""Offices: the words of a title read into rank, function and institution."""

import pytest

from communique.claims.codes import Standing
from communique.extract.mentions.offices import Post, gender_of_title, read_post


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("First Vice Foreign Minister", Post("first vice", "minister", "foreign ministry", Standing.HELD)),
        ("Deputy Foreign Minister", Post("deputy", "minister", "foreign ministry", Standing.HELD)),
        ("Ambassador-at-Large", Post("at large", "ambassador-at-large", None, Standing.HELD)),
        ("former President", Post(None, "head of state", None, Standing.FORMER)),
        ("Prime Minister", Post(None, "head of government", "government", Standing.HELD)),
        ("Minister of Foreign Affairs", Post(None, "minister", "foreign ministry", Standing.HELD)),
        ("acting Defense Minister", Post(None, "minister", "defence ministry", Standing.ACTING)),
        ("Vice President", Post(None, "vice-president", None, Standing.HELD)),
        ("Secretary of State", Post(None, "secretary of state", None, Standing.HELD)),
        ("senior diplomat for Chilean trade", Post("senior", "diplomat", None, Standing.HELD)),
        (
            "Deputy National Security Adviser",
            Post("deputy", "national security adviser", "national security office", Standing.HELD),
        ),
        ("Foreign Ministry spokeswoman", Post(None, "spokesperson", "foreign ministry", Standing.HELD)),
        ("Harbour Church leader", Post(None, "leader", None, Standing.HELD)),
        ("gardener", Post(None, None, None, Standing.HELD)),
    ],
)
def test_a_title_is_read_into_its_parts(title: str, post: Post) -> None:
    assert read_post(title) == post


def test_some_titles_tell_the_gender() -> None:
    assert gender_of_title("Ministry spokeswoman") == "female"
    assert gender_of_title("Mr.") == "male"
    assert gender_of_title("Foreign Minister") is None
