"""Series of wire stories."""

from communique.collect.read import report_of_text
from communique.collect.series import series_of

BODY = "LIMA, Nov. 3 (Yonhap) -- The envoys of Norland met their colleagues in the harbour town on Monday."
BASE = f"port fees-talksEnvoys to settle port fees By Ana Okoro {BODY}"
SECOND = f"(2nd LD) Port fees-talks (2nd LD) Fees settled at last (ATTN: CHANGES headline)By Ana Okoro {BODY}"


def test_versions_of_one_story_share_a_series_whatever_their_headlines() -> None:
    assert series_of(report_of_text(BASE)) == series_of(report_of_text(SECOND)) == "Yonhap: port fees talks"


def test_a_version_without_a_slug_goes_by_its_headline() -> None:
    first = series_of(report_of_text(f"(LEAD) Envoys settle port fees\n(ATTN: ADDS quotes)\n{BODY}"))
    assert first == series_of(report_of_text(f"(2nd LD) Envoys settle port fees\n(ATTN: ADDS photo)\n{BODY}"))


def test_what_has_neither_slug_nor_version_is_in_no_series() -> None:
    assert series_of(report_of_text(BODY)) is None
