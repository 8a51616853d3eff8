"""How many undertakings stood alike on a day, over one agreement or many.

What stood at the end of each quarter is the sum of what the quarters up to it grew by; what turned since is
added. So a page asks for as many rows as there are kinds of standing, and not for every undertaking.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from django.db.models import Count, F, Q, QuerySet, Sum, UUIDField, Value

from hefu_site.ledger.as_of import AsOf
from hefu_site.plans.models import Quarter, Turn
from hefu_site.plans.queries.course import Alike, awaited_by, look, on_record
from hefu_site.plans.queries.quarters import ends_a_quarter, quarter_of
from hefu_site.register.models import Undertaking

Agreements = Collection[UUID] | QuerySet[Any, Any]
Counts = Mapping[Alike, int]
"""How many undertakings stand alike."""


def counts_on(agreements: Agreements, days: Sequence[date], *, by_then: bool) -> dict[date, Counts]:
    """How many undertakings of some agreements stood alike on each of some days, by what is known now or was
    known then."""
    counted = _counted(agreements, days, by_then=by_then, of=Value(None, UUIDField()))
    return {day: _read(counted[None, day]) for day in days}


def counts_of_each(agreements: Agreements, day: date, *, by_then: bool) -> dict[UUID, Counts]:
    """The same for a day, each agreement by itself; one without undertakings is left out."""
    counted = _counted(agreements, [day], by_then=by_then, of=F("agreement"))
    return {of: _read(counts) for (of, _day), counts in counted.items() if of}


def _counted(
    agreements: Agreements, days: Sequence[date], *, by_then: bool, of: F | Value
) -> dict[tuple[UUID | None, date], Counter[str]]:
    kept = Q(agreement__in=agreements, by_then=by_then)
    quarters = Quarter.objects.filter(kept, begins__lte=max(days)).annotate(of=of)
    grown = list(quarters.order_by().values_list("of", "begins", "alike").annotate(Sum("grown")))
    found: defaultdict[tuple[UUID | None, date], Counter[str]] = defaultdict(Counter)
    for day in days:
        begun, whole = quarter_of(day), ends_a_quarter(day)
        for group, begins, alike, number in grown:
            if begins < begun or (whole and begins == begun):
                found[group, day][alike] += number
        if not whole:
            turns = Turn.objects.filter(kept, first__gte=begun, first__lte=day).annotate(of=of)
            turned = turns.order_by().values_list("of", "alike", "before").annotate(Count("pk"))
            for group, alike, before, number in turned:
                found[group, day].update({alike: number})
                found[group, day].subtract({before: number})
    each = isinstance(of, F)
    for turn, day, alike in _run_out(Turn.objects.filter(kept, goes_on=True, last__lt=max(days)), days):
        found[turn.agreement_id if each else None, day].update({turn.alike: -1})
        found[turn.agreement_id if each else None, day].update({alike: 1})
    return found


def _run_out(turns: QuerySet[Turn], days: Sequence[date]) -> Iterator[tuple[Turn, date, str]]:
    """Those turns that were not written up to a day, with how their undertakings stand then: judged anew."""
    lasts = {turn.undertaking_id: turn for turn in turns}
    fetched = list(on_record(Undertaking.objects.filter(pk__in=lasts))) if lasts else []
    at_hand = awaited_by(fetched)
    for undertaking in fetched:
        turn = lasts[undertaking.pk]
        for day in days:
            if turn.last is not None and day > turn.last:
                found = look(undertaking, AsOf.by_then(day) if turn.by_then else AsOf(on=day), at_hand)
                yield turn, day, found.alike.key if found else ""


def counts_of(turns: QuerySet[Turn]) -> Counts:
    """How many of some turns of one day stand alike."""
    return _read(Counter(dict(turns.order_by().values_list("alike").annotate(Count("pk")))))


def _read(counts: Counter[str]) -> Counts:
    return {msgspec.json.decode(key, type=Alike): number for key, number in counts.items() if key and number}
