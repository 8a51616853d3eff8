"""Planning the way, and changing it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from hefu_site.look.language import written_in
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.plans import actions, errors, models
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.actions.unchanged import still_planned
from hefu_site.plans.forms.steps import StepForm
from hefu_site.plans.views.declined import led_back
from hefu_site.plans.views.undertakings import planner_of
from hefu_site.register.queries import is_seen_by

SAYS = {
    models.StepKind.MILESTONE: (
        gettext_lazy("Plan a milestone"),
        gettext_lazy("Something that can be seen to be done, with the day by which it is."),
    ),
    models.StepKind.DUTY: (
        gettext_lazy("Plan a recurring duty"),
        gettext_lazy("Something done again and again: once in every period, counted from its first day."),
    ),
    models.StepKind.CONDITION: (
        gettext_lazy("State a condition"),
        gettext_lazy(
            "What has to come true first: words like “once the land is granted”, or another undertaking."
        ),
    ),
}


@member_only
@require_http_methods(["GET", "POST"])
@led_back
def plan_step(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Plan a milestone, a recurring duty or a condition."""
    undertaking = planner_of(request, pk, act="step.plan")
    kind = _kind(request.GET.get("kind", ""))
    initial = {name: request.GET.get(name) for name in ("name", "due", "begins")}
    form = StepForm(request.POST or None, kind=kind, undertaking=undertaking, initial=initial)
    if request.method == "POST" and form.is_valid():
        step = form.save(commit=False)
        step.undertaking, step.kind, step.lang = undertaking, kind, written_in(step.name)
        try:
            actions.plan_step(step, by=request.member, at=request.at)
            messages.success(request, _("The step is planned."))
            return redirect("undertaking", pk)
        except errors.WaitsForItself:
            form.add_error("waits_for", _("That undertaking waits for this one already."))
    title, lede = SAYS[kind]
    return _asked(request, form, undertaking=undertaking, title=title, lede=lede, button=_("Plan it"))


@member_only
@require_http_methods(["GET", "POST"])
@led_back
def change_step(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Put another step in a step's place, or drop it; either way with the reason."""
    step = _step(request, pk)
    kind = models.StepKind(step.kind)
    form = StepForm(
        request.POST or None,
        kind=kind,
        undertaking=step.undertaking,
        changing=True,
        initial={
            name: getattr(step, name) for name in ("name", "due", "every", "begins", "ends", "waits_for")
        },
    )
    if request.method == "POST" and form.is_valid():
        changed = form.save(commit=False)
        changed.lang, changed.dropped = written_in(changed.name), request.POST.get("do") == "drop"
        try:
            actions.change_step(step, changed, by=request.member, at=request.at)
            messages.success(request, _("The step is changed. What it was before stays on record."))
            return redirect("undertaking", step.undertaking_id)
        except errors.WaitsForItself:
            form.add_error("waits_for", _("That undertaking waits for this one already."))
    return _asked(
        request,
        form,
        undertaking=step.undertaking,
        title=_("Change a step"),
        lede=_("A day that moves is no secret: the earlier one stays on record, with your reason."),
        button=_("Change it"),
        drop=_("Drop it"),
    )


def _step(request: MemberRequest, pk: UUID) -> models.Step:
    seen = is_seen_by(request.member, agreement="undertaking__agreement")
    steps = models.Step.objects.select_related("undertaking__agreement__log")
    step = get_object_or_404(steps.filter(seen), pk=pk)
    own_side(step.undertaking, request.member, act="step.change")
    still_planned(step.undertaking)
    return step


def _asked(request: MemberRequest, form: StepForm, **context: object) -> HttpResponse:
    return render(request, "plans/form.html", {"form": form, **context}, status=422 if form.errors else 200)


def _kind(text: str) -> models.StepKind:
    return models.StepKind(text) if text in models.StepKind.values else models.StepKind.MILESTONE
