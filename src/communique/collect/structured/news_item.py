"""NewsML-G2 (IPTC): a newsItem's management and content metadata, and the text that lies in it."""

from typing import Any

from attrs import evolve

from communique.claims.codes import RefusalReason
from communique.collect.datasets.column_date import read_date
from communique.collect.datasets.column_name import author_names, language_code
from communique.collect.given import NOTHING_GIVEN, Given, Problem
from communique.collect.outlet import outlet_of_tag
from communique.collect.structured.markup import is_markup, local_name, text_of_markup, text_of_tree
from communique.collect.structured.nitf import read_nitf
from communique.collect.structured.version import notice_text, revision_of
from communique.collect.structured.xml_source import attribute, child, descendant, words_of

RULE = "newsml"


def read_news_item(item: Any) -> tuple[str, Given] | Problem:
    """The text of a parsed newsItem and what it states; NO_BODY for a picture, and for what lies elsewhere."""
    text, inner = _content(child(item, "contentset"))
    stated = _stated(item).over(inner)
    meta = child(item, "itemmeta")
    status = attribute(child(meta, "pubstatus"), "qcode") or attribute(child(meta, "pubstatus"), "uri")
    revision = revision_of(attribute(item, "version"), status, stated, attribute(item, "guid"))
    if not text and revision and revision.about:
        text = notice_text(stated, words_of(child(meta, "ednote"), 10_000))
    if not text:
        kind = attribute(child(meta, "itemclass"), "qcode") or "unknown class"
        return Problem(RefusalReason.NO_BODY, f"this news item ({kind}) holds no text of its own")
    stated = evolve(stated, revision=revision or inner.revision)
    return text, evolve(stated, published=stated.modified or stated.published) if revision else stated


def _content(content: Any) -> tuple[str, Given]:
    """The first text among the renditions of the content, and what its own head states."""
    for part in content if content is not None else ():
        name = local_name(part)
        if name == "inlinexml" and (nitf := descendant(part, "nitf")) is not None:
            text, inner = read_nitf(nitf)
        elif name == "inlinexml":
            text, inner = text_of_tree(part), NOTHING_GIVEN
        else:
            text, inner = (_data(part) if name == "inlinedata" else ""), NOTHING_GIVEN
        if text.strip():
            return text, inner
    return "", NOTHING_GIVEN


def _data(part: Any) -> str:
    """Text, or HTML that was written as text."""
    data = "".join(part.itertext())
    return (text_of_markup(data) if is_markup(data) else None) or data.strip("\n")


def _stated(item: Any) -> Given:
    meta, content = child(item, "itemmeta"), child(item, "contentmeta")
    language = attribute(child(content, "language"), "tag") or attribute(item, "lang")
    created = _date(child(meta, "firstcreated")) or _date(child(content, "contentcreated"))
    changed = _date(child(meta, "versioncreated"))
    byline, provider = words_of(child(content, "by")), child(meta, "provider")
    code = (attribute(provider, "qcode") or "").rpartition(":")[2]
    return Given(
        published=created or changed,
        modified=changed or _date(child(content, "contentmodified")),
        outlet=_named(provider) or outlet_of_tag(code),
        headline=words_of(child(content, "headline")) or words_of(child(meta, "title")),
        language=language_code(language) if language else None,
        authors=author_names(byline) if byline else _named(child(content, "creator")),
        slug=words_of(child(content, "slugline")),
        dateline=_named(child(content, "located")) or words_of(child(content, "dateline")),
        rule=RULE,
    )


def _named(element: Any) -> str | None:
    """The name of a party or place: in words, or as it is written in a code ("nprov:NOR" says nothing to a reader)."""
    return words_of(child(element, "name")) or attribute(element, "literal")


def _date(element: Any) -> str | None:
    words = words_of(element)
    return read_date(words, None) if words else None
