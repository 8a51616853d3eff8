"""The front page: a member's portfolio, or the public registers."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hefu_site.look.addresses import named_in
from hefu_site.people.acts import may
from hefu_site.people.request import Request
from hefu_site.publishing.queries import public_agreements
from hefu_site.register.models import Keeping
from hefu_site.search.overview import portfolio_of


@require_safe
def portfolio(request: Request) -> HttpResponse:
    """The cooperations the looker may see, with what is open on each, and over all."""
    after = named_in(request, "after", UUID)
    found = portfolio_of(request.member, on=request.at.date(), after=after)
    kept = [each for each in found.overviews if each.agreement.keeping == Keeping.SIDES]
    context = {
        "kept": kept,
        "open": found.open,
        "observed": [each for each in found.overviews if each.agreement.keeping == Keeping.OBSERVER],
        "published": public_agreements() if request.member is None and after is None else (),
        "start": after,
        "following": found.following,
        "may_open": may(request.member, "agreement.open"),
        "here": "portfolio",
    }
    return render(request, "portal/portfolio.html", context)
