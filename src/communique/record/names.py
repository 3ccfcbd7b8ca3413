"""Names made comparable, for filters: no case, no accents, no punctuation."""

import unicodedata


def name_words(name: str) -> str:
    """The words of a name, each between single spaces: "Choe Son-hui" -> " choe son hui ".

    With the spaces at both ends one name contains another exactly where whole words of it do.
    """
    plain = unicodedata.normalize("NFKD", name).casefold()
    kept = (" " if not char.isalnum() else char for char in plain if not unicodedata.combining(char))
    words = "".join(kept).split()
    return f" {' '.join(words)} "
