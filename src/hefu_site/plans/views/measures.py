"""Saying how an undertaking is measured, and what was seen."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hefu_site.people.request import MemberRequest, member_only
from hefu_site.plans import actions, errors, models
from hefu_site.plans.forms.measures import IndicatorForm, ObservationForm
from hefu_site.plans.queries import observations_recorded_by
from hefu_site.plans.views.undertakings import again, undertaking_of


@member_only
@require_POST
def set_indicator(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say how the undertaking is measured; an earlier indicator is replaced and stays on record."""
    undertaking = undertaking_of(request, pk)
    form = IndicatorForm(request.POST)
    if not form.is_valid():
        return again(request, undertaking, "indicator_form", form)
    indicator = form.save(commit=False)
    indicator.undertaking, indicator.lang = undertaking, get_language()
    try:
        actions.set_indicator(indicator, by=request.member, at=request.at)
    except errors.Over:
        messages.error(
            request, _("This undertaking is over. Nothing was stored, and nothing is measured anew.")
        )
        return again(request, undertaking, "indicator_form", form, status=409)
    messages.success(request, _("The indicator is set."))
    return redirect("undertaking", pk)


@member_only
@require_POST
def record_observation(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Record a value seen."""
    undertaking = undertaking_of(request, pk)
    indicator = get_object_or_404(models.Indicator, undertaking=undertaking, replaced_by=None)
    form = ObservationForm(request.POST, today=request.at.date())
    if not form.is_valid():
        return again(request, undertaking, "observation_form", form)
    observation = form.save(commit=False)
    observation.indicator, observation.lang = indicator, get_language()
    actions.record_observation(observation, day=form.cleaned_data["day"], by=request.member, at=request.at)
    messages.success(request, _("The observation is recorded."))
    return redirect("undertaking", pk)


@member_only
@require_http_methods(["GET", "POST"])
def correct_observation(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Put a right value in the place of a wrong one of one's own side."""
    wrong = get_object_or_404(observations_recorded_by(request.member), pk=pk)
    undertaking = wrong.indicator.undertaking
    initial = {name: getattr(wrong, name) for name in ("value", "grade", "note", "origin", "announced")}
    initial["day"] = wrong.happened
    form = ObservationForm(request.POST or None, today=request.at.date(), correcting=True, initial=initial)
    if request.method == "POST" and form.is_valid():
        right = form.save(commit=False)
        right.lang = get_language()
        try:
            actions.correct_observation(
                wrong, right, day=form.cleaned_data["day"], by=request.member, at=request.at
            )
            messages.success(request, _("It is corrected. What it said before stays on record."))
        except errors.AlreadyCorrected:
            messages.error(request, _("It was corrected meanwhile. Look at what stands in its place."))
        return redirect("undertaking", undertaking.pk)
    context = {
        "form": form,
        "undertaking": undertaking,
        "title": _("Correct an observation of “%(name)s”") % {"name": wrong.indicator.name},
        "lede": _("The wrong one stays on record beside its correction, with your reason."),
        "button": _("Correct it"),
    }
    return render(request, "plans/form.html", context, status=422 if form.errors else 200)
