"""Whether a deed or an encounter is told plainly enough to stand in an answer: as done or set, by whom, and to whom."""

from communique.extract.events.draft import Draft
from communique.extract.events.parties import Parties
from communique.extract.events.told.attested import told_as_fact
from communique.extract.events.told.force import as_done
from communique.extract.events.told.goodwill import goodwill_told
from communique.extract.events.told.home import between_persons
from communique.extract.events.told.plain import plainly
from communique.extract.reading import Reading


def plainly_told(reading: Reading, parties: Parties, draft: Draft) -> Draft | None:
    """The draft as its words plainly tell it, None where they may well mean something else, or are of home politics."""
    if between_persons(parties, draft) or not goodwill_told(parties, draft):
        return None
    told = told_as_fact(reading, parties, draft)
    plain = plainly(reading, parties, told) if told is not None else None
    return as_done(reading, parties, plain) if plain is not None else None
