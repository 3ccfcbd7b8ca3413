"""Lines in and below the body."""

import pytest

from communique.collect.lines import lines_of
from communique.collect.page.end import read_end
from communique.collect.read import report_of_text

BODY = "The envoys of Norland met their colleagues in the harbour town on Monday."


def cuts(text: str) -> list[tuple[str, str]]:
    return [(text[cut.start : cut.end], cut.rule) for cut in read_end(lines_of(text)).cuts]


@pytest.mark.parametrize("mark", ["ana@example.net(END)", "(END)", "-0-", "-30-"])
def test_end_marks_are_cut(mark: str) -> None:
    assert (mark, "end-mark") in cuts(f"{BODY} {mark}")


def test_what_follows_an_end_mark_is_cut_unless_it_is_another_story() -> None:
    assert ("Port hours", "sidebar") in cuts(f"{BODY}\n{BODY}\n(END)\nPort hours")
    assert cuts(f"{BODY}\n(END)\n{BODY}") == [("(END)", "end-mark")]


def test_headlines_behind_latest_news_are_cut() -> None:
    found = cuts(f"{BODY}\n\n[Photo : EXAMPLE News]\n\nLatest News\n\nShip leaves port\n\nFees fall")
    assert found == [
        ("[Photo : EXAMPLE News]", "photo-credit"),
        ("Latest News", "menu"),
        ("Ship leaves port", "sidebar"),
        ("Fees fall", "sidebar"),
    ]


def test_a_list_behind_the_last_sentence_stays_without_such_a_line() -> None:
    assert cuts(f"{BODY}\n\nAna Okoro, minister of Norland\nBo Sefton, minister of Sudria") == []


MENUS = "Home\nWorld\nPolitics\nSports\nSearch\n"
AGREED = "a hotline of the ports\na joint office\nlower fees\nlonger hours\na second ferry"


def test_a_run_of_short_lines_on_a_page_with_menus_is_cut() -> None:
    assert ("lower fees", "sidebar") in cuts(f"{MENUS}{BODY}\n{AGREED}\n{BODY}")


def test_a_list_that_the_words_above_it_introduce_stays() -> None:
    text = f"{MENUS}{BODY}\nThe two ministers agreed on:\n{AGREED}\n{BODY}"
    assert {words for words, _ in cuts(text)} == set(MENUS.split())


def test_a_file_photo_above_the_dateline_is_no_headline_of_its_story() -> None:
    caption = "FILE PHOTO: The envoys of Norland arrive in Lima, Peru, March 3, 2021. REUTERS/Ana Okoro"
    report = report_of_text(f"{caption}\n\nLIMA (Reuters) - {BODY}")
    assert report.head.headline is None and report.body.strip() == BODY


def test_a_caption_that_is_all_there_is_stays() -> None:
    caption = "A ship leaves the harbour of Lima on March 3, 2021. (Ana Lee/Example News)"
    assert cuts(f"Port fees fall\n{caption}") == []
    assert (caption, "photo-caption") in cuts(f"{caption}\n{BODY}")


@pytest.mark.parametrize(
    "line",
    [
        "(c) Both sides will keep a hotline between the ports open.",
        "■ The two ministers will meet again in the harbour town in May.",
        "Copyright law was the subject of the talks on Monday, the ministry said.",
        "Reporting by Example News has shown that the port is closed to ships.",
        "The ministers left the harbour town on Monday morning. (PTI/Xinhua)",
        "Foreign Minister Ana Okoro (via video link)",
    ],
)
def test_words_that_look_like_furniture_stay(line: str) -> None:
    assert cuts(f"{BODY}\n{line}\n{BODY}") == []


def test_a_sidebar_headline_inside_the_text_is_cut() -> None:
    assert cuts(f"{BODY}\n(LEAD) Envoys to meet again in Lima\n{BODY}") == [
        ("(LEAD) Envoys to meet again in Lima", "sidebar")
    ]


def test_a_name_pop_up_is_cut_out_of_its_sentence() -> None:
    pop_up = "Boris (Bo) SeftonShip leaves port Fees fall again MORE"
    assert cuts(f"President Bo Sefton {pop_up} said on Monday that the port is open.") == [(pop_up, "link-text")]


def test_a_caption_that_runs_into_the_text_is_cut() -> None:
    assert cuts(f"A ship leaves port. (Example){BODY}") == [("A ship leaves port. (Example)", "photo-caption")]


def test_no_caption_runs_into_a_body_that_a_dateline_opened() -> None:
    text = f"port fees-talks Envoys to talk (ATTN: ADDS photo)By Ana Okoro LIMA, Nov. 3 (Yonhap) -- {BODY}"
    assert "photo-caption" not in [cut.rule for cut in report_of_text(text).cuts]


def test_a_note_to_editors_that_ends_with_a_photo_is_no_caption() -> None:
    note = "(ATTN: ADDS more info in paras 3-5; CHANGES photo)"
    report = report_of_text(f"(LEAD) Envoys settle port fees\n{note}\nBy Ana Okoro\n\nLIMA, Nov. 3 (Yonhap) -- {BODY}")
    assert "attn-note" in [cut.rule for cut in report.cuts]
    assert report.head.revision and "CHANGES photo" in report.head.revision.note


def test_who_reported_from_where_and_who_wrote_is_cut_below_the_body() -> None:
    who = "Ana Okoro reported from Lima, and Bo Sefton from New Town."
    signed = "By Ana Okoro (ana@example.net)"
    assert {(who, "credits"), (signed, "byline")} <= set(cuts(f"{BODY}\n\n{who}\n\n{signed}"))


def test_a_copyright_line_names_the_outlet() -> None:
    found = read_end(lines_of(f"{BODY}\n\nCopyright 2021 The Associated Press. All rights reserved."))
    assert found.outlet and found.outlet.value == "Associated Press"


def test_prose_is_never_furniture() -> None:
    assert cuts(f"{BODY}\n\nMore than ten ships left the port, she added.\n\nHe contributed to the fund.") == []


def test_the_furniture_of_a_video_player_is_cut() -> None:
    line = "JUST WATCHED Envoys arrive Replay More Videos ... MUST WATCH Envoys arrive 01:30"
    assert cuts(f"{BODY}\n\n{line}\n\n{BODY}") == [(line, "video-player")]


def test_a_caption_with_a_pictures_credit_is_cut_in_front_of_any_paragraph() -> None:
    caption = "Envoys walk to the harbour at noon. (Courtesy of the museum)"
    assert cuts(f"{BODY}\n\n{caption}They came back late.") == [(caption, "photo-caption")]


def test_a_link_in_brackets_inside_a_paragraph_is_cut() -> None:
    aside = " (RELATED: Port fees fall again)"
    assert cuts(f"{BODY}{aside} Nobody spoke.") == [(aside, "sidebar")]


def test_what_is_said_of_the_author_is_cut() -> None:
    note = "Ana OkoroAna Okoro is a fellow of the Port Office. The views are hers. — Ed."
    assert (note, "author-note") in cuts(f"{BODY}{note}")
    assert cuts("The opinions expressed by columnists are their own.") == [
        ("The opinions expressed by columnists are their own.", "author-note")
    ]
