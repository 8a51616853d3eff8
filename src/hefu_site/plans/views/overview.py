"""How an agreement goes as a whole."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hefu.terms.verdict import State
from hefu_site.people.request import Request
from hefu_site.plans.asked_day import AskedDay
from hefu_site.plans.bars import bars_of, through_time
from hefu_site.plans.queries import overview, successions_of
from hefu_site.plans.queries.counts import counts_on
from hefu_site.plans.queries.quarters import quarter_ends
from hefu_site.register import queries as register


@require_safe
def delivery_page(request: Request, pk: UUID) -> HttpResponse:
    """Delivery by side, rates under named definitions side by side and over time, and what is left open."""
    agreement = get_object_or_404(register.agreements_visible_to(request.member), pk=pk)
    asked = AskedDay.of(request)
    counted = counts_on([agreement.pk], quarter_ends(asked.on), by_then=asked.by_then)
    counts = counted[asked.on]
    by_side = overview.states_by_side(counts, list(agreement.sides.prefetch_related("parties")))
    states = [state for state in State if any(of_side.get(state) for _side, of_side in by_side)]
    context = {
        "agreement": agreement,
        "asked": asked,
        "total": sum(counts.values()),
        "states": states,
        "by_side": [
            (
                side,
                sum(of_side.values()),
                [of_side.get(state, 0) for state in states],
                bars_of(of_side, states),
            )
            for side, of_side in by_side
        ],
        "rates": overview.rates_of(counts, on=asked.on),
        "verifiable": overview.verifiable_of(counts, on=asked.on),
        "course": through_time(counted),
        "successions": successions_of(agreement, request.member, asked.as_of),
        "open": overview.open_of(agreement.pk, asked.as_of, after=request.GET.get("after", "")),
    }
    return render(request, "plans/delivery.html", context)
