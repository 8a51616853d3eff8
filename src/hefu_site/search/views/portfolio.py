"""The portfolio as a file."""

from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from hefu_site.look.addresses import site_of
from hefu_site.look.list_files import list_file, too_long
from hefu_site.people.request import Request
from hefu_site.register.queries import agreements_of
from hefu_site.search.exports.portfolio import agreement_heads, agreement_rows
from hefu_site.search.overview import overviews_of

MOST_AGREEMENTS = 5_000
"""Agreements a workbook holds: for each its undertakings are counted."""


@require_safe
def agreements_file(request: Request, form: str) -> HttpResponseBase:
    """The portfolio as a file."""
    if form == "xlsx" and agreements_of(request.member)[MOST_AGREEMENTS:].exists():
        return too_long(request, page=reverse("portfolio"), most=MOST_AGREEMENTS)
    on = request.at.date()
    rows = agreement_rows(overviews_of(request.member, on=on), site=site_of(request))
    return list_file(request, _("Agreements"), agreement_heads(), rows, name=f"agreements-{on}.{form}")
