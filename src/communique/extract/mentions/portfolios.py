"""Portfolios: the institution that the words of a title name: its ministry, its body, or the office it belongs to."""

import re
from functools import cache

from communique import vocabulary
from communique.extract.mentions.lexicon import known_institutions
from communique.extract.mentions.states import plain_state, seat_within

_JOINED = re.compile(r", and | and | & |, ")


@cache
def _portfolios() -> dict[str, str]:
    found: dict[str, str] = vocabulary.load("offices")["portfolios"]
    return found


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(vocabulary.load("offices")[key])


def ministry_of(words: list[str], head: list[str]) -> str | None:
    """The ministry whose portfolio stands right before the head, or after it and "of" or "for".

    "Trade and Industry Minister", "minister of trade, industry and energy"; of a list with foreign affairs in it, the
    foreign ministry. A minister's field counts though no list knows it.
    """
    at = _place_of(words, head)
    if at is None or head[0] == "prime" or head[-1] in _words("in_court"):
        return None
    minister = head[-1].rstrip("s") in ("minister", "ministry")
    with_field = head[-1].removesuffix("s") in _words("with_fields")
    fields = (_before(words[:at]), _after(words[at + len(head) :]) if with_field else "")
    return next((found for field in fields if field and (found := _named(field, minister)) is not None), None)


def body_named(body: str | None) -> str | None:
    """The usual name of the organisation named in a title; a ministry by its portfolio."""
    if body is None:
        return None
    words = body.lower().replace("-", " ").split()
    for head in (["ministry"], ["department"], ["affairs"], ["office"]):
        if (found := ministry_of(words, head)) is not None:
            return found
    known, sort = known_institutions().get(body), _common(words)
    if known is None and (seat := seat_within(body)) is not None:
        return seat
    return known.name if known else sort if sort and body.lower().endswith(sort) else body


def institution_of(words: list[str], head: list[str], body: str | None) -> str | None:
    """The institution that a title's words name; `body` is the organisation's name in it, if any."""
    sorts = (ministry_of(words, [sort]) for sort in ("ministry", "department"))
    found = ministry_of(words, head) or next((sort for sort in sorts if sort), None) or body_named(body)
    return found or _common(words) or _field(words, head) or ("government" if head == ["prime", "minister"] else None)


def _place_of(words: list[str], head: list[str]) -> int | None:
    found = (at for at in range(len(words)) if words[at : at + len(head)] == head)
    return next(found, None) if head else None


def _before(words: list[str]) -> str:
    """The words right before a head, back to a rank, a standing or a word that ends a portfolio."""
    at = len(words)
    while at and words[at - 1] not in _words("no_portfolio") and not words[at - 1].endswith(("'s", "'")):
        at -= 1
    return " ".join(words[at:])


def _after(words: list[str]) -> str:
    """The words after "of" or "for", up to the next preposition: "trade, industry and energy" of Chile."""
    if words[:2] == ["of", "state"]:
        words = words[2:]
    if words[:1] not in (["of"], ["for"]):
        return ""
    rest = words[2:] if words[1:2] == ["the"] else words[1:]
    end = next((at for at, word in enumerate(rest) if word in ("of", "for", "in", "at", "from", "to", "under")), None)
    return " ".join(rest[:end]).strip(",")


def _named(field: str, minister: bool) -> str | None:
    """The ministry of a portfolio, or of several; of one that no list knows only where a minister has it."""
    if (found := _longest_known(field.split())) is not None:
        return found
    parts = _JOINED.split(field)
    known = [_portfolios().get(part) for part in parts]
    if "foreign ministry" in known:
        return "foreign ministry"
    counts = minister and (len(parts) > 1 or len(field.split()) == 1)
    return f"{field} ministry" if counts and not any(plain_state(part.title()) for part in parts) else None


def _longest_known(words: list[str]) -> str | None:
    """The ministry of a whole field, or of its end where nothing joins it to another one."""
    last = 1 if "and" in words or any(word.endswith(",") for word in words) else len(words)
    found = (_portfolios().get(" ".join(words[at:])) for at in range(last))
    return next((ministry for ministry in found if ministry), None)


def _common(words: list[str]) -> str | None:
    """The longest phrase of lower case that names a body of a state ("central bank")."""
    text = f" {' '.join(words)} "
    return max((phrase for phrase in _sorts() if f" {phrase} " in text), key=lambda p: (len(p), p), default=None)


@cache
def _sorts() -> frozenset[str]:
    return frozenset(vocabulary.load("institutions")["common"]) - {"ministry"}


def _field(words: list[str], head: list[str]) -> str | None:
    """The office of the field right before the head, or before "affairs" or "office", or after "of"."""
    if head and head[-1] in _words("in_court"):
        return None
    for at in range(len(words)):
        for length in (2, 1):
            found = _portfolios().get(" ".join(words[at : at + length]))
            if found is not None and _counts(words, at, at + length, head):
                return found
    return None


def _counts(words: list[str], start: int, end: int, head: list[str]) -> bool:
    direct = words[end : end + len(head)] == head or words[start : start + len(head)] == head
    return direct or words[end : end + 1] in (["affairs"], ["office"]) or words[start - 1 : start] == ["of"]
