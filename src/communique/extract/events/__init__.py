"""Events: what states and their people did to or with each other, coded by PLOVER and CAMEO."""

from communique.extract.events.step import EVENTS, find_events
from communique.extract.events.typing import class_of, code_between, type_between

__all__ = ["EVENTS", "class_of", "code_between", "find_events", "type_between"]
