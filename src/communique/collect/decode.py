"""Bytes -> text: byte order marks, UTF-8, declared and guessed encodings; nothing is ever replaced."""

import codecs
import re

from charset_normalizer import from_bytes

from communique.claims.codes import RefusalReason
from communique.collect.given import Problem
from communique.collect.language import alike, is_latin, language_code, language_of

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive (unpack it, and give what comes out)"),
    (b"Rar!\x1a\x07", "a RAR archive (unpack it, and give what comes out)"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard stream (unpack it, and give what comes out)"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
GUESSED_BYTES = 100  # fewer are too few to guess an encoding by
GUESSED_SAMPLE = 50_000  # bytes
CHAOS = 5.0  # percent, as charset-normalizer measures it
CONTROL_SHARE = 0.01  # of the characters; real text has none, a stray form feed or escape is forgiven
LOST_SHARE = 0.002  # of the characters that somebody's earlier decoding replaced by U+FFFD
FOREIGN_SHARE = 0.05  # of the bytes above 127: more than that is not English in Windows-1252
PAGE_ENCODINGS = ("iso-8859-", "windows-125", "cp125", "koi8", "euc-", "shift_jis", "gb", "big5", "utf-8")

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s{0,3}=\s{0,3}["']?([\w-]{2,30})""", re.IGNORECASE
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_FRAMED = re.compile(r"[\s\x16]{0,20}\x01[\s\x16]{0,4}[A-Za-z]")  # as wire transmissions begin (IPTC 7901, ANPA 1312)
_FRAMING = re.compile(r"[\x01-\x04\x11-\x14\x16\x1c-\x1f]")
_MOJIBAKE = re.compile(r"â€|Ã[\x80-\xbf]|Â[\xa0-\xbf]|ï¿½")


def decode(raw: bytes) -> str | Problem:
    """The text of these bytes with line ends as "\\n", or why there is none."""
    if not raw.strip(b"\x00 \t\r\n\f\xef\xbb\xbf"):
        return Problem(
            RefusalReason.EMPTY, "the file is empty" if not raw else "the file holds nothing but white space"
        )
    for magic, what in MAGIC:
        if raw.startswith(magic):
            return Problem(RefusalReason.BINARY, f"this is {what}, not a text")
    text = _decoded(raw)
    return text if isinstance(text, Problem) else checked(text)


def transported(raw: bytes, charset: str) -> str | None:
    """The text by the charset that a transport states (HTTP's Content-Type), where the bytes themselves tell none.

    None where they have a mark, are UTF-8, declare an encoding, or do not fit; `decode` is for those.
    """
    encoding = _page_encoding(charset.lower())
    told = raw.startswith(tuple(mark for mark, _ in MARKS)) or _wide_encoding(raw) or _declared(raw)
    if not encoding or told or isinstance(_strict(raw, "utf-8"), str):
        return None
    text = _strict(raw, encoding)
    return text if isinstance(text, str) else None


def _decoded(raw: bytes) -> str | Problem:
    """By the mark; as UTF-8, which no other encoding is by chance; as declared; by the script; as Windows-1252."""
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return _strict(raw, encoding)
    if wide := _wide_encoding(raw):
        return _strict(raw, wide)
    text = _strict(raw, "utf-8")
    declared = _declared(raw)
    if isinstance(text, Problem) and declared:
        text = _strict(raw, declared)
    if isinstance(text, Problem) and (guessed := _guessed(raw)):
        text = _strict(raw, guessed)
    return _western(raw) if isinstance(text, Problem) else text


def _declared(raw: bytes) -> str | None:
    """The encoding that a page declares; "iso-8859-1" means Windows-1252 (WHATWG, Encoding Standard)."""
    match = _DECLARED.search(raw[:4096])
    return _page_encoding(match[1].decode("ascii").lower() if match else "")


def _page_encoding(name: str) -> str | None:
    if name in ("iso-8859-1", "latin1", "us-ascii", "ascii"):
        return "cp1252"
    return name if name.startswith(PAGE_ENCODINGS) else None


def _strict(raw: bytes, encoding: str) -> str | Problem:
    try:
        return raw.decode(encoding)
    except (UnicodeError, LookupError) as error:
        return Problem(RefusalReason.ENCODING, f"the bytes are no valid {encoding}: {error}"[:200])


def _wide_encoding(raw: bytes) -> str | None:
    """UTF-16 without a mark, told by where the zero bytes of its Latin letters stand."""
    sample = raw[:4000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < 0.3 * (len(sample) / 2) or min(even, odd) > 0.05 * len(sample):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _guessed(raw: bytes) -> str | None:
    """The encoding of a text that is not in Latin letters, where its bytes and its language agree on it.

    Latin alphabets are not guessed: their encodings differ in a few letters, and a wrong letter would go unseen.
    """
    sample = raw[:GUESSED_SAMPLE]
    sample = sample[: sample.rfind(b"\n") + 1] or sample
    if len(raw) < GUESSED_BYTES or b"\x00" in raw or _high_share(sample) < FOREIGN_SHARE:
        return None
    best = from_bytes(sample).best()
    if best is None or best.percent_chaos > CHAOS:
        return None
    agreed = not is_latin(str(best)) and alike(language_of(str(best)), language_code(best.language))
    return best.encoding if agreed else None


def _high_share(raw: bytes) -> float:
    return sum(byte > 127 for byte in raw) / len(raw)


def _western(raw: bytes) -> str | Problem:
    """Windows-1252, if the bytes look like English in it: few letters above 127 and no halves of UTF-8."""
    if b"\x00" in raw:
        return Problem(RefusalReason.BINARY, "the file holds zero bytes: it is no text")
    text = _strict(raw, "cp1252")
    if isinstance(text, Problem) or _high_share(raw) > FOREIGN_SHARE or _MOJIBAKE.search(text):
        return Problem(RefusalReason.ENCODING, "the bytes are neither UTF-8 nor any encoding that the file declares")
    return text


def checked(text: str) -> str | Problem:
    """A decoded text with line ends as "\\n", or why it is none: empty, binary, or spoilt by an earlier decoding."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return Problem(RefusalReason.EMPTY, "there is nothing but white space")
    controls = len(_CONTROL.findall(text)) - (len(_FRAMING.findall(text)) if _FRAMED.match(text) else 0)
    if "\x00" in text or controls > CONTROL_SHARE * len(text):
        return Problem(
            RefusalReason.BINARY, f"{controls} of {len(text)} characters are control characters: this is no text"
        )
    lost = text.count("�")
    if lost > max(1, LOST_SHARE * len(text)):
        return Problem(RefusalReason.ENCODING, f"{lost} characters were lost in an earlier conversion (U+FFFD)")
    return text
