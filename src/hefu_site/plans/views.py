"""The agreement and the undertaking as they stand, and what people say of their delivery."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hefu.judging.judge import DONE
from hefu_site.people.acts import may
from hefu_site.people.request import MemberRequest, Request, member_only
from hefu_site.plans import actions, models, queries
from hefu_site.plans.asked_day import AskedDay
from hefu_site.plans.chart import chart_of
from hefu_site.plans.forms import AssessmentForm, IndicatorForm, ObservationForm
from hefu_site.plans.lines import halves_of, lines_as_of, lines_of
from hefu_site.register import queries as register
from hefu_site.register.models import Keeping, Undertaking
from hefu_site.register.standing import stood


def agreement_page(request: Request, pk: UUID) -> HttpResponse:
    """An agreement as two halves of a tally, and what both do below."""
    agreement = get_object_or_404(register.agreements_visible_to(request.member), pk=pk)
    sides = list(agreement.sides.select_related("organisation").prefetch_related("parties"))
    asked, undertakings = AskedDay.of(request), agreement.undertakings.all()
    lines = lines_as_of(undertakings, asked.as_of) if asked.past else lines_of(undertakings, on=asked.on)
    context = {
        "agreement": agreement,
        "asked": asked,
        "sides": [
            (side, [line for line in lines if line.half == f"half-{min(side.position, 2)}"]) for side in sides
        ],
        "together": [line for line in lines if line.half in ("joint", "nobody")],
        "total": len(lines),
        "agreed": sum(line.assent == "agreed" for line in lines),
        "delivered": sum(line.state in DONE for line in lines),
        "unmeasured": sum(line.state == "too_vague" for line in lines),
        "disputed": sum(line.disagreed for line in lines),
        "documents": register.documents_visible_to(request.member).filter(agreement=agreement),
        "evidence": queries.evidence_visible_to(request.member, agreement),
        "waiting": register.awaiting_signature_of(request.member, agreement).count(),
        "may_sign": may(request.member, "version.sign"),
        "is_keeper": request.member is not None and agreement.keeper_id == request.member.organisation_id,
        "nobody": 0 if agreement.keeping == "observer" else sum(side.organisation is None for side in sides),
    }
    return render(request, "plans/agreement.html", context)


def undertaking_page(request: Request, pk: UUID) -> HttpResponse:
    """An undertaking: its words, who signed them, what became of it by the rule and by each side."""
    undertaking = get_object_or_404(queries.undertakings_planned_for(request.member), pk=pk)
    return render(request, "plans/undertaking.html", _undertaking_context(request, undertaking))


def _undertaking_context(request: Request, undertaking: Undertaking) -> dict[str, object]:
    asked = AskedDay.of(request)
    as_of = asked.as_of
    there = stood(undertaking, as_of) is not None
    agreement = undertaking.agreement
    sides = list(agreement.sides.select_related("organisation").prefetch_related("parties"))
    own = register.side_of(request.member, agreement)
    version = register.version_shown(undertaking)
    words = register.wording_shown(version, get_language() or "")
    delivery = queries.delivery_of(undertaking, as_of)
    signed = {signature.side_id for signature in version.signatures.all() if as_of.sees(signature)}
    acting = own if agreement.shared else None
    waits = acting and undertaking.standing.awaiting_id and acting.pk not in signed
    return {
        "agreement": agreement,
        "undertaking": undertaking,
        "version": version,
        "words": words,
        "anchor": "main" if words.start is None else f"m{words.start}",
        "bearers": register.bearers_of(version),
        "half": register.half_of(register.bearers_of(version)),
        "halves": () if agreement.keeping == Keeping.OBSERVER else halves_of(sides, signed),
        "counterparties": register.counterparties_of(version),
        "delivery": delivery,
        "assessments": [(side, queries.assessment_of(delivery, side)) for side in sides],
        "chart": chart_of(delivery) if delivery.latest else None,
        "asked": asked,
        "there": there,
        "own": acting if may(request.member, "observation.record") else None,
        "may_sign": bool(waits) and not asked.past and may(request.member, "version.sign"),
        "indicator_form": IndicatorForm(instance=delivery.indicator),
        "observation_form": ObservationForm(today=request.at.date()),
        "assessment_form": AssessmentForm(today=request.at.date()),
    }


def _again(request: Request, undertaking: Undertaking, name: str, form: forms.BaseForm) -> HttpResponse:
    """The page with the form as it was filled in, and a message at each field that is wrong."""
    context = {**_undertaking_context(request, undertaking), name: form}
    return render(request, "plans/undertaking.html", context, status=422)


def _undertaking(request: MemberRequest, pk: UUID) -> Undertaking:
    return get_object_or_404(register.undertakings_visible_to(request.member), pk=pk)


@member_only
@require_POST
def set_indicator(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say how the undertaking is measured; an earlier indicator is replaced and stays on record."""
    undertaking = _undertaking(request, pk)
    form = IndicatorForm(request.POST)
    if not form.is_valid():
        return _again(request, undertaking, "indicator_form", form)
    indicator = form.save(commit=False)
    indicator.undertaking, indicator.lang = undertaking, get_language()
    actions.set_indicator(indicator, by=request.member, at=request.at)
    messages.success(request, _("The indicator is set."))
    return redirect("undertaking", pk)


@member_only
@require_POST
def record_observation(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Record a value seen."""
    undertaking = _undertaking(request, pk)
    indicator = get_object_or_404(models.Indicator, undertaking=undertaking, replaced_by=None)
    form = ObservationForm(request.POST, today=request.at.date())
    if not form.is_valid():
        return _again(request, undertaking, "observation_form", form)
    observation = form.save(commit=False)
    observation.indicator, observation.lang = indicator, get_language()
    actions.record_observation(observation, day=form.cleaned_data["day"], by=request.member, at=request.at)
    messages.success(request, _("The observation is recorded."))
    return redirect("undertaking", pk)


@member_only
@require_POST
def give_assessment(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Say for one's side what became of it."""
    undertaking = _undertaking(request, pk)
    form = AssessmentForm(request.POST, today=request.at.date())
    if not form.is_valid():
        return _again(request, undertaking, "assessment_form", form)
    assessment = form.save(commit=False)
    assessment.undertaking, assessment.lang = undertaking, get_language()
    actions.give_assessment(assessment, day=form.cleaned_data["day"], by=request.member, at=request.at)
    messages.success(request, _("Your side’s assessment is recorded."))
    return redirect("undertaking", pk)
