"""Web pages saved as text, menus and all: how much of the article is kept, and whether its headline is found.

    python benchmarks/saved_pages.py html-dev.jsonl

Each page of the gold file is turned into text as a browser's "save as text" does, one block element a line, without any
search for the article; then it is read as any text is. Prints the overlap with the article (word 4-grams, averaged over
pages, as `communique evaluate` does for HTML) for the whole text and for what is left of it, and the share of right
titles and days.
"""

import sys
from pathlib import Path

import orjson
from lxml import html
from trafilatura.utils import load_html

from communique.collect.read import report_of_text
from communique.measure.evaluation import article_line
from communique.measure.lines import GoldLine, PredictionLine
from communique.measure.page import score_pages

SILENT = ("script", "style", "noscript", "template", "head", "svg", "iframe", "select")
INLINE = (
    "a",
    "abbr",
    "b",
    "cite",
    "code",
    "em",
    "font",
    "i",
    "mark",
    "q",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "u",
)


def main(paths: list[str]) -> None:
    """Print the figures of each file."""
    for path in paths:
        gold: list[GoldLine] = [orjson.loads(line) for line in Path(path).read_bytes().splitlines()]
        texts = [saved(line["html"]) for line in gold]
        whole = [PredictionLine(id=line["id"], text=text) for line, text in zip(gold, texts, strict=True)]
        # Each text speaks for itself, without the page's metadata.
        body = [article_line(line["id"], report_of_text(text)) for line, text in zip(gold, texts, strict=True)]
        for name, found in (("whole text", whole), ("body", body)):
            text, title, day, _ = score_pages(gold, found)
            values = (text.precision, text.recall, text.f1, title.accuracy, day.accuracy)
            figures = " ".join(f"{value or 0:.3f}" for value in values)
            sys.stdout.write(f"{Path(path).name}, {name}: precision, recall, F1, titles, days {figures}\n")


def saved(source: str) -> str:
    """The words of a page, a line for each block."""
    tree = load_html(source)
    pieces: list[str] = []
    _walk(tree, pieces)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _walk(element: html.HtmlElement, pieces: list[str]) -> None:
    if not isinstance(element.tag, str) or element.tag in SILENT:
        return
    edge = "" if element.tag in INLINE else "\n"
    pieces += [edge, (element.text or "").replace("\n", " ")]
    for child in element:
        _walk(child, pieces)
        pieces.append((child.tail or "").replace("\n", " "))
    pieces.append(edge)


if __name__ == "__main__":
    main(sys.argv[1:])
