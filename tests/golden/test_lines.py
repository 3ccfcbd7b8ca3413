"""How golden lines and ledgers are made."""

from golden.comparison import KINDS, Golden, figures, ledgers
from golden.lines import elided


def test_long_words_are_written_by_their_ends() -> None:
    assert elided("that the ferry will sail on Monday.") == "the ferry … on Monday"


def test_short_words_are_written_whole_and_without_quotation_marks() -> None:
    assert elided("“Ferries, not bridges,”") == "Ferries not bridges"


def test_a_ledger_holds_what_is_lacking_and_what_is_too_much() -> None:
    expected, given = lines(event={"a", "b"}), lines(event={"b", "c"})
    assert ledgers(expected, given) == {"missing": {"event": ["a"]}, "wrong": {"event": ["c"]}}


def test_figures_follow_from_the_ledgers() -> None:
    record = Golden("x", lines(event={"a", "b"}), lines(event={"a"}), lines(event={"c", "d"}))
    assert record.accounted["event"] == {"b", "c", "d"}
    figure = figures([record])["event"]
    assert (figure.expected, figure.given, figure.right) == (2, 3, 1)
    assert (figure.precision, figure.recall) == (0.333, 0.5)


def lines(**kinds: set[str]) -> dict[str, set[str]]:
    return {kind: kinds.get(kind, set()) for kind in KINDS}
