"""Is it English? Short texts get the benefit of the doubt: a refused report is worse than a foreign line."""

import re
from functools import cache

from communique.claims.codes import RefusalReason
from communique.collect.given import Problem

EXTRACTED = "en"  # the one language that is extracted; reports in others are stored and found by search
SURE_SHARE = 0.18  # function words among all words: English prose has .30 to .45, other languages below .08
FEW_WORDS = 25  # fewer words than that say little about a language
SAMPLE = 20_000  # characters

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = frozenset(
    (
        *("the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "with", "was", "he", "said", "has", "have"),
        *("by", "at", "from", "as", "be", "it", "not", "this", "are", "its", "his", "her", "their", "they", "will"),
    )
)


def language_problem(text: str, stated: str | None = None) -> Problem | None:
    """Why this text is not taken for English, None where it is; `stated` is a language code that somebody gave."""
    if stated and not stated.lower().startswith("en"):
        return _not_english(stated)
    words = _WORD.findall(text[:SAMPLE])
    if not words:
        return None
    if sum(not word.isascii() and ord(word[0]) > 0x24F for word in words) > len(words) / 2:
        return _not_english("another script")
    share = sum(word.lower() in _FUNCTION_WORDS for word in words) / len(words)
    if share >= SURE_SHARE or len(words) < FEW_WORDS:
        return None
    found = _identified(" ".join(words))
    return None if found == "en" or share >= SURE_SHARE / 2 else _not_english(found)


def _not_english(found: str) -> Problem:
    return Problem(RefusalReason.LANGUAGE, f"the text is not in English (it looks like: {found}); only English is read")


@cache
def _identified(words: str) -> str:
    # Imported late: the model takes a second to load, and most texts are decided without it.
    from py3langid import classify

    return str(classify(words)[0])
