"""Placement: where a report stands among the others, as a version of a wire story or as a copy."""

from attrs import frozen

from communique.claims.codes import CopyKind


@frozen
class Placement:
    """Where one report stands among the others that are known.

    `series` is the key of its wire story, shared by all its versions, and `rank` its place among those that are known,
    0 for the oldest; `withdrawn` says that a kill or a withholding stands against it. `copy_of` is the report that it
    is a copy of. A report that stands alone has none of them.
    """

    report: str
    series: str | None = None
    rank: int = 0
    withdrawn: bool = False
    copy_of: str | None = None
    copy: CopyKind | None = None
