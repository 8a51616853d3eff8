"""What stands in the cells when the rates over all cooperations leave for a spreadsheet."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from hefu_site.look.sheets import Cell
from hefu_site.people.models import Membership
from hefu_site.plans.asked_day import AskedDay
from hefu_site.plans.exports import rate_heads, rate_rows
from hefu_site.plans.queries.overview import rates_of
from hefu_site.portal.rates import published_rates, rates_of_each, rates_over_all
from hefu_site.register.models import Keeping


def cooperation_rate_heads() -> list[str]:
    """The heads of a file of rates over cooperations, in the active language."""
    return [_("Cooperation"), *rate_heads()]


def cooperation_rate_rows(member: Membership | None, asked: AskedDay) -> Iterator[Sequence[Cell]]:
    """The rates over all that a looker may see, through time, then those of each cooperation by itself; for a
    stranger also those of what is published."""
    for keeping, name in (
        (Keeping.SIDES, _("Kept by the sides")),
        (Keeping.OBSERVER, _("Observer registers")),
    ):
        over_all = rates_over_all(member, keeping, asked.as_of, page=1)
        if over_all is None:
            continue
        for day, counts in over_all.through_time.items():
            yield from ((name, *row) for row in rate_rows(rates_of(counts, on=day)))
        for agreement, groups in rates_of_each(member, keeping, asked.as_of):
            yield from ((agreement.title, *row) for row in rate_rows(groups))
    if member is None:
        together = published_rates(asked.as_of).together
        yield from ((_("Published by their sides"), *row) for row in rate_rows(together))
