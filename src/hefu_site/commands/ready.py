"""Whether the database is as this release of Hefu needs it."""

import click
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor

NOT_READY = "The database is not ready. Run: hefu site init"


def is_ready() -> bool:
    """Whether it is there and of this release."""
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def require_ready() -> None:
    """Let a command go on only with a database that is there and of this release.

    Raises:
        click.ClickException: it is not; says what to run.
    """
    if not is_ready():
        raise click.ClickException(NOT_READY)
