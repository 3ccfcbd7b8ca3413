"""The Robots Exclusion Protocol (RFC 9309), with protego."""

from attrs import frozen
from protego import Protego

from communique.collect.feeds.request import AGENT, Answer
from communique.collect.feeds.trouble import Trouble, TroubleKind

READ = 512 * 1024  # characters of a robots.txt; RFC 9309, 2.5, wants 500 KiB at least
OPEN = ""  # the rules of a site that has none


@frozen
class Rules:
    """The rules of one site for us: what may be fetched, and the seconds between two requests if it says so."""

    source: str
    parsed: Protego

    @classmethod
    def of(cls, source: str) -> "Rules":
        """The rules that a robots.txt states."""
        return cls(source, Protego.parse(source[:READ]))

    def trouble(self, url: str) -> Trouble | None:
        """Why the URL is not to be fetched; None where it may be."""
        if self.parsed.can_fetch(url, AGENT):
            return None
        return Trouble(TroubleKind.ROBOTS, "the site's robots.txt does not allow programs to fetch this address")

    @property
    def delay(self) -> float:
        """The Crawl-delay, 0 where none is stated."""
        return self.parsed.crawl_delay(AGENT) or 0.0


def source_of(answer: Answer | Trouble) -> str | Trouble:
    """The text of a robots.txt by the answer to asking for it (RFC 9309, 2.3.1).

    Where there is none (a status of 400 to 499), all is allowed; where that cannot be known now, nothing is. "Too many
    requests" tells nothing about the rules, so it is no leave to go on.
    """
    if isinstance(answer, Answer):
        return answer.body.decode("utf-8", "replace")[:READ]
    if answer.kind is TroubleKind.REDIRECT or (answer.kind is TroubleKind.STATUS and not answer.passing):
        return OPEN
    if answer.kind in (TroubleKind.ADDRESS, TroubleKind.LATER, TroubleKind.NETWORK, TroubleKind.TIME):
        return answer  # it says of the whole site what it says of this file
    detail = f"the site's robots.txt cannot be had now, so nothing is fetched from there: {answer.detail}"
    return Trouble(TroubleKind.ROBOTS, detail, passing=True, wait=answer.wait)
