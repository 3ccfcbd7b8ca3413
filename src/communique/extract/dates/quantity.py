"""Numbers in words and digits: "twenty four", "two and a half", "2 1/2", "1,000", "nineteen seventy-nine"."""

from collections.abc import Sequence

from communique.extract.dates.words import Word, values

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def number(words: Sequence[Word]) -> float | None:
    """The number that the words name, None for "a few", "several" and all that is vague; "a" and "a couple of" are 1
    and
    2.
    """
    texts = [word.text for word in words if word.text not in ("-", "and", "of", "the", "–")]
    if not texts or any(text in values("FEW") for text in texts):
        return None
    if "couple" in texts:
        return 2 + _tail(texts)
    if len(texts) == 4 and texts[2] == "/":
        return float(texts[0]) + float(texts[1]) / max(float(texts[3]), 1)
    return _sum(texts)


def year_in_words(words: Sequence[Word]) -> int | None:
    """The year in "nineteen seventy-nine" or "two thousand"; None where the words name no year from 1000 to 2099."""
    texts = [word.text for word in words if word.text not in ("-", "and", "–", "hundred")]
    if "thousand" in texts:
        total = _sum(texts)
    else:
        known = [values("CARDINAL").get(text, 0) for text in texts]
        total = known[0] * 100 + sum(known[1:]) if known else None
    return int(total) if total and 1000 <= total < 2100 else None


def _sum(texts: Sequence[str]) -> float | None:
    total, current = 0.0, 0.0
    fraction = any(text in values("FRACTION") for text in texts)
    for text in texts:
        if fraction and text in ("a", "an"):  # "two and a half"
            continue
        if text in values("MAGNITUDE"):
            current = max(current, 1) * values("MAGNITUDE")[text]
            total, current = (total + current, 0.0) if current >= 1000 else (total, current)
            continue
        part = _part(text)
        if part is None:
            return None
        current += part
    return total + current


def _part(text: str) -> float | None:
    if text in ("a", "an"):
        return 1.0
    listed: float | None = values("CARDINAL").get(text) or values("FRACTION").get(text)
    return listed if listed is not None else _digits(text)


def _digits(text: str) -> float | None:
    whole, fraction = text.rstrip("½¼¾").replace(",", ""), _FRACTIONS.get(text[-1:], 0.0)
    try:
        return float(whole or 0) + fraction
    except ValueError:
        return None


def _tail(texts: Sequence[str]) -> float:
    return 0.5 if "half" in texts else 0.0
