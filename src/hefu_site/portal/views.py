"""The front page: a member's portfolio, or the public registers."""

from collections import Counter

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hefu_site.people.acts import may
from hefu_site.people.request import Request
from hefu_site.publishing.queries import public_agreements
from hefu_site.register.models import Keeping
from hefu_site.search.lists import overview_of


@require_safe
def portfolio(request: Request) -> HttpResponse:
    """All cooperations the looker may see, with what is open on each, and over all."""
    found = overview_of(request.member, on=request.at.date())
    kept = [each for each in found if each.agreement.keeping == Keeping.SIDES]
    context = {
        "kept": kept,
        "open": sum((Counter(each.counts) for each in kept), Counter()),
        "observed": [each for each in found if each.agreement.keeping == Keeping.OBSERVER],
        "published": public_agreements() if request.member is None else (),
        "may_open": may(request.member, "agreement.open"),
        "here": "portfolio",
    }
    return render(request, "portal/portfolio.html", context)
