"""Text of others, as it may be printed: hostile reports hold characters that a terminal would obey."""


def plain(text: str) -> str:
    """The text in one line, without control characters."""
    return "".join(char for char in " ".join(text.split()) if char.isprintable())
