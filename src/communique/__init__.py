"""Communiqué reads news reports on diplomacy and keeps a record whose every entry is one click from its words."""

__version__ = "0.1.0"
