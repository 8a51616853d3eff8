"""Very many rows written at once: nothing is checked row by row, and indexes are made when all are there."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from django.db import connection, models, transaction

Row = tuple[object, ...]
INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master"
    " WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = %s",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s"
    " AND indexname NOT IN (SELECT conname FROM pg_constraint)",
}
UNHINDERED = {
    "sqlite": (
        "PRAGMA foreign_keys = OFF",
        "PRAGMA journal_mode = OFF",
        "PRAGMA synchronous = OFF",
        "PRAGMA cache_size = -500000",
    ),
    "postgresql": (
        "SET session_replication_role = replica",  # no constraint's trigger fires
        "SET synchronous_commit = off",
        "SET maintenance_work_mem = '512MB'",
    ),
}
REACH = (
    "TRUNCATE search_reach",
    "INSERT INTO search_reach SELECT DISTINCT unnest(search_audience(words)), kind, id, vector"
    " FROM search_passage ORDER BY id",
)
"""What the trigger of the passages would have stored, which did not fire."""
AS_EVER = {
    "sqlite": ("PRAGMA journal_mode = WAL", "INSERT INTO search_words (search_words) VALUES ('optimize')"),
    "postgresql": (*REACH, "VACUUM ANALYZE"),
}
"""What leaves the database as it is after some nights of upkeep."""


def load_rows(rows_of: Mapping[type[models.Model], Iterator[Row]]) -> None:
    """Write rows, whose columns are those of `columns_of`, into the tables they belong to."""
    _execute(*UNHINDERED[connection.vendor])
    for table, rows in rows_of.items():
        with _without_indexes(table._meta.db_table), transaction.atomic():
            _write(table, rows)
    _execute(*AS_EVER[connection.vendor])
    connection.close()  # the next one begins with the settings of the site


def columns_of(table: type[models.Model]) -> list[str]:
    """The primary key first; one that the database counts is left to it."""
    fields = sorted(table._meta.concrete_fields, key=lambda field: not field.primary_key)
    return [field.column for field in fields if not isinstance(field, models.AutoField)]


def _execute(*lines: str, told: Sequence[str] = ()) -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        for line in lines:
            cursor.execute(line, told or None)
        return cursor.fetchall() if cursor.description else []


@contextmanager
def _without_indexes(table: str) -> Iterator[None]:
    indexes = _execute(INDEXES[connection.vendor], told=[table])
    _execute(*(f'DROP INDEX "{name}"' for name, _made in indexes))
    yield
    _execute(*(made for _name, made in indexes))


def _write(table: type[models.Model], rows: Iterator[Row]) -> None:
    names = ", ".join(f'"{column}"' for column in columns_of(table))
    into = f'"{table._meta.db_table}" ({names})'
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {into} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            places = ", ".join("?" for _ in columns_of(table))
            line = f"INSERT INTO {into} VALUES ({places})"  # noqa: S608  names of our own
            cursor.connection.executemany(line, rows)
