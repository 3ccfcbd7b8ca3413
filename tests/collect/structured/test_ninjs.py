"""ninjs of all versions: text, head, version and status of each object."""

import json
from typing import Any

import pytest

from collect.laid_open import Opened, laid_open
from communique.claims.codes import RefusalReason, RevisionKind
from communique.collect.structured.ninjs import is_ninjs

FIRST: dict[str, Any] = {
    "uri": "tag:norvale.example,2031:7",
    "version": "1",
    "pubstatus": "usable",
    "firstcreated": "2031-05-04T09:00:00Z",
    "versioncreated": "2031-05-04T10:00:00Z",
    "headline": "Harbour opens again",
    "byline": "By Bo Park",
    "slugline": "harbour-talks",
    "located": "Lund",
    "language": "en-GB",
    "source": "Norvale Wire",
    "body_html": "<p>The port of Lund opened.</p><p>Ferries ran at noon.</p>",
}
THIRD = {
    "uri": "https://norvale.example/7",
    "standard": {"name": "ninjs", "version": "3.0"},
    "pubStatus": "usable",
    "version": 2,
    "versionCreated": "2031-05-05T10:00:00Z",
    "firstCreated": "2031-05-04T09:00:00Z",
    "headlines": [{"role": "main", "value": "Harbour opens again"}],
    "infosources": [{"name": "Norvale Wire"}],
    "people": [{"rel": "author", "name": "Bo Park"}],
    "bodies": [
        {"role": "main", "contentType": "text/html", "value": "<p>Marked words.</p>"},
        {"role": "main", "contentType": "text/plain", "value": "The port of Lund opened."},
    ],
}


def read(*values: dict[str, Any]) -> Opened:
    return laid_open(b"\n".join(json.dumps(value).encode() for value in values), name="news")


def test_a_first_version_is_read_with_its_head() -> None:
    (item,) = read(FIRST).items
    stated = item.stated
    assert item.content == "The port of Lund opened.\n\nFerries ran at noon."
    assert (stated.headline, stated.authors, stated.slug) == ("Harbour opens again", "Bo Park", "harbour-talks")
    assert (stated.dateline, stated.language, stated.outlet, stated.rule) == ("Lund", "en", "Norvale Wire", "ninjs")
    assert (stated.published, stated.modified) == ("2031-05-04T09:00:00+00:00", "2031-05-04T10:00:00+00:00")
    assert stated.revision is None


def test_a_source_of_information_is_read_under_the_name_that_early_versions_give_it() -> None:
    (item,) = read({**FIRST, "infosource": [{"name": "Lund Courier"}]}).items
    assert item.stated.outlet == "Lund Courier"


def test_a_later_version_has_its_number_and_its_own_time() -> None:
    (item,) = read(THIRD).items
    stated = item.stated
    assert item.content == "The port of Lund opened."
    assert stated.revision
    assert (stated.revision.number, stated.revision.kind) == (1, RevisionKind.UPDATE)
    assert stated.published == "2031-05-05T10:00:00+00:00"
    assert (stated.headline, stated.outlet, stated.authors) == ("Harbour opens again", "Norvale Wire", "Bo Park")
    assert stated.url == "https://norvale.example/7"


@pytest.mark.parametrize(("status", "kind"), [("canceled", RevisionKind.KILL), ("withheld", RevisionKind.WITHHOLD)])
def test_a_withdrawal_without_a_text_says_what_it_is_about(status: str, kind: RevisionKind) -> None:
    bare = {key: value for key, value in FIRST.items() if key != "body_html"}
    (item,) = read({**bare, "version": "3", "pubstatus": status, "ednote": "Sent by mistake, please do not use."}).items
    revision = item.stated.revision
    assert revision
    assert revision.kind is kind
    assert {found.rule: found.value for found in revision.about} == {
        "headline": "Harbour opens again",
        "slug": "harbour-talks",
        "code": "tag:norvale.example,2031:7",
    }
    assert item.content == "Harbour opens again\n\nSent by mistake, please do not use."


def test_lines_of_ninjs_are_items_of_their_own() -> None:
    found = read(FIRST, THIRD, {**FIRST, "body_html": ""})
    assert [item.name for item in found.items] == ["news:1", "news:2"]
    assert [(one.name, one.reason) for one in found.refusals] == [("news:3", RefusalReason.NO_BODY)]


def test_other_objects_are_not_ninjs() -> None:
    assert is_ninjs(FIRST)
    assert is_ninjs(THIRD)
    assert not is_ninjs({"uri": "x", "title": "t", "body": "b", "dateTimePub": "2031-05-04"})
    assert not is_ninjs([FIRST])


@pytest.mark.parametrize("value", [None, 7, [], {}, [None], {"value": []}])
def test_values_of_the_wrong_kind_do_no_harm(value: object) -> None:
    odd = dict.fromkeys([*FIRST, *THIRD], value) | {"uri": "x"}
    assert laid_open(json.dumps(odd).encode()).items == []
    (item,) = laid_open(json.dumps({**odd, "body_text": "Words of the body."}).encode()).items
    assert item.content == "Words of the body."
