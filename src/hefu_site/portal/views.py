"""The front page: a member's portfolio, or the public registers."""

from uuid import UUID

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from hefu_site.look.addresses import named_in
from hefu_site.look.list_files import list_file
from hefu_site.people.acts import may
from hefu_site.people.request import Request
from hefu_site.plans.asked_day import AskedDay
from hefu_site.plans.bars import through_time
from hefu_site.portal.exports import cooperation_rate_heads, cooperation_rate_rows
from hefu_site.portal.rates import A_PAGE, published_rates, rates_over_all
from hefu_site.publishing.queries import public_page
from hefu_site.register.models import Keeping
from hefu_site.search.overview import portfolio_of

MOST_PAGES = 1_000


@require_safe
def portfolio(request: Request) -> HttpResponse:
    """The cooperations the looker may see, with what is open on each, and over all."""
    after = named_in(request, "after", UUID)
    found = portfolio_of(request.member, on=request.at.date(), after=after)
    kept = [each for each in found.overviews if each.agreement.keeping == Keeping.SIDES]
    observed = [each for each in found.overviews if each.agreement.keeping == Keeping.OBSERVER]
    own = request.member.organisation_id if request.member else None
    context = {
        "kept": kept,
        "observes": any(each.agreement.keeper_id == own for each in observed),
        "open": found.open,
        "observed": observed,
        "published": public_page() if request.member is None and after is None else None,
        "start": after,
        "following": found.following,
        "may_open": may(request.member, "agreement.open"),
        "here": "portfolio",
    }
    return render(request, "portal/portfolio.html", context)


@require_safe
def rates(request: Request) -> HttpResponse:
    """The rates of all cooperations the looker may see under the named definitions, together and of each."""
    asked, number = AskedDay.of(request), request.GET.get("page", "")
    page = min(int(number), MOST_PAGES) if number.isdecimal() and int(number) else 1
    found = [rates_over_all(request.member, keeping, asked.as_of, page=page) for keeping in Keeping]
    groups = [(each, through_time(each.through_time)) for each in found if each is not None]
    context = {
        "asked": asked,
        "groups": groups,
        "published": published_rates(asked.as_of) if request.member is None else None,
        "page": page,
        "next": page + 1 if any(each.total > page * A_PAGE for each, _course in groups) else None,
        "here": "portfolio",
    }
    return render(request, "portal/rates.html", context)


@require_safe
def rates_file(request: Request, form: str) -> HttpResponseBase:
    """The rates of all cooperations the looker may see as a file."""
    asked = AskedDay.of(request)
    rows = cooperation_rate_rows(request.member, asked)
    return list_file(request, _("Rates"), cooperation_rate_heads(), rows, name=f"rates-{asked.on}.{form}")
