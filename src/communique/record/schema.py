"""Making the tables in a new database, and telling whether an existing one is ours and of this version."""

from sqlalchemy import Connection, insert, inspect, select

from communique.errors import StoreError
from communique.record import tables
from communique.record.full_text import make_index

_APPLICATION = {"application": "communique", "schema": str(tables.SCHEMA_VERSION)}


_COLUMNS = {"name", "value"}
_FOREIGN = "this database belongs to another program; give another with --db"


def prepare(connection: Connection) -> None:
    """Make the tables where there are none; StoreError where there are others than this version's."""
    present = set(inspect(connection).get_table_names())
    if not present:
        tables.metadata.create_all(connection)
        make_index(connection)
        connection.execute(insert(tables.store), [{"name": k, "value": v} for k, v in _APPLICATION.items()])
        return
    if tables.store.name not in present:
        raise StoreError(_FOREIGN)
    _check_version(connection)
    if not present >= set(tables.metadata.tables):
        raise StoreError(_FOREIGN)


def _check_version(connection: Connection) -> None:
    columns = {column["name"] for column in inspect(connection).get_columns(tables.store.name)}
    said = {row.name: row.value for row in connection.execute(select(tables.store))} if columns >= _COLUMNS else {}
    if said.get("application") != _APPLICATION["application"]:
        raise StoreError(_FOREIGN)
    if said != _APPLICATION:
        raise StoreError(
            f"the database has schema {said.get('schema', 'unknown')}, this communique works with "
            f"{tables.SCHEMA_VERSION}; use the version that wrote it, or read the reports into a new one (--db)"
        )
