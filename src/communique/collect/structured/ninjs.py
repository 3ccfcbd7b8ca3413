"""ninjs (IPTC, news in JSON, versions 1.x, 2.x and 3.x): one object is one news item."""

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.container import Container
from communique.collect.datasets.column_date import read_date
from communique.collect.datasets.column_name import author_names, language_code
from communique.collect.given import Given
from communique.collect.item import Item
from communique.collect.structured.markup import text_of_markup
from communique.collect.structured.version import notice_text, revision_of

RULE = "ninjs"
HEAD_LENGTH = 1_000  # characters of a value of a head
OWN_KEYS = frozenset(
    (
        *(
            "pubstatus",
            "pubStatus",
            "versioncreated",
            "versionCreated",
            "body_html",
            "body_text",
            "body_xhtml",
            "bodies",
        ),
        *("usageterms", "usageTerms", "copyrightholder", "headlines", "bylines", "contentcreated"),
    )
)


def is_ninjs(value: object) -> bool:
    """Whether a JSON object is a news item of ninjs: it has a uri, and keys that only ninjs has."""
    return isinstance(value, dict) and "uri" in value and len(OWN_KEYS & value.keys()) >= 2


def read_ninjs(value: dict[str, Any], container: Container, raw: bytes) -> Item | Refusal:
    """The item of one object; NO_BODY where it has neither text nor HTML, and withdraws nothing."""
    stated = _stated(value)
    revision = revision_of(value.get("version"), _status(value), stated, _words(value.get("uri")))
    text = _body(value)
    if not text and revision and revision.about:
        text = notice_text(stated, _words(_either(value, "ednote", "edNote")))
    if not text:
        return Refusal(container.name, RefusalReason.NO_BODY, "this ninjs item has no body_text, body_html or bodies")
    if revision:  # a later version was published when it was made
        stated = evolve(stated, revision=revision, published=stated.modified or stated.published)
    return Item(container.name, raw, text, stated.over(container.stated))


def _body(value: dict[str, Any]) -> str:
    """The text: what is given as text, else that of the markup."""
    bodies = value["bodies"] if isinstance(value.get("bodies"), list) else []
    plain = [value.get("body_text"), *_values(bodies, _is_plain)]
    marked = [value.get("body_xhtml"), value.get("body_html"), *_values(bodies, lambda body: not _is_plain(body))]
    for text in plain:
        if isinstance(text, str) and text.strip():
            return text
    texts = (text_of_markup(one) or one for one in marked if isinstance(one, str) and one.strip())
    return next(texts, "")


def _is_plain(body: dict[str, Any]) -> bool:
    return "html" not in str(body.get("contenttype") or body.get("contentType") or body.get("role") or "html").lower()


def _values(bodies: Iterable[Any], chosen: Any) -> list[object]:
    return [body.get("value") for body in bodies if isinstance(body, dict) and chosen(body)]


def _stated(value: dict[str, Any]) -> Given:
    language = _words(value.get("language"))
    byline = _words(value.get("byline")) or _first(value.get("bylines"))
    return Given(
        published=_date(_either(value, "firstcreated", "firstCreated", "versioncreated", "versionCreated")),
        modified=_date(_either(value, "versioncreated", "versionCreated")),
        outlet=_provider(value),
        headline=_words(value.get("headline")) or _first(value.get("headlines")),
        url=_url(value),
        language=language_code(language) if language else None,
        authors=author_names(byline) if byline else _people(value),
        slug=_words(_either(value, "slugline", "slug")),
        dateline=_words(value.get("located")),
        rule=RULE,
    )


def _status(value: dict[str, Any]) -> str | None:
    return _words(_either(value, "pubstatus", "pubStatus"))


def _either(value: dict[str, Any], *keys: str) -> object:
    return next((value[key] for key in keys if value.get(key)), None)


def _words(value: object) -> str | None:
    """Words of a head in one line; None for what has none, or too many."""
    words = " ".join(value.split()) if isinstance(value, str) else ""
    return words if 0 < len(words) <= HEAD_LENGTH else None


def _first(values: object) -> str | None:
    """The first of ninjs 3's lists of objects that hold a value."""
    found = (_words(one.get("value")) for one in _objects(values))
    return next((words for words in found if words), None)


def _objects(values: object) -> list[dict[str, Any]]:
    return [one for one in values if isinstance(one, dict)] if isinstance(values, list) else []


def _date(value: object) -> str | None:
    return read_date(value, None) if isinstance(value, str) else None


def _provider(value: dict[str, Any]) -> str | None:
    """Who provides the item: the first source of information, the source by name, the holder of the copyright."""
    sources = [one for one in _objects(value.get("infosources") or value.get("infosource")) if one.get("name")]
    name = next((_words(one["name"]) for one in sources), None)
    return name or _words(value.get("source")) or _words(value.get("copyrightholder"))


def _people(value: dict[str, Any]) -> str | None:
    """The authors among ninjs's persons."""
    authors = [one for one in _objects(value.get("person")) + _objects(value.get("people")) if _is_author(one)]
    return ", ".join(name for one in authors if (name := _words(one.get("name")))) or None


def _is_author(person: dict[str, Any]) -> bool:
    roles = (str(person.get(key) or "").rpartition(":")[2].lower() for key in ("rel", "role"))
    return any(role in ("author", "writer", "creator") for role in roles)


def _url(value: dict[str, Any]) -> str | None:
    found = (_words(value.get(key)) for key in ("url", "uri"))
    return next((url for url in found if url and url.startswith(("http://", "https://"))), None)
