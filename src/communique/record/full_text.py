"""The full-text index over headline and text of every report: SQLite's FTS5 over words that we have split ourselves.

The index holds no text of its own (a "contentless" table): a report is taken out of it by the very words that were
put in. Its row ids are the numbers of current rows of `reports`.
"""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, bindparam, column, select, text
from sqlalchemy import table as named

from communique.record import tables
from communique.record.words import Phrase, folded

NAME = "report_words"


def make_index(connection: Connection) -> None:
    """Make the index in a new database."""
    # Every character but ASCII marks and spaces belongs to a word: the words were split before.
    connection.exec_driver_sql(f"CREATE VIRTUAL TABLE {NAME} USING fts5(headline, text, content='', tokenize='ascii')")


def index_words(connection: Connection, number: int, headline: str | None, body: str) -> None:
    """Make a report's row findable by its words."""
    query = text(f"INSERT INTO {NAME} (rowid, headline, text) VALUES (:number, :headline, :text)")  # noqa: S608
    connection.execute(query, _values(number, headline, body))


def forget_words(connection: Connection, number: int, headline: str | None, body: str) -> None:
    """Take a report's row out of the index; the words must be those that were put in."""
    query = text(f"INSERT INTO {NAME} ({NAME}, rowid, headline, text) VALUES ('delete', :number, :headline, :text)")  # noqa: S608
    connection.execute(query, _values(number, headline, body))


def holds(phrases: Iterable[Phrase]) -> ColumnElement[bool]:
    """The condition on `reports` that each phrase occurs; phrases hold nothing but letters and digits."""
    asked = " AND ".join(f'"{" ".join(phrase)}"' for phrase in phrases)
    words = named(NAME, column("rowid"), column(NAME))
    found = select(words.c.rowid).where(words.c[NAME].op("MATCH")(bindparam("words", asked, unique=True)))
    return tables.reports.c.number.in_(found)


def _values(number: int, headline: str | None, body: str) -> dict[str, object]:
    return {"number": number, "headline": " ".join(folded(headline or "")), "text": " ".join(folded(body))}
