"""Copies: what is one text twice, and what only looks like it."""

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.claims.codes import CopyKind
from communique.claims.placement import Placement
from communique.claims.report import Report
from communique.collect.copies.blocking import blocks
from communique.collect.copies.placing import place, related
from wire_copy import body, paper, sentences, wire

AGENCY = wire("ferry-treaty Envoys open the talks on ferries", body("a"))
LOCAL = "Our own reader in the fish market, Oda Brandt, thinks little of all this and keeps her boat ashore for now."


def copy_of(one: Report, *others: Report) -> str | None:
    (found,) = [placement for placement in place([one, *others]) if placement.report == one.id]
    return found.copy_of


REPRINTS = {
    "under another headline": body("a").replace("\n\n", "\n"),
    "cut from the end": body("a")[:400],
    "with words changed": body("a").replace("papers", "documents").replace("sent back", "returned"),
    "with a local paragraph before": f"{LOCAL}\n\n{body('a')}",
    "with a local paragraph behind": f"{body('a')}\n\n{LOCAL}",
    "cut and with a local paragraph": f"{body('a')[:800]}\n\n{LOCAL}",
    "without some of its paragraphs": "\n\n".join(body("a").split("\n\n")[::2]),
    "under another dateline": f"PORT SALLA, Nov. 3 (Agencies) -- {body('a')}",
}


@pytest.mark.parametrize("text", REPRINTS.values(), ids=REPRINTS)
def test_a_reprint_is_a_copy_of_the_agencys_text(text: str) -> None:
    printed = paper(text)
    assert related(AGENCY, printed)
    assert copy_of(printed, AGENCY) == AGENCY.id
    assert copy_of(AGENCY, printed) is None


def test_the_outlets_of_a_copy_tell_its_kind() -> None:
    first = paper(body("b"), url="https://courier.example/coast/ferry")
    again = paper(f"{body('b')}\nPrinted for you.", url="https://courier.example/coast/ferry/print")
    other = paper(f"{body('b')}\nAll rights kept.", outlet="Harbour Herald")
    kinds = {placement.report: placement.copy for placement in place([first, again, other])}
    assert sorted(kinds.values(), key=str) == [None, CopyKind.REPRINT, CopyKind.SAME_OUTLET]
    assert kinds[other.id] is CopyKind.REPRINT


def test_an_own_report_that_quotes_an_agencys_sentences_is_none() -> None:
    quoted = " ".join(sentences("a", 2))
    own = paper(f"{body('own', 8)}\n\n“{quoted}” Yonhap reported from Velden.")
    assert copy_of(own, AGENCY) is None


def test_two_own_reports_on_one_statement_that_both_quote_at_length_are_none() -> None:
    statement = " ".join(sentences("statement", 8))
    one = paper(f"{body('one', 4)}\n\n“{statement}”", headline="One")
    other = paper(f"{body('other', 4)}\n\n“{statement}”", outlet="Harbour Herald", headline="Other")
    assert copy_of(one, other) is copy_of(other, one) is None


def test_own_reports_that_share_their_background_paragraphs_are_none() -> None:
    background = body("background", 6)
    one = paper(f"{body('today', 4)}\n\n{background}")
    other = paper(f"{body('yesterday', 4)}\n\n{background}", outlet="Harbour Herald")
    assert copy_of(one, other) is copy_of(other, one) is None


def test_a_report_that_a_later_one_takes_up_as_background_is_no_copy_of_it() -> None:
    early = paper(body("fall", 4), day="2025-11-02")
    later = paper(f"{body('rescue', 8)}\n\n{body('fall', 4)}", outlet="Harbour Herald", day="2025-11-03")
    assert copy_of(early, later) is copy_of(later, early) is None


TEMPLATE = (
    "President Ilse Marr spoke today with {who} of {state} to go over their work on {matter}. They agreed that their "
    "teams meet {count} more times before the year is out. The President thanked {who} for the welcome in {town}, and "
    "both said that they look forward to the next round in {state}."
)


def test_one_template_filled_for_two_events_is_no_copy() -> None:
    one = TEMPLATE.format(who="Premier Bo Lund", state="Norland", matter="ferries", count=3, town="Velden")
    other = TEMPLATE.format(who="Chancellor Ada Roth", state="Westmark", matter="herring", count=5, town="Karrow")
    for outlet in ("Eastmere Courier", "Harbour Herald"):
        assert copy_of(paper(one), paper(other, outlet=outlet)) is None


def test_a_short_text_that_an_office_repeats_is_told_of_another_event() -> None:
    text = " ".join(sentences("formula", 2))
    first, again = (
        paper(f"{text} {end}", outlet="Harbour Office", day=day)
        for end, day in (("So be it.", "2025-11-03"), ("Be it so.", "2026-11-03"))
    )
    assert copy_of(again, first) is None
    assert place([again, first])[0].series is None


