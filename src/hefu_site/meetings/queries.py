"""Reading meetings, and what a meeting has to talk about."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from hefu.planning.steps import StepState
from hefu.terms.verdict import DONE, State, Tally
from hefu_site.ledger.as_of import AsOf
from hefu_site.meetings import models
from hefu_site.people.models import Membership
from hefu_site.plans.queries import Planned, plan_of, planned, with_plan
from hefu_site.plans.queries.overview import Judged, as_judged
from hefu_site.register.models import Agreement, Undertaking
from hefu_site.register.queries import undertakings_visible_to

OVER = DONE | {State.DROPPED, State.LAPSED}


def meetings_visible_to(member: Membership | None) -> QuerySet[models.Meeting]:
    """The meetings of the agreements on a side of which the member stands."""
    ours = Q(agreement__sides__organisation=member.organisation_id) if member else Q(pk=None)
    seen = models.Meeting.objects.filter(ours, agreement__shared=True).distinct()
    return seen.select_related("agreement__log", "side")


def minutes_of(meeting: models.Meeting) -> QuerySet[models.Minute]:
    """What was taken down of a meeting, with who has confirmed it."""
    return meeting.minutes.select_related("undertaking", "side", "step").prefetch_related(
        "confirmations", "side__parties"
    )


@dataclass(frozen=True, kw_only=True)
class Point:
    """One undertaking that a meeting has to talk about; ``before`` is its state at the last meeting, and
    ``late`` are steps that are overdue."""

    judged: Judged
    before: State | None = None
    since: date | None = None
    late: Sequence[Planned] = ()


@dataclass(frozen=True, kw_only=True)
class Pack:
    """What a meeting has to talk about, by heading, as of a day; ``last`` is the meeting before it."""

    meeting: models.Meeting
    last: models.Meeting | None
    on: date
    points: Mapping[str, Sequence[Point]]
    total: int


def pack_of(meeting: models.Meeting, member: Membership | None, *, today: date) -> Pack:
    """The pack of a meeting: as of its day once it was held, as of today before."""
    agreement, on = meeting.agreement, min(meeting.day, today)
    last = agreement.meetings.filter(day__lt=meeting.day).first()
    visible = undertakings_visible_to(member).filter(agreement=agreement)
    fetched = with_plan(planned(visible)).prefetch_related("assessments__side__parties")
    undertakings = list(fetched.order_by("number"))
    found = as_judged(undertakings, AsOf(on=on))
    headings: Mapping[str, Callable[[Judged], bool]] = {
        "overdue": lambda each: _overdue(each, on),
        "disputed": lambda each: each.delivery.tally is Tally.DISPUTED,
        "contradicted": lambda each: each.delivery.tally is Tally.CONTRADICTED,
        "unanswered": lambda each: each.undertaking.standing.silent_since is not None,
        "unsigned": lambda each: each.undertaking.standing.awaiting_id is not None,
        "vague": lambda each: each.delivery.verdict.state not in OVER and not each.bill.verifiable,
    }
    points: dict[str, Sequence[Point]] = {
        name: [_point(each) for each in found if belongs(each)] for name, belongs in headings.items()
    }
    points["late_steps"] = _late(agreement, undertakings, found, on)
    points["moved"] = _moved(undertakings, found, last)
    return Pack(meeting=meeting, last=last, on=on, points=points, total=len(found))


def _overdue(judged: Judged, on: date) -> bool:
    due = judged.delivery.verdict.facts.get("due")
    return judged.delivery.verdict.state not in OVER and bool(due) and date.fromisoformat(str(due)) < on


def _point(judged: Judged) -> Point:
    return Point(judged=judged, since=judged.undertaking.standing.silent_since)


def _late(
    agreement: Agreement, undertakings: Sequence[Undertaking], found: Sequence[Judged], on: date
) -> list[Point]:
    sides = list(agreement.sides.all())
    late = []
    for undertaking, judged in zip(undertakings, found, strict=True):
        steps = plan_of(undertaking, sides, AsOf(on=on)).steps
        overdue = [each for each in steps if each.state is StepState.OVERDUE]
        if overdue and judged.delivery.verdict.state not in OVER:
            late.append(Point(judged=judged, late=overdue))
    return late


def _moved(
    undertakings: Sequence[Undertaking], found: Sequence[Judged], last: models.Meeting | None
) -> list[Point]:
    """What stands otherwise than on the day of the last meeting."""
    if last is None:
        return []
    before = as_judged(undertakings, AsOf(on=last.day))
    return [
        Point(judged=now, before=then.delivery.verdict.state)
        for now, then in zip(found, before, strict=True)
        if now.delivery.verdict.state is not then.delivery.verdict.state
    ]
