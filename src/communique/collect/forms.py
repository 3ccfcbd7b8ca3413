"""Forms: every container that is read, in the order in which they are tried."""

from communique.collect.archives.compressed import BZIP2, GZIP, XZ
from communique.collect.archives.tarred import TAR
from communique.collect.archives.warc import WARC
from communique.collect.archives.zipped import ZIP
from communique.collect.container import Form
from communique.collect.datasets import delimited, json_form, parquet
from communique.collect.feeds.form import FEED
from communique.collect.mail.mailbox import MAILBOX
from communique.collect.mail.message import MESSAGE
from communique.collect.pdf.reading import PDF
from communique.collect.structured.xml_form import NEWS, OTHER_XML
from communique.collect.wire.bundle import WIRE

FORMS: tuple[Form, ...] = (
    GZIP,
    BZIP2,
    XZ,
    ZIP,
    TAR,
    WARC,
    MAILBOX,
    MESSAGE,
    PDF,
    FEED,
    NEWS,
    parquet.FORM,
    json_form.FORM,
    delimited.FORM,
    WIRE,
    OTHER_XML,
)
