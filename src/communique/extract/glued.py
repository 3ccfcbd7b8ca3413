"""Words printed without the space between them: where a token, and where a sentence, begins inside such a run."""

from functools import cache

from communique import vocabulary


@cache
def glued_infixes() -> tuple[str, ...]:
    """Patterns for spaCy's tokenizer that part a run such as "7.Lee" or "firm.”He"; they hold their own flags."""
    return tuple(f"(?x:{entry['pattern']})" for entry in vocabulary.load("glued")["infixes"].values())


def glued_starts(text: str) -> frozenset[int]:
    """Offsets at which a sentence begins right behind the end of the one before, with no space between."""
    return frozenset(
        match.end() for match in vocabulary.pattern(vocabulary.load("glued")["sentence_end"]).finditer(text)
    )
