"""Readers of expressions that only say past, present or future."""

from communique.claims.codes import TimexType
from communique.extract.dates.context import Context
from communique.extract.dates.grammar import Found
from communique.extract.dates.sense import Sense, timeless
from communique.extract.dates.tense import Tense


def present_reference(found: Found, _context: Context) -> Sense | None:
    """Reads "now", "currently", "these days"."""
    return timeless(TimexType.DATE, "PRESENT_REF", found.rule)


def past_reference(found: Found, _context: Context) -> Sense | None:
    """Reads "recently", "in the past"."""
    return timeless(TimexType.DATE, "PAST_REF", found.rule)


def one_day(found: Found, context: Context) -> Sense | None:
    """Reads "will one day meet": on a day that nobody knows; "one day" of a past or counted is none."""
    token = context.token(found)
    free = token is not None and (token.head.dep_ in ("npadvmod", "advmod") or token.dep_ in ("npadvmod", "advmod"))
    if not free or context.tense(found) is not Tense.FUTURE:
        return None
    return timeless(TimexType.DATE, "FUTURE_REF", found.rule)


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
