"""The register as JSON, for programs."""

from uuid import UUID

import msgspec
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from hefu.terms.verdict import State, Tally
from hefu_site.api.register import register_of
from hefu_site.look.addresses import named_in
from hefu_site.people.request import Request
from hefu_site.plans.lines import Row, Words, rows_of
from hefu_site.register.models import Undertaking
from hefu_site.register.queries import agreements_of, agreements_visible_to
from hefu_site.search.forms import NarrowForm
from hefu_site.search.lists import page_of
from hefu_site.search.places import Place

_AFTER = "No page ends there. Follow the address under “next”."


@require_safe
def agreements(request: Request) -> HttpResponse:
    """The agreements the looker may see: id, title, who keeps it, and where its register is."""
    visible = agreements_of(request.member).order_by("recorded")
    return _json(
        [
            {
                "id": str(agreement.pk),
                "title": agreement.title,
                "keeping": agreement.keeping,
                "register": reverse("api-agreement", args=[agreement.pk]),
            }
            for agreement in visible
        ]
    )


@require_safe
def agreement(request: Request, pk: UUID) -> HttpResponse:
    """One register, judged for today, in the shape of `hefu.terms.register.Register`."""
    found = get_object_or_404(agreements_visible_to(request.member), pk=pk)
    return _json(register_of(found, request.member, on=request.at.date()))


@require_safe
def undertakings(request: Request) -> HttpResponse:
    """The undertakings over all agreements, a page at a time, narrowed as the page of the list is.

    ``next`` is the address of the page that follows, null on the last. A value that makes no sense is
    answered by 422 and the ``errors`` by name: a program that misspells one is not given everything.
    """
    form = NarrowForm(request.GET, member=request.member)
    asked = form.asked()
    if form.errors:
        return _json({"errors": form.errors.get_json_data()}, status=422)
    try:
        place = named_in(request, "after", Place.read)
    except BadRequest:
        return _json({"errors": {"after": [{"message": _AFTER, "code": "invalid"}]}}, status=422)
    on = request.at.date()
    page = page_of(request.member, asked, place, on=on)
    wanted = Undertaking.objects.filter(pk__in=page.keys).order_by()
    rows = {row.pk: _row(row, words) for row, words in rows_of(wanted, on=on)}
    following = None
    if page.following:
        query = request.GET.copy()
        query["after"] = str(page.following)
        following = f"{reverse('api-undertakings')}?{query.urlencode()}"
    return _json({"undertakings": [rows[pk] for pk in page.keys], "next": following})


def _row(row: Row, words: Words) -> dict[str, object]:
    return {
        "id": row.pk,
        "agreement": row.agreement,
        "number": row.number,
        "kind": row.kind,
        "lang": words.lang,
        "text": words.text,
        "due": row.due or None,
        "assent": row.assent,
        "state": row.state or State.TOO_VAGUE,
        "tally": row.tally or Tally.UNASSESSED,
        "indicators": row.measures or 0,
        "indicators_delivered": row.done or 0,
        "value": row.value,
        "target": row.target,
        "unit": row.unit or None,
    }


def _json(value: object, *, status: int = 200) -> HttpResponse:
    content = msgspec.json.format(msgspec.json.encode(value), indent=1)
    return HttpResponse(content, content_type="application/json", status=status)