def test_short_texts_are_copies_only_where_nearly_every_word_is_one() -> None:
    flash = "Envoys of both coasts signed the ferry treaty in Velden on Monday after three days of talks by night."
    other = flash.replace("ferry treaty in Velden", "herring quota in Karrow")
    assert copy_of(paper(f"{flash} They did."), paper(flash, outlet="Harbour Herald", day="2025-11-02"))
    assert copy_of(paper(other), paper(flash, outlet="Harbour Herald")) is None


def test_the_same_text_years_later_is_a_copy_but_half_of_it_is_none() -> None:
    later = paper(f"{body('a')} Reprinted from our files.", day="2027-11-03")
    half = paper(f"{body('a', 5)}\n\n{body('new', 4)}", day="2027-11-03")
    assert copy_of(later, AGENCY) == AGENCY.id
    assert copy_of(half, AGENCY) is None


def test_the_earliest_is_the_original_where_no_agency_has_it() -> None:
    late = paper(f"{body('c')} One.", outlet="Velden Voice", day="2025-11-04")
    early = paper(f"{body('c')} Two.", outlet="Karrow Call", day="2025-11-02")
    assert copy_of(late, early) == early.id


def test_a_whole_text_is_the_original_of_what_was_cut_from_it_before() -> None:
    cut = paper(body("d", 4), outlet="Karrow Call", day="2025-11-02")
    whole = paper(body("d", 12), outlet="Velden Voice", day="2025-11-03")
    assert copy_of(cut, whole) == whole.id
    assert copy_of(whole, cut) is None


def test_a_reprint_belongs_to_the_version_that_it_is_most_like() -> None:
    lead = wire("(LEAD) ferry-treaty (LEAD) Ferry talks end", f"{body('new lead', 2)}\n\n{body('a', 8)}")
    assert copy_of(paper(f"{body('new lead', 2)}\n\n{body('a', 6)}"), AGENCY, lead) == lead.id
    assert copy_of(paper(body("a", 10)[:-60]), AGENCY, lead) == AGENCY.id


def test_copies_do_not_chain() -> None:
    parts = [body(seed, 6) for seed in "pqrs"]
    chain = [
        paper(f"{one}\n\n{other}", outlet=f"Paper {at}", day=f"2025-11-0{at + 1}")
        for at, (one, other) in enumerate(pairwise(parts))
    ]
    placed = {placement.report: placement for placement in place(chain)}
    originals = {placement.copy_of for placement in placed.values()} - {None}
    assert all(placed[original].copy_of is None for original in originals if original)
    assert placed[chain[2].id].copy_of != chain[0].id


def test_a_copy_of_a_copy_that_is_not_like_the_original_stands_alone() -> None:
    first = paper(body("x", 10), outlet="First", day="2025-11-01")
    second = paper(f"{body('x', 7)}\n\n{body('y', 4)}", outlet="Second", day="2025-11-02")
    third = paper(f"{body('y', 4)}\n\n{body('z', 3)}", outlet="Third", day="2025-11-03")
    assert copy_of(second, first, third) == first.id
    assert copy_of(third, first, second) is None


def test_what_stands_alone_is_placed_alone() -> None:
    assert place([AGENCY]) == (Placement(AGENCY.id),)
    assert place([]) == ()
    assert place([AGENCY, AGENCY]) == (Placement(AGENCY.id),)
    assert not related(AGENCY, AGENCY)


ALL = [
    AGENCY,
    wire("(LEAD) ferry-treaty (LEAD) Ferry talks end", f"{body('new lead', 2)}\n\n{body('a', 8)}"),
    paper(body("a")[:500]),
    paper(f"{body('a')}\n\n{LOCAL}", outlet="Harbour Herald"),
    paper(body("b")),
    paper(f"{body('b', 6)}\n\n{body('c', 3)}", outlet="Velden Voice"),
]


def test_places_depend_on_the_set_of_reports_alone() -> None:
    assert len({place(some) for some in permutations(ALL[:5])}) == 1


@given(st.permutations(ALL), st.integers(0, len(ALL)))
def test_related_is_symmetric_and_needs_a_shared_key(some: list[Report], count: int) -> None:
    for one in some[:count]:
        for other in some:
            assert related(one, other) == related(other, one)
            assert not related(one, other) or blocks(one) & blocks(other)


@given(st.lists(st.sampled_from(ALL), max_size=6))
def test_reports_that_are_not_connected_do_not_touch_each_others_places(some: list[Report]) -> None:
    apart = [placement for component in components(some) for placement in place(component)]
    assert sorted(apart, key=lambda placement: placement.report) == list(place(some))


def components(reports: list[Report]) -> list[list[Report]]:
    left = list({report.id: report for report in reports}.values())
    found = []
    while left:
        component = [left.pop()]
        for one in component:
            joined = [other for other in left if related(one, other)]
            component += joined
            left = [other for other in left if other not in joined]
        found.append(component)
    return found
