"""A long text that is read in the background, and the page that waits for it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from hefu.terms.source import Source
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register import models
from hefu_site.register.actions.waiting import is_forsaken, keep_waiting, start_reading

QUICK = 100_000
"""Characters that are read while the page waits; more take above a second."""
A_SECOND = 60_000
"""Characters that are read in a second, at the slowest that was measured on a busy machine."""


def put_off(
    request: MemberRequest, source: Source, *, key: UUID | None = None, **purpose: object
) -> HttpResponse | None:
    """Leave a long text to be read in the background, and lead to the page that waits; None for a short.

    With the ``key`` of its form, a text that is sent twice waits once.
    """
    if len(source.text) <= QUICK:
        return None
    waiting = keep_waiting(source, key=key, by=request.member, **purpose)
    start_reading(waiting)
    return redirect("text-waiting", waiting.pk)


@member_only
@require_safe
def waiting_text(request: MemberRequest, pk: UUID) -> HttpResponse:
    """How far the reading of a text is; when it is done, on to what came of it."""
    mine = models.WaitingText.objects.filter(by__organisation=request.member.organisation_id)
    waiting = get_object_or_404(mine.select_related("made"), pk=pk)
    if waiting.outcome == models.Outcome.READ:
        return _on(request, _address(waiting))
    if is_forsaken(waiting, request.at):
        start_reading(waiting)
    part = "HX-Request" in request.headers
    context = {"waiting": waiting, "seconds": max(2, waiting.length // A_SECOND)}
    return render(request, "register/waiting_part.html" if part else "register/waiting.html", context)


def _on(request: MemberRequest, address: str) -> HttpResponse:
    if "HX-Request" not in request.headers:
        return redirect(address)
    answer = HttpResponse()
    answer.headers["HX-Redirect"] = address
    return answer


def led_to(document: models.Document) -> str:
    """Where a text that was just read leads: to the sides, if it is the first of a draft, else to itself."""
    agreement = document.agreement
    if document.side_id and not agreement.shared and agreement.documents.count() == 1:
        return reverse("sides-set", args=[agreement.pk])
    return reverse("document", args=[document.pk])


def _address(waiting: models.WaitingText) -> str:
    made = waiting.made
    assert made is not None  # noqa: S101  the database holds it to that
    return reverse("document", args=[made.pk]) if waiting.renews_id else led_to(made)
