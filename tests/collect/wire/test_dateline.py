"""Datelines."""

import pytest

from communique.collect.lines import lines_of
from communique.collect.wire.dateline import Dateline, find_dateline

STORY = "The envoys of Norland met their colleagues in the harbour town on Monday."


def dateline_of(text: str) -> Dateline | None:
    return find_dateline(text, lines_of(text))


@pytest.mark.parametrize(
    ("printed", "place", "day", "outlet"),
    [
        ("LIMA/QUITO, Nov. 3 (Yonhap) -- ", "LIMA/QUITO", "XXXX-11-03", "Yonhap"),
        ("Pyongyang, July 4 (KCNA) -- ", "Pyongyang", "XXXX-07-04", "KCNA"),
        ("VADUZ, November 3. /TASS/. ", "VADUZ", "XXXX-11-03", "TASS"),
        ("RIGA, Nov. 3 (Xinhua) -- ", "RIGA", "XXXX-11-03", "Xinhua"),
        ("OSLO, Nov 3 (AFP) - ", "OSLO", "XXXX-11-03", "AFP"),
        ("LIMA (Reuters) - ", "LIMA", None, "Reuters"),
        ("QUITO, Ecuador (AP) _ ", "QUITO, Ecuador", None, "Associated Press"),
        ("QUITO (AP ) --\n\n", "QUITO", None, "Associated Press"),
        ("Lima (CNN)", "Lima", None, "CNN"),
        ("LIMA — ", "LIMA", None, None),
        ("SIOUX CITY, Iowa – ", "SIOUX CITY, Iowa", None, None),
    ],
)
def test_datelines_of_the_agencies_are_read(printed: str, place: str, day: str | None, outlet: str | None) -> None:
    found = dateline_of(printed + STORY)
    assert found
    assert (found.start, found.end) == (0, len(printed))
    assert found.findings.dateline and found.findings.dateline.value == place
    assert (found.findings.dateline_date.value if found.findings.dateline_date else None) == day
    assert (found.findings.outlet.value if found.findings.outlet else None) == outlet


def test_a_dateline_without_a_place_names_the_agency() -> None:
    found = dateline_of("(Reuters) - " + STORY)
    assert found and found.findings.dateline is None
    assert found.findings.outlet and found.findings.outlet.value == "Reuters"


def test_a_dateline_behind_a_header_takes_only_the_place() -> None:
    text = "port fees-talks Envoys to settle port fees By Ana Okoro LIMA, Nov. 3 (Yonhap) -- " + STORY
    found = dateline_of(text)
    assert found and found.findings.dateline
    assert found.findings.dateline.value == "LIMA"
    assert text[found.start :].startswith("LIMA, Nov. 3")


def test_a_place_of_two_words_is_kept_whole_behind_a_header() -> None:
    found = dateline_of("fees-talks Envoys praise AI NEW YORK, Nov. 3 (Yonhap) -- " + STORY)
    assert found and found.findings.dateline and found.findings.dateline.value == "NEW YORK"


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "The union (ABC) says that it will not sign the agreement with the harbour office.",
        "On Nov. 3 the ministers (of both states) met in the harbour town to sign.",
        "FISH AUCTIONS are now held on Mondays in the harbour town, it is said in the evening.",
        "NATO-led forces left the harbour town on Monday, the ministry said in the evening.",
    ],
)
def test_prose_is_no_dateline(text: str) -> None:
    assert dateline_of(text) is None


def test_a_caption_may_stand_above_a_dateline() -> None:
    text = "FILE - In this March 3, 2020 file photo, a ship leaves the harbour town at dawn.\n\nLIMA (AP) — " + STORY
    found = dateline_of(text)
    assert found and text[found.end :] == STORY


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("OTARU, Nov. 20 (Harbour) -- The envoy left.", ("Harbour", "dateline-unlisted")),
        ("OTARU, November 20. /Bay Press/. The envoy left.", ("Bay Press", "dateline-unlisted")),
        ("OTARU, Nov. 20 (Monday) -- The envoy left.", None),
    ],
)
def test_an_agency_that_is_not_listed_is_taken_as_printed(text: str, outlet: tuple[str, str] | None) -> None:
    found = find_dateline(text, lines_of(text))
    assert found is not None
    said = found.findings.outlet
    assert (said and (said.value, said.rule)) == outlet


