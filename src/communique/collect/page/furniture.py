"""Furniture: whole lines that are no body text wherever they stand."""

from communique.collect.patterns import rules, words


def furniture_rule(line: str) -> str | None:
    """The rule by which a whole line is no body text, None for words."""
    if " ".join(line.lower().split()).strip(":|>· ") in words("page_furniture", "menu"):
        return "menu"
    return next((rule.name for rule in rules("page_furniture", "lines") if rule.expression.search(line)), None)
