"""The undertaking as it stands, and again with a form that was filled in wrong."""

from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from hefu.terms.undertaking import UndertakingKind
from hefu_site.people.acts import may
from hefu_site.people.models import Membership
from hefu_site.people.request import MemberRequest, Request
from hefu_site.plans import queries
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.asked_day import AskedDay
from hefu_site.plans.chart import chart_of
from hefu_site.plans.forms.assessments import AssessmentForm
from hefu_site.plans.forms.measures import IndicatorForm, ObservationForm
from hefu_site.plans.timeline import timeline_of
from hefu_site.register import queries as register
from hefu_site.register.models import Agreement, Keeping, Undertaking
from hefu_site.register.standing import stood


@require_safe
def undertaking_page(request: Request, pk: UUID) -> HttpResponse:
    """An undertaking: its words, who signed them, what became of it by the rule and by each side."""
    undertaking = get_object_or_404(_shown_to(request.member), pk=pk)
    return render(request, "plans/undertaking.html", undertaking_context(request, undertaking))


def _shown_to(member: Membership | None) -> QuerySet[Undertaking]:
    return queries.with_plan(queries.undertakings_planned_for(member))


def undertaking_context(request: Request, undertaking: Undertaking) -> dict[str, object]:
    asked = AskedDay.of(request)
    as_of = asked.as_of
    there = stood(undertaking, as_of) is not None
    agreement = undertaking.agreement
    sides = list(agreement.sides.select_related("organisation").prefetch_related("parties"))
    own = register.side_of(request.member, agreement)
    version = register.version_shown(undertaking)
    words = register.wording_shown(version, get_language() or "")
    delivery = queries.delivery_of(undertaking, as_of)
    signed = {each.side_id for each in version.signatures.all() if as_of.sees(each)}
    if version.kind == UndertakingKind.ASK:
        signed = set()
    origins = queries.origins_of(undertaking.evidence.all(), as_of)
    plan = queries.plan_of(undertaking, sides, as_of)
    timeline = timeline_of(plan, delivery, on=asked.on)
    acting = own if agreement.shared else None
    over = there and undertaking.standing.state in register.OVER
    return {
        "agreement": agreement,
        "undertaking": undertaking,
        "version": version,
        "words": words,
        "anchor": "main" if words.start is None else f"m{words.start}",
        "bearers": register.bearers_of(version),
        "half": register.half_of(register.bearers_of(version)),
        "halves": () if agreement.keeping == Keeping.OBSERVER else register.halves_of(sides, signed),
        "counterparties": register.counterparties_of(version),
        "delivery": delivery,
        "assessments": [(side, *queries.assessment_of(delivery, side)) for side in sides],
        "bill": queries.bill_of(undertaking, delivery, as_of),
        "over": over,
        "drift": queries.drift_of(undertaking, as_of),
        "clocks": queries.clocks_of(undertaking, delivery),
        "plan": plan,
        "timeline": timeline,
        "lanes": timeline.lanes if timeline else [(each, "") for each in plan.steps],
        "origins": [each for each in origins if each.first.step_id is None],
        "of_steps": [each for each in origins if each.first.step_id],
        "keeps": _keeps(request.member, agreement),
        "rests_on": queries.rests_on(delivery, undertaking),
        "chart": chart_of(delivery),
        "asked": asked,
        "there": there,
        "own": acting if may(request.member, "observation.record") else None,
        "between": register.between(undertaking, request.member, as_of, past=asked.past),
        "indicator_form": IndicatorForm(instance=delivery.indicator),
        "observation_form": ObservationForm(today=request.at.date()),
        "assessment_form": AssessmentForm(today=request.at.date()),
    }


def again(
    request: Request, undertaking: Undertaking, name: str, form: forms.BaseForm, *, status: int = 422
) -> HttpResponse:
    """The page with the form as it was filled in, and a message at each field that is wrong."""
    context = {**undertaking_context(request, undertaking), name: form}
    return render(request, "plans/undertaking.html", context, status=status)


def undertaking_of(request: MemberRequest, pk: UUID) -> Undertaking:
    return get_object_or_404(register.undertakings_visible_to(request.member), pk=pk)


def _keeps(member: Membership | None, agreement: Agreement) -> bool:
    """Whether the member keeps this observer's register."""
    return member is not None and (agreement.keeping, agreement.keeper_id) == (
        Keeping.OBSERVER,
        member.organisation_id,
    )


def recorder_of(request: MemberRequest, pk: UUID) -> Undertaking:
    """A visible undertaking of which the member may record: on a side of it, or the observer who keeps it."""
    undertaking = undertaking_of(request, pk)
    if not _keeps(request.member, undertaking.agreement):
        own_side(undertaking, request.member, act="evidence.record")
    return undertaking