@pytest.mark.parametrize(
    ("printed", "place", "day", "outlet"),
    [
        ("LIMA, Nov. 20 (Yonhap) -- ", "LIMA", "XXXX-11-20", "Yonhap"),
        ("LIMA/QUITO, Nov. 20 (Yonhap) -- ", "LIMA/QUITO", "XXXX-11-20", "Yonhap"),
        ("MOSCOW, November 20. /TASS/. ", "MOSCOW", "XXXX-11-20", "TASS"),
        ("MOSCOW, November 20 (TASS). ", "MOSCOW", "XXXX-11-20", "TASS"),
        ("MOSCOW, November 20 (TASS) - ", "MOSCOW", "XXXX-11-20", "TASS"),
        ("MOSCOW, November 20 /TASS Correspondent Ana Okoro/. ", "MOSCOW", "XXXX-11-20", "TASS"),
        ("MOSCOW, November 20 (Itar-Tass) -- ", "MOSCOW", "XXXX-11-20", "TASS"),
        ("Pyongyang, November 20 (KCNA) -- ", "Pyongyang", "XXXX-11-20", "KCNA"),
        ("(Pyongyang, November 20 -- KCNA) ", "Pyongyang", "XXXX-11-20", "KCNA"),
        ("(Pyongyang, November 20 KCNA) -- ", "Pyongyang", "XXXX-11-20", "KCNA"),
        ("RIGA, Nov. 20 (Xinhua) -- ", "RIGA", "XXXX-11-20", "Xinhua"),
        ("RIGA, Nov. 20 (Xinhua) ", "RIGA", "XXXX-11-20", "Xinhua"),
        ("RIGA, Nov 20 (Reuters) - ", "RIGA", "XXXX-11-20", "Reuters"),
        ("RIGA/OSLO, Nov 20 (Reuters) – ", "RIGA/OSLO", "XXXX-11-20", "Reuters"),
        ("RIGA (Reuters) - ", "RIGA", None, "Reuters"),
        ("RIGA (AP) — ", "RIGA", None, "Associated Press"),
        ("RIGA, Latvia (AP) _ ", "RIGA, Latvia", None, "Associated Press"),
        ("SEOUL, South Korea (AP) — ", "SEOUL, South Korea", None, "Associated Press"),
        ("PORT-AU-PRINCE, Haiti (AP) — ", "PORT-AU-PRINCE, Haiti", None, "Associated Press"),
        ("Riga, Nov 20, 2019 (AFP) - ", "Riga", "2019-11-20", "AFP"),
        ("Riga, Nov 20 (AFP) -- ", "Riga", "XXXX-11-20", "AFP"),
        ("RIGA, November 20 (AFP) - ", "RIGA", "XXXX-11-20", "AFP"),
        ("Oslo (dpa) - ", "Oslo", None, "dpa"),
        ("Oslo, Nov 20 (dpa) - ", "Oslo", "XXXX-11-20", "dpa"),
        ("(ANSA) - Rome, November 20 - ", "Rome", "XXXX-11-20", "ANSA"),
        ("(ANSA) - ROME, 20 NOV - ", "ROME", "XXXX-11-20", "ANSA"),
        ("Rome, November 20 - (Adnkronos) - ", "Rome", "XXXX-11-20", "Adnkronos"),
        ("Madrid, Nov 20 (EFE).- ", "Madrid", "XXXX-11-20", "EFE"),
        ("Madrid, 20 Nov (efe-epa).- ", "Madrid", "XXXX-11-20", "EFE"),
        ("MADRID, Nov. 20 (EUROPA PRESS) - ", "MADRID", "XXXX-11-20", "Europa Press"),
        ("TOKYO, Nov. 20, Kyodo - ", "TOKYO", "XXXX-11-20", "Kyodo"),
        ("TOKYO, Nov. 20 Kyodo -- ", "TOKYO", "XXXX-11-20", "Kyodo"),
        ("TOKYO, Nov. 20 (Kyodo) -- ", "TOKYO", "XXXX-11-20", "Kyodo"),
        ("Tokyo, Nov. 20 (Jiji Press)--", "Tokyo", "XXXX-11-20", "Jiji Press"),
        ("MOSCOW. Nov 20 (Interfax) - ", "MOSCOW", "XXXX-11-20", "Interfax"),
        ("MOSCOW. Nov 20 (Interfax-AVN) - ", "MOSCOW", "XXXX-11-20", "Interfax"),
        ("KYIV. Nov 20 (Interfax-Ukraine) – ", "KYIV", "XXXX-11-20", "Interfax-Ukraine"),
        ("Kyiv. November 20. INTERFAX-UKRAINE – ", "Kyiv", "XXXX-11-20", "Interfax-Ukraine"),
        ("MOSCOW, November 20 (RIA Novosti) - ", "MOSCOW", "XXXX-11-20", "RIA Novosti"),
        ("MOSCOW (Sputnik) - ", "MOSCOW", None, "Sputnik"),
        ("MOSCOW, November 20 (Sputnik) — ", "MOSCOW", "XXXX-11-20", "Sputnik"),
        ("WASHINGTON, Nov. 20 (UPI) -- ", "WASHINGTON", "XXXX-11-20", "UPI"),
        ("Nov. 20 (UPI) -- ", None, "XXXX-11-20", "UPI"),
        ("Nov. 20 (Bloomberg) -- ", None, "XXXX-11-20", "Bloomberg"),
        ("(Bloomberg) -- ", None, None, "Bloomberg"),
        ("New Delhi, Nov 20 (PTI) ", "New Delhi", "XXXX-11-20", "Press Trust of India"),
        ("New Delhi, Nov. 20 (IANS) ", "New Delhi", "XXXX-11-20", "IANS"),
        ("New Delhi [India], Nov 20 (ANI): ", "New Delhi [India]", "XXXX-11-20", "ANI"),
        ("Washington D.C. [USA], November 20 (ANI): ", "Washington D.C. [USA]", "XXXX-11-20", "ANI"),
        ("ISLAMABAD, Nov 20 (APP): ", "ISLAMABAD", "XXXX-11-20", "Associated Press of Pakistan"),
        ("ISLAMABAD, Nov 20 (APP):", "ISLAMABAD", "XXXX-11-20", "Associated Press of Pakistan"),
        ("KUALA LUMPUR, Nov 20 (Bernama) -- ", "KUALA LUMPUR", "XXXX-11-20", "Bernama"),
        ("KUALA LUMPUR, 20 Nov (Bernama) — ", "KUALA LUMPUR", "XXXX-11-20", "Bernama"),
        ("Jakarta (ANTARA) - ", "Jakarta", None, "Antara"),
        ("Jakarta, Nov 20 (ANTARA) - ", "Jakarta", "XXXX-11-20", "Antara"),
        ("Jakarta (ANTARA News) - ", "Jakarta", None, "Antara"),
        ("Hanoi (VNA) – ", "Hanoi", None, "VNA"),
        ("Hanoi, November 20 (VNA) – ", "Hanoi", "XXXX-11-20", "VNA"),
        ("ANKARA (AA) - ", "ANKARA", None, "Anadolu"),
        ("CAIRO, Nov 20 (MENA) - ", "CAIRO", "XXXX-11-20", "Middle East News Agency"),
        ("Damascus, SANA- ", "Damascus", None, "SANA"),
        ("DAMASCUS, (SANA)_ ", "DAMASCUS", None, "SANA"),
        ("Tehran, Nov 20, IRNA – ", "Tehran", "XXXX-11-20", "IRNA"),
        ("Tehran, IRNA - ", "Tehran", None, "IRNA"),
        ("TEHRAN, Nov. 20 (MNA) – ", "TEHRAN", "XXXX-11-20", "Mehr News Agency"),
        ("TEHRAN (Tasnim) – ", "TEHRAN", None, "Tasnim"),
        ("TEHRAN (FNA)- ", "TEHRAN", None, "Fars News Agency"),
        ("Riyadh, November 20, 2019, SPA -- ", "Riyadh", "2019-11-20", "Saudi Press Agency"),
        ("Jeddah, Rabi'I 23, 1441, November 20, 2019, SPA -- ", "Jeddah", "2019-11-20", "Saudi Press Agency"),
        ("ABU DHABI, 20th November, 2019 (WAM) -- ", "ABU DHABI", "2019-11-20", "WAM"),
        ("Abuja, Nov. 20, 2019 (NAN) ", "Abuja", "2019-11-20", "News Agency of Nigeria"),
        ("TUNIS (TAP) - ", "TUNIS", None, "Tunis Afrique Presse"),
        ("Tunis, Nov 20 (TAP) - ", "Tunis", "XXXX-11-20", "Tunis Afrique Presse"),
        ("Taipei, Nov. 20 (CNA) ", "Taipei", "XXXX-11-20", "CNA"),
        ("MINSK, 20 November (BelTA) – ", "MINSK", "XXXX-11-20", "BelTA"),
        ("Kyiv, November 20 (Ukrinform) – ", "Kyiv", "XXXX-11-20", "Ukrinform"),
        ("ABOARD THE HARBOUR STAR (AP) — ", "ABOARD THE HARBOUR STAR", None, "Associated Press"),
        ("ABOARD AIR FORCE ONE, Nov 20 (Reuters) - ", "ABOARD AIR FORCE ONE", "XXXX-11-20", "Reuters"),
        ("LIMA/QUITO, Nov 20 (Reuters/AFP) - ", "LIMA/QUITO", "XXXX-11-20", "Reuters"),
        ("LIMA, Nov. 20 (Reuters, AP) -- ", "LIMA", "XXXX-11-20", "Reuters"),
        ("LIMA (Reuters/AP) - ", "LIMA", None, "Reuters"),
        ("LIMA, Nov. 20 (Yonhap)-- ", "LIMA", "XXXX-11-20", "Yonhap"),
        ("LIMA, Nov. 20(Yonhap) -- ", "LIMA", "XXXX-11-20", "Yonhap"),
        ("LIMA ,  Nov. 20  ( Yonhap )  --  ", "LIMA", "XXXX-11-20", "Yonhap"),
        ("LIMA, Nov.20 (Yonhap) -- ", "LIMA", "XXXX-11-20", "Yonhap"),
        ("LIMA, Sept. 3 (Yonhap) -- ", "LIMA", "XXXX-09-03", "Yonhap"),
        ("LIMA, Nov. 20, 2019 (Yonhap) -- ", "LIMA", "2019-11-20", "Yonhap"),
        ("LIMA\u00a0(Reuters)\u00a0- ", "LIMA", None, "Reuters"),
        ("LIMA, Nov. 20\u2002(Yonhap)\u2002-- ", "LIMA", "XXXX-11-20", "Yonhap"),
        ("LIMA, Nov. 20 (Yonhap) ‒ ", "LIMA", "XXXX-11-20", "Yonhap"),
        ("LIMA, Nov. 20 (Yonhap) − ", "LIMA", "XXXX-11-20", "Yonhap"),
        ("Lima, Nov 20 (KUNA) -- ", "Lima", "XXXX-11-20", "KUNA"),
        ("AMMAN, Nov. 20 (Petra) -- ", "AMMAN", "XXXX-11-20", "Petra"),
        ("Amman, Nov.20 (Petra)--", "Amman", "XXXX-11-20", "Petra"),
        ("TEL AVIV, Nov 20 (JTA) — ", "TEL AVIV", "XXXX-11-20", "Jewish Telegraphic Agency"),
        ("ACCRA, Nov. 20 (GNA) – ", "ACCRA", "XXXX-11-20", "Ghana News Agency"),
        ("VIENNA, Nov 20 (APA) - ", "VIENNA", "XXXX-11-20", "Austria Press Agency"),
        ("SYDNEY, Nov 20 AAP - ", "SYDNEY", "XXXX-11-20", "Australian Associated Press"),
        ("Baku, November 20, AZERTAC ", "Baku", "XXXX-11-20", "AZERTAC"),
        ("BAKU, Azerbaijan, Nov. 20. Trend News Agency/ ", "BAKU, Azerbaijan", "XXXX-11-20", "Trend"),
        ("ULAANBAATAR, Nov 20 (MONTSAME). ", "ULAANBAATAR", "XXXX-11-20", "Montsame"),
        ("Ulaanbaatar /MONTSAME/ ", "Ulaanbaatar", None, "Montsame"),
        ("YEREVAN, NOVEMBER 20, ARMENPRESS. ", "YEREVAN", "XXXX-11-20", "Armenpress"),
        ("BELGRADE, Nov 20 (Tanjug) - ", "BELGRADE", "XXXX-11-20", "Tanjug"),
        ("SOFIA, November 20 (BTA) - ", "SOFIA", "XXXX-11-20", "Bulgarian News Agency"),
        ("PRAGUE, Nov 20 (CTK) - ", "PRAGUE", "XXXX-11-20", "CTK"),
        ("BUDAPEST, November 20 (MTI) - ", "BUDAPEST", "XXXX-11-20", "MTI"),
        ("UNITED NATIONS (Reuters) - ", "UNITED NATIONS", None, "Reuters"),
        ("UNITED NATIONS, Nov. 20 (Xinhua) -- ", "UNITED NATIONS", "XXXX-11-20", "Xinhua"),
        ("Jerusalem, 20 November 2019 (WAFA)- ", "Jerusalem", "2019-11-20", "WAFA"),
        ("RAMALLAH, Wednesday, November 20, 2019 (WAFA) – ", "RAMALLAH", "2019-11-20", "WAFA"),
        ("NEW YORK, Nov. 20, 2019 /PRNewswire/ -- ", "NEW YORK", "2019-11-20", "PR Newswire"),
        ("NEW YORK--(BUSINESS WIRE)--", "NEW YORK", None, "Business Wire"),
        ("Pyongyang, November 20 Juche 108 (2019) (KCNA) -- ", "Pyongyang", "2019-11-20", "KCNA"),
        ("LIMA,\nNov. 20 (Yonhap) --\n", "LIMA", "XXXX-11-20", "Yonhap"),
    ],
)
def test_each_agency_is_known_by_the_way_it_signs(
    printed: str, place: str | None, day: str | None, outlet: str
) -> None:
    found = dateline_of(printed + STORY)
    assert found
    assert (printed + STORY)[found.end :] == STORY
    said = found.findings
    assert (said.dateline.value if said.dateline else None) == place
    assert (said.dateline_date.value if said.dateline_date else None) == day
    assert said.outlet and (said.outlet.value, said.outlet.rule) == (outlet, "dateline")


