"""Rates over all cooperations that a looker may see, and of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from hefu.terms.rate import Rate
from hefu_site.ledger.as_of import AsOf
from hefu_site.people.models import Membership
from hefu_site.plans.queries.counts import Counts, counts_of, counts_of_each, counts_on
from hefu_site.plans.queries.overview import rates_of, turns_on
from hefu_site.plans.queries.quarters import quarter_ends
from hefu_site.publishing.queries import AGREED, public
from hefu_site.register.models import Agreement, Keeping, Undertaking
from hefu_site.register.queries import agreements_of

A_PAGE = 50


@dataclass(frozen=True, kw_only=True)
class OverAll:
    """The rates over all agreements kept in one way: together by basis, through time, and each agreement's on
    a page of them. ``total`` is how many agreements there are."""

    keeping: Keeping
    total: int
    together: Sequence[tuple[Rate, ...]]
    through_time: Mapping[date, Counts]
    each: Sequence[tuple[Agreement, Sequence[tuple[Rate, ...]]]]


def rates_over_all(member: Membership | None, keeping: Keeping, as_of: AsOf, *, page: int) -> OverAll | None:
    """The rates of what a looker may see of agreements kept in one way; None where there is none."""
    agreements = agreements_of(member).filter(keeping=keeping)
    by_then, keys = as_of.known is not None, agreements.order_by().values("pk")
    through_time = counts_on(keys, quarter_ends(as_of.on), by_then=by_then)
    together = rates_of(through_time[as_of.on], on=as_of.on)
    shown = list(_page(agreements, page))
    counts = counts_of_each([each.pk for each in shown], as_of.on, by_then=by_then)
    total = agreements.count()
    return (
        OverAll(
            keeping=keeping,
            total=total,
            together=together,
            through_time=through_time,
            each=[(each, rates_of(counts.get(each.pk, {}), on=as_of.on)) for each in shown],
        )
        if total
        else None
    )


def _page(agreements: QuerySet[Agreement], page: int) -> QuerySet[Agreement]:
    return agreements.order_by("-recorded", "-pk")[(page - 1) * A_PAGE : page * A_PAGE]


def published_rates(as_of: AsOf) -> list[tuple[Rate, ...]]:
    """The rates of what the sides of all agreements let everybody see today, as it stood on a day; how much
    of the same agreements they have agreed on and keep to themselves is "not public"."""
    shown = public()
    keys = shown.order_by().values("agreement")
    kept = Undertaking.objects.filter(AGREED, agreement__in=keys).exclude(pk__in=shown.values("pk")).count()
    counts = counts_of(turns_on(as_of, undertaking__in=shown.values("pk")))
    return rates_of(counts, on=as_of.on, not_public=kept)
