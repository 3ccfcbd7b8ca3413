"""Mentions: which states, organisations and persons a report speaks of, and every word that names them."""

from communique.extract.mentions.states import state_name, state_named
from communique.extract.mentions.step import MENTIONS, inert_names

__all__ = ["MENTIONS", "inert_names", "state_name", "state_named"]
