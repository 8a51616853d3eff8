"""The search: one question, what the looker may see of the answer."""

from django.http import HttpResponse
from django.shortcuts import render

from hefu_site.people.request import Request
from hefu_site.search.models import Kind
from hefu_site.search.queries import search
from hefu_site.search.words import LONGEST_QUESTION, Question


def find(request: Request) -> HttpResponse:
    """What was found, by kind; with ``kind`` in the address a page of that kind alone."""
    question = Question(request.GET.get("q", "").strip())
    kind = request.GET.get("kind", "")
    kinds = [Kind(kind)] if kind in Kind.values else list(Kind)
    before = request.GET.get("before", "")
    start = int(before) if len(kinds) == 1 and before.isdecimal() and len(before) < 19 else None
    context = {
        "question": question,
        "longest": LONGEST_QUESTION,
        "groups": search(question, request.member, kinds=kinds, before=start),
        "only": kinds[0] if len(kinds) == 1 else None,
        "start": start,
        "here": "search",
    }
    return render(request, "search/find.html", context)
