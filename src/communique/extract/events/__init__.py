"""Events: what states and their people did to or with each other, coded by PLOVER and CAMEO."""

from communique.extract.events.step import EVENTS, find_events
from communique.extract.events.typing import class_of, type_between

__all__ = ["EVENTS", "class_of", "find_events", "type_between"]
