"""Finding what an id, or its beginning, means."""

from collections.abc import Sequence

from attrs import evolve

from communique.errors import NotFoundError
from communique.record.recorded import Listed, Recorded
from communique.record.selection import Selection
from communique.record.store import Store
from communique.search.citations import citation
from communique.search.question import Filter
from communique.search.title import title

_SHOWN = 5


def find_report(store: Store, prefix: str) -> Listed:
    """The one report, of whatever version of its story, whose id begins so; NotFoundError names the candidates."""
    found = list(store.listed(Selection(report=prefix, superseded=True)))
    if len(found) != 1:
        raise NotFoundError(_complaint("report", prefix, [f"{one.id} ({citation(one)})" for one in found]))
    return found[0]


def of_report(store: Store, question: Filter) -> tuple[Filter, str | None]:
    """The question with the id of the report it names; one that a newer version replaces, or a copy, is asked as such.

    NotFoundError unless there is just one report whose id begins so.
    """
    if not question.report:
        return question, None
    entry = find_report(store, question.report)
    stands = not (entry.superseded or entry.withdrawn or entry.copied)
    return evolve(question, superseded=question.superseded or not stands), entry.id


def find_claim(store: Store, prefix: str) -> Recorded:
    """The one current claim whose id begins so; an event's id means the claim it is named for."""
    prefix = "c" + prefix[1:] if prefix.startswith("e") else prefix
    found = list(store.claims(Selection(claim=prefix, superseded=True, doubtful=True)))
    if len(found) != 1:
        names = [f"{one.id} ({title(one.claim, one.parties)})" for one in found]
        raise NotFoundError(_complaint("claim", prefix, names))
    return found[0]


def _complaint(thing: str, prefix: str, candidates: Sequence[str]) -> str:
    if not candidates:
        return f"no {thing} has an id that begins with {prefix!r}"
    more = f" and {len(candidates) - _SHOWN} more" if len(candidates) > _SHOWN else ""
    return f"{len(candidates)} {thing}s have an id that begins with {prefix!r}: {'; '.join(candidates[:_SHOWN])}{more}"
