"""Where the body of a page saved as text begins: behind the date line and the byline, even if prose stands above."""

from itertools import islice

from communique.collect.lines import Line, first_prose
from communique.collect.patterns import rules
from communique.collect.printed_date import is_date_line

TOP_LINES = 30  # behind the first prose, in which a date line or a byline may still stand
TOP_PROSE = 2  # paragraphs above them: a notice on cookies, a summary
TOP_PROSE_LENGTH = 600  # characters of these
NEAR = 3  # lines above the first prose: a date line or byline there has signed the body already


def is_byline(words: str) -> bool:
    """Whether a line says who wrote the report and nothing else."""
    return any(rule.expression.search(words) for rule in rules("page_furniture", "bylines"))


def is_signing(words: str) -> bool:
    """Whether a line stands below a headline: a date or an author."""
    return is_byline(words) or is_date_line(words)


def first_body(lines: tuple[Line, ...]) -> int:
    """The index of the first line of the body's prose; the number of lines where there is none.

    Prose above a date line or byline is a summary or a notice where most of the prose stands below them, or where it
    is no more than a paragraph or two between a title and them.
    """
    first = first_prose(lines)
    if any(is_signing(line.text) for line in lines[max(0, first - NEAR) : first]):
        return first
    signed, above, prose, passed, summaries = None, 0, 0, 0, 0
    for index, line in islice(enumerate(lines), first, first + TOP_LINES):
        if line.prose:
            passed, prose = passed + len(line.text), prose + 1
            if prose > TOP_PROSE or passed > TOP_PROSE_LENGTH:
                break
        elif is_signing(line.text):
            signed, above, summaries = index, passed, prose
    if signed is None:
        return first
    below = sum(len(line.text) for line in lines[signed:] if line.prose)
    summed_up = first > 0 and 0 < summaries <= TOP_PROSE and below > 0
    return signed + first_prose(lines[signed:]) if summed_up or below > 2 * above else first
