"""Furniture: whole lines that are no body text wherever they stand."""

from functools import lru_cache

from communique.collect.patterns import rules, words

LONGEST = 2_000  # characters
REMEMBERED = 512  # lines, since each is asked for while the lines, the top and the end of a text are read
BAR_WORDS = 8  # of a menu that stands in one line


def is_list_head(line: str) -> bool:
    """Whether headlines of other stories follow a line."""
    return _plain(line) in words("page_furniture", "list_heads")


def is_comment_head(line: str) -> bool:
    """Whether what readers wrote follows a line."""
    return _plain(line) in words("page_furniture", "comment_heads")


def furniture_rule(line: str) -> str | None:
    """The rule by which a whole line is no body text, None for words and for what is longer than any furniture."""
    return _rule_of(line) if len(line) <= LONGEST else None


@lru_cache(REMEMBERED)
def _rule_of(line: str) -> str | None:
    plain = _plain(line)
    if plain in words("page_furniture", "menu") or plain in words("page_furniture", "list_heads"):
        return "menu"
    if plain in words("page_furniture", "comment_heads") or _is_bar(line):
        return "menu"
    return next((rule.name for rule in rules("page_furniture", "lines") if rule.expression.search(line)), None)


def _is_bar(line: str) -> bool:
    """Whether a line is made of the words of a menu: "Home News World"."""
    parts = line.lower().split()
    return 1 < len(parts) <= BAR_WORDS and all(
        part.strip("|·/•>»") in words("page_furniture", "menu") for part in parts
    )


def _plain(line: str) -> str:
    return " ".join(line.lower().split()).strip(":|>·→» ")
