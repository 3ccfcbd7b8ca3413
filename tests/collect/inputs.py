"""Small inputs in every form that is read, made by code, for tests and fuzzing that damage them."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from email.message import EmailMessage

TEXT = (
    "(LEAD) ferry-talks\n(LEAD) Norland, Sudria settle ferry fees\n(ATTN: CHANGES headline; ADDS quotes)\n"
    "By Ana Brekke\nPORT SEFTON, Nov. 20 (Harbour) -- Norlandic Foreign Minister Bo Okoro met his Sudrian counterpart, "
    'Ida Renn, on Wednesday. "We have settled the fees," Okoro told reporters.\n\nRenn flew home.\n(END)\n'
)
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>Ferry fees settled | Harbour</title><meta property="og:site_name" '
    'content="Harbour"><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry fees settled", '
    '"datePublished": "2031-05-04T10:00:00+09:00", "author": {"name": "Ana Brekke"}}</script></head><body><nav>Home '
    "News</nav><article><h1>Ferry fees settled</h1><p>Norlandic Foreign Minister Bo Okoro met his Sudrian counterpart "
    "on Wednesday in the old town hall of Port Sefton.</p><p>The two of them spoke for an hour about the fees and "
    "about the lighthouse in the strait.</p></article></body></html>"
)
TRANSCRIPT = (
    "Anchor: The ministers settled the ferry fees.\nAna Brekke reports.\n\nReport: Bo Okoro came at noon.\n\n"
    '[Sound bite: Foreign Minister Bo Okoro (Norlandic)]\n"We are glad of it."\n\nAna Brekke, Harbour Radio.\n'
)
ROW = {
    "title": "Ferry fees settled",
    "text": TEXT,
    "date": "2031-05-04",
    "source": "Harbour",
    "url": "https://harbour.example/1",
}
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title><item><title>Ferry fees settled</title>'
    "<link>https://harbour.example/1</link><pubDate>Sun, 04 May 2031 10:00:00 GMT</pubDate><description>Norlandic "
    "Minister Bo Okoro met his Sudrian counterpart on Wednesday in the old hall.</description></item></channel></rss>"
)
NINJS = json.dumps(
    {"uri": "tag:harbour.example,2031:1", "headline": "Ferry fees settled", "body_text": TEXT, "language": "en"}
)
NEWSML = (
    '<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:harbour:1" '
    'version="1" standard="NewsML-G2" standardversion="2.30"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>'
    "2031-05-04T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>Ferry fees settled</headline></contentMeta>"
    '<contentSet><inlineData contenttype="text/plain">Norlandic Minister Bo Okoro met his counterpart on '
    "Wednesday.</inlineData></contentSet></newsItem>"
)


def mail() -> bytes:
    """One message with a plain text and an attached page."""
    message = EmailMessage()
    message["From"], message["Subject"] = "Harbour <desk@harbour.example>", "Ferry fees settled"
    message["Date"], message["Message-ID"] = "Sun, 04 May 2031 10:00:00 +0900", "<1@harbour.example>"
    message.set_content(TEXT)
    message.add_attachment(PAGE.encode(), maintype="text", subtype="html", filename="page.html")
    message.set_boundary("harbour")
    return message.as_bytes()


def zipped(*members: tuple[str, bytes]) -> bytes:
    """A zip archive of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def tarred(*members: tuple[str, bytes]) -> bytes:
    """A tar archive of these members."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def warc() -> bytes:
    """A crawl of two records: a page and a text."""
    return b"".join(
        _record(f"https://harbour.example/{number}", kind, body)
        for number, (kind, body) in enumerate([("text/html", PAGE.encode()), ("text/plain", TEXT.encode())])
    )


def pdf() -> bytes:
    """One page with two lines of text, and a right cross-reference table."""
    lines = (
        "BT /F1 12 Tf 72 720 Td (Minister Bo Okoro met his counterpart on Wednesday.) Tj 0 -20 Td (They spoke.) Tj ET"
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(lines)}>>stream\n{lines}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    end = f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + end.encode()


def _record(url: str, kind: str, body: bytes) -> bytes:
    http = (
        f"HTTP/1.1 200 OK\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    )
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{len(url):012d}>\r\n"
        f"WARC-Date: 2031-06-01T00:00:00Z\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def seeds() -> dict[str, bytes]:
    """A small undamaged input of every form, by its name."""
    rows = "".join(
        json.dumps({**ROW, "url": f"https://harbour.example/{number}"}) + "\n" for number in range(3)
    ).encode()
    cells = 'title,text,date,source\n"Ferry fees settled","' + TEXT.replace('"', '""') + '",2031-05-04,Harbour\n'
    plain = {
        "text": TEXT.encode(),
        "utf-16": TEXT.encode("utf-16"),
        "page": PAGE.encode(),
        "transcript": TRANSCRIPT.encode(),
        "jsonl": rows,
        "array": b"[" + b",".join(rows.splitlines()) + b"]",
        "csv": cells.encode(),
        "feed": FEED.encode(),
        "ninjs": NINJS.encode(),
        "newsml": NEWSML.encode(),
        "mail": mail(),
        "mbox": b"From desk@harbour.example Sun May  4 10:00:00 2031\n" + mail() + b"\n",
        "warc": warc(),
        "pdf": pdf(),
    }
    members = tuple((f"{name}/{number}", data) for number, (name, data) in enumerate(plain.items()))
    packed = {
        "zip": zipped(*members),
        "tar": tarred(*members),
        "gzip": gzip.compress(TEXT.encode(), mtime=0),
        "bz2": bz2.compress(rows),
        "xz": lzma.compress(PAGE.encode()),
        "warc.gz": gzip.compress(warc(), mtime=0),
        "tar.gz": gzip.compress(tarred(*members), mtime=0),
        "zip in zip": zipped(("inner.zip", zipped(*members[:3])), ("a.txt", TEXT.encode())),
    }
    return {**plain, **packed}
