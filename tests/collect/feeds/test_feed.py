"""Feeds: RSS and Atom as they come, and as they should not come."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.collect.feeds.feed import Entry, Feed, read_feed
from communique.collect.feeds.recognition import is_feed
from communique.collect.feeds.trouble import Trouble, TroubleKind
from feed_site import entry, rss

BASE = "http://harbour.example/feeds/all.xml"
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://quay.example/base/" xml:lang="en"><title>Quay</title>
<entry><title type="html">Ferry &amp;amp; &lt;b&gt;rail&lt;/b&gt;</title><link rel="alternate" href="a/1.html"/>
<link rel="self" href="feed"/><published>2021-03-10T08:30:00+09:00</published>
<updated>2021-03-10T09:30:00+09:00</updated>
<author><name>Ada Lind</name></author><author><name>Matej Kos</name></author><summary>Short.</summary>
<content type="html">&lt;p&gt;The long text.&lt;/p&gt;</content></entry>
<entry><id>tag:quay.example,2021:2</id><title>No link</title>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>In <i>XHTML</i>.</p></div></content></entry>
</feed>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://h.example/">
<title>Pier</title></channel><item rdf:about="http://h.example/1"><title>One</title><link>http://h.example/1</link>
<dc:date>2021-03-10T08:30:00+09:00</dc:date><description>Words.</description></item></rdf:RDF>"""


def read(raw: bytes | str, most: int = 1_000) -> Feed:
    found = read_feed(raw.encode() if isinstance(raw, str) else raw, BASE, most)
    assert isinstance(found, Feed), found
    return found


def only(raw: bytes | str) -> Entry:
    (found,) = read(raw).entries
    return found


def test_atom_is_read() -> None:
    feed = read(ATOM)
    first, second = tuple(feed.entries)
    assert (feed.title, feed.count) == ("Quay", 2)
    assert (first.address, first.title) == ("http://quay.example/base/a/1.html", "Ferry & rail")
    assert (first.published, first.updated) == ("2021-03-10T08:30:00+09:00", "2021-03-10T09:30:00+09:00")
    assert (first.authors, first.text, first.is_summary) == ("Ada Lind, Matej Kos", "<p>The long text.</p>", False)
    assert (second.address, second.is_summary) == ("", False)
    assert "XHTML" in second.text


def test_rss_2_is_read_with_the_day_as_its_outlet_counts_it() -> None:
    more = """<pubDate>Wed, 10 Mar 2021 08:30:00 +0900</pubDate><dc:creator>Ada Lind</dc:creator>
    <description>&lt;p&gt;Short.&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>Long & whole.</p>]]></content:encoded>"""
    feed = rss(entry("/a?x=1&amp;y=2#part", "Ferry", more)).replace(
        b"<rss ", b'<rss xmlns:dc="http://purl.org/dc/elements/1.1/" '
    )
    found = only(feed)
    assert found.address == "http://harbour.example/a?x=1&y=2"
    assert found.published == "2021-03-10T08:30:00+09:00"
    assert (found.authors, found.text, found.is_summary) == ("Ada Lind", "<p>Long & whole.</p>", False)
    assert found.raw.startswith(b"<item")


def test_rss_1_is_read() -> None:
    found = only(RDF)
    assert (found.address, found.updated, found.text) == ("http://h.example/1", "2021-03-10T08:30:00+09:00", "Words.")
    assert found.is_summary


@pytest.mark.parametrize(
    ("item", "address"),
    [
        ("<guid>http://h.example/g</guid>", "http://h.example/g"),
        ('<guid isPermaLink="false">http://h.example/g</guid>', "http://h.example/g"),
        ('<guid isPermaLink="false">1234</guid>', ""),
        ("<link>file:///etc/passwd</link>", ""),
        ("<link>javascript:alert(1)</link><guid>http://h.example/g</guid>", "http://h.example/g"),
        ("<link>http://user:word@h.example/</link>", ""),
        ("<link>\n  http://h.example/a \n</link>", "http://h.example/a"),
        ("<link><![CDATA[http://h.example/a?b=1&c=2]]></link>", "http://h.example/a?b=1&c=2"),
        ("<title>no link at all</title>", ""),
        ('<enclosure url="http://h.example/sound.mp3" type="audio/mpeg"/>', ""),
    ],
)
def test_an_entry_leads_where_its_link_says_if_that_may_be_asked_for(item: str, address: str) -> None:
    assert only(rss(f"<item>{item}</item>")).address == address


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("Wed, 10 Mar 2021 23:30:00 GMT", "2021-03-10T23:30:00+00:00"),
        ("Wed, 10 Mar 2021 23:30:00 EST", "2021-03-10T23:30:00-05:00"),
        ("2021-03-10", "2021-03-10"),
        ("10 March 2021", "2021-03-10"),
        ("", ""),
        ("yesterday", ""),
        ("Mon, 01 Jan 0001 00:00:00 GMT", ""),
    ],
)
def test_a_date_is_read_as_it_is_given_or_not_at_all(date: str, published: str) -> None:
    assert only(rss(entry("/a", more=f"<pubDate>{date}</pubDate>"))).published == published


def test_what_the_feed_says_is_new_has_another_mark() -> None:
    dated = "<pubDate>Wed, 10 Mar 2021 08:30:00 GMT</pubDate>"
    one, same, retitled, redated = (
        only(rss(entry("/a", title, more))).mark
        for title, more in (
            ("Ferry", dated),
            ("Ferry", dated + "<slash:comments>5</slash:comments>"),
            ("Ferry sails", dated),
            ("Ferry", dated.replace("08", "09")),
        )
    )
    assert one == same
    assert len({one, retitled, redated}) == 3


