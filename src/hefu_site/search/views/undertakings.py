"""The undertakings of all agreements, as a page and as a file."""

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from hefu_site.look.addresses import named_in, site_of
from hefu_site.look.list_files import MOST_ROWS, list_file, too_long
from hefu_site.people.request import Request
from hefu_site.plans.lines import lines_by_key
from hefu_site.register.models import Agreement
from hefu_site.search.exports.undertakings import undertaking_heads, undertaking_rows
from hefu_site.search.forms import NarrowForm
from hefu_site.search.lists import narrowed, page_of
from hefu_site.search.places import Place


@require_safe
def undertakings(request: Request) -> HttpResponse:
    """The undertakings of all agreements, narrowed by what stands in the address."""
    form = NarrowForm(request.GET, member=request.member)
    asked, on = form.asked(), request.at.date()
    place = named_in(request, "after", Place.read)
    page = page_of(request.member, asked, place, on=on)
    lines = lines_by_key(page.keys, on=on)
    agreements = Agreement.objects.in_bulk({line.agreement for line in lines.values()})
    query = request.GET.copy()
    query.pop("after", None)
    context = {
        "form": form,
        "chosen": form.chosen(),
        "lines": [(lines[pk], agreements[lines[pk].agreement]) for pk in page.keys],
        "query": query.urlencode(),
        "after": page.following,
        "start": place,
        "here": "undertakings",
    }
    return render(request, "search/undertakings.html", context, status=422 if form.errors else 200)


@require_safe
def undertakings_file(request: Request, form: str) -> HttpResponseBase:
    """The narrowed list as a file, all of its pages; where a value makes no sense, the page that says so."""
    narrow, on = NarrowForm(request.GET, member=request.member), request.at.date()
    found = narrowed(request.member, narrow.asked(), on=on)
    if narrow.errors:
        return undertakings(request)
    if form == "xlsx" and found[MOST_ROWS : MOST_ROWS + 1].exists():
        return too_long(request, narrows=True)
    rows = undertaking_rows(found, on=on, site=site_of(request))
    return list_file(request, _("Undertakings"), undertaking_heads(), rows, name=f"undertakings-{on}.{form}")
