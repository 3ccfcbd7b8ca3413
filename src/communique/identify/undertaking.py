"""Commitments followed over reports: which claims are of one undertaking, and what later reports say became of it.

A pledge told twice is one undertaking; a deed of its owner that does what was pledged is news of it, and so are a claim
that it was kept, put off or withdrawn. Every join is a sum of visible features, as for events (identify/events.py).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from communique.claims.claim import Claim, Commitment, Event
from communique.claims.codes import CommitmentState, EventType, Fate, Status
from communique.identify.feature import Feature, score
from communique.identify.profile import Days, days_of

THRESHOLD = 2.0  # with the weights below: the same owner needs the same addressee and some wording, or half the wording
ONE = 1.75  # the same for two tellings of one commitment
_OWNER, _ADDRESSEE, _DAYS = 1.0, 0.5, 0.25  # weights beside the wording's
_STEM = 5  # letters by which words are the same: resume, resumed, resumption
_WORD = re.compile(r"[^\W\d_]{4,}")
_NEWS = {
    CommitmentState.MET: Fate.MET,
    CommitmentState.DELAYED: Fate.DELAYED,
    CommitmentState.WITHDRAWN: Fate.WITHDRAWN,
    CommitmentState.LAPSED: Fate.LAPSED,
}
_OUTCOME = {
    Status.OCCURRED: Fate.MET,
    Status.ONGOING: Fate.MET,
    Status.POSTPONED: Fate.DELAYED,
    Status.CANCELLED: Fate.WITHDRAWN,
}
# Words that promise again, ask or protest are no deeds, whatever they are about.
_WORDS_ONLY = frozenset(
    {EventType.AGREE, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.PROTEST}
)


@frozen
class Told:
    """A claim as it is compared: whose act it is, towards whom (states or keys), in which words, told and due when.

    `published` is when its report came out (ISO, a day or to the second), empty where unknown; `fate` is what it says
    became of the matter.
    """

    id: str
    report: str
    published: str
    owners: frozenset[str]
    others: frozenset[str]
    stems: frozenset[str]
    days: Days | None
    fate: Fate

    @property
    def day(self) -> str:
        """The day of its report, empty where unknown."""
        return self.published[:10]


@frozen
class Sides:
    """Whose act a claim is and towards whom, by state or else by key; `names` are all names that it uses for them."""

    owners: frozenset[str]
    others: frozenset[str]
    names: tuple[str, ...] = ()


@frozen(order=True)
class News:
    """What a later claim says became of an undertaking, when that was done, and why it is held to speak of it.

    Sorted by publication, then by the first day of what was done.
    """

    published: str
    done: str
    claim: str
    fate: Fate
    features: tuple[Feature, ...] = ()


@frozen
class Undertaking:
    """One commitment over all reports: its claims and the news of it, by publication; its id is the first one's."""

    id: str
    claims: tuple[str, ...]
    news: tuple[News, ...]


def told(name: str, claim: Claim, published: str, sides: Sides) -> Told | None:
    """A claim with this id as it is compared; None where it is no commitment and cannot be the keeping of one."""
    content = claim.content
    if isinstance(content, Commitment):
        fate, days, words = _NEWS.get(content.state, Fate.OPEN), days_of(content.due), content.content.text
    elif isinstance(content, Event) and _is_deed(content) and claim.status in _OUTCOME:
        fate, days, words = _OUTCOME[claim.status], days_of(claim.when), claim.span.text
    else:
        return None
    stems = _stems(words).difference(*(_stems(one) for one in sides.names))
    return Told(name, claim.report, published, sides.owners, sides.others, stems, days, fate)


def follow(commitments: Sequence[Told], deeds: Sequence[Told]) -> tuple[Undertaking, ...]:
    """The undertakings by id, with the news of each; the order of what is given makes no difference."""
    pledges = sorted(commitments, key=lambda one: one.id)
    acts = sorted(deeds, key=lambda one: one.id)
    news: dict[str, list[News]] = defaultdict(list)
    for pledge, act in _pairs(pledges, acts, THRESHOLD):
        if _can_follow(pledge, act) and score(found := _likeness(pledge, act)) >= THRESHOLD:
            news[pledge.id].append(_news(act, found))
    return tuple(_undertaking(group, news) for group in _groups(pledges))


def fate(undertaking: Undertaking, due: str | None, day: str | None) -> Fate:
    """What became of it by `day`: the last news, or else whether it was due by then (ISO days)."""
    if undertaking.news:
        return undertaking.news[-1].fate
    return Fate.OVERDUE if due and day and due[:10] < day[:10] else Fate.OPEN


