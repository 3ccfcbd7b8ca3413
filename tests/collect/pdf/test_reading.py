"""PDFs as reports: reading order, paragraphs, page furniture, what is not believed, what is refused."""

import io
import zlib
from collections.abc import Sequence
from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal, Report
from communique.collect.container import stream_of
from communique.collect.given import Limits
from communique.collect.item import Item
from communique.collect.opening import open_source
from communique.collect.pdf import reading
from communique.collect.pdf.paragraphs import printed_text
from communique.collect.pdf.printed import Piece, PrintedPage
from communique.collect.read import read_item
from communique.collect.sources import Source

PROSE = (
    "The envoys of Norland met their colleagues from Sudria in the harbour town on Monday and spoke of port fees for "
    "three hours. They will come again before the winter, the mayor of the town said in the evening of that day."
)
WORDS = PROSE.split()

Placed = tuple[float, float, float, str]  # from the left, from the foot, size of the letters, words


def lines(words: Sequence[str], width: int = 60) -> list[str]:
    """Words as lines of no more than `width` letters."""
    found = [""]
    for word in words:
        if len(found[-1]) + len(word) >= width:
            found.append("")
        found[-1] = f"{found[-1]} {word}".strip()
    return found


def column(left: float, top: float, texts: Sequence[str], size: float = 10) -> list[Placed]:
    return [(left, top - 12 * at, size, text) for at, text in enumerate(texts)]


