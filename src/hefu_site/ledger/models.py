"""The append-only logs, and what makes a row a fact.

A log holds seals; what was done stays outside, in `Content`, behind a salted digest. So a
content can be redacted and the proof of everything else still holds (docs/decisions/0004).
"""

import hashlib
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu_site.look.ids import new_id
from hefu_site.people.models import Membership


class Audience(models.TextChoices):
    """For whose eyes a log is kept."""

    SIDES = "sides"
    SIDE = "side"
    OBSERVER = "observer"


WHOSE = {
    Audience.SIDES: _("What the sides share"),
    Audience.SIDE: _("Your side’s own matters"),
    Audience.OBSERVER: _("The observer’s log"),
}


class Log(models.Model):
    """One append-only Merkle log; ``size`` and ``edge`` are the right edge of its tree."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    audience = models.CharField(max_length=10, choices=Audience.choices)
    size = models.PositiveBigIntegerField(default=0)
    edge = models.BinaryField(default=bytes)

    def __str__(self) -> str:
        return f"{self.audience} log {self.id}"

    @property
    def origin(self) -> str:
        """The first line of every checkpoint of this log."""
        return f"hefu/log/{self.id}"

    @property
    def whose(self) -> str:
        """What is told in it, for those who may see it."""
        return str(WHOSE[Audience(self.audience)])


class Entry(models.Model):
    """One act in one log: when it happened, when it was recorded, who did it, and the seal of what was done.

    ``note`` is the checkpoint signed when the entry was appended, as a C2SP signed note.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    log = models.ForeignKey(Log, on_delete=models.PROTECT, related_name="entries")
    index = models.PositiveBigIntegerField()
    event = models.CharField(max_length=60)
    happened = models.DateField()
    recorded = models.DateTimeField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    seal = models.CharField(max_length=64)
    note = models.TextField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("log", "index", name="entry_index_once")]
        ordering: ClassVar = ["log", "index"]

    def __str__(self) -> str:
        return f"{self.event} #{self.index}"


class Content(models.Model):
    """What an entry seals: canonical JSON, and the salt without which the seal tells nothing of it."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, primary_key=True, related_name="content")
    payload = models.TextField()
    salt = models.BinaryField()

    def __str__(self) -> str:
        return self.payload


class Fact(models.Model):
    """A row that an act stored, with both its days: when it happened and when it was recorded.

    Facts are stored by `ledger.actions.record` and by nothing else; ``entry`` is the act that
    last stored the row, and what the row says stands in that entry's content.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    happened = models.DateField()
    recorded = models.DateTimeField()
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    def as_content(self) -> dict[str, Any]:
        """All that the row says, as it stands in the entry: every column but the entry's own."""
        columns = [field for field in self._meta.concrete_fields if field.name != "entry"]
        return {
            "table": self._meta.label_lower,
            "row": {field.attname: plain(field.value_from_object(self)) for field in columns},
        }


LONG = 400
"""Characters from which a text stands in a content as its digest only; it is kept once, in its row."""


def plain(value: object) -> object:  # noqa: PLR0911  one line for each type a column can hold
    """A column's value as it stands in an entry's content."""
    match value:
        case None | bool() | int():
            return value
        case str() if len(value) >= LONG:
            return {"sha256": hashlib.sha256(value.encode()).hexdigest(), "characters": len(value)}
        case str():
            return value
        case UUID():
            return str(value)
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case Decimal():
            return format(value.normalize(), "f")
        case list() | dict():
            return json.dumps(value, ensure_ascii=False, sort_keys=True)
    raise TypeError(f"a fact cannot hold a {type(value).__name__}")
