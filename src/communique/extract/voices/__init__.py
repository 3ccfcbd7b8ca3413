"""Voices: who says what in a report, and through whom it reached the report."""

from communique.extract.voices.assessments import ASSESSMENTS
from communique.extract.voices.statements import STATEMENTS, voice_at

__all__ = ["ASSESSMENTS", "STATEMENTS", "voice_at"]