@pytest.mark.parametrize(
    "damage",
    [
        ("</item>", "</item><x & y>"),
        ("Ferry", "Ferry & rail &nbsp; &eacute; <"),
        ("</channel></rss>", ""),
        ("Ferry", "Ferry \x01\x0b"),
        ("<rss", "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss"),
        ("Ferry", "&a; Ferry"),
        ("<rss", "\n\n <rss"),
        ("<title>", "<media:title>x</media:title><title>"),
    ],
)
def test_what_can_be_made_out_of_broken_xml_is(damage: tuple[str, str]) -> None:
    whole = rss(entry("http://h.example/a", "Ferry"), entry("http://h.example/b", "Rail")).decode()
    found = read(whole.replace(damage[0], damage[1], 1))
    assert "http://h.example/b" in [one.address for one in found.entries]


def test_named_characters_of_html_are_read_though_xml_has_none() -> None:
    assert only(rss(entry("/a?b=1&c=2", "Caf&eacute; & bar"))) == Entry(
        only(rss(entry("/a?b=1&c=2", "Caf&eacute; & bar"))).raw, "http://harbour.example/a?b=1&c=2", "Café & bar"
    )


@pytest.mark.parametrize(
    "raw",
    [b"", b"words", b"<html><body>words</body></html>", b"<?xml version='1.0'?><newsItem/>", b"\x00\x01\x02", b"{}"],
)
def test_what_is_no_feed_is_said_to_be_none(raw: bytes) -> None:
    found = read_feed(raw)
    assert isinstance(found, Trouble)
    assert found.kind is TroubleKind.FORM


def test_a_feed_without_entries_is_one() -> None:
    assert tuple(read(rss()).entries) == ()


def test_an_encoding_that_is_declared_is_believed() -> None:
    raw = b"<?xml version='1.0' encoding='windows-1251'?>" + rss(entry("/a", "TITLE"))
    assert only(raw.replace(b"TITLE", "Причал".encode("cp1251"))).title == "Причал"
    assert only(rss(entry("/a", "Причал")).decode().encode("utf-16")).title == "Причал"


def test_no_more_entries_are_read_than_asked_for_and_all_are_counted() -> None:
    feed = read(rss(*(entry(f"/{number}") for number in range(20_000))), most=50)
    entries = tuple(feed.entries)
    assert (len(entries), feed.count) == (50, 20_000)
    assert entries[0].address == "http://harbour.example/0"


def bomb() -> str:
    kinds = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "words"}">' for n in range(12))
    return f"<!DOCTYPE rss [{kinds}]>" + rss(entry("/a", "&e11;")).decode()


HEAD = '<rss version="2.0"><channel>'
N = 60_000


@pytest.mark.parametrize(
    "raw",
    [
        *(HEAD + "<a>" * N, HEAD + "<" * N, HEAD + "<item><title>" + "&" * N, HEAD + "<item><title>" + "<![CDATA[" * N),
        *(HEAD + "<!--" * N, HEAD + "<item>" + "<title>a</title>" * N, HEAD + "<item a='" * N, HEAD + "<item>" * N),
        HEAD + "<item " + "".join(f"a{number}='1' " for number in range(N)) + "><title>x</title></item>",
        HEAD + "<item><x " + "".join(f"a{number}='1' " for number in range(N)) + "/><title>x</title></item>",
        HEAD + "".join(f"<a{number}:b xmlns:a{number}='u{number}'/>" for number in range(N)),
        "<?xml encoding='" * N,
        "<!DOCTYPE rss [" + "<!ENTITY a 'b'>" * N + HEAD,
        bomb(),
        "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + rss(entry("/a", "&a;")).decode(),
        " " * N + HEAD,
    ],
    ids=range(16),
)
def test_no_feed_takes_long_or_says_what_it_should_not(raw: str) -> None:
    begun = time.process_time()
    feed = read_feed(raw.encode(), BASE, most=500)
    found = tuple(feed.entries) if isinstance(feed, Feed) else ()
    assert time.process_time() - begun < 5
    assert "root:" not in repr(found)
    assert len(repr(found)) < 20 * len(raw) + 10_000


@settings(deadline=None)
@given(st.binary(max_size=60), st.integers(0, 400))
def test_no_bytes_in_a_feed_break_it(noise: bytes, at: int) -> None:
    whole = rss(entry("/a", more="<pubDate>Wed, 10 Mar 2021 08:30:00 GMT</pubDate>"), entry("/b"))
    found = read_feed(whole[:at] + noise + whole[at:], BASE)
    assert isinstance(found, Trouble) or all(isinstance(one, Entry) for one in found.entries)


@pytest.mark.parametrize(
    "head",
    [
        ATOM,
        RDF,
        rss().decode(),
        "\n<!-- note --><?xml-stylesheet href='a'?><rss>",
        "<RDF xmlns='http://my.netscape.com/rdf/simple/0.9/'>",
    ],
)
def test_feeds_are_told_by_their_root(head: str) -> None:
    assert is_feed(head)


@pytest.mark.parametrize(
    "head",
    ["", "rss feed words", "<html><rss>", "<feedback>", "<feed><x/></feed>", "<rdf:RDF xmlns='urn:x'>", "<p>Atom</p>"],
)
def test_other_texts_are_not_taken_for_feeds(head: str) -> None:
    assert not is_feed(head)
