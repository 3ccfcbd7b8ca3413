"""Claims -> a bitemporal store; the canonical dump."""

from communique.record.dump import dump
from communique.record.selection import Selection
from communique.record.source import Outcome, Source
from communique.record.store import Store

__all__ = ["Outcome", "Selection", "Source", "Store", "dump"]
