"""NITF (IPTC, News Industry Text Format 3.x): one document is one report, with its head in `head` and `body.head`."""

from typing import Any

from attrs import evolve

from communique.collect.datasets.column_date import read_date
from communique.collect.datasets.column_name import author_names
from communique.collect.given import Given
from communique.collect.structured.markup import text_of_tree
from communique.collect.structured.version import notice_text, revision_of
from communique.collect.structured.xml_source import attribute, child, descendant, words_of

RULE = "nitf"


def read_nitf(nitf: Any) -> tuple[str, Given]:
    """The text of a parsed document, "" where it has none, and what it states."""
    stated = _stated(nitf)
    docdata = child(nitf, "head", "docdata")
    status = attribute(docdata, "management-status")
    version = attribute(child(docdata, "du-key"), "version") if docdata is not None else None
    revision = revision_of(version, status, stated, attribute(child(docdata, "doc-id"), "id-string"))
    text = _text(nitf)
    if not text and revision and revision.about:
        text = notice_text(stated, attribute(child(docdata, "ed-msg"), "info"))
    return text, evolve(stated, revision=revision)


def _text(nitf: Any) -> str:
    parts = (child(nitf, "body", name) for name in ("body.content", "body.end"))
    return "\n\n".join(text for part in parts if part is not None and (text := text_of_tree(part)))


def _stated(nitf: Any) -> Given:
    docdata, head = child(nitf, "head", "docdata"), child(nitf, "body", "body.head")
    pubdata, hedline = child(nitf, "head", "pubdata"), child(head, "hedline")
    story_date = descendant(head, "story.date") if head is not None else None
    dates = (
        attribute(child(docdata, "date.release"), "norm"),
        attribute(child(docdata, "date.issue"), "norm"),
        attribute(pubdata, "date.publication"),
        attribute(story_date, "norm"),
    )
    byline = words_of(child(head, "byline"))
    return Given(
        published=next((day for date in dates if date and (day := read_date(date, None))), None),
        outlet=words_of(child(head, "distributor")) or attribute(pubdata, "name"),
        headline=words_of(child(hedline, "hl1")) or words_of(hedline) or words_of(child(nitf, "head", "title")),
        authors=author_names(byline) if byline else None,
        slug=attribute(child(docdata, "fixture"), "fix-id") or attribute(child(docdata, "du-key"), "key"),
        dateline=words_of(child(head, "dateline", "location")),
        rule=RULE,
    )