def late(undertaking: Undertaking, due: str | None) -> bool:
    """Whether it was kept only after it was due (ISO day), as far as the deed has a day of its own."""
    last = undertaking.news[-1] if undertaking.news else None
    return last is not None and last.fate is Fate.MET and bool(due and last.done) and last.done > str(due)[:10]


def _undertaking(group: list[Told], news: dict[str, list[News]]) -> Undertaking:
    told = sorted(group, key=lambda one: (one.published, one.id))
    found = {one.claim: one for pledge in told for one in reversed(news[pledge.id])}
    found |= {one.id: _news(one) for one in told if one.fate is not Fate.OPEN}
    return Undertaking("k" + told[0].id[1:], tuple(one.id for one in told), tuple(sorted(found.values())))


def _news(told: Told, features: tuple[Feature, ...] = ()) -> News:
    """The days of a commitment are those it is due, those of a deed when it was done."""
    done = told.days.first.isoformat() if told.days and features else ""
    return News(told.published, done, told.id, told.fate, features)


def _can_follow(pledge: Told, act: Told) -> bool:
    """Whether the act can be news of the pledge: told in another, later report, and done no earlier than that."""
    if act.report == pledge.report or not act.day or act.day < pledge.day:
        return False
    return act.days is None or act.days.last.isoformat() >= pledge.day


def _groups(pledges: list[Told]) -> Iterator[list[Told]]:
    """Tellings of one commitment, joined from the surest down where all of both groups are alike."""
    links = {
        (one.id, other.id): weight
        for one, other in _pairs(pledges, pledges, ONE)
        if one.id < other.id and (weight := score(_likeness(one, other))) >= ONE
    }
    groups = {one.id: [one] for one in pledges}
    for (one, other), _ in sorted(links.items(), key=lambda item: (-item[1], item[0])):
        mine, theirs = groups[one], groups[other]
        if mine is not theirs and all((min(a.id, b.id), max(a.id, b.id)) in links for a in mine for b in theirs):
            for told in theirs:
                groups[told.id] = mine
            mine.extend(theirs)
    yield from {min(told.id for told in group): group for group in groups.values()}.values()


def _likeness(pledge: Told, other: Told) -> tuple[Feature, ...]:
    owners, others = pledge.owners & other.owners, pledge.others & other.others
    together = pledge.days and other.days and pledge.days.shared(other.days)
    found = (
        Feature("same owner", _OWNER, ", ".join(sorted(owners))),
        Feature("same addressee", _ADDRESSEE * bool(others), ", ".join(sorted(others))),
        _wording(pledge.stems, other.stems),
        Feature("days in common", _DAYS * bool(together), f"{together.first}/{together.last}" if together else ""),
    )
    return tuple(feature for feature in found if feature.weight)


def _wording(one: frozenset[str], other: frozenset[str]) -> Feature:
    shared = one & other
    return Feature("wording", _weight(len(shared), min(len(one), len(other))), ", ".join(sorted(shared)))


def _weight(shared: int, shorter: int) -> float:
    """One word in common may be chance; the share of the shorter wording counts."""
    most = 1.5 if shared > 1 else 0.75
    return round(most * shared / shorter, 2) if shared else 0.0


def _is_deed(event: Event) -> bool:
    return event.type is not None and event.type not in _WORDS_ONLY


def _pairs(pledges: list[Told], others: list[Told], least: float) -> Iterator[tuple[Told, Told]]:
    """What shares an owner and a word, and can reach this weight; not everything with everything."""
    held: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(others):
        for key in _keys(one):
            held[key].append(at)
    for pledge in pledges:
        shared = Counter(at for key in _keys(pledge) for at in held.get(key, ()))
        near = (at for at, count in sorted(shared.items()) if _most(pledge, others[at], count) >= least)
        yield from ((pledge, others[at]) for at in near)


def _most(pledge: Told, other: Told, shared: int) -> float:
    """The most that the two can weigh: what _likeness adds up, as if they had days in common."""
    addressee = 0.0 if pledge.others.isdisjoint(other.others) else _ADDRESSEE
    return _OWNER + _DAYS + addressee + _weight(shared, min(len(pledge.stems), len(other.stems)))


def _keys(told: Told) -> Iterator[tuple[str, str]]:
    return ((owner, stem) for owner in told.owners for stem in told.stems)


def _stems(text: str) -> frozenset[str]:
    """The telling words of a text, cut to their first letters."""
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()))
