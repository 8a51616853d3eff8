"""How a set of undertakings goes as a whole: what became of each, rates, and what they leave open."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hefu.judging.rates import Counted, side_by_side
from hefu.planning.vagueness import verifiable_share
from hefu.terms.rate import Rate
from hefu.terms.undertaking import Basis, UndertakingKind
from hefu.terms.verdict import State
from hefu_site.ledger.as_of import AsOf
from hefu_site.plans.queries.bill import Bill, bill_of
from hefu_site.plans.queries.delivery import Delivery, bearing_sides, delivery_of
from hefu_site.register.models import Side, Undertaking
from hefu_site.register.queries import version_shown
from hefu_site.register.standing import stood

QUARTERS = 8
"""How many quarters rates are told for, up to the day."""


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One undertaking, what became of it, and what it leaves open."""

    undertaking: Undertaking
    delivery: Delivery
    bill: Bill

    @property
    def counted(self) -> Counted:
        """As a rate sees it."""
        return _counted(self.undertaking, self.delivery)


def as_judged(undertakings: Sequence[Undertaking], as_of: AsOf) -> list[Judged]:
    """What became of each undertaking, as of a day."""
    at_hand = {each.pk: each for each in undertakings}
    deliveries = [(each, delivery_of(each, as_of, at_hand)) for each in undertakings]
    return [
        Judged(undertaking=each, delivery=delivery, bill=bill_of(each, delivery, as_of))
        for each, delivery in deliveries
    ]


def as_counted(undertakings: Sequence[Undertaking], as_of: AsOf) -> list[Counted]:
    """What a rate sees of each undertaking, as of a day: what it leaves open is not asked."""
    at_hand = {each.pk: each for each in undertakings}
    return [_counted(each, delivery_of(each, as_of, at_hand)) for each in undertakings]


def _counted(undertaking: Undertaking, delivery: Delivery) -> Counted:
    words = version_shown(undertaking)
    return Counted(kind=UndertakingKind(words.kind), basis=Basis(words.basis), verdict=delivery.verdict)


def there(undertakings: Sequence[Undertaking], as_of: AsOf) -> list[Undertaking]:
    """Those that had been put down by the day, each with its standing of then."""
    return [each for each in undertakings if stood(each, as_of) is not None]


def rates_of(counted: Sequence[Counted], *, on: date, not_public: int) -> list[tuple[Rate, ...]]:
    """The rates under every definition, for each basis that undertakings stand on; none mixes them."""
    bases = sorted({one.basis for one in counted}, key=list(Basis).index)
    return [side_by_side(counted, basis=basis, on=on, not_public=not_public) for basis in bases]


def verifiable_of(found: Sequence[Judged], *, on: date, not_public: int) -> list[Rate]:
    """How many of the firm pledges can be verified, for each basis."""
    bills = [(each.bill.undertaken, each.bill.gaps) for each in found]
    bases = sorted({undertaken.basis for undertaken, _gaps in bills}, key=list(Basis).index)
    return [verifiable_share(bills, basis=basis, on=on, not_public=not_public) for basis in bases]


StatesOf = tuple[Side | None, Mapping[State, int]]
"""A side, None for what no one side bears alone, and how many of its pledges are in each state."""


def states_by_side(found: Sequence[Judged], sides: Sequence[Side]) -> list[StatesOf]:
    """What became of the pledges each side bears, and last of what no one side bears alone."""
    counted: dict[str | None, Counter[State]] = {}
    for each in found:
        if version_shown(each.undertaking).kind == UndertakingKind.ASK:
            continue
        bearers = bearing_sides(each.undertaking)
        side = next(iter(bearers)) if len(bearers) == 1 else None
        counted.setdefault(side, Counter())[each.delivery.verdict.state] += 1
    rows: list[StatesOf] = [(side, counted.get(str(side.pk), Counter())) for side in sides]
    return [*rows, (None, counted[None])] if None in counted else rows


def quarter_ends(on: date) -> list[date]:
    """The last days of the quarters that ended before a day, and the day itself, the earliest first."""
    ends = [on]
    while len(ends) < QUARTERS and (first := _quarter_begins(ends[-1])) > date.min:
        ends.append(first - timedelta(days=1))
    return ends[::-1]


def _quarter_begins(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
