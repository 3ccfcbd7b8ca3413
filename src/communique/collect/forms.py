"""Forms: every container that is read, in the order in which they are tried."""

from communique.collect.archives.compressed import BZIP2, GZIP, XZ
from communique.collect.archives.zipped import ZIP
from communique.collect.container import Form
from communique.collect.datasets import delimited, json_form, parquet
from communique.collect.mail.mailbox import MAILBOX
from communique.collect.mail.message import MESSAGE

FORMS: tuple[Form, ...] = (GZIP, BZIP2, XZ, ZIP, MAILBOX, MESSAGE, parquet.FORM, json_form.FORM, delimited.FORM)
