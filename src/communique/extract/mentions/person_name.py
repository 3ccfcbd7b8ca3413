"""Person names: their parts, the key that all spellings share, and when two names can be one person's.

Family names stand first in Korean, Chinese and Vietnamese names and last elsewhere; a hyphen, a space and a capital
inside the given name are the same name ("Choe Son-hui", "Choe Son Hui", "Choe Son-Hui").
"""

import re
import unicodedata
from functools import cache

from attrs import frozen

from communique import vocabulary
from communique.extract.mentions.lexicon import family_first, given_names, korean_families, name_words

_PARTS = re.compile(r"[^\s\-‐–]+")


def slug(text: str) -> str:
    """Letters and digits in lower case without diacritics, one hyphen between them: "Sörén O'Neal" -> soren-oneal."""
    # Folded again after taking apart: 𝞐 becomes a capital only there.
    folded = unicodedata.normalize("NFKD", text.casefold().replace("’", "'")).casefold()
    plain = unicodedata.normalize("NFKD", folded)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("'", "")
    return re.sub(r"[\W_]+", "-", plain).strip("-")


@frozen
class PersonName:
    """A name in parts, each a slug; `family` is empty where one word alone leaves open what it is."""

    given: tuple[str, ...]
    family: str
    eastern: bool = False

    @property
    def key(self) -> str:
        """The actor key, family first for eastern names, else in the printed order."""
        parts = (self.family, *self.given) if self.eastern else (*self.given, self.family)
        return "person:" + "-".join(part for part in parts if part)

    @property
    def single(self) -> bool:
        """Whether it is one word only."""
        return not self.given or not self.family


def read_person_name(text: str) -> PersonName:
    """The parts of a name as printed; suffixes (Jr., III) are left out."""
    words = [word for word in text.split() if word not in name_words("suffixes")] or [text]
    if len(words) == 1 and not _eastern_hyphen(words[0]):
        return PersonName((), slug(words[0]))
    if _is_family_alone(words):
        return PersonName((), slug(" ".join(words)))
    if is_family_first(words):
        return PersonName(_given(words[1:]), slug(words[0]), eastern=True)
    if _eastern_reversed(words):
        return PersonName(_given(words[:-1]), slug(words[-1]), eastern=True)
    cut = _family_start(words)
    return PersonName(_given(words[:cut]), slug(" ".join(words[cut:])))


def _is_family_alone(words: list[str]) -> bool:
    """Whether a family name with its particle stands alone: "van Rompuy", "Ould Abdel"; no "Ben Holm", "Le Duc"."""
    first = words[0]
    other = first in given_names() or first in family_first() or len(first) < len("al")
    return first.lower() in name_words("particles") and not other and len(words) < len(("von", "der", "Holm")) + 1


def is_family_first(words: list[str]) -> bool:
    """Whether the words are an eastern name, family name first."""
    if len(words) == 2 and is_korean_given(words[1]):
        return True
    if not 2 <= len(words) <= 3 or _plain(words[0]) not in family_first():
        return False
    if _plain(words[1]) in given_names() and "-" not in words[1]:
        return False
    return len(words) == 3 or _plain(words[-1]) not in family_first() or _plain(words[0]) in korean_families()


def is_korean_given(word: str) -> bool:
    """Whether a word looks like a Korean given name with a hyphen, in any romanisation ("Chon-il")."""
    return _korean_given().match(word) is not None


def could_be_same(one: PersonName, other: PersonName) -> bool:
    """Whether two names of one report can be one person's: equal families, and given names that do not contradict."""
    if one.single or other.single:
        return _single_fits(one, other) if one.single else _single_fits(other, one)
    if one.family != other.family:
        return False
    if one.eastern and other.eastern:
        return "".join(one.given) == "".join(other.given)
    return _given_fits(one.given, other.given)


def gender_of(text: str) -> str | None:
    """The gender that a western given name tells; None for one word, eastern names and names for either."""
    name = read_person_name(text)
    return None if name.single or name.eastern else given_names().get(_plain(text.split(maxsplit=1)[0]))


def _single_fits(single: PersonName, full: PersonName) -> bool:
    """One word is the family name, the last part of one, the same lone word, or a Vietnamese person's given name."""
    word = single.family or "-".join(single.given)
    if full.single:
        return word == (full.family or "-".join(full.given))
    called = full.given[-1] if full.eastern and full.family in _vietnamese() else full.family.split("-")[-1]
    return word in (full.family, called)


def _given_fits(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((one, other), key=len)
    return all(_initial_or_equal(a, b) for a, b in zip(short, long, strict=False))


def _initial_or_equal(one: str, other: str) -> bool:
    return one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other))


def _given(words: list[str]) -> tuple[str, ...]:
    return tuple(slug(part) for word in words for part in _PARTS.findall(word) if slug(part))


def _plain(word: str) -> str:
    return word if not word.isupper() or len(word) == 1 else word.capitalize()


@cache
def _vietnamese() -> frozenset[str]:
    return frozenset(slug(name) for name in name_words("vietnamese"))


@cache
def _korean_given() -> re.Pattern[str]:
    return vocabulary.pattern(vocabulary.load("names")["korean_given"])


def _eastern_hyphen(word: str) -> bool:
    return False if "-" not in word else word.split("-")[1][:1].islower()


def _eastern_reversed(words: list[str]) -> bool:
    return (
        len(words) == 2
        and words[1] in korean_families()
        and bool(re.fullmatch(r"[A-Z][a-z]+-[A-Za-z][a-z]+", words[0]))
    )


def _family_start(words: list[str]) -> int:
    for at, word in enumerate(words[1:], 1):
        if word.lower() in name_words("particles") and at < len(words) - 1:
            return at
    return len(words) - 1