@pytest.mark.parametrize("printed", ["LIMA: ", "NEW DELHI: ", "LIMA/QUITO: ", "LIMA, Nov 20: "])
def test_a_city_before_a_colon_is_a_dateline(printed: str) -> None:
    found = dateline_of(printed + STORY)
    assert found and (printed + STORY)[found.end :] == STORY


@pytest.mark.parametrize(
    "text",
    [
        f"WARNING: {STORY}",
        f"ATTENTION - ADDS quotes\n{STORY}",
        f"Kyodo - {STORY}",
        f"{STORY}\n\nGOOD - {STORY}\n\nBAD - {STORY}",
    ],
)
def test_a_heading_is_no_dateline(text: str) -> None:
    assert dateline_of(text) is None


def test_a_dateline_without_a_tag_may_stand_below_a_headline_with_a_full_stop() -> None:
    text = f"The envoys of Norland will not meet in the harbour town.\n\nOTARU BAY - {STORY}"
    found = dateline_of(text)
    assert found and text[found.start :] == f"OTARU BAY - {STORY}"


def test_of_a_joint_credit_the_first_agency_is_believed() -> None:
    found = dateline_of(f"LIMA (Reuters/AP) - {STORY}")
    assert found and found.findings.outlet and found.findings.outlet.value == "Reuters"


def test_the_name_of_the_author_is_no_part_of_the_place() -> None:
    found = dateline_of(f"By Ana Okoro LIMA, Nov. 20 (Yonhap) -- {STORY}")
    assert found and found.findings.dateline and found.findings.dateline.value == "LIMA"


@pytest.mark.parametrize(
    ("tag", "outlet"),
    [("Fjord News, 14 June 2019", "Fjord News"), ("June 14, 2019", None), ("Reuters, 14 June 2019", "Reuters")],
)
def test_a_full_date_beside_the_agency_is_the_day_and_no_part_of_its_name(tag: str, outlet: str | None) -> None:
    found = dateline_of(f"OSLO ({tag}) - {STORY}")
    assert found
    assert (found.findings.outlet.value if found.findings.outlet else None) == outlet
    assert found.findings.published and found.findings.published.value == "2019-06-14"
    assert found.findings.published.span and found.findings.published.span.text in tag
