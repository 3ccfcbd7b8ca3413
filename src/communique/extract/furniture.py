"""Links of a web page that were saved in the midst of a sentence."""

from functools import cache

from communique import vocabulary


def holds_furniture(text: str) -> bool:
    """Whether links of the page run through the words, closed by "MORE": nobody can read them as one phrase."""
    return not _closing().isdisjoint(text.replace("’", " ").replace("'", " ").split()) and not text.isupper()


@cache
def _closing() -> frozenset[str]:
    return frozenset(vocabulary.load("page_furniture")["links_closed_by"])
