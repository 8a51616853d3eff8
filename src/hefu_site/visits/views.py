"""The host's staff open visits; they and the sides see them and end them."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hefu_site.look.language import written_in
from hefu_site.look.list_files import list_file
from hefu_site.people.acts import may
from hefu_site.people.models import Role
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register.models import Agreement, Keeping
from hefu_site.register.queries import agreements_visible_to, side_of
from hefu_site.visits import actions, errors, queries
from hefu_site.visits.exports import visit_heads, visit_rows
from hefu_site.visits.forms import VisitForm
from hefu_site.visits.models import Visit

SHOWN = 100
"""Visits on the host's own page."""


@member_only
@require_http_methods(["GET", "POST"])
def visits(request: MemberRequest) -> HttpResponse:
    """For the host's staff: open a visit, and see those there were. For everybody else not there."""
    if not request.member.organisation.host:
        raise Http404
    form = VisitForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _opened(request, form):
        return redirect("agreement", form.agreement.pk)
    context = {
        "form": form,
        "visits": queries.visits_by(request.member)[:SHOWN],
        "may_open": may(request.member, "visit.open"),
        "here": "visits",
    }
    return render(request, "visits/visits.html", context, status=422 if form.errors else 200)


def _opened(request: MemberRequest, form: VisitForm) -> bool:
    reason, minutes = form.cleaned_data["reason"], form.cleaned_data["minutes"]
    lang = written_in(reason)
    try:
        actions.open_visit(
            form.agreement, minutes=minutes, reason=reason, lang=lang, by=request.member, at=request.at
        )
    except errors.VisitGoesOn:
        form.add_error("address", _("You are on a visit. End it before you open another."))
    return not form.errors


@member_only
@require_safe
def own_visits_file(request: MemberRequest, form: str) -> HttpResponseBase:
    """Every page that the host's staff asked for in their visits, as a file."""
    if not request.member.organisation.host:
        raise Http404
    return _as_file(request, queries.visits_by(request.member), form)


def _as_file(request: MemberRequest, visits: Iterable[Visit], form: str) -> HttpResponseBase:
    name = f"visits-{request.at.date()}.{form}"
    return list_file(request, _("Visits"), visit_heads(), visit_rows(visits), name=name)


@member_only
@require_POST
def end_visit(request: MemberRequest, pk: UUID) -> HttpResponse:
    """End a visit before its time."""
    visit = get_object_or_404(queries.visits_visible_to(request.member), pk=pk)
    try:
        actions.end_visit(visit, by=request.member, at=request.at)
        messages.success(request, _("The visit is ended."))
    except errors.VisitOver:
        messages.info(request, _("The visit was over before; nothing was changed."))
    if side_of(request.member, visit.agreement):
        return redirect("agreement-visits", visit.agreement_id)
    return redirect("visits")


@member_only
@require_safe
def agreement_visits(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Every visit to an agreement, with each page that was asked for."""
    agreement = _visited(request, pk)
    context = {
        "agreement": agreement,
        "visits": queries.visits_to(agreement),
        "now": request.at,
        "may_end": request.member.role == Role.ADMINISTRATOR,
    }
    return render(request, "visits/agreement.html", context)


@member_only
@require_safe
def visits_file(request: MemberRequest, pk: UUID, form: str) -> HttpResponseBase:
    """Every page that was asked for in visits to an agreement, as a file."""
    return _as_file(request, queries.visits_to(_visited(request, pk)), form)


def _visited(request: MemberRequest, pk: UUID) -> Agreement:
    visible = agreements_visible_to(request.member).filter(shared=True, keeping=Keeping.SIDES)
    return get_object_or_404(visible, pk=pk)
