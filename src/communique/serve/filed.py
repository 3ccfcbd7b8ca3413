"""Reports in a terminal: the list of them, and where one stands among its versions and copies."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from communique.collect.language import language_name
from communique.search import Filed, Shown, Standing
from communique.serve.plain import plain

PIPE_WIDTH = 100_000  # columns where the output is no terminal: nothing is wrapped, so that a sentence can be found
STANDING_STYLE = {
    Standing.SUPERSEDED: "yellow",
    Standing.WITHDRAWN: "red",
    Standing.NOTICE: "red",
    Standing.COPY: "magenta",
}
COPIES = {"reprint": "reprint", "same_outlet": "the outlet's own text again"}


def make_console() -> Console:
    """A console on standard output that takes nothing of a text for markup."""
    console = Console(highlight=False, emoji=False, markup=False)
    return console if console.is_terminal else Console(highlight=False, emoji=False, markup=False, width=PIPE_WIDTH)


def print_filed(found: Sequence[Filed]) -> None:
    """Reports in the order given, each with its facts and, where words were asked for, their place in the text."""
    console = make_console()
    for one in found:
        day = one.published[:10] if one.published else "no date"
        head = Text.assemble((f"{day:<12} ", "bold cyan"), (plain(one.outlet or "unknown outlet"), "bold"))
        console.print(head.append("  ").append(plain(one.headline or "(no headline)")))
        console.print(Padding(_facts(one), (0, 0, 0, 4), expand=False))
        if one.snippet:
            console.print(Padding(_snippet(one, console.is_terminal), (0, 0, 0, 4), expand=False))
    if not found:
        console.print("No report in the record answers that.")


def print_standing(console: Console, shown: Shown) -> None:
    """Whether a report speaks, its versions and copies, and where else it stands; nothing where it stands alone."""
    if shown.standing is not Standing.CURRENT:
        console.print(Text(_STANDINGS[shown.standing], STANDING_STYLE[shown.standing]))
    for title, others in (("version", shown.versions), ("copy", shown.copies)):
        for one in others:
            mark = "→" if one.report == shown.citation.report else " "
            name = version_name(one) if title == "version" else COPIES.get(one.copy or "", "original")
            line = Text.assemble((f"{mark} {name}  ", "dim"), plain(_named(one)), "  ", _standing(one))
            console.print(line.append(f"  {one.report}", "dim"))


def version_name(one: Filed) -> str:
    """A version as it is labelled, else by its place among those that are known: "3rd LD", "version 2"."""
    return one.label or f"version {one.version + 1}"


def not_extracted(language: str) -> str:
    """That a report in this language has no claims: "not extracted (Korean)"."""
    return f"not extracted ({language_name(language)})"


_STANDINGS = {
    Standing.SUPERSEDED: "superseded by a newer version: its claims are not in the chronology",
    Standing.WITHDRAWN: "withdrawn: its claims are not in the chronology",
    Standing.NOTICE: "a notice that takes a story back",
    Standing.COPY: "a copy: its claims are not counted beside the original's",
}


def _named(one: Filed) -> str:
    named = (one.outlet or "unknown outlet", (one.published or "no date")[:16], one.headline)
    return ", ".join(part for part in named if part)


def _facts(one: Filed) -> Text:
    counted = f"{one.claims} {'claim' if one.claims == 1 else 'claims'}"
    claims = counted if one.extracted else not_extracted(one.language)
    facts = Text.assemble((one.report, "dim"), (f" · {one.kind} · {claims}", "dim"))
    if one.version or one.label:
        facts.append(f" · {plain(version_name(one))}", "dim")
    if one.standing is not Standing.CURRENT or one.copy_of:
        facts.append(" · ", "dim").append(_standing(one))
    if one.copy_of:
        facts.append(f" ({COPIES.get(one.copy or '', 'copy')}) of {one.copy_of}", "dim")
    if one.also:
        facts.append(f" · also in {', '.join(plain(place.outlet) for place in one.also)}", "dim")
    return facts


def _standing(one: Filed) -> Text:
    standing = Standing.COPY if one.copy_of and one.standing is Standing.CURRENT else one.standing
    return Text("" if standing is Standing.CURRENT else standing.value, STANDING_STYLE.get(standing, ""))


def _snippet(one: Filed, colours: bool) -> Text:
    """The words asked for underlined, in brackets where nothing can be underlined."""
    text = Text()
    for piece in one.snippet:
        words = "".join(char for char in piece.text if char.isprintable())
        shown = words if colours or not piece.hit else f"‹{words}›"
        text.append(shown, "bold underline" if piece.hit else "")
    return text
