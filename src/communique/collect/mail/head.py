"""What a message's header states of the report in it."""

from datetime import datetime
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from urllib.parse import quote

from communique import vocabulary
from communique.collect.given import Given
from communique.collect.mail.parsed import header
from communique.collect.outlet import outlet_of_name, outlet_of_url

MESSAGE_ID_LENGTH = 300  # characters


def stated_by(message: EmailMessage) -> Given:
    """Subject as headline, Date as published, the sender's outlet where outlets.yaml knows it, Message-ID as address.

    The address is a "mid:" URL (RFC 2392). A sender who is no known outlet states none: he may pass on another's text.
    """
    return Given(
        published=_sent(header(message, "Date")),
        outlet=outlet_of_sender(header(message, "From")),
        headline=_headline(header(message, "Subject")),
        url=_address(header(message, "Message-ID")),
        rule="mail",
    )


def stated_by_page(message: EmailMessage, root: EmailMessage) -> Given:
    """What a saved page's header states: only its address, for its Date is the day on which somebody saved it."""
    named = (header(message, "Snapshot-Content-Location"), header(root, "Content-Location"))
    return Given(url=next((url for url in named if url.startswith(("http://", "https://"))), None), rule="saved-page")


def outlet_of_sender(sender: str) -> str | None:
    """The outlet by the sender's name, or by the domain of his address."""
    try:
        name, address = parseaddr(sender)
    except (ValueError, IndexError):
        return None
    return outlet_of_name(name) or outlet_of_url("http://" + address.rpartition("@")[2])


def without_prefixes(subject: str) -> str:
    """A subject without "Re:" and "Fwd:"."""
    return vocabulary.pattern(vocabulary.load("mail")["subject_prefixes"]).sub("", subject.strip()).strip()


def _headline(subject: str) -> str | None:
    return without_prefixes(subject) or None


def _sent(printed: str) -> str | None:
    try:
        found: datetime = parsedate_to_datetime(printed)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found.isoformat() if found.year >= 1970 else None


def _address(identifier: str) -> str | None:
    identifier = identifier.strip().strip("<>")
    return "mid:" + quote(identifier, safe="@") if "@" in identifier and len(identifier) < MESSAGE_ID_LENGTH else None
