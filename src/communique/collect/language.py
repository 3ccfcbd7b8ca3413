"""Language of a text (ISO 639-1): English by its function words, others by a model (py3langid, Lui & Baldwin 2012).

What a site or a dataset states is believed unless the text speaks clearly against it: pages in Korean often state "en".
"""

import re
from functools import cache
from itertools import islice
from typing import Any

from communique import vocabulary

EXTRACTED = "en"  # the one language that is extracted; reports in others are stored and found by search
SURE_SHARE = 0.18  # function words among all words: English prose has .30 to .45, other languages below .08
FEW_WORDS = 5  # of fewer in Latin letters nothing is concluded
SURE = 0.95  # probability at which the model is believed against English
SAMPLE = 4_000  # words

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_OTHER = re.compile(r"[^\W\d_A-Za-zÀ-ɏḀ-ỿªº]")
_LATIN_PER_SIGN = 2.5  # Latin letters say as much as one Chinese sign; other alphabets lie far from this border


def language_of(text: str, stated: str | None = None) -> str:
    """The language of a text, as a two-letter code; `stated` is the code (also "en-GB") that somebody gave for it.

    A text too short to tell is in the language stated, else in English: a report left unread is worse than a foreign
    line read.
    """
    told = (stated or "").lower().replace("_", "-").split("-")[0]
    told = told if told in _scripts() else ""
    words = [match.group() for match in islice(_WORD.finditer(text), SAMPLE)]
    sample = " ".join(words)
    if is_latin(sample):
        return _latin(words, told)
    found, _ = _identified(sample)
    return told if alike(told, found) else found


def language_name(code: str) -> str:
    """A language by its English name, the code itself where the name is not known: "ko" -> "Korean"."""
    return _names().get(code, code)


def language_code(name: str) -> str | None:
    """The code of a language by its English name, None where it is not known: "Korean" -> "ko"."""
    return next((code for code, known in _names().items() if known == name), None)


def alike(first: str | None, second: str | None) -> bool:
    """Whether two codes name one language, or two that share a script, which a model may take for each other."""
    scripts = _scripts().get(first or ""), _scripts().get(second or "")
    return first == second or (scripts[0] == scripts[1] and scripts[0] not in (None, "other"))


def is_latin(sample: str) -> bool:
    """Whether a text is written in Latin letters, by its share of them."""
    return len(_OTHER.findall(sample)) * _LATIN_PER_SIGN <= len(_LATIN.findall(sample))


def _latin(words: list[str], told: str) -> str:
    share = sum(word.lower() in _function_words() for word in words) / max(len(words), 1)
    if share >= SURE_SHARE:
        return EXTRACTED
    if len(words) < FEW_WORDS or told not in ("", EXTRACTED):
        return told or EXTRACTED
    found, probability = _identified(" ".join(words))
    return found if probability >= SURE else EXTRACTED


@cache
def _function_words() -> frozenset[str]:
    return frozenset(vocabulary.load("languages")["function_words"][EXTRACTED])


@cache
def _scripts() -> dict[str, str]:
    scripts = vocabulary.load("languages")["scripts"]
    return {code: script for script, names in scripts.items() for code in names}


@cache
def _names() -> dict[str, str]:
    scripts = vocabulary.load("languages")["scripts"]
    return {code: name for names in scripts.values() for code, name in names.items()}


def _identified(words: str) -> tuple[str, float]:
    code, probability = _identifier().classify(words)
    return str(code), float(probability)


@cache
def _identifier() -> Any:
    # Imported late: the model takes a second to load, and English is told without it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted(_scripts()))
    return identifier
