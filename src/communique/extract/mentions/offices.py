"""Offices: reading the words of a title into rank, function and institution."""

from functools import cache, lru_cache
from typing import Any

from attrs import frozen

from communique import vocabulary
from communique.claims.codes import Standing
from communique.extract.mentions.lexicon import known_institutions
from communique.extract.mentions.portfolios import institution_of, ministry_of

_PREPOSITIONS = frozenset({"of", "for", "in", "to", "at", "on"})


@frozen
class Post:
    """What the words of a title say: "First Deputy Foreign Minister" -> first deputy, minister, foreign ministry."""

    rank: str | None
    function: str | None
    institution: str | None
    standing: Standing


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


def is_minister(word: str) -> bool:
    """Whether the head has a field of government, or several: "minister of trade and industry"."""
    return word.lower().removesuffix("s") in office_words("with_fields")


def is_sent(word: str) -> bool:
    """Whether who has the post is sent somewhere, so that "for Chile" is no state of his own ("special envoy")."""
    return word.lower().removesuffix("s") in office_words("sent")


def is_force(word: str) -> bool:
    """Whether a head is a rank in a force, before which a post can stand: "General", "Captain"."""
    return word.lower() in office_words("forces")


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
    head = len(up_to_preposition(title.split())) - 1
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
def read_post(title: str, body: str | None = None) -> Post:
    """The parts of a title as printed, without the state; None for what the words do not say.

    `body` is the organisation named in the title, if any: whoever presides over one is no head of state.
    """
    words = title.lower().replace("-", " ").replace("’", "'").split()
    phrase, function = _function(" " + " ".join(words) + " ")
    before = words[: _index_of(words, phrase)] if phrase else words
    head = phrase.split()
    if phrase in office_words("of_bodies") and _is_body(body):
        function = office_words("of_bodies")[phrase]
    elif function == "secretary" and ministry_of(words, head) is not None:
        function = "minister"
    return Post(_rank(before, words), function, institution_of(words, head, body), _standing(before, words))


def _is_body(body: str | None) -> bool:
    """Whether a body is no state's council, over which a head of state or government may well preside."""
    known = known_institutions().get(body) if body else None
    return body is not None and (known is None or known.kind != "government")


def _function(text: str) -> tuple[str, str | None]:
    """The head before the title's complement, which may be of several words, and its function."""
    own = up_to_preposition(text.split())
    within = len(" ".join(own)) + 1
    for phrase, function in office_words("phrases").items():
        if -1 < text.find(f" {phrase.replace('-', ' ')} ") < within:
            return phrase.replace("-", " "), function
    for word in own[::-1]:
        singular = word if word in office_words("heads") else word.removesuffix("s")
        for heads in (office_words("heads"), office_words("members")):
            if singular in heads:
                return word, heads[singular]
    return "", None


def up_to_preposition(words: list[str]) -> list[str]:
    """The words of a title before its complement: "minister" of "minister of trade"."""
    return words[: next((at for at, word in enumerate(words) if at and word in _PREPOSITIONS), len(words))]


def _index_of(words: list[str], phrase: str) -> int:
    parts = phrase.split()
    return next(at for at in range(len(words)) if words[at : at + len(parts)] == parts)


def _rank(before: list[str], words: list[str]) -> str | None:
    """The longest rank phrase that stands before the head; "at large" may follow it."""
    ranks = sorted(office_words("ranks"), key=lambda rank: (-len(rank), rank))
    padded = " " + " ".join(before) + " "
    found = next((str(rank) for rank in ranks if f" {rank} " in padded), None)
    return found or ("at large" if words[-2:] == ["at", "large"] else None)


def _standing(before: list[str], words: list[str]) -> Standing:
    """What the words before the head say of holding the post, or the last one ("elect", "designate")."""
    said = office_words("standing")
    first = next((said[word] for word in before if word in said), None)
    last = next((said[word] for word in words[len(before) :] if word in office_words("after")), None)
    return Standing(first or last or "held")
