"""Offices: reading the words of a title into rank, function and institution."""

from functools import cache, lru_cache
from typing import Any

from attrs import frozen

from communique import vocabulary


@frozen
class Post:
    """What the words of a title say: "First Deputy Foreign Minister" -> first deputy, minister, foreign ministry."""

    rank: str | None
    function: str | None
    institution: str | None
    former: bool


@cache
def office_words(key: str) -> Any:
    """One section of vocabulary/offices.yaml: a frozenset for a list, the mapping itself for a map."""
    found = vocabulary.load("offices")[key]
    return frozenset(found) if isinstance(found, list) else found


def is_head(word: str) -> bool:
    """Whether a word, singular or plural, is the head of an office ("minister", "Ministers")."""
    low = word.lower()
    return low in office_words("heads") or (low.endswith("s") and low[:-1] in office_words("heads"))


def is_role(word: str) -> bool:
    """Whether a word, singular or plural, is a noun for a person that is no office ("analyst")."""
    low = word.lower()
    return low in office_words("roles") or (low.endswith("s") and low[:-1] in office_words("roles"))


def is_address(word: str) -> bool:
    """Whether a word is a form of address or an abbreviated title ("Mr.", "Gen.")."""
    return word.lower() in office_words("address")


def is_lower_rank(rank: str | None) -> bool:
    """Whether a rank stands below the office itself: "first deputy", "vice"."""
    return rank is not None and not {"vice", "deputy", "assistant"}.isdisjoint(rank.split())


def is_plural_head(word: str) -> bool:
    """Whether a word is the plural of an office's head: "ministers"."""
    low = word.lower()
    return low not in office_words("heads") and low.endswith("s") and low[:-1] in office_words("heads")


@cache
def ends_office_phrase(text: str) -> bool:
    """Whether words end with a head of several words: "former Chief of Staff"."""
    return any((" " + text.lower()).endswith(" " + phrase) for phrase in office_words("phrases"))


@cache
def words_after_of() -> frozenset[str]:
    """The words that a title can have after its head and "of", in lower case: "staff", "national", "intelligence"."""
    tails = [phrase.partition(" of ")[2] for phrase in office_words("phrases")]
    return frozenset(word for text in (*tails, *office_words("portfolios")) for word in text.split()) - {"the"}


def in_singular(title: str) -> str:
    """A title that several share as each of them has it: "Foreign ministers" -> "Foreign minister"."""
    head = len(_up_to_preposition(title.split())) - 1
    return " ".join(word[:-1] if at == head and is_plural_head(word) else word for at, word in enumerate(title.split()))


def gender_of_title(words: str) -> str | None:
    """The gender that a title or form of address tells."""
    for word in words.lower().split():
        if (gender := office_words("address").get(word, "none")) != "none":
            return str(gender)
        for gender, heads in office_words("gendered").items():
            if word in heads:
                return str(gender)
    return None


@lru_cache(maxsize=4096)
def read_post(title: str) -> Post:
    """Rank, function and institution of a title as printed, without the state; all None where the words say none."""
    words = title.lower().replace("-", " ").replace("’", "'").split()
    phrase, function = _function(" " + " ".join(words) + " ")
    before = words[: _index_of(words, phrase)] if phrase else words
    return Post(
        _rank(before, words), function, _institution(words, phrase), any(w in office_words("former") for w in before)
    )


def _function(text: str) -> tuple[str, str | None]:
    for phrase, function in office_words("phrases").items():
        if f" {phrase.replace('-', ' ')} " in text:
            return phrase.replace("-", " "), function
    for word in _up_to_preposition(text.split())[::-1]:
        singular = word if word in office_words("heads") else word.removesuffix("s")
        if singular in office_words("heads"):
            return word, office_words("heads")[singular]
    return "", None


def _up_to_preposition(words: list[str]) -> list[str]:
    for at, word in enumerate(words):
        if at and word in ("of", "for", "in", "to", "at", "on"):
            return words[:at]
    return words


def _index_of(words: list[str], phrase: str) -> int:
    parts = phrase.split()
    return next(at for at in range(len(words)) if words[at : at + len(parts)] == parts)


def _rank(before: list[str], words: list[str]) -> str | None:
    """The longest rank phrase that stands before the head; "designate" and "elect" may follow it."""
    ranks = sorted(office_words("ranks"), key=lambda rank: (-len(rank), rank))
    padded = " " + " ".join(before) + " "
    for rank in ranks:
        if f" {rank} " in padded:
            return str(rank)
    tail = " ".join(words)
    return next((rank for rank in ("at large", "designate", "elect") if tail.endswith(rank)), None)


def _institution(words: list[str], phrase: str) -> str | None:
    """The field right before the head, or before "ministry", "department", "affairs" or "office", or after "of"."""
    for at in range(len(words)):
        for length in (2, 1):
            found = office_words("portfolios").get(" ".join(words[at : at + length]))
            if found is not None and _counts(words, at, at + length, phrase.split()):
                return str(found)
    return "government" if phrase == "prime minister" else None


def _counts(words: list[str], start: int, end: int, phrase: list[str]) -> bool:
    after = words[end : end + 1]
    direct = words[end : end + len(phrase)] == phrase or words[start : start + len(phrase)] == phrase
    return (
        direct or after in (["ministry"], ["department"], ["affairs"], ["office"]) or words[start - 1 : start] == ["of"]
    )
