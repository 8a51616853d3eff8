"""The search, the lists, and their files."""

from uuid import UUID

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from hefu_site.look.addresses import index, named_in
from hefu_site.look.list_files import MOST_ROWS, list_file, too_long
from hefu_site.people.request import Request
from hefu_site.plans.lines import lines_by_key
from hefu_site.register.models import Agreement
from hefu_site.register.queries import agreements_of, agreements_visible_to, logs_visible_to
from hefu_site.search.exports import (
    agreement_heads,
    agreement_rows,
    found_heads,
    found_rows,
    history_heads,
    history_rows,
    undertaking_heads,
    undertaking_rows,
)
from hefu_site.search.forms import NarrowForm
from hefu_site.search.lists import narrowed, page_of
from hefu_site.search.models import Kind
from hefu_site.search.overview import overviews_of
from hefu_site.search.places import Place
from hefu_site.search.queries import everything_found, search
from hefu_site.search.words import LONGEST_QUESTION, Question

MOST_AGREEMENTS = 5_000
"""Agreements a workbook holds: for each its undertakings are counted."""


@require_safe
def find(request: Request) -> HttpResponse:
    """What was found, by kind; with ``kind`` in the address a page of that kind alone."""
    question, kinds = _asked(request)
    before = named_in(request, "before", index)
    start = before if len(kinds) == 1 else None
    context = {
        "question": question,
        "longest": LONGEST_QUESTION,
        "groups": search(question, request.member, kinds=kinds, before=start),
        "only": kinds[0] if len(kinds) == 1 else None,
        "start": start,
        "here": "search",
    }
    return render(request, "search/find.html", context)


@require_safe
def found_file(request: Request, form: str) -> HttpResponseBase:
    """All that was found as a file, or all of one kind."""
    question, kinds = _asked(request)
    found = everything_found(question, request.member, kinds=kinds)
    rows = found_rows(found, site=request.build_absolute_uri("/")[:-1])
    return list_file(request, _("Search"), found_heads(), rows, name=f"search-{request.at.date()}.{form}")


def _asked(request: Request) -> tuple[Question, list[Kind]]:
    kind = request.GET.get("kind", "")
    kinds = [Kind(kind)] if kind in Kind.values else list(Kind)
    return Question(request.GET.get("q", "").strip()), kinds


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
        return too_long(request)
    rows = undertaking_rows(found, on=on, site=request.build_absolute_uri("/")[:-1])
    return list_file(request, _("Undertakings"), undertaking_heads(), rows, name=f"undertakings-{on}.{form}")


@require_safe
def agreements_file(request: Request, form: str) -> HttpResponseBase:
    """The portfolio as a file."""
    if form == "xlsx" and agreements_of(request.member)[MOST_AGREEMENTS:].exists():
        return too_long(request, page=reverse("portfolio"), agreements=MOST_AGREEMENTS)
    on = request.at.date()
    rows = agreement_rows(overviews_of(request.member, on=on), site=request.build_absolute_uri("/")[:-1])
    return list_file(request, _("Agreements"), agreement_heads(), rows, name=f"agreements-{on}.{form}")


@require_safe
def history_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """What was done on an agreement as a file: all of the logs that the looker may see."""
    agreement = get_object_or_404(agreements_visible_to(request.member), pk=pk)
    rows = history_rows(logs_visible_to(request.member, agreement))
    name = f"{agreement.title[:60]}-{request.at.date()}.{form}"
    return list_file(request, _("History"), history_heads(), rows, name=name)
