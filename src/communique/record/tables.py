"""The tables of the store, in terms that SQLite and PostgreSQL share.

What changes over time (reports, placements, sources, claims, actors, refusals) has `recorded_at` and `closed_at`: a
row is current while it is not closed, nothing but the closing is ever written into a row, and `number` is the row's own
key, since one id can be recorded again. `blocks` and `unplaced` are no record but means of placing: the keys by which
reports that may be versions or copies of each other are found, and the reports that are still to be placed. Recording
times are UTC instants as text (see `clock.instant`); all other times are ISO 8601 as the reports give them.
"""

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

SCHEMA_VERSION = 4

metadata = MetaData()

store = Table("store", metadata, Column("name", String(40), primary_key=True), Column("value", Text, nullable=False))

reports = Table(
    "reports",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String(17), nullable=False),
    Column("raw_sha256", String(64), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("outlet", Text),
    Column("published", String(40)),
    Column("headline", Text),
    Column("language", String(10), nullable=False),
    Column("url", Text),
    Column("revision", String(20)),
    Column("label", Text),
    Column("json", LargeBinary, nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("given", Text, nullable=False),
    Column("first_recorded_at", String(27), nullable=False),
    Column("recorded_at", String(27), nullable=False),
    Column("closed_at", String(27)),
)

claims = Table(
    "claims",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String(17), nullable=False),
    Column("report", String(17), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("type", String(20)),
    Column("mode", String(40)),
    Column("status", String(20), nullable=False),
    Column("background", Boolean, nullable=False),
    Column("earliest", String(40)),
    Column("latest", String(40)),
    Column("reported_at", String(40)),
    Column("extractor", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("json", LargeBinary, nullable=False),
    Column("parties", LargeBinary, nullable=False),
    Column("recorded_at", String(27), nullable=False),
    Column("closed_at", String(27)),
)

claim_actors = Table(
    "claim_actors",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("claim", ForeignKey(claims.c.number), nullable=False),
    Column("actor", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("state", String(3)),
    Column("role", String(20), nullable=False),
    Column("grade", String(20)),
)

actors = Table(
    "actors",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("report", String(17), nullable=False),
    Column("key", Text, nullable=False),
    Column("type", String(20), nullable=False),
    Column("json", LargeBinary, nullable=False),
    Column("recorded_at", String(27), nullable=False),
    Column("closed_at", String(27)),
)

placements = Table(
    "placements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("report", String(17), nullable=False),
    Column("series", Text),
    Column("rank", Integer, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("copy_of", String(17)),
    Column("copy", String(20)),
    Column("recorded_at", String(27), nullable=False),
    Column("closed_at", String(27)),
)

blocks = Table(
    "blocks",
    metadata,
    Column("key", Text, primary_key=True),
    Column("report", String(17), primary_key=True),
    Index("blocks_of_report", "report"),
    sqlite_with_rowid=False,
)

unplaced = Table("unplaced", metadata, Column("report", String(17), primary_key=True), sqlite_with_rowid=False)

sources = Table(
    "sources",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("raw_sha256", String(64), nullable=False),
    Column("stated", Text, nullable=False),
    Column("report", String(17), nullable=False),
    Column("outlet", Text),
    Column("published", String(40)),
    Column("headline", Text),
    Column("url", Text),
    Column("recorded_at", String(27), nullable=False),
    Column("closed_at", String(27)),
)

passes = Table(
    "passes",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("raw_sha256", String(64), nullable=False),
    Column("stated", Text, nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("given", Text, nullable=False),
    Column("recorded_at", String(27), nullable=False),
    Index("passes_of_bytes", "raw_sha256", "stated"),
)

refusals = Table(
    "refusals",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("reason", String(20), nullable=False),
    Column("detail", Text, nullable=False),
    Column("raw_sha256", String(64)),
    Column("recorded_at", String(27), nullable=False),
    Column("closed_at", String(27)),
)


def _open_index(name: str, table: Table, *columns: str, unique: bool = False) -> None:
    """An index over the current rows alone, which keeps queries for the present fast whatever the past has grown to."""
    current = table.c.closed_at.is_(None)
    Index(name, *(table.c[column] for column in columns), unique=unique, sqlite_where=current, postgresql_where=current)


_open_index("one_current_report", reports, "id", unique=True)
_open_index("one_current_placement", placements, "report", unique=True)
_open_index("current_versions", placements, "series", "rank")
_open_index("current_copies", placements, "copy_of")
_open_index("one_current_source", sources, "name", "raw_sha256", "report", unique=True)
_open_index("current_sources_of_bytes", sources, "raw_sha256")
_open_index("current_sources_of_report", sources, "report")
_open_index("one_current_claim", claims, "id", unique=True)
_open_index("current_claims_of_report", claims, "report", "kind")
_open_index("one_current_actor", actors, "report", "key", unique=True)
_open_index("current_refusals", refusals, "name")
Index("actors_of_claim", claim_actors.c.claim)
Index("claims_of_state", claim_actors.c.state)
