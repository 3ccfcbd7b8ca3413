"""Blocking: keys by which reports that may be related are found without comparing all with all."""

from functools import lru_cache
from itertools import combinations

from communique.claims.report import Report
from communique.collect.copies.shingles import hash_words
from communique.collect.copies.sketch import bands
from communique.collect.copies.traits import Traits, traits_of

BODY_BANDS = 48  # finds a text of which a third is left with .99
LEAD_BANDS, LEAD_SHINGLES = 8, 60  # what is cut from the end keeps its beginning
HEADLINE_BANDS, HEADLINE_WORDS = 8, 12
BUCKET, YEAR = 12, 372  # days in one bucket; months counted as 31 days


@lru_cache(maxsize=1024)
def blocks(report: Report) -> frozenset[str]:
    """Keys of a report: reports that are related share at least one.

    A slug, a headline and names hold for twelve days or so, an address and the words of the text always.
    """
    return keys_of(traits_of(report))


def keys_of(traits: Traits) -> frozenset[str]:
    """The keys of a report whose traits are known."""
    always = bands(traits.text.ordered, BODY_BANDS, "t") | bands(traits.text.ordered[:LEAD_SHINGLES], LEAD_BANDS, "l")
    address = {f"a:{traits.address}"} if traits.address else set()
    then = {f"{key}@{bucket}" for key in _then(traits) for bucket in _buckets(traits.day)}
    return frozenset(always | address | then | _same_day(traits))


def _same_day(traits: Traits) -> frozenset[str]:
    """Two words of the headline, the outlet and the day: for wire copy without a slug, which may tell a story anew."""
    if traits.slug or not (traits.own or traits.wire):
        return frozenset()
    pairs = combinations(sorted(traits.headline)[:HEADLINE_WORDS], 2)
    return frozenset(f"p:{traits.outlet}@{traits.day[5:]}:{one} {other}" for one, other in pairs)


def _then(traits: Traits) -> frozenset[str]:
    """Keys that tell something only together with a day."""
    slug = {f"s:{traits.slug}"} if traits.slug else set()
    head = bands(hash_words(sorted(traits.headline)), HEADLINE_BANDS, "h")
    return frozenset(slug | head)


def _buckets(day: str) -> tuple[str, ...]:
    """Two buckets of the year: two days less than a bucket apart share one, whether or not their year is known."""
    try:
        at = ((int(day[5:7]) - 1) * 31 + int(day[8:10]) - 1) // BUCKET
    except ValueError:
        return ("",)
    return str(at), str((at + 1) % (YEAR // BUCKET))
