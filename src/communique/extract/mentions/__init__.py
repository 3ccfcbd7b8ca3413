"""Mentions: which states, organisations and persons a report speaks of, and every word that names them."""

from communique.extract.mentions.states import state_name, state_named
from communique.extract.mentions.step import MENTIONS, named_places

__all__ = ["MENTIONS", "named_places", "state_name", "state_named"]
