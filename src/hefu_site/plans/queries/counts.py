"""How many undertakings stood alike on a day, over one agreement or many.

What stood at the end of each quarter is the sum of what the quarters up to it grew by; what turned since is
added. So a page asks for as many rows as there are kinds of standing, and not for every undertaking.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from uuid import UUID

import msgspec
from django.db.models import Count, Q, QuerySet, Sum

from hefu_site.ledger.as_of import AsOf
from hefu_site.plans.models import Quarter, Turn
from hefu_site.plans.queries.course import Alike, awaited_by, look, on_record
from hefu_site.plans.queries.quarters import ends_a_quarter, quarter_of
from hefu_site.register.models import Agreement, Undertaking

Counts = Mapping[Alike, int]
"""How many undertakings stand alike."""


def counts_on(
    agreements: Collection[UUID] | QuerySet[Agreement], days: Sequence[date], *, by_then: bool
) -> dict[date, Counts]:
    """How many undertakings of some agreements stood alike on each of some days, by what is known now or was
    known then."""
    kept = Q(agreement__in=agreements, by_then=by_then)
    quarters = Quarter.objects.filter(kept, begins__lte=max(days)).values_list("begins", "alike")
    grown = list(quarters.annotate(Sum("grown")).order_by())
    found: dict[date, Counter[str]] = {day: Counter() for day in days}
    for day, counts in found.items():
        begun, whole = quarter_of(day), ends_a_quarter(day)
        for begins, alike, number in grown:
            if begins < begun or (whole and begins == begun):
                counts[alike] += number
        if not whole:
            _add_turned(counts, Turn.objects.filter(kept, first__gte=begun, first__lte=day))
    for day, change in _run_out(Turn.objects.filter(kept, goes_on=True, last__lt=max(days)), days):
        found[day].update(change)
    return {day: _read(counts) for day, counts in found.items()}


def _add_turned(counts: Counter[str], turns: QuerySet[Turn]) -> None:
    for alike, before, number in turns.order_by().values_list("alike", "before").annotate(Count("pk")):
        counts[alike] += number
        counts[before] -= number


def _run_out(turns: QuerySet[Turn], days: Sequence[date]) -> list[tuple[date, Counter[str]]]:
    """For every day, what changes by those turns that were not written up to it: judged anew."""
    changes = []
    lasts = {turn.undertaking_id: turn for turn in turns}
    fetched = on_record(Undertaking.objects.filter(pk__in=lasts)) if lasts else ()
    at_hand = awaited_by(fetched)
    for undertaking in fetched:
        turn = lasts[undertaking.pk]
        for day in days:
            if turn.last is None or day <= turn.last:
                continue
            found = look(undertaking, AsOf.by_then(day) if turn.by_then else AsOf(on=day), at_hand)
            changes.append((day, Counter({turn.alike: -1})))
            changes += [(day, Counter({found.alike.key: 1}))] if found else []
    return changes


def _read(counts: Counter[str]) -> Counts:
    return {msgspec.json.decode(key, type=Alike): number for key, number in counts.items() if key and number}
