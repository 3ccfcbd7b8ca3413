"""Places of a report: their names in the text, and which place of the gazetteer each one is."""

from communique.extract.places.step import PLACES

__all__ = ["PLACES"]
