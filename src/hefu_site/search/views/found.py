"""The search, and what it finds as a file."""

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from hefu_site.look.addresses import index, named_in, site_of
from hefu_site.look.list_files import list_file
from hefu_site.people.request import Request
from hefu_site.search.exports.found import found_heads, found_rows
from hefu_site.search.models import Kind
from hefu_site.search.queries import everything_found, search
from hefu_site.search.words import LONGEST_QUESTION, Question


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
    rows = found_rows(found, site=site_of(request))
    return list_file(request, _("Search"), found_heads(), rows, name=f"search-{request.at.date()}.{form}")


def _asked(request: Request) -> tuple[Question, list[Kind]]:
    kind = request.GET.get("kind", "")
    kinds = [Kind(kind)] if kind in Kind.values else list(Kind)
    return Question(request.GET.get("q", "").strip()), kinds
