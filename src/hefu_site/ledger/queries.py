"""Reading the logs: the history in words, and whether it holds."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from itertools import chain, groupby
from operator import attrgetter
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.apps import apps
from django.db.models import QuerySet

from hefu.errors import BrokenHistory
from hefu.history.entry import Entry as Leaf
from hefu.history.verify import Recorded, verify
from hefu_site.ledger import models
from hefu_site.ledger.key import key_name
from hefu_site.look.language import in_chinese
from hefu_site.people.acts import ACT_OF_EVENT
from hefu_site.people.models import Role

PAGE = 500
"""Entries held at a time while a log is checked."""
TOLD = 100
"""Entries on one page of a history."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """One entry as the history page tells it."""

    entry: models.Entry
    sentence: str


@dataclass(frozen=True, kw_only=True)
class History:
    """A page of one log, the latest entry first; ``later`` and ``earlier`` say where its neighbours begin."""

    log: models.Log
    entries: Sequence[Told]
    checkpoint: str
    later: int | None
    earlier: int | None


def history_of(log: models.Log, *, before: int | None = None) -> History:
    """What was done, in the active language: the last entries of a log, or those before an index."""
    ends = log.size if before is None else max(0, min(before, log.size))
    entries = list(_entries(log).filter(index__lt=ends, index__gte=ends - TOLD).order_by("-index"))
    last = log.entries.order_by("index").last()
    return History(
        log=log,
        entries=[_told(entry) for entry in entries],
        checkpoint=last.note if last else "",
        later=min(ends + TOLD, log.size) if ends < log.size else None,
        earlier=ends - TOLD if ends > TOLD else None,
    )


def whole_history(log: models.Log) -> Iterator[Told]:
    """All that was done, in the active language, the first entry first."""
    return map(_told, chain.from_iterable(_in_pages(_entries(log), "index")))


def _told(entry: models.Entry) -> Told:
    act = ACT_OF_EVENT[entry.event]
    sentence = act.zh if in_chinese() else act.en
    content = json.loads(entry.content.payload)
    named = {"person": content["by"]["name"], "body": content["by"]["for"], "what": content["what"]}
    return Told(entry=entry, sentence=sentence.format(**named, role=_role(content["rows"])))


def _role(rows: Sequence[Mapping[str, Any]]) -> str:
    """The role that an entry gives somebody, in words; nothing where it gives none."""
    role = next((row["row"]["role"] for row in rows if "role" in row["row"]), "")
    return str(Role(role).label) if role else ""


def _entries(log: models.Log) -> QuerySet[models.Entry]:
    return models.Entry.objects.filter(log=log).select_related("content", "by__person").order_by("index")


def verify_log(log: models.Log, *, public_key: Ed25519PublicKey) -> int:
    """Check that every entry of a log holds: seal, order, checkpoint, and the columns beside them.

    Returns:
        How many entries hold: all of them.

    Raises:
        BrokenHistory: the first entry that does not hold; its ``facts`` have ``log`` and ``at``.
    """
    try:
        edge = verify(_recorded(log), origin=log.origin, name=key_name(public_key), public_key=public_key)
    except BrokenHistory as broken:
        raise BrokenHistory(**{**broken.facts, "log": str(log.pk)}) from broken
    if edge.size != log.size:
        raise BrokenHistory(log=str(log.pk), at=edge.size, because="entries are missing at the end")
    return edge.size


def _recorded(log: models.Log) -> Iterator[Recorded]:
    for entry in chain.from_iterable(_in_pages(_entries(log), "index")):
        content = getattr(entry, "content", None)
        said = json.loads(content.payload) if content else {}
        if content and (said["event"], said["happened"], said["by"]["person"]) != (
            entry.event,
            entry.happened.isoformat(),
            str(entry.by.person_id),
        ):
            raise BrokenHistory(at=entry.index, because="the columns beside the seal say otherwise")
        yield Recorded(
            index=entry.index,
            entry=as_leaf(entry),
            content=content.payload.encode() if content else None,
            salt=bytes(content.salt) if content else None,
            note=entry.note,
        )


def _in_pages(entries: QuerySet[models.Entry], by: str) -> Iterator[list[models.Entry]]:
    """Every entry in an order, a page at a time: whoever stops half-way leaves no cursor open."""
    page = list(entries.order_by(by)[:PAGE])
    while page:
        yield page
        page = list(entries.order_by(by).filter(**{f"{by}__gt": getattr(page[-1], by)})[:PAGE])


def as_leaf(entry: models.Entry) -> Leaf:
    """What of an entry stands in the tree."""
    recorded = entry.recorded.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return Leaf(event=entry.event, recorded=recorded, content=entry.seal)


@dataclass(frozen=True, kw_only=True)
class Deviation:
    """A row that does not say what the entry that last stored it says; ``entry`` is None if none ever did."""

    entry: models.Entry | None
    table: str
    row: str


def deviations() -> list[Deviation]:
    """Every fact that was edited, removed or added without an act, in the order of the entries they belie.

    Rows are laid against entries and entries against rows; one page of either is held at a time.
    """
    tables = {table._meta.label_lower: table for table in fact_tables()}
    belied: dict[tuple[str, str], models.Entry | None] = {}
    for table in tables.values():
        belied |= _unaccounted(table)
    for page in _in_pages(_with_content(), "pk"):
        belied |= _missing(page, tables)
    found = [Deviation(entry=entry, table=table, row=row) for (table, row), entry in belied.items()]
    return sorted(found, key=lambda each: (each.entry is None, str(each.entry and each.entry.pk), each.row))


def _unaccounted(table: type[models.Fact]) -> dict[tuple[str, str], models.Entry | None]:
    """The rows that their entry tells otherwise, with that entry; None where it does not know the row."""
    found: dict[tuple[str, str], models.Entry | None] = {}
    rows = table.objects.order_by("entry_id").iterator(PAGE)  # type: ignore[attr-defined]
    for entry_id, stored in groupby(rows, key=attrgetter("entry_id")):
        entry = _with_content().get(pk=entry_id)
        said = _rows_said(entry)
        for row in stored:
            content = row.as_content()
            name = content["table"], str(row.pk)
            if name not in said or _with_later_columns(said[name], table) != content:
                found[name] = entry if name in said else None
    return found


def _with_later_columns(said: Mapping[str, Any], table: type[models.Fact]) -> dict[str, Any]:
    """What an entry says of a row; columns that the table got since hold their defaults."""
    columns = [field for field in table._meta.concrete_fields if field.name != "entry"]
    later = {
        each.attname: models.plain(each.get_default()) for each in columns if each.attname not in said["row"]
    }
    return {**said, "row": {**later, **said["row"]}}


def _missing(
    entries: Sequence[models.Entry], tables: Mapping[str, type[models.Fact]]
) -> dict[tuple[str, str], models.Entry | None]:
    """The rows that are gone, or say what they said before one of these entries, with that entry."""
    said = {name: entry for entry in entries for name in _rows_said(entry)}
    found: dict[tuple[str, str], models.Entry | None] = dict(said)
    for label, table in tables.items():
        rows = [row for name, row in said if name == label]
        stored = table.objects.filter(pk__in=rows).values_list("pk", "entry_id")  # type: ignore[attr-defined]
        for pk, entry_id in stored:
            if said[label, str(pk)].pk <= entry_id:
                del found[label, str(pk)]
    return found


def _with_content() -> QuerySet[models.Entry]:
    return models.Entry.objects.select_related("content", "log")


def _rows_said(entry: models.Entry) -> dict[tuple[str, str], Any]:
    """What an entry says of rows, by table and row; nothing once its content is gone."""
    content = getattr(entry, "content", None)
    rows = json.loads(content.payload)["rows"] if content else ()
    return {(row["table"], row["row"]["id"]): row for row in rows}


def fact_tables() -> list[type[models.Fact]]:
    """Every table that holds facts."""
    return [model for model in apps.get_models() if issubclass(model, models.Fact)]
