"""Rows in the shapes in which datasets of news are passed on; each is read without a word from the person."""

import json

import pytest
from attrs import frozen

from collect.laid_open import PROSE, laid_open

TITLE = "Harbour opens again"
URL = "https://norvale.example/2031/harbour"


@frozen
class Shape:
    """A row, and what is to be read of it beside its text and headline."""

    row: dict[str, object]
    published: str | None
    outlet: str | None
    url: str | None = URL


SHAPES = {
    "news-please, CC-News": Shape(
        {
            "authors": ["Bo Park"],
            "date_download": "2033-01-01 00:00:00",
            "date_modify": "2031-05-05 00:00:00",
            "date_publish": "2031-05-04 10:00:00",
            "description": "Short words.",
            "filename": "harbour.json",
            "image_url": URL + ".jpg",
            "language": "en",
            "localpath": None,
            "maintext": PROSE,
            "source_domain": "norvale.example",
            "title": TITLE,
            "title_page": None,
            "title_rss": None,
            "url": URL,
        },
        "2031-05-04T10:00:00",
        "norvale.example",
    ),
    "cc_news": Shape(
        {
            "title": TITLE,
            "text": PROSE,
            "domain": "norvale.example",
            "date": "2031-05-04 00:00:00",
            "description": "",
            "url": URL,
            "image_url": URL + ".jpg",
        },
        "2031-05-04",
        "norvale.example",
    ),
    "GDELT with texts": Shape(
        {
            "GKGRECORDID": "20310504100000-7",
            "DATE": 20310504100000,
            "SourceCommonName": "norvale.example",
            "DocumentIdentifier": URL,
            "title": TITLE,
            "text": PROSE,
        },
        "2031-05-04T10:00:00",
        "norvale.example",
    ),
    "GDELT DOC": Shape(
        {
            "url": URL,
            "url_mobile": "",
            "title": TITLE,
            "seendate": "20330101T000000Z",
            "socialimage": URL + ".jpg",
            "domain": "norvale.example",
            "language": "English",
            "sourcecountry": "Norvale",
            "content": PROSE,
        },
        None,
        "norvale.example",
    ),
    "Event Registry": Shape(
        {
            "uri": "7",
            "lang": "eng",
            "isDuplicate": False,
            "date": "2033-01-01",
            "time": "00:00:00",
            "dateTime": "2033-01-01T00:00:00Z",
            "dateTimePub": "2031-05-04T10:00:00Z",
            "url": URL,
            "title": TITLE,
            "body": PROSE,
            "source": {"uri": "norvale.example", "dataType": "news", "title": "Norvale Times"},
            "authors": [{"name": "Bo Park"}],
            "image": URL + ".jpg",
        },
        "2031-05-04T10:00:00+00:00",
        "Norvale Times",
    ),
    "Webhose": Shape(
        {
            "thread": {
                "site": "norvale.example",
                "title": TITLE,
                "url": URL + "#t",
                "published": "2031-05-04T10:00:00.000+02:00",
            },
            "uuid": "7",
            "url": URL,
            "author": "Bo Park",
            "published": "2031-05-04T10:00:00.000+02:00",
            "title": TITLE,
            "text": PROSE,
            "language": "english",
            "crawled": "2033-01-01T00:00:00.000+02:00",
        },
        "2031-05-04T10:00:00+02:00",
        "norvale.example",
    ),
    "NewsAPI": Shape(
        {
            "source": {"id": None, "name": "Norvale Times"},
            "author": "Bo Park",
            "title": TITLE,
            "description": "Short.",
            "url": URL,
            "urlToImage": URL + ".jpg",
            "publishedAt": "2031-05-04T10:00:00Z",
            "content": PROSE,
        },
        "2031-05-04T10:00:00+00:00",
        "Norvale Times",
    ),
    "MediaCloud": Shape(
        {
            "stories_id": 7,
            "media_name": "Norvale Times",
            "media_url": "norvale.example",
            "publish_date": "2031-05-04",
            "indexed_date": "2033-01-01T00:00:00",
            "title": TITLE,
            "url": URL,
            "language": "en",
            "text": PROSE,
        },
        "2031-05-04",
        "Norvale Times",
    ),
    "LexisNexis": Shape(
        {
            "Headline": TITLE,
            "Publication": "Norvale Times",
            "Date": "May 4, 2031 Sunday",
            "Load-Date": "January 1, 2033",
            "Byline": "By Bo Park",
            "Length": "300 words",
            "Dateline": "LUND",
            "Body": PROSE,
        },
        "2031-05-04",
        "Norvale Times",
        None,
    ),
    "Factiva": Shape(
        {
            "AN": "NORV0007",
            "HD": TITLE,
            "BY": "By Bo Park",
            "PD": "4 May 2031",
            "SN": "Norvale Times",
            "LA": "English",
            "TD": PROSE,
        },
        "2031-05-04",
        "Norvale Times",
        None,
    ),
    "Guardian": Shape(
        {
            "id": "world/7",
            "type": "article",
            "webPublicationDate": "2031-05-04T10:00:00Z",
            "webTitle": TITLE,
            "webUrl": URL,
            "apiUrl": URL + "/api",
            "fields": {"byline": "Bo Park", "bodyText": PROSE},
        },
        "2031-05-04T10:00:00+00:00",
        None,
    ),
    "Elasticsearch": Shape(
        {
            "_index": "news",
            "_id": "7",
            "_score": 1.0,
            "_source": {
                "title": TITLE,
                "body": PROSE,
                "published_at": "2031-05-04",
                "@timestamp": "2033-01-01T00:00:00Z",
                "url": URL,
            },
        },
        "2031-05-04",
        None,
    ),
    "MongoDB": Shape(
        {
            "_id": {"$oid": "7"},
            "headline": TITLE,
            "text": PROSE,
            "date": {"$date": "2031-05-04T10:00:00Z"},
            "outlet": "Norvale Times",
        },
        "2031-05-04T10:00:00+00:00",
        "Norvale Times",
        None,
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_row_is_read_as_its_dataset_means_it(name: str) -> None:
    shape = SHAPES[name]
    found = laid_open((json.dumps(shape.row) + "\n").encode() * 2)
    item, _ = found.items
    stated = item.stated
    assert (item.content, stated.headline) == (PROSE, TITLE)
    assert (stated.published, stated.outlet, stated.url) == (shape.published, shape.outlet, shape.url)
    assert stated.authors in (None, "Bo Park")
    assert stated.language in (None, "en")
