"""The codes, the lexicon and the codebook hold together."""

import pytest

from communique import vocabulary
from communique.claims.codes import EncounterKind, EventType
from communique.extract.events.coding import quad_of, type_of
from communique.extract.events.lexicon import lexicon

RULES = [rule for table in (lexicon().verbs, lexicon().nouns) for rules in table.values() for rule in rules]


def test_the_codebook_describes_the_sixteen_types() -> None:
    types = vocabulary.load("plover")["types"]
    assert set(types) == {kind.value for kind in EventType}
    for entry in types.values():
        assert set(entry["near"]) <= set(types)
        assert entry["is"]
        assert entry["is_not"]


def test_every_mode_belongs_to_a_type_of_the_codebook() -> None:
    known = {mode for entry in vocabulary.load("plover")["types"].values() for mode in entry["modes"]}
    assert set(vocabulary.load("cameo")["modes"].values()) <= known


def test_every_class_that_a_rule_names_exists() -> None:
    classes = lexicon().classes
    named = {name for rule in RULES for name in (*rule.objects, *rule.subjects)}
    assert named <= set(classes)


def test_slots_are_words_and_no_truth_values() -> None:
    assert all(isinstance(slot, str) for rule in RULES for slot in (*rule.to, *rule.actor))


def test_every_kind_of_encounter_is_known() -> None:
    assert {rule.encounter for rule in RULES if rule.encounter} <= {kind.value for kind in EncounterKind}


@pytest.mark.parametrize(
    ("code", "kind"),
    [("010", None), ("020", EventType.REQUEST), ("0841", EventType.CONCEDE), ("0874", EventType.RETREAT)],
)
def test_a_code_has_the_type_of_its_longest_known_beginning(code: str, kind: EventType | None) -> None:
    assert type_of(code) is kind


def test_every_code_of_the_lexicon_has_a_class() -> None:
    rows = [code for row in lexicon().rows.values() for code in row.values() if code not in {"", "="}]
    assert {quad_of(code) for code in [rule.cameo for rule in RULES] + rows} == {0, 1, 2, 3, 4}


def test_every_code_that_is_coded_has_a_name() -> None:
    rows = {code for row in lexicon().rows.values() for code in row.values() if code not in {"", "="}}
    assert {rule.cameo for rule in RULES} | rows <= set(vocabulary.load("cameo")["names"])
