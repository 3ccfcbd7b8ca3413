"""NewsML-G2 and NITF: items with their heads and versions; hostile and other XML is refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collect.laid_open import laid_open
from communique.claims.codes import RefusalReason, RevisionKind
from communique.collect.given import Limits

PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'
NITF_BODY = (
    "<body><body.head><hedline><hl1>Harbour opens</hl1><hl2>Ferries run</hl2></hedline><byline>By Bo Park</byline>"
    "<dateline><location>Lund</location></dateline></body.head><body.content><p>The port of <em>Lund</em>&#160;opened "
    "&amp; ferries ran.</p><media><media-caption>The pier.</media-caption></media><p>Trade<br/>resumed.</p>"
    "</body.content></body>"
)
NITF = (
    '<nitf><head><docdata management-status="usable"><doc-id id-string="n7"/><date.issue norm="20310504T090000Z"/>'
    f'</docdata><pubdata name="Norvale Times"/></head>{NITF_BODY}</nitf>'
)
TEXT = "The port of Lund opened & ferries ran.\n\nTrade\nresumed."
CONTENTS = {
    "nitf": f'<inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">{NITF_BODY}</nitf></inlineXML>',
    "xhtml": '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body>'
    "<p>The port of Lund opened &amp; ferries ran.</p><p>Trade<br/>resumed.</p></body></html></inlineXML>",
    "plain": "<inlineData>The port of Lund opened &amp; ferries ran.\n\nTrade\nresumed.</inlineData>",
    "html as text": "<inlineData>&lt;p>The port of Lund opened &amp;amp; ferries ran.&lt;/p>&lt;p>Trade&lt;br>resumed."
    "&lt;/p></inlineData>",
}


def item(content: str, version: int = 1, status: str = "usable", guid: str = "urn:norvale:7") -> str:
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{version}" xml:lang="en-GB">'
        '<itemMeta><itemClass qcode="ninat:text"/><provider qcode="p:N"><name>Norvale Wire</name></provider>'
        f"<versionCreated>2031-05-0{version + 3}T10:00:00+09:00</versionCreated><firstCreated>2031-05-04T00:30:00Z"
        f'</firstCreated><pubStatus qcode="stat:{status}"/><edNote>Sent by mistake.</edNote></itemMeta><contentMeta>'
        "<located><name>Lund</name></located><slugline>harbour-talks</slugline><headline>Harbour opens</headline>"
        f"<by>By Bo Park</by></contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def message(*items: str) -> bytes:
    inside = "".join(items)
    return f'{PROLOG}<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{inside}</itemSet></newsMessage>'.encode()


@pytest.mark.parametrize("content", CONTENTS)
def test_the_same_text_comes_out_of_every_kind_of_content(content: str) -> None:
    raw = (PROLOG + item(CONTENTS[content])).encode()
    (found,) = laid_open(raw, name="news.xml").items
    assert (found.content, found.raw, found.name) == (TEXT, raw, "news.xml")


def test_the_head_of_an_item_is_stated() -> None:
    (found,) = laid_open((PROLOG + item(CONTENTS["plain"])).encode()).items
    stated = found.stated
    assert (stated.headline, stated.authors, stated.outlet) == ("Harbour opens", "Bo Park", "Norvale Wire")
    assert (stated.slug, stated.dateline, stated.language) == ("harbour-talks", "Lund", "en")
    assert (stated.published, stated.modified) == ("2031-05-04T00:30:00+00:00", "2031-05-04T10:00:00+09:00")
    assert (stated.revision, stated.rule) == (None, "newsml")


@pytest.mark.parametrize("limits", [Limits(), Limits(file_bytes=1_000)])
def test_every_item_of_a_message_is_read_with_its_version(limits: Limits) -> None:
    plain = CONTENTS["plain"]
    found = laid_open(
        message(item(plain), item(plain, 2), item("", 3, "canceled"), item(plain, guid="x")), limits=limits
    )
    assert [one.name for one in found.items] == ["rows:1", "rows:2", "rows:3", "rows:4"]
    revisions = [one.stated.revision for one in found.items]
    assert [one and (one.number, one.kind) for one in revisions] == [
        None,
        (1, RevisionKind.UPDATE),
        (2, RevisionKind.KILL),
        None,
    ]
    assert found.items[2].content == "Harbour opens\n\nSent by mistake."
    assert found.items[1].stated.published == "2031-05-05T10:00:00+09:00"
    assert len({one.raw for one in found.items}) == 4


def test_a_picture_is_refused_and_a_package_is_told() -> None:
    picture, package = item('<remoteContent href="a.jpg"/>'), "<packageItem/>"
    found = laid_open(message(item(CONTENTS["plain"]), picture, package))
    assert len(found.items) == 1
    assert [one.reason for one in found.refusals] == [RefusalReason.NO_BODY]
    assert "1 packages" in found.told


def test_nitf_alone_is_one_item() -> None:
    raw = (PROLOG + NITF).encode()
    (found,) = laid_open(raw, name="news.xml").items
    assert (found.content, found.raw, found.name) == (TEXT, raw, "news.xml")
    assert (found.stated.headline, found.stated.authors, found.stated.dateline) == ("Harbour opens", "Bo Park", "Lund")
    assert (found.stated.published, found.stated.outlet) == ("2031-05-04T09:00:00+00:00", "Norvale Times")


def test_nitf_that_is_withheld_is_a_withholding() -> None:
    (found,) = laid_open((PROLOG + NITF.replace('"usable"', '"withheld"')).encode()).items
    assert found.stated.revision
    assert found.stated.revision.kind is RevisionKind.WITHHOLD


def test_entities_that_only_a_missing_dtd_declares_stand_as_html_has_them() -> None:
    typed = NITF.replace("&#160;", "&nbsp;").replace("&amp;", "&mdash;")
    (found,) = laid_open(f'{PROLOG}<!DOCTYPE nitf SYSTEM "nitf.dtd">{typed}'.encode()).items
    assert found.content == TEXT.replace("&", "—")


HOSTILE = {
    "outside entity": '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]><nitf>&x;</nitf>',
    "laughs": '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><nitf>&b;</nitf>',
    "deep": "<nitf>" + "<p>" * 50_000,
    "cut off": NITF[:200],
    "two roots": NITF + NITF[:50],
    "empty": "<nitf/>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_and_broken_xml_is_refused_with_a_reason(name: str) -> None:
    found = laid_open((PROLOG + HOSTILE[name]).encode())
    assert {one.reason for one in found.refusals} <= {RefusalReason.MALFORMED, RefusalReason.NO_BODY}
    assert found.refusals
    assert not any("ha" * 3 in (one.content or "") for one in found.items)


def test_other_xml_is_refused_by_the_name_of_its_root() -> None:
    (refusal,) = laid_open(f"{PROLOG}<!-- x --><inventory><row/></inventory>".encode()).refusals
    assert refusal.reason is RefusalReason.MALFORMED
    assert "'inventory'" in refusal.detail


@pytest.mark.parametrize(
    "text", ["<Norvale Wire> The port opened.", "<html><p>x</p></html>", "The <nitf> tag.", PROLOG + "<html/>"]
)
def test_texts_and_pages_are_left_to_others(text: str) -> None:
    (found,) = laid_open(text.encode()).items
    assert found.content is None


@given(st.text(max_size=60))
def test_any_words_come_through_an_item_as_they_are(words: str) -> None:
    safe = "".join(char for char in words if char.isprintable() and char not in "<&>")
    (found,) = laid_open((PROLOG + item(f"<inlineData>Words: {safe}</inlineData>")).encode()).items
    assert found.content == f"Words: {safe}"
