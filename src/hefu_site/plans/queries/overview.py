"""How a set of undertakings goes as a whole: what became of each, rates, and what they leave open."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from hefu.judging.rates import side_by_side
from hefu.planning.vagueness import verifiable_share
from hefu.terms.rate import Rate
from hefu.terms.undertaking import Basis, UndertakingKind
from hefu.terms.verdict import State
from hefu_site.ledger.as_of import AsOf
from hefu_site.look.pages import first_page
from hefu_site.plans.models import Turn
from hefu_site.plans.queries.bill import Bill
from hefu_site.plans.queries.counts import Counts
from hefu_site.plans.queries.course import Alike, awaited_by, look, on_record
from hefu_site.plans.queries.delivery import Delivery
from hefu_site.register.models import Side, Undertaking


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One undertaking, what became of it, and what it leaves open."""

    undertaking: Undertaking
    delivery: Delivery
    bill: Bill


def as_judged(undertakings: QuerySet[Undertaking], as_of: AsOf) -> dict[UUID, Judged]:
    """What became of each undertaking that was there on a day, by its key. For the few that a page shows."""
    fetched = list(on_record(undertakings))
    at_hand = awaited_by(fetched)
    looked = [(each, look(each, as_of, at_hand)) for each in fetched]
    return {
        each.pk: Judged(undertaking=each, delivery=found.delivery, bill=found.bill)
        for each, found in looked
        if found is not None
    }


def turns_on(as_of: AsOf, **of: object) -> QuerySet[Turn]:
    """How each undertaking stood on a day: ``of`` an agreement, or those narrowed to otherwise."""
    there = Q(last=None) | Q(last__gte=as_of.on)
    return Turn.objects.filter(there, **of, by_then=as_of.known is not None, first__lte=as_of.on)


def rates_of(counts: Counts, *, on: date, not_public: int = 0) -> list[tuple[Rate, ...]]:
    """The rates under every definition, for each basis that undertakings stand on; none mixes them."""
    counted = [alike.counted(number, on=on) for alike, number in counts.items()]
    return [side_by_side(counted, basis=basis, on=on, not_public=not_public) for basis in _bases(counts)]


def leading_basis(counts: Counts) -> Basis | None:
    """The basis that comes first of those that undertakings stand on."""
    return next(iter(_bases(counts)), None)


def verifiable_of(counts: Counts, *, on: date, not_public: int = 0) -> list[Rate]:
    """How many of the firm pledges can be verified, for each basis."""
    bills = [alike.billed(number) for alike, number in counts.items()]
    return [verifiable_share(bills, basis=basis, on=on, not_public=not_public) for basis in _bases(counts)]


def _bases(counts: Iterable[Alike]) -> list[Basis]:
    return sorted({alike.basis for alike in counts}, key=list(Basis).index)


StatesOf = tuple[Side | None, Mapping[State, int]]
"""A side, None for what no one side bears alone, and how many of its pledges are in each state."""


def states_by_side(counts: Counts, sides: Sequence[Side]) -> list[StatesOf]:
    """What became of the pledges each side bears, and last of what no one side bears alone."""
    counted: dict[int | None, Counter[State]] = {}
    for alike, number in counts.items():
        if alike.kind is not UndertakingKind.ASK:
            counted.setdefault(alike.side, Counter())[alike.state] += number
    rows: list[StatesOf] = [(side, counted.get(side.position, Counter())) for side in sides]
    return [*rows, (None, counted[None])] if None in counted else rows


OPEN_A_PAGE = 10


@dataclass(frozen=True, kw_only=True)
class Open:
    """A page of what undertakings leave open; ``after`` is where the next begins, None at the last."""

    found: Sequence[Judged]
    after: int | None


def open_of(agreement: UUID, as_of: AsOf, *, after: str = "", most: int | None = None) -> Open:
    """The undertakings of an agreement that leave questions open, in the order of their numbers; so many of
    them as a page shows, unless told."""
    turns = turns_on(as_of, agreement=agreement).filter(points__contains=" open ")
    if after.isdecimal():
        turns = turns.filter(undertaking__number__gt=int(after))
    wanted = turns.order_by("undertaking__number").values_list("undertaking", "undertaking__number")
    page = first_page(wanted, most or OPEN_A_PAGE)
    judged = as_judged(Undertaking.objects.filter(pk__in=[pk for pk, _number in page.rows]), as_of)
    return Open(found=[judged[pk] for pk, _number in page.rows], after=page.last[1] if page.last else None)
