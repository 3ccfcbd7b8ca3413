"""Actors of many reports -> identities: the same name and no state against it; one word of a name is not enough."""

from collections import defaultdict
from collections.abc import Iterable

from attrs import evolve, frozen

from communique.claims.actor import Actor
from communique.claims.codes import ActorType
from communique.identify.feature import Feature


@frozen
class Identity:
    """One actor of the world with its appearances: pairs of report id and actor there, by report and key.

    `id` is the key, with "@STATE" where the state is known and "@report" where the name alone identifies nobody.
    `features` are the reasons for holding the appearances for one.
    """

    id: str
    type: ActorType
    name: str
    state: str | None
    appearances: tuple[tuple[str, Actor], ...]
    features: tuple[Feature, ...] = ()


def merge(appearances: Iterable[tuple[str, Actor]]) -> tuple[Identity, ...]:
    """The identities behind actors of many reports, by id; which report came first makes no difference.

    Actors of one name and type are one where their states agree. One without a state joins the only one of its name,
    and stays apart where there are several (a namesake may be meant).
    """
    blocks: dict[tuple[str, str], dict[str | None, list[tuple[str, Actor]]]] = defaultdict(lambda: defaultdict(list))
    for report, actor in appearances:
        blocks[_block(report, actor)][actor.state].append((report, actor))
    found = [identity for block in blocks.values() for identity in _identities(block)]
    return tuple(sorted(found, key=lambda identity: identity.id))


def names_nobody(key: str) -> bool:
    """Whether a key is a person's by one word only: two Kims of two reports are not thereby one."""
    kind, _, name = key.partition(":")
    return kind == ActorType.PERSON and "-" not in name


def _block(report: str, actor: Actor) -> tuple[str, str]:
    """What actors must share to be compared: the letters of the name, so that "Son-hui" and "Sonhui" meet."""
    return actor.key.replace("-", ""), report if names_nobody(actor.key) else ""


def _identities(block: dict[str | None, list[tuple[str, Actor]]]) -> list[Identity]:
    stateless, stated = block.get(None, []), {state: found for state, found in block.items() if state}
    if len(stated) == 1 and stateless:
        ((state, found),) = stated.items()
        joined = _identity(state, found + stateless)
        reason = Feature("only one of this name has a state", 0.5, f"{len(stateless)} without a state")
        return [evolve(joined, features=tuple(sorted((*joined.features, reason))))]
    groups = [*stated.items(), *([(None, stateless)] if stateless else [])]
    return [_identity(state, found) for state, found in groups]


def _identity(state: str | None, found: list[tuple[str, Actor]]) -> Identity:
    appearances = tuple(sorted(found, key=lambda one: (one[0], one[1].key)))
    names = sorted(actor.name for _, actor in appearances)
    key = min(actor.key for _, actor in appearances)
    suffix = f"@{state}" if state and not key.startswith("state:") else ""
    suffix += f"@{appearances[0][0]}" if names_nobody(key) else ""
    name = max(names, key=lambda one: (names.count(one), one))
    return Identity(key + suffix, appearances[0][1].type, name, state, appearances, _features(state, names))


def _features(state: str | None, names: list[str]) -> tuple[Feature, ...]:
    if len(names) == 1:
        return ()
    same_name = Feature("same name", 1.0, ", ".join(sorted(set(names))))
    return (same_name, Feature("same state", 1.0, state)) if state else (same_name,)
