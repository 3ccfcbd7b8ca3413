"""Which of the dates that a report gives is its day of publication, and why the others are not.

Page dates are often those of a crawl, a copy or a change, and 05/12 is one day in London and another in New York: so
every date that was found is evidence about the others.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from attrs import evolve, frozen

from communique import vocabulary
from communique.claims.report import Considered, Found
from communique.collect.findings import OUTRANKED, Findings
from communique.collect.moment import agree, day_of, instant, moment
from communique.collect.outlet import state_of
from communique.collect.printed_date import ambiguous_date, day_stands_first, nearest_year

A_DAY = timedelta(days=1)  # between two places on earth
ADDRESS_DAYS = timedelta(days=3)  # a story may be prepared under an address so long before it is published
DATELINE_DAYS = timedelta(days=30)  # a story may be reprinted so long after it was filed
RENDERING = timedelta(minutes=5)
EARLIEST_ZONE, LATEST_ZONE = timedelta(hours=-12), timedelta(hours=14)


@frozen
class Site:
    """What is known of where a text was published: its page's language with region, its address, and when a server put
    the page together (ISO 8601, UTC).
    """

    language: str | None = None
    url: str | None = None
    rendered: str | None = None


@frozen
class _Evidence:
    """All dates of publication that were found, the most trusted first, and what else is known of the report's time."""

    dates: tuple[Found, ...]
    modified: date | None
    site: Site

    def others(self, one: Found) -> list[Found]:
        return [other for other in self.dates if not agree(other.value, one.value)]


def weighed(found: Findings, site: Site) -> Findings:
    """The findings with the date of publication that the evidence bears out, None where nothing decides; every other
    date stands in `considered` with its doubt. What a person or a dataset states is believed as it is.
    """
    dates = [found.published, *(one.found for one in found.considered if one.part == "published")]
    stated = sorted(dict.fromkeys(one for one in dates if one), key=_rank)
    found = _with_change(found, stated, site)
    kept = evolve(found, considered=tuple(one for one in found.considered if one.part != "published"))
    if not stated:
        return kept
    if _rank(stated[0]) == 0:
        return evolve(kept, published=stated[0], considered=(*kept.considered, *_outranked(stated)))
    plain = [read for one in stated if (read := _in_order(one, stated, found, site))]
    unread = tuple(Considered("published", one, "ambiguous-order") for one in stated if not _is_iso(one, plain))
    evidence = _Evidence(tuple(plain), day_of(found.modified.value) if found.modified else None, site)
    believed = _believed(evidence)
    doubts = tuple(Considered("published", one, doubt) for one, doubt in _doubts(evidence, believed)) + unread
    return _after_published(evolve(kept, published=believed, considered=kept.considered + doubts))


def _with_change(found: Findings, stated: Sequence[Found], site: Site) -> Findings:
    """The findings with the time of the last change as ISO 8601, None where its order is not known or it is no date."""
    if not found.modified:
        return found
    read = _in_order(found.modified, stated, found, site)
    changed = read if read and _is_date(read) else None
    doubt = () if changed else (Considered("modified", found.modified, "ambiguous-order"),)
    return evolve(found, modified=changed, considered=found.considered + doubt)


def _outranked(stated: Sequence[Found]) -> tuple[Considered, ...]:
    """What is found beside a date that somebody states of the report; that one need be no full date."""
    first, *others = stated
    return tuple(Considered("published", one, OUTRANKED) for one in others if one.value[:10] != first.value[:10])


def _rank(found: Found) -> int:
    """The place in vocabulary/page_head.yaml's order; 0 for what somebody states of the report."""
    order: list[str] = vocabulary.load("page_head")["published_order"]
    name = next((name for name in order if found.rule == name or found.rule.startswith(f"{name}-")), None)
    return order.index(name) + 1 if name else 0


def _believed(evidence: _Evidence) -> Found | None:
    if not evidence.dates:
        return None
    best = next((one for one in evidence.dates if not _doubt(one, evidence)), evidence.dates[0])
    return _most_exact(best, evidence.dates)


def _most_exact(best: Found, dates: Sequence[Found]) -> Found:
    """Of the dates that say the same: one in the outlet's own zone before one in UTC, one with a time before a day."""
    return max((one for one in dates if agree(one.value, best.value)), key=lambda one: _exactness(one.value))


def _exactness(value: str) -> int:
    if len(value) == len("2021-03-09"):
        return 0
    at = datetime.fromisoformat(value)
    return 1 if at.tzinfo is None else 3 if at.utcoffset() else 2


def _doubts(evidence: _Evidence, believed: Found | None) -> Iterator[tuple[Found, str]]:
    for one in evidence.dates:
        if believed is None or not agree(one.value, believed.value):
            yield one, _doubt(one, evidence) or OUTRANKED


def _doubt(one: Found, evidence: _Evidence) -> str | None:
    """Why this date is not to be believed, None where nothing speaks against it."""
    tests = (("render-time", _rendered), ("after-modified", _after_modified), ("after-others", _after_others))
    more = (("after-dateline", _after_dateline), ("before-address", _before_address), ("utc-day", _day_of_utc))
    return next((doubt for doubt, holds in (*tests, *more) if holds(one, evidence)), None)


