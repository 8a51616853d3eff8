"""A site in one file: every stored row of every table, with what is needed to see that none is missing.

A zip with ``manifest.json`` and a file of JSON lines for each table, in Django's own serialisation, so that
what was taken from one database can be put into the other. What is derived comes along and is
computed anew afterwards; who is signed in does not. The key of the logs is kept apart from it.
"""

import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any

import msgspec
from django.apps import apps
from django.core import serializers
from django.core.management.color import no_style
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder

from hefu.errors import HefuError
from hefu_site.look.batches import BATCH, in_batches

LEFT_OUT = frozenset({"people.signedin", "people.attempt"})
"""Tables of this site that say only what goes on at the moment."""
Progress = Callable[[int], object]


class BrokenArchive(HefuError):
    """The file is no whole backup; ``facts`` say what is wrong with it."""

    code = "archive.broken"


class OtherRelease(HefuError):
    """The backup was taken by a release whose tables are not those of this one."""

    code = "archive.other-release"


class _Exact(DjangoJSONEncoder):
    """Writes moments with their microseconds, which the logs seal and Django's encoder drops."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """How many rows of a table the archive holds, and the digest of their lines."""

    rows: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What an archive is: when and by which release it was made, of which tables."""

    hefu: str
    made: datetime
    migrations: tuple[str, ...]
    tables: dict[str, Table]

    @property
    def rows(self) -> int:
        """The rows of all tables."""
        return sum(table.rows for table in self.tables.values())


def tables() -> list[type[models.Model]]:
    """The tables of this site that are kept."""
    own = [config for config in apps.get_app_configs() if config.name.startswith("hefu_site.")]
    found = [model for config in own for model in config.get_models()]
    return [model for model in found if model._meta.label_lower not in LEFT_OUT]


def count_rows() -> int:
    """How many rows a backup would hold now."""
    return sum(model._default_manager.count() for model in tables())


def write_archive(path: Path, *, at: datetime, progress: Progress) -> Manifest:
    """Write a backup of one moment of the site; acts wait or go on, and none is seen by half.

    Raises:
        FileExistsError: there is such a file; a backup is never overwritten.
    """
    partial = path.with_name(path.name + ".part")
    if path.exists():
        raise FileExistsError(path)
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive, _one_moment():
        written = {}
        for model in tables():
            with archive.open(_member(model._meta.label_lower), "w", force_zip64=True) as file:
                written[model._meta.label_lower] = _write_table(model, file, progress)
        manifest = Manifest(hefu=version("hefu"), made=at, migrations=_migrations(), tables=written)
        archive.writestr("manifest.json", msgspec.json.format(msgspec.json.encode(manifest)))
    partial.rename(path)
    return manifest


@contextmanager
def _one_moment() -> Iterator[None]:
    """All that is read within is of one moment; SQLite holds every transaction to that by itself."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _write_table(model: type[models.Model], file: IO[bytes], progress: Progress) -> Table:
    digest, rows = hashlib.sha256(), 0
    for batch in in_batches(model._default_manager.order_by("pk").iterator(BATCH)):
        lines = serializers.serialize("jsonl", batch, cls=_Exact, ensure_ascii=True).encode("ascii")
        digest.update(lines)
        file.write(lines)
        rows += len(batch)
        progress(len(batch))
    return Table(rows=rows, sha256=digest.hexdigest())


def read_manifest(path: Path) -> Manifest:
    """Read what a file is a backup of, and hold every table of it to its digest.

    Raises:
        BrokenArchive: it is none, or not a whole one.
        OtherRelease: this release has other tables; ``facts`` name the one that made it.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = msgspec.json.decode(archive.read("manifest.json"), type=Manifest)
            changed = [
                label for label, table in manifest.tables.items() if not _is_whole(archive, label, table)
            ]
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, msgspec.MsgspecError) as error:
        raise BrokenArchive(file=str(path), because="it is no whole backup of Hefu") from error
    if changed:
        raise BrokenArchive(file=str(path), because=f"the table {changed[0]} was changed or cut short")
    if manifest.migrations != _migrations():
        raise OtherRelease(file=str(path), made_by=manifest.hefu, this=version("hefu"))
    return manifest


def _is_whole(archive: zipfile.ZipFile, label: str, table: Table) -> bool:
    digest = hashlib.sha256()
    with archive.open(_member(label)) as file:
        for line in file:
            digest.update(line)
    return digest.hexdigest() == table.sha256


@transaction.atomic
def read_archive(path: Path, manifest: Manifest, *, progress: Progress) -> None:
    """Put every row of a whole backup into an empty site: all of them or none."""
    known = {model._meta.label_lower: model for model in tables()}
    with zipfile.ZipFile(path) as archive:
        for label in manifest.tables:
            with archive.open(_member(label)) as file:
                _read_table(known[label], file, progress)
    _count_on(known.values())


def _read_table(model: type[models.Model], file: Iterable[bytes], progress: Progress) -> None:
    for batch in in_batches(file):
        stored: list[Any] = [each.object for each in serializers.deserialize("jsonl", batch)]
        model._default_manager.bulk_create(stored)
        progress(len(stored))


def _count_on(stored: Iterable[type[models.Model]]) -> None:
    """Let the database number new rows after those that came with their numbers."""
    with connection.cursor() as cursor:
        for line in connection.ops.sequence_reset_sql(no_style(), list(stored)):
            cursor.execute(line)


def _migrations() -> tuple[str, ...]:
    """The steps that made the tables of this site, each as "room.number"."""
    applied = MigrationRecorder(connection).applied_migrations()
    own = {config.label for config in apps.get_app_configs() if config.name.startswith("hefu_site.")}
    return tuple(sorted(f"{app}.{name}" for app, name in applied if app in own))


def _member(label: str) -> str:
    return f"tables/{label}.jsonl"
