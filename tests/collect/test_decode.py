"""Bytes -> text."""

import pytest

from communique.claims.codes import RefusalReason
from communique.collect.decode import decode, transported
from communique.collect.given import Problem

SENTENCE = "The envoys of Norland and Sudria met in the harbour town on Monday."


def reason(raw: bytes) -> RefusalReason:
    found = decode(raw)
    assert isinstance(found, Problem)
    assert found.detail
    return found.reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_line_ends_become_newlines() -> None:
    assert decode(b"one\r\ntwo\rthree\n") == "one\ntwo\nthree\n"


def test_english_in_windows_1252_is_read() -> None:
    text = SENTENCE + " “We hope so,” said the minister of Café Island – twice."
    assert decode(text.encode("cp1252")) == text


def test_a_declared_encoding_is_believed_where_the_bytes_are_no_utf_8() -> None:
    page = '<html><head><meta charset="euc-kr"></head><body>외교부</body></html>'
    assert decode(page.encode("euc-kr")) == page


def test_utf_8_is_believed_before_what_a_page_declares() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body>“So it was”</body></html>'
    assert decode(page.encode()) == page


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        (
            "euc-kr",
            "외교부 장관은 월요일에 수도에서 상대국 장관을 만나 항구와 어업 문제를 논의했다고 기자들에게 밝혔다.",
        ),
        ("gb18030", "外交部长星期一在首都会见了对方部长，双方就港口和渔业问题交换了意见，并同意下个月继续举行会谈。"),
        (
            "shift_jis",
            "外相は月曜日に首都で相手国の大臣と会談し、港と漁業の問題について協議したと記者団に述べた。来月も会うという。",
        ),
        (
            "cp1251",
            "Министр иностранных дел в понедельник встретился в столице со своим коллегой.",
        ),
        (
            "cp1256",
            "التقى وزير الخارجية يوم الاثنين نظيره في العاصمة لبحث مسائل الميناء والصيد.",
        ),
    ],
)
def test_other_scripts_are_read_without_a_declaration_where_encoding_and_language_agree(
    encoding: str, text: str
) -> None:
    assert decode((text + "\n" + text).encode(encoding)) == text + "\n" + text


def test_a_latin_alphabet_is_never_guessed() -> None:
    text = (
        "Dışişleri bakanı başkentte mevkidaşıyla görüştü; iki taraf balıkçılık anlaşmasını ele aldıklarını söyledi. "
        * 3
    )
    assert reason(text.encode("cp1254")) is RefusalReason.ENCODING


@pytest.mark.parametrize("raw", [b"", b"  \n\t\r\n", b"\xef\xbb\xbf", b"\x00\x00"])
def test_nothing_is_refused_as_empty(raw: bytes) -> None:
    assert reason(raw) is RefusalReason.EMPTY


@pytest.mark.parametrize(
    "raw", [b"%PDF-1.7 x", b"PK\x03\x04abc", b"\x89PNG\r\n\x1a\n", b"{\\rtf1 x}", bytes(range(256))]
)
def test_what_is_no_text_is_refused_as_binary(raw: bytes) -> None:
    assert reason(raw) is RefusalReason.BINARY


def test_control_characters_make_a_file_binary() -> None:
    assert reason(b"\x01\x02\x03 not a text at all") is RefusalReason.BINARY


@pytest.mark.parametrize(
    "raw",
    [
        SENTENCE.encode() + b" \xe2\x80 broken",
        "외교부 장관은 오늘".encode("euc-kr"),
        b"\xff\xfe\x00\xd8" + b"\x00\xd8" * 9,
    ],
    ids=["half a character", "no declaration", "lone surrogates"],
)
def test_bytes_in_no_known_encoding_are_refused(raw: bytes) -> None:
    assert reason(raw) is RefusalReason.ENCODING


def test_a_text_that_lost_characters_before_it_came_here_is_refused() -> None:
    assert reason("The m�nister s�id n�thing.".encode()) is RefusalReason.ENCODING


def test_a_charset_that_a_transport_states_counts_where_the_bytes_tell_none() -> None:
    assert transported("Łódź".encode("cp1250"), "Windows-1250") == "Łódź"


@pytest.mark.parametrize(
    ("raw", "charset"),
    [
        ("Łódź".encode(), "windows-1250"),
        ("Łódź".encode("utf-16"), "windows-1250"),
        ('<meta charset="koi8-r">Łódź'.encode("cp1250"), "windows-1250"),
        (b"\xff\xfe\xfd", "utf-8"),
        (b"\xff", "zip"),
        (b"\xff", ""),
    ],
)
def test_a_charset_that_a_transport_states_is_not_believed_against_the_bytes(raw: bytes, charset: str) -> None:
    assert transported(raw, charset) is None