def _rendered(one: Found, evidence: _Evidence) -> bool:
    at, rendered = instant(one.value), instant(evidence.site.rendered) if evidence.site.rendered else None
    return bool(at and rendered and abs(at - rendered) < RENDERING and evidence.others(one))


def _after_modified(one: Found, evidence: _Evidence) -> bool:
    """Stories that wait for their hour are changed last before they are published: another date must speak against."""
    if not evidence.modified or day_of(one.value) - evidence.modified <= A_DAY:
        return False
    return any(day_of(other.value) - evidence.modified <= A_DAY for other in evidence.others(one))


def _after_others(one: Found, evidence: _Evidence) -> bool:
    rest = [other for other in evidence.dates if other != one]
    if any(other.rule == "url" and day_of(one.value) - day_of(other.value) > ADDRESS_DAYS for other in rest):
        return True
    sources = {other.rule for other in rest}
    return len(sources) > 1 and all(day_of(one.value) - day_of(other.value) > A_DAY for other in rest)


def _after_dateline(one: Found, evidence: _Evidence) -> bool:
    """Whether the story's own dateline has a full date of long before: pages are crawled and changed for years."""
    filed = (day_of(other.value) for other in evidence.dates if other.rule == "dateline")
    return any(day_of(one.value) - day > DATELINE_DAYS for day in filed)


def _before_address(one: Found, evidence: _Evidence) -> bool:
    address = next((day_of(other.value) for other in evidence.dates if other.rule == "url"), None)
    if address is None or address - day_of(one.value) <= A_DAY:
        return False
    return any(abs(day_of(other.value) - address) <= A_DAY for other in evidence.others(one) if other.rule != "url")


def _day_of_utc(one: Found, evidence: _Evidence) -> bool:
    """Whether the outlet prints a day without an hour that is the same moment on its own clocks."""
    at = instant(one.value)
    if at is None or datetime.fromisoformat(one.value).utcoffset():
        return False
    days = ((at + EARLIEST_ZONE).date(), (at + LATEST_ZONE).date())
    printed = [other.value for other in evidence.others(one) if len(other.value) == len("2021-03-09")]
    return any(days[0] <= day_of(value) <= days[1] for value in printed)


def _is_iso(one: Found, plain: Sequence[Found]) -> bool:
    return any((read.rule, read.span) == (one.rule, one.span) for read in plain)


def _in_order(one: Found, dates: Sequence[Found], found: Findings, site: Site) -> Found | None:
    """The date itself; one in numbers of two possible days as the day that other evidence tells, None without any."""
    read = ambiguous_date(one.value)
    if read is None:
        return one
    readings, start, end = read
    known = [day_of(other.value) for other in (*dates, found.modified) if other and moment(other.value)]
    near = [value for value in readings if _near(value, known, found.dateline_date)]
    day_first = _day_first([*dates, *([found.modified] if found.modified else [])], site, found.outlet)
    value = near[0] if len(near) == 1 else None if day_first is None else readings[0 if day_first else 1]
    full = moment(one.value[:start] + value + one.value[end:]) if value else None
    return evolve(one, value=full[0]) if full else None


def _near(value: str, known: Sequence[date], dateline: Found | None) -> bool:
    days = list(known)
    if dateline and dateline.value.startswith("XXXX"):
        nearest = nearest_year(int(dateline.value[5:7]), int(dateline.value[8:10]), value)
        days += [date.fromisoformat(nearest)] if nearest else []
    return any(abs(day_of(value) - day) <= A_DAY for day in days)


def _day_first(dates: Sequence[Found], site: Site, outlet: Found | None) -> bool | None:
    """The order of another date in numbers that can be only one day, else of the page's language or country, else of
    the outlet's state.
    """
    orders = [day_stands_first(one.span.text) for one in dates if one.span]
    known = [order for order in (*orders, _order_of_site(site), _order_of_outlet(outlet)) if order is not None]
    return known[0] if known else None


def _order_of_outlet(outlet: Found | None) -> bool | None:
    state = state_of(outlet.value) if outlet else None
    order = vocabulary.load("page_head")["numeric_order"]
    return None if state is None or state in order["year_first_states"] else state not in order["month_first_states"]


def _order_of_site(site: Site) -> bool | None:
    language = (site.language or "").lower().replace("_", "-")
    host = _host_end(site.url)
    order = vocabulary.load("page_head")["numeric_order"]
    for first, day_first in (("month_first", False), ("day_first", True)):
        if host in order[f"{first}_hosts"]:
            return day_first
    for first, day_first in (("month_first", False), ("day_first", True)):
        if language in order[f"{first}_languages"] or language.split("-")[0] in order[f"{first}_languages"]:
            return day_first
    return None


def _host_end(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").rpartition(".")[2]
    except ValueError:
        return ""


def _after_published(found: Findings) -> Findings:
    """The time of the last change is not believed where it lies before the day of publication."""
    late, early = found.modified, found.published
    if not late:
        return found
    rest = tuple(one for one in found.considered if one.part != "modified" or not _same(one.found, late))
    if not early or day_of(early.value) - day_of(late.value) <= A_DAY:
        return evolve(found, considered=rest)
    doubt = Considered("modified", late, "before-published")
    return evolve(found, modified=None, considered=(*rest, doubt))


def _same(one: Found, other: Found) -> bool:
    return _is_date(one) and agree(one.value, other.value)


def _is_date(one: Found) -> bool:
    return moment(one.value) is not None
