"""Rates over all cooperations that a looker may see, and of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hefu.terms.rate import Rate
from hefu_site.ledger.as_of import AsOf
from hefu_site.look.batches import BATCH, in_batches
from hefu_site.people.models import Membership
from hefu_site.plans.queries.counts import Counts, counts_of, counts_of_each, counts_on
from hefu_site.plans.queries.overview import rates_of, turns_on
from hefu_site.plans.queries.quarters import quarter_ends
from hefu_site.publishing.queries import AGREED, public, public_agreements
from hefu_site.register.models import Agreement, Keeping, Undertaking
from hefu_site.register.queries import agreements_of

A_PAGE = 20
MOST = 1_000
"""Agreements, the latest, over which rates are counted together."""


@dataclass(frozen=True, kw_only=True)
class OverAll:
    """The rates over the agreements kept in one way: together by basis, through time, and each agreement's on
    a page of them. ``total`` is how many agreements there are, ``uncounted`` how many of them, the earliest,
    are in no rate over all."""

    keeping: Keeping
    total: int
    uncounted: int
    together: Sequence[tuple[Rate, ...]]
    through_time: Mapping[date, Counts]
    each: Sequence[tuple[Agreement, Sequence[tuple[Rate, ...]]]]


def rates_over_all(member: Membership | None, keeping: Keeping, as_of: AsOf, *, page: int) -> OverAll | None:
    """The rates of what a looker may see of agreements kept in one way; None where there is none."""
    agreements = agreements_of(member).filter(keeping=keeping).order_by("-recorded", "-pk")
    latest = list(agreements.values_list("pk", flat=True)[: MOST + 1])
    if not latest:
        return None
    counted, total = latest[:MOST], len(latest) if len(latest) <= MOST else agreements.count()
    by_then = as_of.known is not None
    through_time = counts_on(counted, quarter_ends(as_of.on), by_then=by_then)
    shown = list(agreements.select_related(None)[(page - 1) * A_PAGE : page * A_PAGE])
    counts = counts_of_each([each.pk for each in shown], as_of.on, by_then=by_then)
    return OverAll(
        keeping=keeping,
        total=total,
        uncounted=total - len(counted),
        together=rates_of(through_time[as_of.on], on=as_of.on),
        through_time=through_time,
        each=[(each, rates_of(counts.get(each.pk, {}), on=as_of.on)) for each in shown],
    )


def rates_of_each(
    member: Membership | None, keeping: Keeping, as_of: AsOf
) -> Iterator[tuple[Agreement, Sequence[tuple[Rate, ...]]]]:
    """The rates of every agreement that a looker may see by itself, the latest first, some at a time."""
    agreements = agreements_of(member).filter(keeping=keeping).order_by("-recorded", "-pk")
    by_then = as_of.known is not None
    for batch in in_batches(agreements.select_related(None).iterator(BATCH)):
        counts = counts_of_each([each.pk for each in batch], as_of.on, by_then=by_then)
        yield from ((each, rates_of(counts.get(each.pk, {}), on=as_of.on)) for each in batch)


@dataclass(frozen=True, kw_only=True)
class Published:
    """The rates by basis over what is public; ``uncounted`` is how many agreements, the earliest, are in
    none of them."""

    together: Sequence[tuple[Rate, ...]]
    uncounted: int


def published_rates(as_of: AsOf) -> Published:
    """The rates of what the sides of agreements let everybody see today, as it stood on a day; how much of
    the same agreements they have agreed on and keep to themselves is "not public"."""
    agreements = public_agreements()
    latest = list(agreements.values_list("pk", flat=True)[: MOST + 1])
    counted, total = latest[:MOST], len(latest) if len(latest) <= MOST else agreements.count()
    shown = public().filter(agreement__in=counted)
    agreed = Undertaking.objects.filter(AGREED, agreement__in=counted)
    kept = agreed.exclude(pk__in=shown.values("pk")).count()
    counts = counts_of(turns_on(as_of, undertaking__in=shown.values("pk")))
    return Published(together=rates_of(counts, on=as_of.on, not_public=kept), uncounted=total - len(counted))
