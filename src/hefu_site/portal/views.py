"""The front page: a member's portfolio, or the public registers."""

from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import render

from hefu_site.people.request import Request
from hefu_site.register.models import Keeping
from hefu_site.register.queries import agreements_visible_to, awaiting_signature_of


def portfolio(request: Request) -> HttpResponse:
    """All cooperations the looker may see, with what waits for the looker's side."""
    agreements = (
        agreements_visible_to(request.member)
        .annotate(
            total=Count("undertakings", distinct=True),
            agreed=Count("undertakings", filter=Q(undertakings__standing__state="agreed"), distinct=True),
        )
        .prefetch_related("sides__parties", "sides__organisation", "documents")
        .order_by("-recorded")
    )
    kept = [
        (agreement, awaiting_signature_of(request.member, agreement).count())
        for agreement in agreements
        if agreement.keeping == Keeping.SIDES
    ]
    observed = [agreement for agreement in agreements if agreement.keeping == Keeping.OBSERVER]
    return render(request, "portal/portfolio.html", {"kept": kept, "observed": observed, "here": "portfolio"})
