"""Two event claims compared: features that speak for or against one event, and vetoes that forbid it."""

from communique.claims.codes import Status
from communique.identify.feature import Feature
from communique.identify.profile import Profile

THRESHOLD = 2.0  # with the weights below: same kind and same parties need days, place or persons beside them
UNDATED = 0.5  # what more it takes where one of the two has no date: "the talks" may be any between the same parties
_DONE = frozenset({Status.OCCURRED, Status.ONGOING})
_AHEAD = frozenset({Status.SCHEDULED, Status.EXPECTED, Status.PROPOSED})
LIKE_WORDING = 0.25  # share of common words from which two sentences may tell of the same act


def vetoes(one: Profile, other: Profile) -> bool:
    """Whether the two cannot be one event, whatever else speaks for it."""
    if one.days and other.days and not one.days.shared(other.days):
        return True
    undated = not (one.days and other.days) and one.report != other.report
    if undated and not (one.ordinal and one.ordinal == other.ordinal):
        return True
    if one.ordinal and other.ordinal and one.ordinal != other.ordinal:
        return True
    if one.report == other.report and (_meets_again(one, other) or _meets_again(other, one)):
        return True
    return _apart(one.states, other.states) or _elsewhere(one, other)


def _meets_again(made: Profile, planned: Profile) -> bool:
    """Whether a report tells of one as done and of the other as dated and to come: they met and will meet again."""
    return made.status in _DONE and planned.status in _AHEAD and planned.days is not None and planned.days != made.days


def needed(one: Profile, other: Profile) -> float:
    """The score from which the two are held for one event."""
    return THRESHOLD if one.days and other.days else THRESHOLD + UNDATED


def compare(one: Profile, other: Profile) -> tuple[Feature, ...]:
    """What speaks for (weight above 0) and against one event; only features that were found."""
    found = (
        _kind(one, other),
        _parties(one, other),
        _persons(one, other),
        _days(one, other),
        _place(one, other),
        _round(one, other),
        _channel(one, other),
        _level(one, other),
        _wording(one, other),
    )
    return tuple(feature for feature in found if feature and feature.weight)


def _kind(one: Profile, other: Profile) -> Feature:
    if one.kind and one.kind == other.kind:
        return Feature("same kind", 1.0, one.kind)
    return Feature("same family", 0.5, one.family)


def _parties(one: Profile, other: Profile) -> Feature | None:
    if not one.encounter and one.givers and one.givers == other.takers and one.takers == other.givers:
        return Feature("opposite direction", -1.0, f"{_list(one.givers)} → {_list(one.takers)}")
    if one.states == other.states:
        # One state has many encounters a day; a pair of states has few.
        return Feature("same parties", 1.0, _list(one.states)) if len(one.states) > 1 else None
    return Feature("parties in common", 0.5, _list(one.states & other.states)) if one.states & other.states else None


def _persons(one: Profile, other: Profile) -> Feature | None:
    if not one.persons or not other.persons:
        return None
    if shared := one.persons & other.persons:
        return Feature("same person", 1.0, ", ".join(sorted(key for key, _ in shared)))
    states = {state for _, state in one.persons} & {state for _, state in other.persons}
    return Feature("other persons of the same state", -1.0, _list(frozenset(filter(None, states)))) if states else None


def _days(one: Profile, other: Profile) -> Feature | None:
    if not one.days or not other.days:
        return None
    shared = one.days.shared(other.days)
    if shared is None:
        return None
    text = f"{shared.first}/{shared.last}"
    return Feature("same days", 0.75, text) if one.days == other.days else Feature("days in common", 0.5, text)


def _place(one: Profile, other: Profile) -> Feature | None:
    if not one.place or not other.place:
        return None
    if one.place.name.casefold() == other.place.name.casefold():
        return Feature("same place", 1.0, one.place.name)
    if one.place.country and one.place.country == other.place.country:
        return Feature("same country", 0.25, one.place.country)
    return Feature("other place", -0.5, " / ".join(sorted((one.place.name, other.place.name))))


def _round(one: Profile, other: Profile) -> Feature | None:
    same = one.ordinal is not None and one.ordinal == other.ordinal
    return Feature("same round", 1.0, one.ordinal or "") if same else None


def _channel(one: Profile, other: Profile) -> Feature | None:
    if not one.channel or not other.channel:
        return None
    if one.channel.casefold() == other.channel.casefold():
        return Feature("same channel", 0.5, one.channel)
    return None


def _level(one: Profile, other: Profile) -> Feature | None:
    if not one.level or not other.level or one.level == other.level:
        return None
    return Feature("other level", -1.0, " / ".join(sorted((one.level, other.level))))


def _wording(one: Profile, other: Profile) -> Feature | None:
    """Words said are many a day: that two sentences tell of one act must show in their wording."""
    if not one.words or not other.words:
        return None
    share = len(one.words & other.words) / min(len(one.words), len(other.words))
    weight = round(max(-0.75, min(0.5, 2 * (share - LIKE_WORDING))), 2)
    return Feature("wording", weight, f"{share:.0%} of the words")


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and not one & other)


def _elsewhere(one: Profile, other: Profile) -> bool:
    return _apart(countries(one), countries(other))


def countries(one: Profile) -> frozenset[str]:
    """The country of the place, if it is known."""
    return frozenset({one.place.country} if one.place and one.place.country else ())


def _list(states: frozenset[str]) -> str:
    return ", ".join(sorted(states))
