"""Feed files that were saved, and what a feed says of a page."""

from pathlib import Path

from communique.claims.codes import RefusalReason
from communique.claims.report import Cut, Found, Refusal, Report
from communique.collect.container import Notice
from communique.collect.feeds.feed import Entry, Feed
from communique.collect.feeds.items import decoded, page_item, said_of
from communique.collect.findings import Findings
from communique.collect.given import Given
from communique.collect.item import Item
from communique.collect.opening import open_source
from communique.collect.read import read_item
from communique.collect.sources import Source, find_sources
from feed_site import SENTENCES, entry, page, rss

WHOLE = "".join(f"&lt;p&gt;{sentence.format('')}&lt;/p&gt;" for sentence in SENTENCES)
DATED = "<pubDate>Wed, 10 Mar 2021 08:30:00 +0900</pubDate>"


def opened(path: Path, raw: bytes) -> list[Item | Refusal | Notice]:
    path.write_bytes(raw)
    (source,) = find_sources([str(path)])
    assert isinstance(source, Source)
    return list(open_source(source))


def report(item: object, given: Given = Given()) -> Report:  # noqa: B008 - frozen
    assert isinstance(item, Item)
    (found,) = read_item(item, given)
    assert isinstance(found, Report)
    return found


def test_each_entry_of_a_saved_feed_is_an_item_with_what_the_feed_says_of_it(tmp_path: Path) -> None:
    more = f"{DATED}<author>desk@h.example (Ada Lind)</author><content:encoded>{WHOLE}</content:encoded>"
    first, second = opened(
        tmp_path / "saved.bin",
        rss(
            entry("http://h.example/a", "Ferry", more),
            entry("http://h.example/b", "Rail", f"<description>{WHOLE}</description>"),
        ),
    )
    found = report(first)
    assert found.text == "\n\n".join(sentence.format("") for sentence in SENTENCES)
    head = found.head
    assert head.published
    assert (head.published.value, head.published.rule) == ("2021-03-10T08:30:00+09:00", "feed")
    assert head.headline
    assert (head.headline.value, head.url) == ("Ferry", "http://h.example/a")
    assert isinstance(second, Item)
    assert second.name == f"{tmp_path}/saved.bin:http://h.example/b (the summary in the feed)"
    assert second.raw != first.raw if isinstance(first, Item) else False
    headline = report(second).head.headline
    assert headline
    assert headline.rule == "feed-summary"


def test_an_entry_without_text_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    refused, item = opened(
        tmp_path / "a.xml", rss(entry("http://h.example/a"), f"<item><description>{WHOLE}</description></item>")
    )
    assert isinstance(refused, Refusal)
    assert refused.reason is RefusalReason.NO_BODY
    assert isinstance(item, Item)
    assert item.name.endswith("a.xml:2 (the summary in the feed)")


def test_a_feed_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (found,) = opened(
        tmp_path / "a.xml", b'<?xml version="1.0" encoding="utf-8"?><rss><channel>\xff\xfe\x00</channel></rss>'
    )
    assert isinstance(found, Refusal)


FEED = Feed("Harbour Light", "en-GB", 1, ())
ENTRY = Entry(
    b"<item/>", "http://h.example/a", "Ferry", "2021-03-10T08:30:00+09:00", "2021-03-11T08:30:00+09:00", "Ada Lind"
)


def test_what_a_page_says_of_itself_outranks_the_feed() -> None:
    stated = '{"@type":"NewsArticle","datePublished":"2021-03-09T12:00:00+01:00","author":{"name":"Matej Kos"}}'
    head = f'<script type="application/ld+json">{stated}</script>'
    found = report(page_item(Item("a", page(head=head)), "http://h.example/final", ENTRY, FEED, "")).head
    assert found.published
    assert (found.published.value, found.published.rule) == ("2021-03-09T12:00:00+01:00", "json-ld")
    assert found.byline
    assert found.byline.value == "Matej Kos"
    assert found.url == "http://h.example/final"
    assert ("published", "feed") in [(one.part, one.found.rule) for one in found.considered]


def test_what_a_page_does_not_say_the_feed_does() -> None:
    found = report(page_item(Item("a", page()), "http://h.example/final", ENTRY, FEED, "")).head
    assert found.published
    assert (found.published.value, found.published.rule) == ("2021-03-10T08:30:00+09:00", "feed")
    assert found.byline
    assert found.byline.rule == "feed"


def test_what_the_reader_of_a_page_found_is_kept() -> None:
    own = Item("a", b"raw", "words", found=Findings(headline=Found("Own", "pdf"), cuts=(Cut(0, 2, "foot"),)))
    found = page_item(own, "http://h.example/a.pdf", ENTRY, FEED, "").found
    assert found.headline == Found("Own", "pdf")
    assert found.byline == Found("Ada Lind", "feed")
    assert found.cuts == own.found.cuts


def test_what_a_person_says_outranks_both() -> None:
    item = page_item(Item("a", page()), "http://h.example/final", ENTRY, FEED, "")
    published = report(item, Given(published="2021-01-01")).head.published
    assert published
    assert published.value == "2021-01-01"


def test_a_time_of_change_stands_for_that_of_publication_only_where_there_is_none() -> None:
    undated = Entry(b"", updated="2021-03-11")
    found = said_of(undated, FEED)
    assert found.published
    assert (found.published.value, found.published.rule) == ("2021-03-11", "feed-updated")
    assert said_of(Entry(b""), FEED).published is None


def test_the_servers_encoding_is_taken_where_the_bytes_need_one() -> None:
    assert decoded("Причал".encode("cp1251"), "windows-1251") == "Причал"
    assert decoded("Причал".encode(), "windows-1251") is None
    assert decoded(b"\xff", "") is None
    assert decoded(b"\xff", "no-such") is None
    assert decoded(b"\x98", "windows-1251") is None
