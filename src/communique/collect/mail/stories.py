"""A bulletin's stories: where it is certain that it holds several, the text of each."""

from communique import vocabulary
from communique.collect.lines import Line, lines_of

STORIES_NEEDED = 2
STORY_WORDS = 25
HEADLINE_WORDS = range(3, 31)
LISTED_NEEDED = 2  # headlines of a list at the top that come again above their stories


def stories_of(text: str) -> tuple[str, ...]:
    """The stories, in order and with all lines between two of them; () where the text is to be read as one.

    Two ways make it certain. Separators of one kind ("* * *") part the text so that each piece between the first and
    the last story begins with a headline above prose. Or headlines that stand as a list at the top come again, word
    for word, each above prose. A heading, a number or a rule alone proves nothing: a communiqué has them too.
    """
    lines = lines_of(text)
    return _separated(text, lines) or _listed(text, lines)


def _separated(text: str, lines: tuple[Line, ...]) -> tuple[str, ...]:
    pattern = vocabulary.pattern(vocabulary.load("mail")["separators"])
    kinds: dict[str, list[Line]] = {}
    for line in lines:
        if pattern.match(line.text):
            kinds.setdefault(line.text[0], []).append(line)
    for separators in sorted(kinds.values(), key=len, reverse=True):
        borders = [0, *(line.start for line in separators), len(text)]
        bodies = [0, *(line.end for line in separators)]
        pieces = [text[start:end] for start, end in zip(bodies, borders[1:], strict=True)]
        if found := _all_stories(pieces):
            return found
    return ()


def _all_stories(pieces: list[str]) -> tuple[str, ...]:
    """The pieces from the first to the last story, none where there are fewer than two or one between is none."""
    told = [at for at, piece in enumerate(pieces) if _is_story(piece)]
    if len(told) < STORIES_NEEDED or told != list(range(told[0], told[-1] + 1)):
        return ()
    if told[0] > 1 or len(pieces) - 1 - told[-1] > 1:
        return ()
    return tuple(pieces[at] for at in told)


def _is_story(piece: str) -> bool:
    lines = lines_of(piece)
    return (
        len(lines) >= 2
        and _is_headline(lines[0])
        and any(line.prose for line in lines[1:4])
        and len(piece.split()) >= STORY_WORDS
    )


def _is_headline(line: Line) -> bool:
    return not line.prose and len(line.text.split()) in HEADLINE_WORDS and line.text[-1] not in ".:,;"


def _listed(text: str, lines: tuple[Line, ...]) -> tuple[str, ...]:
    """The stories by a list of their headlines at the top."""
    first: dict[str, int] = {}
    begins: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        words = _plain(line.text)
        if _is_headline(line) and words not in first:
            first[words] = at
        elif words in first and any(one.prose for one in lines[at + 1 : at + 3]):
            begins.append((first[words], at))
    listed = [at for at, _ in begins]
    if len(begins) < LISTED_NEEDED or listed != sorted(set(listed)):
        return ()
    if any(line.prose for line in lines[listed[0] : listed[-1]]):
        return ()
    starts = [lines[at].start for _, at in begins]
    return tuple(text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True))


def _plain(words: str) -> str:
    """A headline without its number or bullet, in small letters."""
    return " ".join(words.lower().lstrip("0123456789.()[]•*·-–— \t").split())
