"""Saying how an undertaking is measured, and what was seen."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hefu_site.people.request import MemberRequest, member_only
from hefu_site.plans import actions, models
from hefu_site.plans.forms import IndicatorForm, ObservationForm
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
    actions.set_indicator(indicator, by=request.member, at=request.at)
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
