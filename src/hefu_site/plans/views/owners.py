"""Saying who looks after an undertaking."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hefu_site.people.request import MemberRequest, member_only
from hefu_site.plans import actions
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.forms.owners import OwnerForm
from hefu_site.plans.views.undertakings import undertaking_of


@member_only
@require_http_methods(["GET", "POST"])
def name_owner(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Name the office or person by which one's side looks after an undertaking."""
    undertaking = undertaking_of(request, pk)
    side = own_side(undertaking, request.member, act="owner.name")
    before = undertaking.owners.filter(side=side, replaced_by=None).first()
    initial = {"office": before.office, "person": before.person} if before else None
    form = OwnerForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        owner = form.save(commit=False)
        owner.undertaking, owner.lang = undertaking, get_language()
        actions.name_owner(owner, by=request.member, at=request.at)
        messages.success(request, _("The owner is named. What was named before stays on record."))
        return redirect("undertaking", pk)
    context = {
        "form": form,
        "undertaking": undertaking,
        "title": _("Who looks after it for your side?"),
        "lede": _("An office that stays when people change, a person who answers the telephone, or both."),
        "button": _("Name the owner"),
    }
    return render(request, "plans/form.html", context, status=422 if form.errors else 200)
