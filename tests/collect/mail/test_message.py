"""Mail as reports: which part is read, what its header states, what is cut, what is attached."""

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal, Report
from communique.collect.container import Container, stream_of
from communique.collect.given import Limits
from communique.collect.item import Item
from communique.collect.mail.message import read_message
from communique.collect.mail.recognise import is_message
from communique.collect.opening import open_source
from communique.collect.read import read_item
from communique.collect.sources import Source

BODY = "The envoys of Norland met their colleagues from Sudria in the harbour town on Monday.\n"
MORE = (
    BODY
    + "\nThey spoke of port fees for three hours and will come again before the winter, the mayor of the town said "
    "in the evening. Nobody else was let into the room, and both sides left without a word to the press.\n"
)
HEAD = {
    "From": "Press desk <desk@mofa.go.kr>",
    "To": "list@example.net",
    "Subject": "Fwd: Re: Envoys settle port fees",
    "Date": "Mon, 03 May 2021 22:15:00 +0900",
    "Message-ID": "<one.two@example.net>",
}


def message(text: str = BODY, head: dict[str, str] = HEAD) -> EmailMessage:
    mail = EmailMessage()
    for name, value in head.items():
        mail[name] = value
    mail.set_content(text)
    return mail


def items(raw: bytes, limits: Limits = Limits()) -> list[Item | Refusal]:  # noqa: B008 - frozen
    return list(open_source(Source("a.eml", lambda: stream_of(raw)), limits))


def read(raw: bytes) -> list[Report | Refusal]:
    return [found for item in items(raw) for found in ([item] if isinstance(item, Refusal) else read_item(item))]


def report(mail: EmailMessage | bytes) -> Report:
    (found,) = read(mail if isinstance(mail, bytes) else mail.as_bytes(policy=SMTP))
    assert isinstance(found, Report), found
    return found


def cut(found: Report) -> dict[str, list[str]]:
    cuts: dict[str, list[str]] = {}
    for one in found.cuts:
        cuts.setdefault(one.rule, []).append(found.text[one.start : one.end])
    return cuts


def test_a_header_states_the_head() -> None:
    head = report(message()).head
    assert head.headline and (head.headline.value, head.headline.rule) == ("Envoys settle port fees", "mail")
    assert head.published and head.published.value == "2021-05-03T22:15:00+09:00"
    assert head.outlet and head.outlet.value == "Ministry of Foreign Affairs of Korea"
    assert head.url == "mid:one.two@example.net"


def test_a_sender_who_is_no_outlet_leaves_it_to_the_text() -> None:
    mail = message(f"LIMA, May 3 (Yonhap) -- {BODY}", HEAD | {"From": "Ana Okoro <ana@example.net>"})
    head = report(mail).head
    assert head.outlet and head.outlet.value == "Yonhap"


def test_encoded_words_and_transfer_encodings_are_undone() -> None:
    raw = (
        b"From: =?utf-8?b?UHJlc3MgZGVzaw==?= <d@example.net>\nSubject: =?iso-8859-1?q?Fees_in_S=E3o_Ana?=\n"
        b"MIME-Version: 1.0\nContent-Type: text/plain; charset=windows-1252\n"
        b"Content-Transfer-Encoding: quoted-printable\n\n" + BODY.encode().replace(b"Monday", b"Mon=\nday =96 late")
    )
    found = report(raw)
    assert found.head.headline and found.head.headline.value == "Fees in São Ana"
    assert "on Monday – late." in found.text


@pytest.mark.parametrize("charset", ["no-such-set", "utf-8", "us-ascii", "punycode"])
def test_a_wrong_charset_is_guessed_past(charset: str) -> None:
    raw = f"From: d <d@example.net>\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n\n{BODY}".encode()
    assert "harbour – town" in report(raw.replace(b"harbour", b"harbour \x96")).text


def test_broken_base64_is_read_as_far_as_it_goes() -> None:
    mail = message(MORE)
    mail.set_content(MORE.encode(), "text", "plain", cte="base64")
    raw = mail.as_bytes().rstrip() + b"!"
    found = read(raw)
    assert len(found) == 1


