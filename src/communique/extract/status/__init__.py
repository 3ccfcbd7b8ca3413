"""Whether an event happened, and whether it is told as background."""

from communique.extract.status.background import is_background
from communique.extract.status.judgement import judge, status_of
from communique.extract.status.verdict import ACTUAL, AHEAD, Verdict

__all__ = ["ACTUAL", "AHEAD", "Verdict", "is_background", "judge", "status_of"]
