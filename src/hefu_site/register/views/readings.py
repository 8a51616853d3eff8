"""A document beside what was read in it, and its review."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from hefu_site.people.acts import may
from hefu_site.people.request import MemberRequest, Request, member_only
from hefu_site.register import models, queries
from hefu_site.register.actions import readings


def document_page(request: Request, pk: UUID) -> HttpResponse:
    """A document with the undertakings marked in it, beside the list of them."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    return render(request, "register/document.html", _reading_context(request, document))


def _reading_context(request: Request, document: models.Document) -> dict[str, object]:
    proposals = queries.proposals_of(document, request.member)
    _row, reading = queries.reading_of(document)
    is_keeper, lead = queries.is_keeper(document, request.member), queries.lead_document(document.agreement)
    judged = [each for each in proposals if each.judgement != models.Judgement.OPEN]
    ready = [
        each
        for each in proposals
        if each.judgement == models.Judgement.CONFIRMED and each.undertaking is None
    ]
    return {
        "document": document,
        "agreement": document.agreement,
        "sides": document.agreement.sides.select_related("organisation").prefetch_related("parties"),
        "reading": reading,
        "proposals": proposals,
        "pledges": sum(each.read.kind == "pledge" for each in proposals),
        "segments": list(queries.segments(document.text, proposals)),
        "is_keeper": is_keeper,
        "may_review": is_keeper and lead == document and may(request.member, "reading.review"),
        "lead": lead,
        "others": [
            each
            for each in document.agreement.documents.all()
            if each != document and (is_keeper or each.shared)
        ],
        "judged": len(judged),
        "certain": sum(each.read.certain for each in proposals if each.judgement == models.Judgement.OPEN),
        "ready": len(ready),
    }


@member_only
@require_POST
def review_reading(request: MemberRequest, pk: UUID, position: int) -> HttpResponse:
    """Confirm, reject or put back one undertaking of a reading; with htmx only its card comes back."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    row, reading = queries.reading_of(document)
    judgement = request.POST.get("judgement", "")
    if judgement not in models.Judgement.values or position >= len(reading.undertakings):
        return HttpResponse(status=400)
    readings.review_reading(row, position, models.Judgement(judgement), by=request.member, at=request.at)
    if "HX-Request" not in request.headers:
        return redirect(reverse("document", args=[pk]) + f"#u{position}")
    context = _reading_context(request, document)
    changed = next(
        each for each in queries.proposals_of(document, request.member) if each.position == position
    )
    return render(request, "register/reviewed.html", {**context, "proposal": changed})


@member_only
@require_POST
def confirm_certain(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Confirm what is certain; what is doubtful stays to be looked at."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    number = readings.confirm_certain(document, by=request.member, at=request.at)
    said = ngettext("%(number)s undertaking is confirmed.", "%(number)s undertakings are confirmed.", number)
    messages.success(request, said % {"number": number})
    return redirect("document", pk)
