"""What is published, as a page to find in and as a file."""

from uuid import UUID

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from hefu_site.ledger.as_of import AsOf
from hefu_site.look.addresses import named_in, site_of
from hefu_site.look.list_files import list_file
from hefu_site.people.request import Request
from hefu_site.publishing.exports import public_heads, public_rows
from hefu_site.publishing.items import item_of
from hefu_site.publishing.queries import public_page
from hefu_site.search.forms import PublicForm
from hefu_site.search.published import Sought, published, published_page


@require_safe
def public_agreements(request: Request) -> HttpResponse:
    """The agreements of which something is public; of what is asked for, the undertakings themselves."""
    form, after = PublicForm(request.GET), named_in(request, "after", UUID)
    sought, as_of = form.sought(), AsOf(on=request.at.date())
    query = request.GET.copy()
    query.pop("after", None)
    context = {
        "form": form,
        "chosen": form.chosen(),
        "query": query.urlencode(),
        "start": after,
        "here": "portfolio",
    }
    if sought == Sought():
        context["published"] = public_page(after)
    else:
        page = published_page(sought, after)
        context["items"] = [item_of(each, as_of) for each in page.rows]
        context["following"] = page.last.pk if page.last else None
    return render(request, "search/published.html", context, status=422 if form.errors else 200)


@require_safe
def published_file(request: Request, form: str) -> HttpResponseBase:
    """All that is public of what is asked for; where a value makes no sense, the page that says so."""
    narrow, on = PublicForm(request.GET), request.at.date()
    found = published(narrow.sought())
    if narrow.errors:
        return public_agreements(request)
    rows = public_rows(found, AsOf(on=on), site=site_of(request))
    return list_file(request, _("Undertakings"), public_heads(), rows, name=f"public-{on}.{form}")
