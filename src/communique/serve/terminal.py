"""Answers in a terminal: colours where there is one, the same words plain in a pipe."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from communique.claims.codes import ClaimKind, StateBasis, Status
from communique.search import Entry, Person, Reasons, Said, Shown, Support
from communique.search.marked import Segment
from communique.serve.filed import make_console, not_extracted, print_standing
from communique.serve.heads import head_rows
from communique.serve.plain import plain

STATUS_STYLE = {
    Status.OCCURRED: "green",
    Status.ONGOING: "bold green",
    Status.SCHEDULED: "cyan",
    Status.EXPECTED: "cyan",
    Status.PROPOSED: "yellow",
    Status.POSSIBLE: "yellow",
    Status.HYPOTHETICAL: "yellow",
    Status.POSTPONED: "magenta",
    Status.CANCELLED: "red",
    Status.DENIED: "red",
}
KIND_STYLE = {
    ClaimKind.EVENT: "bold green",
    ClaimKind.STATEMENT: "cyan",
    ClaimKind.POSITION: "yellow",
    ClaimKind.COMMITMENT: "magenta",
    ClaimKind.ASSESSMENT: "italic blue",
    ClaimKind.CHANNEL: "bold blue",
    ClaimKind.NON_EVENT: "red",
}


def print_timeline(entries: Sequence[Entry]) -> None:
    """Dated entries first, then those of which no date is known; nothing is dated silently."""
    console = make_console()
    for entry in (one for one in entries if one.dated):
        _print_entry(console, entry)
    undated = [entry for entry in entries if not entry.dated]
    if undated:
        console.print(Text("Without a calendar date\n", "dim"))
    for entry in undated:
        _print_entry(console, entry)
    if not entries:
        console.print("Nothing in the record answers that. `communique read` adds reports; fewer filters find more.")


def print_said(statements: Sequence[Said]) -> None:
    """Statements, each with its chain."""
    console = make_console()
    for one in statements:
        head = Text.assemble((plain(one.speaker_name), "bold"), "  ", (one.directness.value, "dim"))
        if one.translated:
            head.append("  translated", "dim")
        console.print(head)
        for words in one.words:
            console.print(Padding(Text(plain(words), "italic"), (0, 0, 0, 4), expand=False))
        console.print(Padding(source_line(one.support), (0, 0, 0, 4), expand=False))
        console.print()
    if not statements:
        console.print("No statement in the record answers that.")


def print_people(people: Sequence[Person]) -> None:
    """People, those of most reports first."""
    console = make_console()
    table = Table("name", "state", "titles as printed", "reports", box=None, header_style="dim", pad_edge=False)
    for one in people:
        titles = "; ".join(title.as_held for title in one.titles)
        table.add_row(Text(plain(one.name), "bold"), _state_as_known(one), Text(plain(titles)), str(one.reports))
    console.print(table if people else "Nobody in the record.")


def _state_as_known(person: Person) -> str:
    """The state; what it is known from, if not from the words of a report."""
    known = f"{person.state} (by {person.state_basis})"
    return known if person.state and person.state_basis is not StateBasis.WORDS else person.state or "–"


def print_report(shown: Shown) -> None:
    """The text with the words of claims marked; the claims below."""
    console = make_console()
    console.print(Text(plain(str(shown.citation)), "bold"))
    revision = shown.report.head.revision
    facts = [shown.citation.report, shown.citation.kind, revision.label if revision else ""]
    facts.append("" if shown.extracted else not_extracted(shown.report.head.language))
    console.print(Text(" · ".join(fact for fact in facts if fact), "dim"))
    print_standing(console, shown)
    _print_head(console, shown)
    console.print()
    console.print(_marked(shown.segments, console.is_terminal))
    console.print()
    for one in shown.claims:
        when = one.support.when
        head = Text.assemble(
            (one.id[:9], "dim"), "  ", (one.kind.value, KIND_STYLE[one.kind]), "  ", _status(one.support), "  "
        )
        console.print(head.append(plain(one.title)).append(f"  {when}" if when else "", "cyan"))


def print_cuts(shown: Shown) -> None:
    """What is no body text, by which rule."""
    console = make_console()
    for cut in shown.report.cuts:
        words = plain(shown.report.text[cut.start : cut.end])
        console.print(Text.assemble((f"{cut.start}–{cut.end}", "dim"), "  ", (cut.rule, "bold"), "  ", words))
    if not shown.report.cuts:
        console.print("Nothing was cut.")


def print_reasons(reasons: Reasons) -> None:
    """A claim with everything that it rests on."""
    console = make_console()
    one = reasons.support
    console.print(Text.assemble((reasons.id, "dim"), "  ", (plain(reasons.title), "bold")))
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="dim")
    table.add_column()
    rows: list[tuple[str, Text | str]] = [("sentence", Text(plain(one.sentence))), ("report", plain(str(one.citation)))]
    rows += [("at", f"{one.start}–{one.end} of {one.citation.report}"), ("status", _status(one))]
    rows += [("when", Text(_dating(one)))]
    rows += [("voice", Text(f"{plain(one.voice)} ({one.stance.value})"))]
    rows += [(words.what, Text(f"{plain(words.text)}  [{words.start}–{words.end}]")) for words in reasons.words]
    rows += [(words.what, Text(f"{plain(words.text)}  [{words.start}–{words.end}]")) for words in reasons.evidence]
    rows += [("rule", one.extractor), ("confidence", f"{one.confidence:.2f}")]
    for label, value in rows:
        table.add_row(label, value)
    console.print(table)


def _print_entry(console: Console, entry: Entry) -> None:
    first = entry.support[0]
    when = str(entry.when) if entry.when else "no date"
    head = Text.assemble(
        (f"{when:<12} ", "bold cyan"), _status(first, entry.status), "  ", (plain(entry.title), "bold")
    )
    if entry.background:
        head.append("  (background)", "dim")
    console.print(head)
    if entry.corroboration.reports > 1:
        console.print(Padding(Text(str(entry.corroboration), "dim"), (0, 0, 0, 4), expand=False))
    for one in entry.support:
        console.print(Padding(Text(f"“{plain(one.sentence)}”"), (0, 0, 0, 4), expand=False))
        console.print(Padding(source_line(one), (0, 0, 0, 4), expand=False))
    console.print()


def source_line(one: Support) -> Text:
    """Who says so, in which report, and the id to ask `why` with; whether the claim is in doubt."""
    doubt = ("doubtful  ·  ", "yellow") if one.doubtful else ""
    return Text.assemble(doubt, (plain(one.source), "blue"), ("  ·  ", "dim"), (one.claim[:9], "dim"))


def _print_head(console: Console, shown: Shown) -> None:
    """The values of the head with where they were found; below each, what was not believed."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for row in head_rows(shown.report.head):
        table.add_row(Text(row.part, "dim"), Text(plain(row.value or "unknown")), Text(row.rule or "", "dim"))
        for one in row.doubted:
            table.add_row("", Text(f"not {plain(one.value)}", "dim"), Text(f"{one.rule}: {one.why}", "dim"))
    console.print(table)


def _status(one: Support, status: Status | None = None) -> Text:
    shown = status or one.status
    return Text(f"{shown.value:<9}", STATUS_STYLE[shown])


def _dating(one: Support) -> str:
    when = one.when
    if when is None:
        return "not said"
    words = f"“{plain(when.expression)}”" if when.expression else "no words of its own"
    interval = f"{when.earliest or '…'} to {when.latest or '…'}"
    return f"{when}  ({words}, counted from {when.anchor}, rule {when.rule}; {interval})"


def _marked(segments: Iterable[Segment], colours: bool) -> Text:
    """The text with the words of claims underlined, in brackets where nothing can be underlined; cuts dimmed."""
    text = Text()
    for marked, together in groupby(segments, key=lambda one: (bool(one.focus), bool(one.cut))):
        focus, cut = marked
        words = "".join(char for one in together for char in one.text if char.isprintable() or char == "\n")
        shown = words if colours or not focus else f"‹{words}›"
        text.append(shown, "dim" if cut else "bold underline" if focus else "")
    return text
