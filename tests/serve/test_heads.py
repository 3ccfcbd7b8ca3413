"""A report's head as it is shown."""

from communique.claims.codes import ReportKind
from communique.claims.report import Considered, Found, Head
from communique.serve.heads import head_rows

HEAD = Head(
    ReportKind.WEB,
    outlet=Found("The Harbour Gazette", "json-ld"),
    considered=(
        Considered("published", Found("05/12/2019", "page-date"), "ambiguous-order"),
        Considered("outlet", Found("Gazette", "column"), "a reason in its own words"),
    ),
)


def test_each_value_is_shown_with_its_source_and_what_was_not_believed_with_why() -> None:
    outlet, published = head_rows(HEAD)
    assert (outlet.part, outlet.value, outlet.rule) == ("outlet", "The Harbour Gazette", "JSON-LD")
    assert [(one.value, one.why) for one in outlet.doubted] == [("Gazette", "a reason in its own words")]
    assert (published.part, published.value, published.rule) == ("published", None, None)
    (doubt,) = published.doubted
    assert doubt.why == "day and month could be either way round"


def test_a_head_without_values_has_no_rows() -> None:
    assert head_rows(Head(ReportKind.PLAIN)) == ()
