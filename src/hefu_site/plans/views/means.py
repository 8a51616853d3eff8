"""Saying with what an undertaking is done."""

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
from hefu_site.plans.forms.means import MeansForm
from hefu_site.plans.views.undertakings import undertaking_of


@member_only
@require_http_methods(["GET", "POST"])
def state_means(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say what money, people or land one's side puts in."""
    undertaking = undertaking_of(request, pk)
    side = own_side(undertaking, request.member, act="means.state")
    before = undertaking.means.filter(side=side, replaced_by=None).first()
    initial = {"text": before.text} if before else None
    form = MeansForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        means = form.save(commit=False)
        means.undertaking, means.lang = undertaking, get_language()
        actions.state_means(means, by=request.member, at=request.at)
        messages.success(request, _("The means are stated. What was stated before stays on record."))
        return redirect("undertaking", pk)
    context = {
        "form": form,
        "undertaking": undertaking,
        "title": _("With what does your side do it?"),
        "lede": _("Money, people or land, and who provides them: what nobody pays for is seldom done."),
        "button": _("State the means"),
    }
    return render(request, "plans/form.html", context, status=422 if form.errors else 200)
