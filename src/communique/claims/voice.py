"""Voice: the chain of hops from the speaker to the report (PARC/PolNeAR's source, W3C PROV's derivation)."""

from attrs import frozen

from communique.claims.codes import HopType, Stance
from communique.claims.span import Span


@frozen
class Hop:
    """One link: who passed the words on. `actor` is its key where known; `occasion` how ("to reporters", "tweet")."""

    type: HopType
    name: str
    span: Span | None = None
    actor: str | None = None
    occasion: str | None = None


@frozen
class Voice:
    """Who says so, speaker first, this report's outlet last: Morgulov (to reporters) -> TASS -> Yonhap."""

    stance: Stance
    hops: tuple[Hop, ...]

    @property
    def speaker(self) -> Hop | None:
        """The first hop, None for a report of no known outlet."""
        return self.hops[0] if self.hops else None

    def __str__(self) -> str:
        """The chain as a person writes it."""
        return " → ".join(hop.name + (f" ({hop.occasion})" if hop.occasion else "") for hop in self.hops)
