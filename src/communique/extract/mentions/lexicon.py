"""The words of vocabulary/ that tell names apart, as sets in memory."""

from collections.abc import Iterable
from functools import cache

from attrs import frozen

from communique import vocabulary


@frozen
class Known:
    """An institution of the vocabulary: its usual name, kind (igo, media, government, platform, armed) and state."""

    name: str
    kind: str
    state: str | None


@cache
def given_names() -> dict[str, str | None]:
    """Given names with the gender they tell: "male", "female" or None."""
    names = vocabulary.load("names")
    genders = (("either", None), ("male", "male"), ("female", "female"))
    return {name: gender for key, gender in genders for name in names[key]}


@cache
def family_first() -> frozenset[str]:
    """Korean, Chinese and Vietnamese family names, which stand before the given name."""
    names = vocabulary.load("names")
    return frozenset((*names["korean"], *names["chinese"], *names["vietnamese"]))


@cache
def korean_families() -> frozenset[str]:
    """Korean family names in all common romanisations."""
    return frozenset(vocabulary.load("names")["korean"])


@cache
def name_words(key: str) -> frozenset[str]:
    """One list of vocabulary/names.yaml, such as particles or suffixes."""
    return frozenset(vocabulary.load("names")[key])


@cache
def institution_words(key: str) -> frozenset[str]:
    """One list of vocabulary/institutions.yaml: heads, inside, events, parties or common."""
    return frozenset(vocabulary.load("institutions")[key])


@cache
def known_institutions() -> dict[str, Known]:
    """Every institution of the vocabulary by each of its names."""
    return dict(_known())


@cache
def home_of_outlet(name: str) -> str | None:
    """The state that an outlet belongs to, as vocabulary/outlets.yaml or institutions.yaml has it."""
    return _homes().get(name)


@cache
def _homes() -> dict[str, str | None]:
    """The state of each outlet, official pages included, by its names."""
    media = {text: known.state for text, known in known_institutions().items() if known.kind == "media"}
    return media | {outlet["name"]: outlet.get("state") for outlet in vocabulary.load("outlets")["outlets"]}


def _known() -> Iterable[tuple[str, Known]]:
    for outlet in vocabulary.load("outlets")["outlets"]:
        known = Known(outlet["name"], "media", outlet.get("state"))
        if outlet["kind"] != "official":
            yield from ((text, known) for text in (outlet["name"], *outlet.get("tags", []), *outlet.get("names", [])))
    for kind, by_state in vocabulary.load("institutions")["known"].items():
        for state, bodies in by_state.items():
            for name, others in bodies.items():
                known = Known(name, kind, None if state == "NONE" else state)
                yield from ((text, known) for text in (name, *others))
