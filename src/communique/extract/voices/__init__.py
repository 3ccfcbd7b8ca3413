"""Voices: who says what in a report, and through whom it reached the report."""

from communique.extract.voices.statements import STATEMENTS

__all__ = ["STATEMENTS"]
