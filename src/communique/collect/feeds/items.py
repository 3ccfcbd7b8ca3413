"""Entries of a feed -> items: the text that the feed itself gives, and pages that were fetched for it."""

from attrs import evolve

from communique.claims.codes import RefusalReason
from communique.claims.report import Found, Refusal
from communique.collect.feeds.feed import Entry, Feed
from communique.collect.feeds.markup import plain_text
from communique.collect.findings import Findings
from communique.collect.given import Given
from communique.collect.item import Item
from communique.collect.outlet import outlet_of_name

RULE = "feed"
SUMMARY_RULE = "feed-summary"
FEED_TEXT = "{} (the text in the feed)"
FEED_SUMMARY = "{} (the summary in the feed)"


def own_name(entry: Entry, name: str) -> str:
    """The name of the item that is the entry's own text; it says where that text ends too early."""
    return (FEED_SUMMARY if entry.is_summary else FEED_TEXT).format(name)


def text_item(entry: Entry, feed: Feed, name: str) -> Item | Refusal:
    """The entry's own text with what the feed says of it; a Refusal where it gives none."""
    text = plain_text(entry.text)
    if not text:
        return Refusal(name, RefusalReason.NO_BODY, "the feed gives neither text nor summary for this entry")
    rule = SUMMARY_RULE if entry.is_summary else RULE
    stated = Given(url=entry.address or None, language=_language(feed), rule=rule)
    return Item(own_name(entry, name), entry.raw, text, stated, said_of(entry, feed, rule))


def page_item(item: Item, url: str, entry: Entry, feed: Feed, charset: str) -> Item:
    """A fetched page with its address, and with what the feed says of it behind what the page itself says."""
    stated = evolve(item.stated, url=item.stated.url or url)
    found = item.found.then(said_of(entry, feed))
    return evolve(item, content=item.content or decoded(item.raw, charset), stated=stated, found=found)


def said_of(entry: Entry, feed: Feed, rule: str = RULE) -> Findings:
    """What a feed says of a report; a time of the last change stands for that of publication where that is not said."""
    published = entry.published or entry.updated
    changed = entry.updated if entry.updated != entry.published else ""
    return Findings(
        outlet=_found(outlet_of_name(feed.title), rule),
        published=_found(published, rule if entry.published else f"{rule}-updated"),
        headline=_found(entry.title, rule),
        byline=_found(entry.authors, rule),
        modified=_found(changed, rule),
    )


def decoded(raw: bytes, charset: str) -> str | None:
    """The text in the encoding that the server named, where the bytes are not UTF-8 and fit it; None elsewhere."""
    if not charset or charset in ("utf-8", "utf8"):
        return None
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return None
    try:
        return raw.decode(charset)
    except (UnicodeError, LookupError):
        return None


def _found(value: str | None, rule: str) -> Found | None:
    return Found(value, rule) if value else None


def _language(feed: Feed) -> str | None:
    code = feed.language[:2].lower()
    return code if len(code) == 2 and code.isalpha() else None
