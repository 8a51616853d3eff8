"""The undertaking as it stands."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hefu.terms.undertaking import UndertakingKind
from hefu_site.packs.queries import scans_of
from hefu_site.people.acts import may
from hefu_site.people.models import Membership
from hefu_site.people.request import MemberRequest, Request
from hefu_site.plans import queries
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.actions.unchanged import still_planned
from hefu_site.plans.asked_day import AskedDay
from hefu_site.plans.chart import chart_of
from hefu_site.plans.timeline import timeline_of
from hefu_site.register import queries as register
from hefu_site.register.models import Agreement, Keeping, Undertaking
from hefu_site.register.standing import stood


@require_safe
def undertaking_page(request: Request, pk: UUID) -> HttpResponse:
    """An undertaking: its words, who signed them, what became of it by the rule and by each side."""
    undertaking = get_object_or_404(shown_to(request.member), pk=pk)
    return render(request, "plans/undertaking.html", _context(request, undertaking))


def shown_to(member: Membership | None) -> QuerySet[Undertaking]:
    """The undertakings whose page the member may see, with all that stands on it."""
    return queries.with_plan(queries.undertakings_planned_for(member))


def _context(request: Request, undertaking: Undertaking) -> dict[str, object]:
    asked = AskedDay.of(request)
    as_of = asked.as_of
    there = stood(undertaking, as_of) is not None
    agreement = undertaking.agreement
    sides = list(agreement.sides.all())
    version = register.version_shown(undertaking)
    words = register.wording_shown(version)
    delivery = queries.delivery_of(undertaking, as_of)
    signed = {each.side_id for each in version.signatures.all() if as_of.sees(each)}
    if version.kind == UndertakingKind.ASK:
        signed = set()
    origins = queries.origins_of(undertaking.evidence.all(), as_of)
    plan = queries.plan_of(undertaking, sides, as_of)
    timeline = timeline_of(plan, delivery, on=asked.on)
    own = register.side_of(request.member, agreement) if agreement.shared else None
    own = own if may(request.member, "observation.record") else None
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
        "combination": queries.standing_combination(undertaking, as_of),
        "measures": [(each, chart_of(each)) for each in delivery.measures],
        "asked": asked,
        "there": there,
        "own": own,
        "may_plan": own is not None and not over and not asked.past,
        "between": register.between(undertaking, request.member, as_of, past=asked.past),
        "papers": [*filter(as_of.sees, scans_of(undertaking, request.member))] if request.member else (),
    }


def undertaking_of(request: MemberRequest, pk: UUID) -> Undertaking:
    return get_object_or_404(register.undertakings_visible_to(request.member), pk=pk)


def _keeps(member: Membership | None, agreement: Agreement) -> bool:
    """Whether the member keeps this observer's register."""
    return member is not None and (agreement.keeping, agreement.keeper_id) == (
        Keeping.OBSERVER,
        member.organisation_id,
    )


def planner_of(request: MemberRequest, pk: UUID, *, act: str) -> Undertaking:
    """A visible undertaking for which there is something left to plan, on a side of which the member stands.

    Raises:
        NotYours: the member stands on no side of it.
        Over: it was ended or withdrawn.
    """
    undertaking = undertaking_of(request, pk)
    own_side(undertaking, request.member, act=act)
    still_planned(undertaking)
    return undertaking


def recorder_of(request: MemberRequest, pk: UUID) -> Undertaking:
    """A visible undertaking of which the member may record: on a side of it, or the observer who keeps it."""
    undertaking = undertaking_of(request, pk)
    if not _keeps(request.member, undertaking.agreement):
        own_side(undertaking, request.member, act="evidence.record")
    return undertaking
