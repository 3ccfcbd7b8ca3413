"""Reading: the bytes of a file -> reports with their heads, turns and cuts, or the reason why there is none."""

import hashlib
import re
from collections.abc import Sequence

from attrs import evolve

from communique.claims.canonical import report_id
from communique.claims.codes import RefusalReason, ReportKind
from communique.claims.report import Found, Head, Refusal, Report
from communique.collect.address import read_address, read_host
from communique.collect.decode import checked, decode
from communique.collect.findings import NOTHING_FOUND, Findings, doubted, settled
from communique.collect.form import is_page, kind_of, other_form
from communique.collect.given import DEFAULT_LIMITS, NOTHING_GIVEN, Given, Limits, Problem
from communique.collect.item import Item
from communique.collect.language import language_of
from communique.collect.page.article import Page, read_page
from communique.collect.parts import parts_of
from communique.collect.printed_date import nearest_year
from communique.collect.published import Site, weighed
from communique.collect.transcript import without_cuts
from communique.collect.wire.labels import labelled

LETTERS_NEEDED = 12  # of a body; fewer are no sentence

_LETTER = re.compile(r"[^\W\d_]")


def read_bytes(
    name: str, raw: bytes, given: Given = NOTHING_GIVEN, limits: Limits = DEFAULT_LIMITS
) -> tuple[Report | Refusal, ...]:
    """The reports in a file's bytes; `name` is for people. Never raises: what cannot be read is a Refusal."""
    return read_item(Item(name, raw), given, limits)


def read_item(
    item: Item, given: Given = NOTHING_GIVEN, limits: Limits = DEFAULT_LIMITS
) -> tuple[Report | Refusal, ...]:
    """The reports in an item; what a person gives outranks what the container states. Never raises."""
    digest = hashlib.sha256(item.raw).hexdigest()
    if len(item.raw) > limits.file_bytes:
        return (_refusal(item.name, digest, _too_large(len(item.raw), limits.file_bytes, "bytes")),)
    text = decode(item.raw) if item.content is None else checked(item.content)
    read = text if isinstance(text, Problem) else _read_text(text, item, given, limits, digest)
    return (_refusal(item.name, digest, read) if isinstance(read, Problem) else read,)


def report_of_text(
    text: str,
    given: Given = NOTHING_GIVEN,
    raw_sha256: str | None = None,
    page: Page | None = None,
    stated: Given = NOTHING_GIVEN,
    *,
    read: Findings = NOTHING_FOUND,
) -> Report:
    """The report of a decoded text, whatever it is: it is never refused, and its offsets count in exactly this text.

    What a person has `given` outranks what a container has `stated`, and that outranks page and text. `read` is what
    the reader of the container saw in this text.
    """
    person, given, said = given, given.over(stated), (given, stated)
    parts = parts_of(text, read, _known_headlines(given, page))
    found = (page.findings if page else NOTHING_FOUND).then(parts.found)
    site = page.site if page else Site(url=given.url)
    believed = labelled(weighed(_with_given(found, said, given.url or (page.url if page else None)), site))
    believed = evolve(believed, considered=believed.considered + parts.considered)
    kind = ReportKind.TRANSCRIPT if parts.spoken else kind_of(text, found, believed.outlet, page is not None)
    cuts = settled(found.cuts, len(text))
    report = Report(
        report_id(text),
        text,
        _head(given.kind or kind, believed, given, page),
        raw_sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        cuts,
        without_cuts(text, parts.turns, cuts),
    )
    return _with_language(report, person.language, given.language or (page.language if page else None))


def _read_text(text: str, item: Item, given: Given, limits: Limits, digest: str) -> Report | Problem:
    page = _page(text, given.url or item.stated.url, limits) if is_page(text) else None
    if page is None and (other := other_form(text)):
        return Problem(RefusalReason.MALFORMED, f"the file holds {other}, not a report")
    if isinstance(page, Problem):
        return page
    text = page.text if page else text
    if len(text) > limits.report_characters:
        return _too_large(len(text), limits.report_characters, "characters")
    report = report_of_text(text, given, digest, page, item.stated, read=item.found)
    return _body_problem(report) or report


def _page(text: str, url: str | None, limits: Limits) -> Page | Problem:
    if len(text) > limits.page_characters:
        return _too_large(len(text), limits.page_characters, "characters of HTML")
    return read_page(text, url)


def _with_language(report: Report, given: str | None, stated: str | None) -> Report:
    """The report with its language: what a person says, else what the body says, weighed against what is stated."""
    language = given[:2].lower() if given else language_of(report.body if report.body.strip() else report.text, stated)
    return evolve(report, head=evolve(report.head, language=language))


def _body_problem(report: Report) -> Problem | None:
    notice = any(cut.rule == "notice" for cut in report.cuts)  # which is kept for what it says of another story
    if not notice and len(_LETTER.findall(report.body)) < LETTERS_NEEDED:
        return Problem(RefusalReason.NO_BODY, "nothing but a head, menus or captions: there is no body text")
    return None


def _too_large(size: int, limit: int, unit: str) -> Problem:
    return Problem(RefusalReason.TOO_LARGE, f"{size:,} {unit} are more than the limit of {limit:,}")


def _refusal(name: str, digest: str, problem: Problem) -> Refusal:
    return Refusal(name, problem.reason, problem.detail, digest)


def _known_headlines(given: Given, page: Page | None) -> tuple[str, ...]:
    """What somebody states as the headline, and every headline that a page gives itself, believed or not."""
    found = page.findings if page else NOTHING_FOUND
    others = (one.found.value for one in found.considered if one.part == "headline")
    return tuple(one for one in (given.headline, found.headline and found.headline.value, *others) if one)


def _with_given(found: Findings, said: Sequence[Given], url: str | None) -> Findings:
    """What was said wins over what was found, and of it what was said first."""
    believed = Findings()
    for given in said:
        believed = believed.then(_findings(given))
    return believed.then(found).then(read_address(url)).then(read_host(url))


def _findings(given: Given) -> Findings:
    outlet, published, headline, authors, dateline = (
        Found(value, given.rule) if value else None
        for value in (given.outlet, given.published, given.headline, given.authors, given.dateline)
    )
    return Findings(
        outlet=outlet,
        published=published,
        headline=headline,
        dateline=dateline,
        revision=given.revision,
        slug=given.slug,
        byline=authors,
        modified=Found(given.modified, given.rule) if given.modified else None,
    )


def _head(kind: ReportKind, found: Findings, given: Given, page: Page | None) -> Head:
    return Head(
        kind=kind,
        outlet=found.outlet,
        published=found.published,
        headline=found.headline,
        dateline=found.dateline,
        dateline_date=_dated(found),
        revision=found.revision,
        genre=found.genre,
        slug=found.slug,
        byline=found.byline,
        url=given.url or (page.url if page else None),
        modified=found.modified,
        considered=doubted(found),
    )


def _dated(found: Findings) -> Found | None:
    """The dateline's day with the year that the date of publication gives it; "XXXX-11-20" where there is none."""
    if not found.dateline_date or not found.published or not found.dateline_date.value.startswith("XXXX"):
        return found.dateline_date
    _, month, day = found.dateline_date.value.split("-")
    value = nearest_year(int(month), int(day), found.published.value)
    return evolve(found.dateline_date, value=value) if value else found.dateline_date
