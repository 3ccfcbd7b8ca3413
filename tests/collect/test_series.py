"""Series: which reports are versions of one story, in which order, and which of them were taken back."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.claims.placement import Placement
from communique.claims.report import Report
from communique.collect.copies.placing import place, related
from wire_copy import body, changed_at, paper, sentences, wire

SLUG = "ferry-treaty"
TOLD = body("ferries", 8)
NEW = body("signed", 2)

URGENT = wire(f"(URGENT) {SLUG} (URGENT) Envoys sign the ferry treaty", sentences("ferries", 1)[0])
BASE = wire(f"{SLUG} Envoys open the ferry talks", TOLD)
LEAD = wire(f"(LEAD) {SLUG} (LEAD) Ferry treaty signed (ATTN: RECASTS lead)", f"{NEW}\n\n{TOLD}")
SECOND = wire(
    f"(2nd LD) {SLUG} (2nd LD) Ferry treaty signed (ATTN: ADDS quotes)", f"{NEW}\n\n{TOLD}\n\n{body('quotes', 4)}"
)
CORRECTED = wire(
    f"(CORRECTED) {SLUG} (CORRECTED) Ferry treaty signed (ATTN: CORRECTS name)", f"{NEW}\n\n{TOLD}\n\n{body('name', 2)}"
)
VERSIONS = [URGENT, BASE, LEAD, SECOND, CORRECTED]


def known(*reports: Report) -> dict[str, Placement]:
    return {placement.report: placement for placement in place(reports)}


def order(*reports: Report) -> list[Report]:
    """The reports of the first one's series, the oldest first."""
    placed = known(*reports)
    mine = [report for report in reports if placed[report.id].series == placed[reports[0].id].series]
    return sorted(mine, key=lambda report: placed[report.id].rank)


def test_versions_are_one_series_in_their_order() -> None:
    assert order(*reversed(VERSIONS)) == VERSIONS
    assert [known(*VERSIONS)[one.id].rank for one in VERSIONS] == [0, 1, 2, 3, 4]


def test_the_order_in_which_versions_come_does_not_matter() -> None:
    assert len({place(some) for some in permutations(VERSIONS)}) == 1


@pytest.mark.parametrize("missing", VERSIONS, ids=["urgent", "base", "lead", "2nd lead", "corrected"])
def test_one_may_be_missing(missing: Report) -> None:
    left = [one for one in VERSIONS if one is not missing]
    assert order(*left) == left


def test_updates_count_as_leads_do() -> None:
    first = wire(f"UPDATE 1-Ferry treaty signed {SLUG}", f"{NEW}\n\n{TOLD}", outlet="Reuters")
    later = wire(f"UPDATE 3-Ferry treaty signed {SLUG}", f"{NEW}\n\n{TOLD}\n\n{body('quotes', 4)}", outlet="Reuters")
    assert order(later, first) == [first, later]


def test_the_series_names_outlet_slug_and_day_and_outlives_newer_versions() -> None:
    key = known(BASE, LEAD)[BASE.id].series
    assert key
    assert key.startswith("Yonhap: ferry treaty 2025-11-03 ")
    assert known(BASE, LEAD, SECOND)[SECOND.id].series == key


def test_a_version_without_its_slug_is_known_by_headline_words_and_day() -> None:
    bare = wire("(LEAD) Ferry treaty signed (ATTN: RECASTS lead)", f"{NEW}\n\n{TOLD}")
    assert order(SECOND, bare, BASE) == [BASE, bare, SECOND]


def test_a_lead_without_a_slug_may_tell_the_story_in_other_words() -> None:
    base = wire(
        "Norland sends envoy to Sudria for ferry talks",
        "Norland and Sudria are starting talks on ferries, officials said Wednesday.\n\nNorlandic envoy Bo Okoro, who "
        "landed in Lima on Tuesday, will meet officials of the Sudrian harbour ministry in the afternoon.",
    )
    lead = wire(
        "(LEAD) Norlandic envoy opens ferry talks with Sudria (ATTN: CHANGES headline, lead)",
        "Norlandic envoy Bo Okoro met officials of the Sudrian harbour ministry on Wednesday as Norland and Sudria "
        "were starting their talks on ferries.\n\nOkoro, who had landed in Lima on Tuesday, spoke for an hour in the "
        "afternoon and then left without a word to the press that had waited for him at the gate.",
    )
    other = wire(
        "Norlandic envoy speaks of ferry strike in Sudria",
        "Norlandic envoy Bo Okoro said in Lima on Wednesday that the strike of the pilots was none of his business.",
    )
    assert order(lead, base, other) == [base, lead]


def test_two_stories_under_one_slug_and_day_are_two_series() -> None:
    others = [
        wire(f"{SLUG} Pilots strike in the north", body("strike", 6)),
        wire(f"(LEAD) {SLUG} (LEAD) Pilots end their strike", f"{body('end', 2)}\n\n{body('strike', 6)}"),
    ]
    assert order(BASE, *others, LEAD) == [BASE, LEAD]
    assert order(others[1], others[0], BASE, LEAD) == others
    keys = {placement.series for placement in place([BASE, LEAD, *others])}
    assert len(keys) == 2
    assert None not in keys


