"""Voices: who says what in a report, and through whom it reached the report."""

from communique.extract.voices.assessments import ASSESSMENTS
from communique.extract.voices.known import of_known_speakers
from communique.extract.voices.statements import STATEMENTS, voice_at

__all__ = ["ASSESSMENTS", "STATEMENTS", "of_known_speakers", "voice_at"]
