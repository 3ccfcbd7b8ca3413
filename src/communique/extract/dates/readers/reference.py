"""Readers of expressions that only say past, present or future."""

from communique.claims.codes import TimexType
from communique.extract.dates.context import Context
from communique.extract.dates.grammar import Found
from communique.extract.dates.sense import Sense, timeless
from communique.extract.dates.tense import Tense
from communique.extract.dates.words import listed


def present_reference(found: Found, _context: Context) -> Sense | None:
    """Reads "now", "currently", "these days"."""
    return timeless(TimexType.DATE, "PRESENT_REF", found.rule)


def past_reference(found: Found, context: Context) -> Sense | None:
    """Reads "recently", "in the past", "once" where it is an adverb of time and counts nothing."""
    if found.has("once") and not _once_upon_a_time(found, context):
        return None
    return timeless(TimexType.DATE, "PAST_REF", found.rule)


def future_reference(found: Found, context: Context) -> Sense | None:
    """Reads "soon", "the near future"; not "as soon as", nor a future that something has."""
    before = found.before[-1].text if found.before else ""
    after = found.after[0].text if found.after else ""
    if found.has("ref") and (
        before == "as" or after in ("as", "after", "before") or context.tense(found) is Tense.PAST
    ):
        return None
    if found.has("noun") and len(found.words) == 1 and before not in ("in", "near"):
        return None
    return timeless(TimexType.DATE, "FUTURE_REF", found.rule)


def _once_upon_a_time(found: Found, context: Context) -> bool:
    token = context.token(found)
    if token is None or (found.after and found.after[0].text in listed("after_a_count")):
        return False
    before = found.before[-1].text if found.before else ""
    return token.dep_ == "advmod" and not token.is_sent_start and before not in listed("before_a_count")
