"""Mentions: which states, organisations and persons a report speaks of, and every word that names them."""

from communique.extract.mentions.name import NameType
from communique.extract.mentions.states import state_name, state_named
from communique.extract.mentions.step import MENTIONS, passive_names

__all__ = ["MENTIONS", "NameType", "passive_names", "state_name", "state_named"]
