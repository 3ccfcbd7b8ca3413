"""PLOVER as gold files have it: fifteen types, their four classes, CAMEO roots."""

from communique.measure.lines import EventItem

# PLOVER's first codebook has YIELD where the later one tells CONCEDE from RETREAT; gold files follow the first.
_ONE_TYPE = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
# Sanctions, embargoes and boycotts (CAMEO 163) are COERCE in PLOVER's conversion table of 2021 and in data labelled by
# it; the record keeps them under SANCTION, as PLOVER's first codebook and the gold records coded by it do.
_COERCED = "163"
VERBAL_COOPERATION, MATERIAL_COOPERATION, VERBAL_CONFLICT, MATERIAL_CONFLICT = 1, 2, 3, 4
STATEMENT = 0
_CLASSES = {
    VERBAL_COOPERATION: ("AGREE", "CONSULT", "SUPPORT"),
    MATERIAL_COOPERATION: ("COOPERATE", "AID", "YIELD"),
    VERBAL_CONFLICT: ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    MATERIAL_CONFLICT: ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
QUAD = {name: quad for quad, names in _CLASSES.items() for name in names}
# CAMEO codes whose two sides do the same: consult, discuss by telephone, meet elsewhere, negotiate, sign.
RECIPROCAL = frozenset({"040", "041", "044", "046", "057"})


def gold_type(name: str | None) -> str | None:
    """A PLOVER type as gold files name it: CONCEDE and RETREAT are YIELD there."""
    return _ONE_TYPE.get(name, name) if name else None


def labelled_type(name: str, cameo: str) -> str | None:
    """The type as data labelled by PLOVER's table of 2021 name it, of an event with this type and code."""
    return "COERCE" if cameo.startswith(_COERCED) else gold_type(name)


def root(event: EventItem) -> str | None:
    """The CAMEO root, two digits, of an event that has a CAMEO code."""
    code = event.get("cameo")
    return code[:2] if code else None


def quad_class(event: EventItem) -> int:
    """The class 0 to 4 of an event: as it says, else that of its type; 0, statement or appeal, where it has no type."""
    stated = event.get("quad")
    return QUAD.get(gold_type(event.get("type")) or "", STATEMENT) if stated is None else stated
