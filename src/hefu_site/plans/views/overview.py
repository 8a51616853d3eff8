"""How an agreement goes as a whole."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hefu.terms.rate import Rate
from hefu.terms.verdict import State
from hefu_site.ledger.as_of import AsOf
from hefu_site.people.request import Request
from hefu_site.plans.asked_day import AskedDay
from hefu_site.plans.bars import bars_of, course_of
from hefu_site.plans.queries import overview, planned, successions_of
from hefu_site.register import queries as register
from hefu_site.register.models import Undertaking

OVER_TIME = ("strict", "lenient", "tamil_nadu")


@require_safe
def delivery_page(request: Request, pk: UUID) -> HttpResponse:
    """Delivery by side, rates under named definitions side by side and over time, and what is left open."""
    agreement = get_object_or_404(register.agreements_visible_to(request.member), pk=pk)
    asked = AskedDay.of(request)
    visible = register.undertakings_visible_to(request.member).filter(agreement=agreement)
    undertakings = list(planned(visible))
    hidden = agreement.undertakings.count() - len(undertakings)
    sides = list(agreement.sides.prefetch_related("parties"))
    by_day = {day: _rates(undertakings, AsOf(on=day), hidden) for day in overview.quarter_ends(asked.on)}
    found = overview.as_judged(overview.there(undertakings, asked.as_of), asked.as_of)
    by_side = overview.states_by_side(found, sides)
    states = [state for state in State if any(counts.get(state) for _side, counts in by_side)]
    context = {
        "agreement": agreement,
        "asked": asked,
        "found": found,
        "states": states,
        "by_side": [
            (side, sum(counts.values()), [counts.get(state, 0) for state in states], bars_of(counts, states))
            for side, counts in by_side
        ],
        "rates": overview.rates_of([each.counted for each in found], on=asked.on, not_public=hidden),
        "verifiable": overview.verifiable_of(found, on=asked.on, not_public=hidden),
        "course": course_of(by_day, OVER_TIME),
        "by_day": [(day, [rates.get(each) for each in OVER_TIME]) for day, rates in by_day.items()],
        "over_time": OVER_TIME,
        "successions": successions_of(
            agreement, [each.delivery.plan for each in found], request.member, asked.as_of
        ),
    }
    return render(request, "plans/delivery.html", context)


def _rates(undertakings: list[Undertaking], as_of: AsOf, hidden: int) -> dict[str, Rate]:
    """The rates of all that is known now, judged for a day, on the basis that comes first."""
    rates = overview.rates_of(overview.as_counted(undertakings, as_of), on=as_of.on, not_public=hidden)
    return {rate.definition: rate for rate in rates[0]} if rates else {}