def test_the_plain_part_is_read_where_it_is_full_and_the_html_where_it_is_a_stub() -> None:
    html = f"<html><body><div style='display:none'>Preview</div><p>{BODY}</p><p>Second <b>bold</b> words.</p></body>"
    full = message()
    full.add_alternative(html, "html")
    assert "Second" not in report(full).text
    stub = message("Open this mail in a browser.")
    stub.add_alternative(html, "html")
    assert report(stub).text == f"{BODY.strip()}\n\nSecond bold words."


def test_flowing_lines_are_joined_as_they_say() -> None:
    mail = message()
    mail.set_content(
        "The envoys of Norland met their \ncolleagues from Sudria on Monday.\n", params={"format": "flowed"}
    )
    assert report(mail).text.strip() == "The envoys of Norland met their colleagues from Sudria on Monday."


def test_what_is_attached_is_opened_and_pictures_are_left_out() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("b.txt", BODY)
    mail = message("")
    mail.add_attachment(b"\x89PNG", "image", "png", filename="port.png")
    mail.add_attachment(BODY.encode(), "text", "plain", filename="../../etc/a.txt")
    mail.add_attachment(message(MORE))
    found = items(mail.as_bytes())
    assert [item.name for item in found] == ["a.eml/a.txt", "a.eml/part-2"]
    assert isinstance(found[0], Item) and found[0].raw == BODY.encode()
    assert found[0].stated.published is None
    assert len({item.raw for item in found if isinstance(item, Item)}) == 2


def test_mails_inside_each_other_come_to_an_end() -> None:
    mail = message()
    for _ in range(8):
        outer = message("")
        outer.add_attachment(mail)
        mail = outer
    (refused,) = items(mail.as_bytes())
    assert isinstance(refused, Refusal) and refused.reason is RefusalReason.TOO_LARGE


def test_footers_and_answered_mails_are_cut() -> None:
    text = (
        f"View this email in your browser\n\n{MORE}\n"
        "On Mon, 3 May 2021 at 10:02, Bo Sefton <bo@example.net> wrote:\n> Is there any news of the fees?\n> Bo\n\n"
        "-- \nAna Okoro\nThe Harbour Gazette\n"
    )
    found = report(message(text))
    assert found.body.split() == MORE.split()
    assert cut(found).keys() == {"mail-notice", "quoted", "mail-footer"}


def test_a_mail_that_only_passes_another_on_is_that_other_mail() -> None:
    inner = (
        "FYI\n\n-----Original Message-----\nFrom: Desk <desk@yna.co.kr>\nSent: Sunday, May 2, 2021 10:00 AM\n"
        f"To: Ana\nSubject: FW: Envoys arrive\n\n{MORE}"
    )
    found = report(message(inner))
    assert found.body.split() == MORE.split()
    head = found.head
    assert head.headline and (head.headline.value, head.headline.rule) == ("Envoys arrive", "forwarded")
    assert head.published and head.published.value == "2021-05-02"
    assert head.outlet and head.outlet.value == "Yonhap"


def test_what_is_forwarded_below_own_words_is_cut() -> None:
    found = report(message(f"{MORE}\n---------- Forwarded message ---------\nFrom: Bo\n\nOld news of the port.\n"))
    assert found.body.split() == MORE.split()


def test_a_mail_of_nothing_but_quoted_lines_keeps_their_words() -> None:
    found = report(message("".join(f"> {line}\n" for line in MORE.strip().splitlines() if line)))
    assert found.body.split() == MORE.split()


def test_a_page_that_a_browser_saved_is_a_page() -> None:
    raw = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.reuters.com/world/ports\r\n"
        b"Subject: ignored\r\nDate: Mon, 3 May 2021 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><head><title>Envoys settle port fees</title></head>"
        b"<body><article><h1>Envoys settle port fees</h1>"
        + f"<p>{MORE}</p><p>{BODY}</p>".encode()
        + b"</article></body></html>\r\n--x\r\nContent-Type: text/css\r\n\r\np {}\r\n--x--\r\n"
    )
    found = report(raw)
    assert found.head.url == "https://www.reuters.com/world/ports"
    assert found.head.headline and found.head.headline.value == "Envoys settle port fees"
    assert found.head.published is None


STORY = "{head}\n\n" + MORE
HEADS = ("Envoys settle port fees", "Ferry line to Sudria opens again", "Mayor of Lima leaves office")


