"""One record as a model gives it: its fields are taken out and checked one by one; what is left over refuses it."""

from collections.abc import Collection
from enum import StrEnum
from typing import Any, TypeVar

import orjson

from communique.claims.actor import Actor
from communique.claims.codes import Status
from communique.claims.span import Span
from communique.claims.when import When
from communique.extract.events.timing import lies_ahead
from communique.extract.model.location import Page
from communique.extract.model.naming import actors_named, date_named, term_named
from communique.extract.model.refusals import Fault, RejectedError, shortened
from communique.extract.positions.timing import to_come
from communique.extract.status import ACTUAL

Code = TypeVar("Code", bound=StrEnum)
MOST = 50  # actors in one field


class Record:
    """The fields of one record; every method raises RejectedError for what fails its check."""

    def __init__(self, page: Page, given: object) -> None:
        if not isinstance(given, dict):
            raise RejectedError(Fault.SHAPE, "a record is no JSON object")
        self.page = page
        self._left: dict[str, Any] = {name: value for name, value in given.items() if value not in (None, "", [], {})}
        self._number = self._left.pop("sentence", None)
        self.sentence = page.sentence(self._number)
        self.when: When | None = None

    def words(self, name: str) -> Span:
        """The located words of a field that must be there."""
        found = self.any_words(name)
        if found is None:
            raise RejectedError(Fault.SHAPE, f"the field {name!r} is missing")
        return found

    def any_words(self, name: str) -> Span | None:
        """The located words of a field, None where it is left out."""
        given = self._left.pop(name, None)
        return None if given is None else self.page.locate(given, self._number)

    def own_words(self, name: str) -> Span:
        """As `words`, in the record's own sentence: what it rests on is not to be found elsewhere."""
        found = self.words(name)
        if not self.sentence.contains(found):
            raise RejectedError(Fault.WORDS, f"the words of {name!r} stand in another sentence than the record")
        return found

    def code(self, name: str, codes: type[Code]) -> Code:
        """A code that must be there."""
        if (found := self.any_code(name, codes)) is None:
            raise RejectedError(Fault.SHAPE, f"the field {name!r} is missing")
        return found

    def any_code(self, name: str, codes: type[Code]) -> Code | None:
        """A code of an enum, None where it is left out."""
        found = self.word_of(name, [one.value for one in codes])
        return None if found is None else codes(found)

    def word_of(self, name: str, known: Collection[str]) -> str | None:
        """One of the known words, None where the field is left out."""
        given = self._left.pop(name, None)
        if given is not None and (not isinstance(given, str) or given not in known):
            raise RejectedError(Fault.CODE, f"{shortened(repr(given), 60)} is no code of the field {name!r}")
        return given

    def flag(self, name: str) -> bool:
        """True or false; false where it is left out."""
        given = self._left.pop(name, False)
        if not isinstance(given, bool):
            raise RejectedError(Fault.SHAPE, f"the field {name!r} is neither true nor false")
        return given

    def actors(self, name: str, least: int = 0) -> tuple[Actor, ...]:
        """The actors whom the words of a field name, each once."""
        found: dict[str, Actor] = {}
        for given in self.listed(name):
            for actor in actors_named(self.page.reading, self.page.locate(given, self._number)):
                found.setdefault(actor.key, actor)
        if len(found) < least:
            raise RejectedError(Fault.ACTOR, f"the field {name!r} names {len(found)} actors, and not {least}")
        return tuple(found.values())

    def any_actor(self, name: str) -> Actor | None:
        """The one actor whom the words of a field name, None where it is left out."""
        found = self.actors(name)
        if len(found) > 1:
            raise RejectedError(Fault.ACTOR, f"the field {name!r} takes one actor, and names {len(found)}")
        return found[0] if found else None

    def listed(self, name: str) -> list[Any]:
        """The values of a field that may hold several; one alone counts as a list of one."""
        given = self._left.pop(name, [])
        values = given if isinstance(given, list) else [given]
        if len(values) > MOST:
            raise RejectedError(Fault.SHAPE, f"the field {name!r} has {len(values):,} values, more than {MOST}")
        return values

    def within(self, name: str) -> "Record | None":
        """A field that is itself a record of the same sentence, None where it is left out."""
        given = self._left.pop(name, None)
        return None if given is None else self.part(given)

    def part(self, given: object) -> "Record":
        """A value of a field as a record of the same sentence."""
        if not isinstance(given, dict) or "sentence" in given:
            raise RejectedError(
                Fault.SHAPE, f"{shortened(repr(given), 60)} is no JSON object with the fields asked for"
            )
        return Record(self.page, {**given, "sentence": self._number})

    def date(self, name: str) -> When | None:
        """The date that our reader finds at the words of a field, None where it is left out."""
        words = self.any_words(name)
        return None if words is None else date_named(self.page.reading, words)

    def own_date(self, name: str) -> When | None:
        """As `date`, of the record itself: terms are counted from it."""
        self.when = self.date(name)
        return self.when

    def due(self, name: str, past: bool = False, bare: bool = False) -> When | None:
        """A date by which something is due, or the end of a term: "within ten days", "ten days" where that is `bare`.

        A term is counted from the record's own day, else from the report's. Nothing that is still open falls due before
        the report; `past`: it may.
        """
        words = self.any_words(name)
        if words is None:
            return None
        reading = self.page.reading
        when = term_named(reading, words, bare, self.when) or date_named(reading, words)
        if when is not None and not past and not to_come(reading, when):
            raise RejectedError(Fault.CONTRADICTION, "the date on which it is due lies before the report")
        return when

    def status(self, when: When | None) -> tuple[Status, tuple[Span, ...]]:
        """Whether it happened and the words that say so; what lies ahead of the report has not happened."""
        status = self.any_code("status", Status) or Status.OCCURRED
        cue = self.any_words("status_words")
        if status not in ACTUAL and cue is None:
            raise RejectedError(Fault.SHAPE, f"no words say that it is {status}")
        if status in ACTUAL and when is not None and lies_ahead(self.page.reading, when):
            raise RejectedError(Fault.CONTRADICTION, f"it is {status}, and its date lies ahead of the report")
        return status, () if cue is None else (cue,)

    def done(self) -> None:
        """Nothing may be left: a field that nobody knows says something that would be lost."""
        if self._left:
            raise RejectedError(Fault.SHAPE, f"there is no field {shortened(', '.join(map(repr, self._left)), 80)}")


def as_line(given: object) -> str:
    """What a model gave, as one line."""
    try:
        return shortened(orjson.dumps(given).decode())
    except orjson.JSONEncodeError:
        return shortened(repr(given))
