"""Broadcast transcripts: who has the word from where to where, and what of the text is captions and sign-offs."""

from communique.collect.transcript.labels import turn_labels
from communique.collect.transcript.reading import read_transcript, without_cuts

__all__ = ["read_transcript", "turn_labels", "without_cuts"]
