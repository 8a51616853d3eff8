"""Reading the logs: the history in words, and whether it holds."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.apps import apps
from django.db.models import QuerySet
from django.utils.translation import get_language

from hefu.errors import BrokenHistory
from hefu.history.entry import Entry as Leaf
from hefu.history.verify import Recorded, verify
from hefu_site.ledger import models
from hefu_site.ledger.key import key_name
from hefu_site.people.acts import ACT_OF_EVENT

PAGE = 500


@dataclass(frozen=True, kw_only=True)
class Told:
    """One entry as the history page tells it."""

    entry: models.Entry
    sentence: str


@dataclass(frozen=True, kw_only=True)
class History:
    """One log, the latest entry first."""

    log: models.Log
    entries: Sequence[Told]
    checkpoint: str


def history_of(log: models.Log) -> History:
    """What was done, in the active language."""
    entries = list(_entries(log).order_by("-index"))
    return History(
        log=log, entries=[_told(entry) for entry in entries], checkpoint=entries[0].note if entries else ""
    )


def _told(entry: models.Entry) -> Told:
    act = ACT_OF_EVENT[entry.event]
    sentence = act.zh if (get_language() or "").startswith("zh") else act.en
    content = json.loads(entry.content.payload)
    person, body = content["by"]["name"], content["by"]["for"]
    return Told(entry=entry, sentence=sentence.format(person=person, body=body, what=content["what"]))


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
    for entry in _in_pages(log):
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


def _in_pages(log: models.Log) -> Iterator[models.Entry]:
    """Every entry in its order, a page at a time: whoever stops half-way leaves no cursor open."""
    page = list(_entries(log)[:PAGE])
    while page:
        yield from page
        page = list(_entries(log).filter(index__gt=page[-1].index)[:PAGE])


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
    """Every fact that was edited, removed or added without an act, in the order of the entries they belie."""
    said: dict[tuple[str, str], tuple[models.Entry, object]] = {}
    for entry in models.Entry.objects.select_related("content", "log").order_by("pk").iterator(500):
        for row in json.loads(entry.content.payload)["rows"] if hasattr(entry, "content") else ():
            said[row["table"], row["row"]["id"]] = entry, row
    found = []
    for table in fact_tables():
        for row in table.objects.iterator(500):  # type: ignore[attr-defined]
            content = row.as_content()
            stored = said.pop((content["table"], str(row.pk)), None)
            if stored is None or stored[1] != content or row.entry_id != stored[0].pk:
                belied = stored[0] if stored else None
                found.append(Deviation(entry=belied, table=content["table"], row=str(row.pk)))
    found += [Deviation(entry=entry, table=table, row=row) for (table, row), (entry, _said) in said.items()]
    return sorted(found, key=lambda each: (each.entry is None, str(each.entry and each.entry.pk), each.row))


def fact_tables() -> list[type[models.Fact]]:
    """Every table that holds facts."""
    return [model for model in apps.get_models() if issubclass(model, models.Fact)]