def pdf(*pages: Sequence[Placed], info: str = "", picture: bool = False) -> bytes:
    """A small PDF in Courier, whose letters are all .6 of their size wide."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"]
    kids = []
    for placed in pages:
        shown = "".join(
            f"BT /F1 {size} Tf {x} {y} Td ({text.translate({40: None, 41: None})}) Tj ET\n"
            for x, y, size, text in placed
        )
        shown += "q 500 0 0 700 50 50 cm /I1 Do Q\n" if picture else ""
        stream = zlib.compress(shown.encode("cp1252"))
        kids.append(f"{len(objects) + 1} 0 R")
        resources = "/Font << /F1 3 0 R >>" + (f" /XObject << /I1 {len(objects) + 3} 0 R >>" if picture else "")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >> "
            f"/Contents {len(objects) + 2} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n".encode() + stream + b"\nendstream")
        if picture:
            objects.append(
                b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
                b"/Length 1 >>\nstream\n\x00\nendstream"
            )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    objects.append(f"<< {info} >>".encode())
    out, places = io.BytesIO(b""), []
    out.write(b"%PDF-1.4\n")
    for number, one in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + one + b"\nendobj\n")
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write(b"".join(f"{place:010} 00000 n \n".encode() for place in places))
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{start}\n%%EOF"
    out.write(trailer.encode())
    return out.getvalue()


def items(raw: bytes, limits: Limits = Limits()) -> list[Item | Refusal]:  # noqa: B008 - frozen
    return list(open_source(Source("a.pdf", lambda: stream_of(raw)), limits))


def report(raw: bytes) -> Report:
    (item,) = items(raw)
    assert isinstance(item, Item), item
    (found,) = read_item(item)
    assert isinstance(found, Report), found
    return found


def refusal(raw: bytes) -> Refusal:
    (found,) = items(raw)
    assert isinstance(found, Refusal)
    return found


def test_lines_become_paragraphs_and_page_furniture_is_cut() -> None:
    turned = [*WORDS[::-1], "there."]
    first, second = lines(WORDS), lines(turned)
    head = [(60.0, 800.0 - 12 * at, 9.0, text) for at, text in enumerate(["The Harbour Gazette", "No. 3, May 2021"])]
    bodies = [[*first, "", *second[:2]], second[2:], lines(WORDS[5:])]
    feet = [(290.0, 30.0, 9.0, f"- {number} -") for number in (1, 2, 3)]
    found = report(pdf(*([*head, *column(60, 750, body), foot] for body, foot in zip(bodies, feet, strict=True))))
    shown = [(found.text[cut.start : cut.end], cut.rule) for cut in found.cuts]
    assert [text for text, rule in shown if rule == "page-number"] == ["- 1 -", "- 2 -", "- 3 -"]
    assert [text for text, rule in shown if rule == "running-head"] == ["The Harbour Gazette", "No. 3, May 2021"] * 3
    paragraphs = [part.strip() for part in found.body.split("\n") if part.strip()]
    assert paragraphs == [" ".join(WORDS), " ".join(turned), " ".join(WORDS[5:])]


def test_two_columns_are_read_one_after_the_other_below_their_title() -> None:
    left, right = lines(WORDS, 36), lines([*WORDS[5:], "Done."], 36)
    rows = [row for pair in zip_longest(column(50, 700, left), column(320, 700, right)) for row in pair if row]
    title = "Envoys of Norland and Sudria settle port fees in the harbour"
    text = report(pdf([(50, 760, 14, title), *rows])).text
    assert text == "\n\n".join([title, " ".join(WORDS), " ".join([*WORDS[5:], "Done."])])


def test_cells_of_a_table_stay_on_their_line() -> None:
    rows = [("Port", "Fee"), ("Lima", "3"), ("Quito", "14"), ("Riga", "5"), ("Oslo", "9"), ("Otaru", "2")]
    table = [(x, 700 - 14 * at, 10.0, row[cell]) for at, row in enumerate(rows) for cell, x in ((0, 60.0), (1, 420.0))]
    found = report(pdf([*column(60, 780, lines(WORDS, 80)), *table]))
    assert "Lima 3" in found.text
    assert "Quito 14" in found.text


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the agree-", "ment of the ports", "the agreement of"),
        ("the vice-", "mayor of the ports", "the vice-mayor of"),
        ("Envoy Kim Bong-", "sun of the ports", "Kim Bong-sun of"),
        ("the Norland-", "Sudria line of ferries", "the Norland-Sudria line"),
        ("an off-shore ship and the off-", "shore line of ferries", "the off-shore line"),
        ("the mayor of the big port/", "town was there", "port/town"),
    ],
)
def test_a_hyphen_goes_where_it_only_broke_a_word(first: str, second: str, joined: str) -> None:
    filled = " ".join(["so"] * 30)[-(58 - len(first)) :] + " " + first
    page = column(60, 700, [filled, second + " and so on"])
    assert joined in report(pdf([*page, *column(60, 500, lines(WORDS))])).text


def test_properties_are_considered_and_not_believed() -> None:
    head = report(pdf(column(60, 700, lines(WORDS)), info="/Title (Slides old) /CreationDate (D:20190301120000Z)")).head
    assert (head.published, head.headline) == (None, None)
    assert [(one.part, one.found.value, one.why) for one in head.considered] == [
        ("published", "2019-03-01", "document-info"),
        ("headline", "Slides old", "document-info"),
    ]


def test_a_printed_day_is_believed() -> None:
    body = ["Envoys settle port fees", "", "3 May 2021", "", *lines(WORDS)]
    head = report(pdf(column(60, 700, body))).head
    assert head.published and head.published.value == "2021-05-03"
    assert head.headline and head.headline.value == "Envoys settle port fees"


def test_a_scan_is_refused_with_what_to_do() -> None:
    found = refusal(pdf([], picture=True))
    assert found.reason is RefusalReason.NO_BODY
    assert "OCR" in found.detail


def test_pages_that_are_pictures_among_others_are_named() -> None:
    class_page = column(60, 700, lines(WORDS))
    found = items(pdf(class_page, [], picture=True))
    assert [type(one) for one in found] == [Item, Refusal]
    assert isinstance(found[1], Refusal) and "(2)" in found[1].detail


@pytest.mark.parametrize("raw", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\xff" * 3000, pdf(column(60, 700, WORDS))[:300]])
def test_a_damaged_file_is_refused(raw: bytes) -> None:
    assert refusal(raw).reason in (RefusalReason.MALFORMED, RefusalReason.NO_BODY)


def test_a_file_above_the_limits_is_refused() -> None:
    raw = pdf(column(60, 700, lines(WORDS)))
    (found,) = items(raw, Limits(file_bytes=100))
    assert isinstance(found, Refusal) and found.reason is RefusalReason.TOO_LARGE
    assert refusal(pdf(*[[]] * 2001)).reason is RefusalReason.TOO_LARGE


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "SECONDS", 0.001)
    assert "more time" in refusal(pdf(column(60, 700, lines(WORDS)))).detail


PIECES = st.builds(
    lambda text, left, bottom, width, height: Piece(text, left, bottom, left + width, bottom + height),
    st.sampled_from(["The ship", "left.", "agree-", "ment", "3", "• one", "Page 2", "-"]),
    *(st.floats(0, 600), st.floats(0, 800), st.floats(0, 500), st.floats(0, 40)),
)


@given(st.lists(st.lists(PIECES, max_size=25), max_size=4))
@settings(max_examples=150, deadline=None)
def test_no_letter_is_lost_or_doubled_and_cuts_are_whole_lines(pages: list[list[Piece]]) -> None:
    found = printed_text([PrintedPage(600, 800, tuple(page)) for page in pages])
    printed = sorted(letter for page in pages for piece in page for letter in piece.text if letter.isalnum())
    assert sorted(letter for letter in found.text if letter.isalnum()) == printed
    for cut in found.cuts:
        assert "\n" not in found.text[cut.start : cut.end]
        assert found.text[max(0, cut.start - 1) : cut.start] in ("", "\n")
        assert found.text[cut.end : cut.end + 1] in ("", "\n")


@given(st.lists(st.tuples(st.integers(20, 700), st.integers(0, 255)), min_size=1, max_size=8))
@settings(max_examples=6, deadline=None)
def test_any_damage_gives_a_report_or_a_refusal(damage: list[tuple[int, int]]) -> None:
    raw = bytearray(pdf(column(60, 700, lines(WORDS))))
    for place, value in damage:
        raw[place % len(raw)] = value
    for item in items(b"%PDF-" + bytes(raw[5:])):
        if isinstance(item, Item):
            read_item(item)
