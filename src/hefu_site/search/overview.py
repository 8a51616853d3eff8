"""Agreements at a glance: how many undertakings each has, and what of them is open."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, Count, Q, QuerySet, When

from hefu_site.people.models import Membership
from hefu_site.register.models import Agreement, Keeping
from hefu_site.register.queries import agreements_of
from hefu_site.search.lists import open_to
from hefu_site.search.models import Glance

A_PAGE = 30


@dataclass(frozen=True, kw_only=True)
class Overview:
    """An agreement at a glance: its undertakings in ``total``, how many are ``signable`` (an ask is answered
    and not signed) and ``agreed``, and what is open."""

    agreement: Agreement
    counts: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class Portfolio:
    """A page of the agreements a looker may see: those that sides keep, then those of observers, the latest
    first. ``open`` is over all that sides keep, ``following`` the agreement after which the next page begins,
    if one does."""

    overviews: Sequence[Overview]
    open: Mapping[str, int]
    following: UUID | None


def portfolio_of(member: Membership | None, *, on: date, after: UUID | None = None) -> Portfolio:
    """A page of a looker's agreements, in a number of queries that does not grow."""
    every = agreements_of(member)
    last = every.filter(pk=after).first() if after else None
    page = list(_in_order(every, last)[: A_PAGE + 1])
    shown = page[:A_PAGE]
    overviews = [*_overviews(shown, member, on=on)]
    kept = every.filter(keeping=Keeping.SIDES).exclude(pk__in=[each.pk for each in shown])
    others = Glance.objects.filter(agreement__in=kept.order_by().values("pk"))
    open_ = Counter(others.aggregate(**_counts(member, on=on)))
    for each in overviews:
        if each.agreement.keeping == Keeping.SIDES:
            open_ += Counter(each.counts)
    return Portfolio(overviews=overviews, open=open_, following=shown[-1].pk if len(page) > A_PAGE else None)


def overviews_of(member: Membership | None, *, on: date) -> Iterator[Overview]:
    """Every agreement a looker may see, the latest first, a page at a time."""
    every, last = agreements_of(member), None
    while page := list(_in_order(every, last)[:A_PAGE]):
        yield from _overviews(page, member, on=on)
        last = page[-1]


def _in_order(agreements: QuerySet[Agreement], last: Agreement | None) -> QuerySet[Agreement]:
    """The agreements after one, in the order of a portfolio."""
    if last is not None:
        same = Q(keeping=last.keeping, pk__lt=last.pk)
        rest = same | Q(keeping=Keeping.OBSERVER) if last.keeping == Keeping.SIDES else same
        agreements = agreements.filter(rest)
    kept_first = Case(When(keeping=Keeping.SIDES, then=0), default=1)
    return agreements.prefetch_related("sides__parties").order_by(kept_first, "-pk")


def _overviews(agreements: Sequence[Agreement], member: Membership | None, *, on: date) -> Iterator[Overview]:
    counted = Glance.objects.filter(agreement__in=agreements).values("agreement")
    names = _counts(member, on=on)
    rows = counted.annotate(**names).values_list("agreement", *names)
    counts = {agreement: dict(zip(names, numbers, strict=True)) for agreement, *numbers in rows}
    nothing = dict.fromkeys(names, 0)
    for agreement in agreements:
        yield Overview(agreement=agreement, counts=counts.get(agreement.pk, nothing))


def _counts(member: Membership | None, *, on: date) -> Mapping[str, Count]:
    conditions = {"signable": ~Q(assent="asked"), "agreed": Q(assent="agreed"), **open_to(member, on=on)}
    return {"total": Count("pk")} | {
        name: Count("pk", filter=condition) for name, condition in conditions.items()
    }
