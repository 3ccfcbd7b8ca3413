"""Dates: every expression of time in a report, read into an interval with its anchor and rule (TIMEX3, EDTF)."""

from communique.extract.dates.anchor import Anchor, anchor_of
from communique.extract.dates.step import DATES, read_dates

__all__ = ["DATES", "Anchor", "anchor_of", "read_dates"]
