"""Coreference across reports of given mentions: the head-lemma baseline of ECB+ studies (Cybulska and Vossen 2014)."""

STEM = 5  # letters: "explode" and "explosion" are one, inflection being gone from a lemma


def chain_of(story: str, head: str) -> str:
    """The chain of a mention with this head lemma in a report of this story: like heads in one story name one thing."""
    return f"{story}/{head.casefold()[:STEM]}"
