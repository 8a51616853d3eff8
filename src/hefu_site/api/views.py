"""The register as JSON, for programs."""

from uuid import UUID

import msgspec
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from hefu_site.api.register import register_of
from hefu_site.people.request import Request
from hefu_site.register.queries import agreements_visible_to


def agreements(request: Request) -> HttpResponse:
    """The agreements the looker may see: id, title, who keeps it, and where its register is."""
    visible = agreements_visible_to(request.member).order_by("recorded")
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


def agreement(request: Request, pk: UUID) -> HttpResponse:
    """One register, judged for today, in the shape of `hefu.terms.register.Register`."""
    found = get_object_or_404(agreements_visible_to(request.member), pk=pk)
    return _json(register_of(found, request.member, on=request.at.date()))


def _json(value: object) -> HttpResponse:
    return HttpResponse(
        msgspec.json.format(msgspec.json.encode(value), indent=1), content_type="application/json"
    )
