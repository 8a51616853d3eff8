"""Agreements at a glance: how many undertakings each has, and what of them is open."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, Prefetch, Q, QuerySet, When

from hefu_site.look.pages import first_page
from hefu_site.people.models import Membership
from hefu_site.register.models import Agreement, Keeping, Party, Side
from hefu_site.register.queries import agreements_of
from hefu_site.search.lists import open_to
from hefu_site.search.models import Glance

A_PAGE = 20
AT_ONCE = 200
Counts = Mapping[str, int]
"""How many undertakings, by what they have in common; what is not named is none."""


@dataclass(frozen=True, kw_only=True)
class Overview:
    """An agreement at a glance: its undertakings in ``total``, how many are ``signable`` (an ask is answered
    and not signed) and ``agreed``, and what is open."""

    agreement: Agreement
    counts: Counts


@dataclass(frozen=True, kw_only=True)
class Portfolio:
    """A page of the agreements a looker may see: those that sides keep, then those of observers, the latest
    first. ``open`` is over all that sides keep, ``following`` the agreement after which the next page begins,
    if one does."""

    overviews: Sequence[Overview]
    open: Counts
    following: UUID | None


def portfolio_of(member: Membership | None, *, on: date, after: UUID | None = None) -> Portfolio:
    """A page of a looker's agreements, in a number of queries that does not grow."""
    every = agreements_of(member)
    last = every.filter(pk=after).first() if after else None
    page = first_page(_in_order(every, last).select_related(None), A_PAGE)
    observed = {each.pk for each in page.rows if each.keeping != Keeping.SIDES}
    wanted = every.filter(Q(keeping=Keeping.SIDES) | Q(pk__in=observed)).order_by()
    counts = _counted(wanted.values("pk"), member, on=on)
    kept = (Counter(each) for agreement, each in counts.items() if agreement not in observed)
    return Portfolio(
        overviews=[_overview(each, counts) for each in page.rows],
        open=sum(kept, Counter[str]()),
        following=page.last.pk if page.last else None,
    )


def overviews_of(member: Membership | None, *, on: date) -> Iterator[Overview]:
    """Every agreement a looker may see, the latest first, some hundreds at a time."""
    every, last = agreements_of(member), None
    while page := list(_in_order(every, last)[:AT_ONCE]):
        counts = _counted([each.pk for each in page], member, on=on)
        yield from (_overview(each, counts) for each in page)
        last = page[-1]


def _in_order(agreements: QuerySet[Agreement], last: Agreement | None) -> QuerySet[Agreement]:
    """The agreements after one, in the order of a portfolio."""
    if last is not None:
        same = Q(keeping=last.keeping, pk__lt=last.pk)
        rest = same | Q(keeping=Keeping.OBSERVER) if last.keeping == Keeping.SIDES else same
        agreements = agreements.filter(rest)
    kept_first = Case(When(keeping=Keeping.SIDES, then=0), default=1)
    return agreements.prefetch_related(_sides_by_name()).order_by(kept_first, "-pk")


def _sides_by_name() -> "Prefetch[str, QuerySet[Side], str]":
    """The sides of agreements with the names of their parties, and no more of them."""
    parties = Party.objects.only("side", "name", "lang", "names").order_by("pk")
    sides = Side.objects.only("agreement", "position")
    return Prefetch("sides", sides.prefetch_related(Prefetch("parties", parties)))


def _overview(agreement: Agreement, counts: Mapping[UUID, Counts]) -> Overview:
    return Overview(agreement=agreement, counts=counts.get(agreement.pk) or Counter())


def _counted(
    agreements: Sequence[UUID] | QuerySet[Agreement, Any], member: Membership | None, *, on: date
) -> dict[UUID, Counts]:
    """What `_counts` names, of each agreement that has undertakings."""
    names = _counts(member, on=on)
    found = Glance.objects.filter(agreement__in=agreements).values("agreement").annotate(**names)
    rows = found.values_list("agreement", *names)
    return {agreement: dict(zip(names, numbers, strict=True)) for agreement, *numbers in rows}


def _counts(member: Membership | None, *, on: date) -> Mapping[str, Count]:
    conditions = {"signable": ~Q(assent="asked"), "agreed": Q(assent="agreed"), **open_to(member, on=on)}
    return {"total": Count("pk")} | {
        name: Count("pk", filter=condition) for name, condition in conditions.items()
    }
