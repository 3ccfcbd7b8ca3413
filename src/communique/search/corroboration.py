"""Corroboration: how many independent sources tell of something. Copies and versions are not corroboration (rule 9)."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from communique.claims.codes import HopType
from communique.claims.voice import Voice
from communique.record.names import name_words
from communique.record.recorded import Listed, Recorded
from communique.record.source import Appearance
from communique.search.answer import Answer


@frozen
class Corroboration(Answer):
    """How many sources that do not depend on each other, of how many reports, copies included, tell of something."""

    independent: int
    reports: int

    def __str__(self) -> str:
        """ "2 independent sources of 5 reports"."""
        ones = ("source" if self.independent == 1 else "sources", "report" if self.reports == 1 else "reports")
        return f"{self.independent} independent {ones[0]} of {self.reports} {ones[1]}"


def corroboration(
    claims: Iterable[Recorded], reports: Mapping[str, Listed], appeared: Mapping[str, Iterable[Appearance]]
) -> Corroboration:
    """Of the claims of one entry.

    One source are: versions of a story, copies of a text, reports of one outlet, and a report that names an agency as
    where it has the claim from together with that agency and all others that do so.
    """
    found = list(claims)
    keys = {_keys(entry.claim.voice, reports[entry.claim.report], reports) for entry in found}
    cited = {entry.claim.report for entry in found}
    copies = {one.report for report in cited for one in appeared.get(report, ())}
    return Corroboration(_groups(keys), len(cited | copies))


def _keys(voice: Voice, report: Listed, reports: Mapping[str, Listed]) -> frozenset[str]:
    """By which a claim's source is told: the agency that it is taken from, else the story and the outlet."""
    if agency := _taken_from(voice, report.outlet):
        return frozenset({name_words(agency)})
    original = reports.get(report.copy_of, report) if report.copy_of else report
    story = original.series or (original.id if original is not report else report.copy_of or report.id)
    outlet = original.outlet if original is not report or not report.copy_of else None
    return frozenset({story, name_words(outlet)} if outlet else {story})


def _taken_from(voice: Voice, outlet: str | None) -> str | None:
    """The agency at the end of the chain, where that is not the report's own outlet."""
    hops = voice.hops
    if hops and outlet and _one_name(name_words(hops[-1].name), name_words(outlet)):
        hops = hops[:-1]
    return hops[-1].name if hops and hops[-1].type is HopType.AGENCY else None


def _groups(keys: Iterable[frozenset[str]]) -> int:
    """How many groups are left when what shares a key is one."""
    groups: list[frozenset[str]] = []
    for one in sorted(keys, key=sorted):
        joined = [group for group in groups if _joined(one, group)]
        groups = [group for group in groups if group not in joined]
        groups.append(one.union(*joined))
    return len(groups)


def _joined(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(_one_name(first, second) for first in one for second in other)


def _one_name(one: str, other: str) -> bool:
    """Equal, or one name holds the other: " yonhap " and " yonhap news agency "."""
    return one == other or (one[:1] == other[:1] == " " and (one in other or other in one))
