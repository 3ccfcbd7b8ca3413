"""The lexicon of events: vocabulary/verbs.yaml and event_nouns.yaml, indexed by lemma."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from communique import vocabulary

OBJECT_SLOTS = ("iobj", "on", "against", "to", "toward", "towards", "with", "for", "from", "of", "in", "over", "poss")


@frozen(eq=False)
class Rule:
    """One line of the lexicon: what it codes and where its parties stand.

    `actor` and `to` are slots in order of preference (obj, iobj, poss, a preposition); `objects` classes of nouns.
    `mode` is PLOVER's where it is not the code's. `flags` are the conditions and properties that are switched on;
    `needs` a preposition or list of words that must be there, `context` a class one of whose words must stand in the
    sentence.
    """

    cameo: str
    to: tuple[str, ...]
    objects: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    encounter: str | None = None
    mode: str | None = None
    needs: str | None = None
    context: str | None = None
    flags: frozenset[str] = frozenset()

    @property
    def reciprocal(self) -> bool:
        """Whether each party is actor and recipient."""
        return "reciprocal" in self.flags


@frozen(eq=False)
class Operator:
    """A verb over another event: the row of codes to read, and where its own recipient stands.

    `alone`: an event whatever it is over; `things`: be that only a noun ("pledged tents"); `clause`: never over a noun;
    `infinitive`: only over "to …".
    """

    row: str
    to: tuple[str, ...]
    alone: bool
    clause: bool
    things: bool = False
    infinitive: bool = False


@frozen(eq=False)
class NounClass:
    """Head nouns, and pairs of a modifier and a head."""

    heads: frozenset[str]
    pairs: frozenset[tuple[str, str]]


@frozen(eq=False)
class Lexicon:
    """The rules by verb key, noun key and operator key; a key is "verb", "verb_particle" or "verb:preposition".

    `deeds` gives the verb of a noun of action, `answers` the roots of what an "offer" or "demand" was; `first_words`
    are all lemmas that can name an event.
    """

    verbs: Mapping[str, tuple[Rule, ...]]
    nouns: Mapping[str, tuple[Rule, ...]]
    operators: Mapping[str, tuple[Operator, ...]]
    rows: Mapping[str, Mapping[str, str]]
    classes: Mapping[str, NounClass]
    deeds: Mapping[str, str]
    first_words: frozenset[str]
    lists: Mapping[str, frozenset[str]]
    answers: Mapping[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """The whole lexicon, read once a process."""
    verbs, nouns = vocabulary.load("verbs"), vocabulary.load("event_nouns")
    rules, triggers = _indexed(verbs["rules"], "verbs"), _indexed(nouns["triggers"], "nouns")
    operators = _operators(verbs["operators"])
    return Lexicon(
        verbs=rules,
        nouns=triggers,
        operators=operators,
        rows=verbs["rows"],
        classes={name: _noun_class(words) for name, words in nouns["classes"].items()},
        deeds=nouns["nominalizations"],
        first_words=frozenset(_first_words([*rules, *triggers, *operators, *nouns["nominalizations"]])),
        lists={name: frozenset(words) for name, words in nouns["lists"].items()},
        answers={noun: frozenset(roots) for noun, roots in nouns["answers"].items()},
    )


def _first_words(keys: list[str]) -> Iterator[str]:
    for key in keys:
        word = key.partition(":")[0]
        yield word.rpartition("/")[2] if "/" in word else word.partition("_")[0]


def _indexed(entries: list[dict[str, Any]], key: str) -> dict[str, tuple[Rule, ...]]:
    index: dict[str, tuple[Rule, ...]] = {}
    for entry in entries:
        rule = _rule(entry)
        for word in entry[key]:
            index[word] = (*index.get(word, ()), rule)
    return index


def _operators(entries: list[dict[str, Any]]) -> dict[str, tuple[Operator, ...]]:
    index: dict[str, tuple[Operator, ...]] = {}
    for entry in entries:
        operator = Operator(
            entry["row"],
            tuple(entry["to"]),
            *(entry.get(flag, False) for flag in ("alone", "clause", "things", "infinitive")),
        )
        for word in entry["verbs"]:
            index[word] = (*index.get(word, ()), operator)
    return index


def _rule(entry: dict[str, Any]) -> Rule:
    objects = tuple(entry.get("object", ()))
    return Rule(
        cameo=entry["cameo"],
        to=tuple(entry.get("to", OBJECT_SLOTS if objects else ("obj",))),
        objects=objects,
        subjects=tuple(entry.get("subject", ())),
        actor=tuple(entry.get("actor", ())),
        encounter=entry.get("encounter"),
        mode=entry.get("mode"),
        needs=entry.get("needs"),
        context=entry.get("context"),
        flags=frozenset(name for name, value in entry.items() if value is True),
    )


def _noun_class(words: list[str]) -> NounClass:
    pairs = (word.split("/") for word in words if "/" in word)
    return NounClass(
        frozenset(word for word in words if "/" not in word), frozenset((first, head) for first, head in pairs)
    )