def test_a_slug_that_is_used_every_day_is_another_story_every_day() -> None:
    days = [
        wire("weather-coast Rain on the coast", body(day, 5), day) for day in ("2025-11-03", "2025-11-04", "2025-11-05")
    ]
    assert {placement.series for placement in place(days)} == {None}


def test_a_story_lives_through_midnight_but_not_for_a_week() -> None:
    after = wire(
        f"(3rd LD) {SLUG} (3rd LD) Ferry treaty signed (ATTN: ADDS quotes)", f"{NEW}\n\n{TOLD} More.", "2025-11-04"
    )
    week = wire(
        f"(4th LD) {SLUG} (4th LD) Ferry treaty signed (ATTN: ADDS quotes)", f"{NEW}\n\n{TOLD} Anew.", "2025-11-11"
    )
    assert order(LEAD, after, week) == [LEAD, after]


def test_another_agencys_story_under_the_same_slug_is_no_version() -> None:
    other = wire(f"(2nd LD) {SLUG} (2nd LD) Ferry treaty signed", f"{body('own words', 6)}\n\n{NEW}", outlet="Kyodo")
    assert not related(LEAD, other)


def notice(kind: str, about: str = f"slugged {SLUG}, headlined Ferry treaty signed") -> Report:
    return paper(f"EDITORS: Please {kind} the story {about}. A {kind} is mandatory.", outlet="Yonhap", headline=None)


@pytest.mark.parametrize("kind", ["kill", "withhold"])
def test_a_notice_takes_back_the_versions_before_it(kind: str) -> None:
    placed = known(BASE, LEAD, notice(kind))
    assert [placed[one.id].withdrawn for one in (BASE, LEAD)] == [True, True]
    taken = placed[notice(kind).id]
    assert (taken.series, taken.rank, taken.withdrawn) == (placed[BASE.id].series, 2, False)


def test_what_is_filed_anew_after_a_notice_stands() -> None:
    refiled = wire(
        f"(REFILE) {SLUG} (REFILE) Ferry treaty signed", f"{NEW}\n\n{TOLD}\n\n{body('name', 2)}", "2025-11-04"
    )
    placed = known(BASE, LEAD, notice("kill"), refiled)
    assert [placed[one.id].withdrawn for one in (BASE, LEAD, refiled)] == [True, True, False]
    assert placed[refiled.id].rank == 3


def test_a_reprint_of_what_is_taken_back_is_withdrawn_too() -> None:
    printed = paper(TOLD, outlet="Eastmere Courier")
    placed = known(BASE, printed, notice("kill"))
    assert placed[printed.id].copy_of == BASE.id
    assert placed[printed.id].withdrawn


def test_a_notice_takes_back_the_story_that_it_names_and_no_other() -> None:
    other = wire("pilot-strike Pilots strike in the north", body("strike", 6))
    placed = known(BASE, LEAD, other, notice("kill"))
    assert not placed[other.id].withdrawn


def test_a_correction_without_the_story_supersedes_nothing() -> None:
    note = paper(
        'CORRECTION: In the story headlined "Ferry treaty signed" sent Nov. 3, we erroneously reported the tonnage.',
        outlet="Yonhap",
        headline=None,
    )
    placed = known(BASE, LEAD, note)
    assert placed[note.id].series == placed[LEAD.id].series
    assert placed[note.id].rank == placed[LEAD.id].rank == 1


PAGE = "https://courier.example/coast/ferry-treaty"


def test_a_page_saved_again_with_another_text_is_a_newer_version() -> None:
    first = paper(TOLD, url=PAGE)
    later = changed_at(paper(f"{NEW}\n\n{TOLD}", url=f"{PAGE}?utm_source=feed"), "2025-11-03T18:00:00Z")
    assert order(later, first) == [first, later]
    assert related(first, later)


def test_an_address_with_quite_another_text_is_a_page_of_all_sorts() -> None:
    recipe = "Take two onions, a pound of smelt and a cup of cream. Fry the onions slowly until they turn golden. " * 3
    assert not related(paper(TOLD, url=PAGE), paper(recipe, url=PAGE, headline="Dish of the week"))


def test_hours_order_pages_that_bear_no_number() -> None:
    pages = [
        changed_at(paper(f"{TOLD}\n\n{body(str(hour), 1)}", url=PAGE), f"2025-11-03T{hour:02}:00:00+09:00")
        for hour in (8, 11, 23)
    ]
    assert order(pages[2], pages[0], pages[1]) == pages


@given(st.permutations([*VERSIONS, notice("kill"), paper(TOLD), paper(NEW, url=PAGE)]), st.integers(1, 8))
def test_any_part_of_a_series_is_placed_alike_in_any_order(some: list[Report], count: int) -> None:
    part = some[:count]
    placed = place(part)
    assert placed == place(sorted(part, key=lambda report: report.id))
    ranks = sorted(placement.rank for placement in placed if placement.series)
    assert ranks == list(range(len(ranks)))