def test_separated_stories_are_reports_of_their_own() -> None:
    text = "\n* * *\n\n".join(["In this bulletin\n", *(STORY.format(head=head) for head in HEADS), "To unsubscribe"])
    found = items(message(text).as_bytes())
    assert [item.name for item in found] == ["a.eml#1", "a.eml#2", "a.eml#3"]
    reports = [one for item in found if isinstance(item, Item) for one in read_item(item)]
    assert [one.head.headline and one.head.headline.value for one in reports if isinstance(one, Report)] == list(HEADS)
    assert all(one.head.published for one in reports if isinstance(one, Report))


def test_stories_are_parted_by_a_list_of_their_headlines() -> None:
    text = "".join(f"{at}. {head}\n" for at, head in enumerate(HEADS, 1)) + "\n"
    text += "".join(STORY.format(head=f"{at}. {head}") + "\n" for at, head in enumerate(HEADS, 1))
    assert len(items(message(text).as_bytes())) == 3


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(STORY.format(head=f"{at}. {head}") for at, head in enumerate(HEADS, 1)),  # sections of a communiqué
        f"Envoys settle port fees\n=====\n\n{MORE}\n=====\n\n{MORE}",
        f"{MORE}\n* * *\n{MORE}\n* * *\n{MORE}",
        f"{HEADS[0]}\n{MORE}\n* * *\n{MORE}\n* * *\n{HEADS[1]}\n{MORE}",
    ],
)
def test_what_may_be_one_report_stays_one(text: str) -> None:
    assert len(items(message(text).as_bytes())) == 1


def test_hostile_headers_and_parts_take_no_time() -> None:
    coded = b"Subject: " + b"=?utf-8?q?a?= " * 20_000 + b"\n"
    typed = b"Content-Type: text/plain; " + b'a="b"; ' * 50_000 + b"\n"
    assert len(items(b"MIME-Version: 1.0\nFrom: a <a@b.cd>\n" + coded + typed + b"\n" + BODY.encode())) == 1
    many = b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * 200_000
    (refused,) = items(many)
    assert isinstance(refused, Refusal) and refused.reason is RefusalReason.TOO_LARGE


def test_a_message_above_the_limit_is_refused() -> None:
    (refused,) = items(message(MORE).as_bytes(), Limits(file_bytes=100))
    assert isinstance(refused, Refusal) and refused.reason is RefusalReason.TOO_LARGE


PIECES: Sequence[bytes] = (
    *(b"From: a <a@b.cd>\n", b"Date: x\n", b"Subject: =?x?b?=\n", b"Content-Type: multipart/mixed; boundary=b\n"),
    b"\n",
    *(b"--b\n", b"--b--\n", b"Content-Type: text/html\n", b"Content-Transfer-Encoding: base64\n", b"> x\n"),
    b"\xff\x00",
    *(b"-----Original Message-----\n", b"Content-Type: message/rfc822\n", BODY.encode(), b"* * *\n", b"From: (((\n"),
    *(b"Content-Disposition: attachment; filename*=utf-8''%00%ff\n", b"Date: Mon, 99 May 99999 99:99:99 +9999\n"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=20).map(b"".join))
@settings(max_examples=200, deadline=None)
def test_any_mixture_of_headers_and_parts_is_read_without_a_crash(raw: bytes) -> None:
    def inside(container: Container) -> list[Item | Refusal]:
        return [Item(container.name, container.stream.read())]

    for item in read_message(Container("a", stream_of(raw), lambda one: iter(inside(one)))):
        if isinstance(item, Item):
            read_item(item)


@pytest.mark.parametrize(
    "text",
    [
        " date 2021-03-09 (LEAD) Envoys settle port fees\nLIMA, March 9 (Yonhap) -- The envoys met.",
        "FROM: the Port Office\nDATE: May 3, 2021\nSUBJECT: Port fees\n\nThe envoys met.",
        "Date: 2021-03-09\nFrom: Lima\n\nThe envoys met.",
        "From: Ana Okoro\nTo: Bo Sefton\nSubject: fees\n\nDear Bo",
        "Anchor: The envoys met.\n\nReport: They left.",
        "Message: the envoys met\nMIME-Version: 1.0 is no header here and this line is none either\nnor this\n\n",
    ],
)
def test_no_text_is_taken_for_mail(text: str) -> None:
    assert not is_message(text.encode())
