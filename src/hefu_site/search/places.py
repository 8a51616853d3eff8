"""The orders of a list of undertakings, and the places in them where pages end and begin.

An order is gone through in stretches that an index holds, so that a page costs the same on however long a
list: by due day, first those that have one, and then those that have none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from hefu_site.search.models import Glance


@dataclass(frozen=True, kw_only=True)
class Place:
    """An undertaking as a place in a list: its key, and its due day."""

    due: date | None
    pk: UUID

    def __str__(self) -> str:
        return f"{self.due or ''}~{self.pk}"

    @classmethod
    def read(cls, text: str) -> "Place":
        """The place an address names.

        Raises:
            ValueError: it names none.
        """
        day, _, key = text.rpartition("~")
        return cls(due=date.fromisoformat(day) if day else None, pk=UUID(key))


class Places:
    """The places of a list, one stretch after another, some of them at a time."""

    def __init__(self, *stretches: QuerySet[Glance]) -> None:
        self._stretches = stretches

    def __getitem__(self, part: slice, /) -> Sequence[Place]:
        skipped, wanted, found = part.start or 0, part.stop - (part.start or 0), list[Place]()
        for stretch in self._stretches:
            rows = stretch.values_list("due", "pk")[skipped : skipped + wanted - len(found)]
            found += [Place(due=due, pk=pk) for due, pk in rows]
            if len(found) == wanted:
                break
            if skipped:
                skipped = 0 if found else max(skipped - stretch.count(), 0)
        return found


Order = Callable[[QuerySet[Glance], Place | None, Place | None], Places]
"""Some undertakings in an order: those behind a place, up to another and with it."""


def latest_first(found: QuerySet[Glance], after: Place | None, until: Place | None) -> Places:
    """Those recorded last come first."""
    if after:
        found = found.filter(pk__lt=after.pk)
    if until:
        found = found.filter(pk__gte=until.pk)
    return Places(found.order_by("-pk"))


def by_due_day(found: QuerySet[Glance], after: Place | None, until: Place | None) -> Places:
    """Those that are due first come first, and last those with no day."""
    dated, undated = found.filter(due__isnull=False), found.filter(due=None)
    if after and after.due:
        dated = dated.filter(Q(due__gt=after.due) | Q(pk__gt=after.pk), due__gte=after.due)
    elif after:
        dated, undated = dated.none(), undated.filter(pk__gt=after.pk)
    if until and until.due:
        dated = dated.filter(Q(due__lt=until.due) | Q(pk__lte=until.pk), due__lte=until.due)
        undated = undated.none()
    elif until:
        undated = undated.filter(pk__lte=until.pk)
    return Places(dated.order_by("due", "pk"), undated.order_by("pk"))
