"""Issues: what a position is about, by the longest phrase of vocabulary/issues.yaml in its words."""

import re
from functools import cache

from communique.vocabulary import load


def issue_of(*texts: str) -> str | None:
    """The issue of the first text that names one."""
    for text in texts:
        found = _pattern().findall(text.casefold())
        if found:
            return _issues()[max(found, key=len)]
    return None


@cache
def _issues() -> dict[str, str]:
    return {str(phrase).casefold(): issue for issue, phrases in load("issues").items() for phrase in phrases}


@cache
def _pattern() -> re.Pattern[str]:
    phrases = sorted(_issues(), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)")
