"""What a line above the body is by itself, and which lines look like headlines and names."""

import re

from communique.collect.findings import Findings
from communique.collect.lines import Line
from communique.collect.outlet import outlet_of_name
from communique.collect.page.furniture import furniture_rule
from communique.collect.page.opening import is_byline
from communique.collect.patterns import rules
from communique.collect.printed_date import is_date_line, is_update, iso_date

HEADLINE_WORDS = 3
HEADLINE_LENGTH = 200  # characters
INTRODUCING_WORDS = 4
SIGNING = ("date-line", "updated", "byline", "place-line")  # lines of these kinds stand below the headline
BULLETS = ("-", "•", "*", "·", "–", "—")

_WORD = re.compile(r"\w*[^\W\d_]\w*")
_DATED_END = re.compile(r"\([^()]{0,40}\b(?:19|20)\d\d\)$")
_SENTENCE_END = re.compile(r"[^\W\d]{3}[.][\"”’)]{0,2}(?:$|\s[A-Z])")
_FULL_STOP = re.compile(r"[^\W\d]{3}[.][\"”’)]{0,2}$|[?!][\"”’)]{1,2}$")
_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}(?:(?:,| and) [A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}){0,3}")


def kind_of_line(line: Line) -> str:
    """A "date-line", "updated", "byline", "place-line", "outlet", a rule of furniture such as "menu"; "" for words."""
    if is_date_line(line.text):
        return "updated" if is_update(line.text) else "date-line"
    if is_byline(line.text):
        return "byline"
    if place_line(line):
        return "place-line"
    if outlet_of_name(line.text):
        return "outlet"
    return furniture_rule(line.text) or ""


def place_line(line: Line) -> Findings | None:
    """What a line says that is nothing but a place and a full date."""
    for rule in rules("readout", "place_lines"):
        match = rule.expression.search(line.text)
        if match and (read := iso_date(match["date"])):
            day = line.found(match.span("date"), rule.name, read[0])
            return Findings(dateline=line.found(match.span("places"), rule.name), dateline_date=day, published=day)
    return None


def matches(key: str, line: Line) -> bool:
    """Whether a line matches a pattern that vocabulary/readout.yaml has under `key`."""
    return any(rule.expression.search(line.text) for rule in rules("readout", key))


def is_sentence(line: Line) -> bool:
    """Whether a line is prose or ends as a sentence does."""
    return line.prose or bool(_FULL_STOP.search(line.text))


def is_introduction(line: Line) -> bool:
    """Whether a line says with a colon that a list or somebody's words follow; fewer words are a label's."""
    return line.text.endswith(":") and len(line.text.split()) >= INTRODUCING_WORDS


def is_names(line: Line) -> bool:
    """Whether a line is made of capitalised words that could be names of people, and of nothing else."""
    return bool(_NAME.fullmatch(line.text))


def word_count(line: Line) -> int:
    """The words of a line that have a letter."""
    return len(_WORD.findall(line.text))


def is_like_headline(line: Line) -> bool:
    """A few words and no sentence: a short first paragraph is worth more than a headline found."""
    fits = word_count(line) >= HEADLINE_WORDS and len(line.text) <= HEADLINE_LENGTH
    dated = bool(_DATED_END.search(line.text))  # "Visit of the Premier (May 3-5, 2021)"
    ended = (line.text[-1] in ":,)" and not dated) or bool(_SENTENCE_END.search(line.text))
    signed = is_names(line) and (", " in line.text or " and " in line.text)
    return fits and not ended and not signed and not line.text.startswith(BULLETS)
