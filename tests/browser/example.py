"""The example of a site, loaded through its acts the first time and copied from then on."""

import sqlite3
from datetime import timedelta
from pathlib import Path

from django.db import connection

from hefu_site.example.load import load_example
from hefu_site.settings.clock import now

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def put_example(kept: sqlite3.Connection) -> None:
    """Fill the empty site with the example as of ten days ago, out of ``kept`` if it is there.

    On PostgreSQL, where few tests want it, it is loaded each time.
    """
    connection.ensure_connection()
    if connection.vendor == "sqlite" and kept.execute("SELECT 1 FROM sqlite_master").fetchone():
        kept.backup(connection.connection)
        return
    load_example(EXAMPLES, at=now() - timedelta(days=10))
    if connection.vendor == "sqlite":
        connection.connection.backup(kept)
