"""The way to a delivery as it was planned, and how far it is gone on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from hefu.planning.steps import StepState, step_state
from hefu.terms.verdict import DONE, State
from hefu_site.ledger.as_of import AsOf
from hefu_site.plans import models
from hefu_site.plans.queries.delivery import delivery_of, planned
from hefu_site.plans.queries.records import uncorrected
from hefu_site.plans.queries.terms import standing_by_side, standing_steps
from hefu_site.register.models import Side, Undertaking
from hefu_site.register.queries import listed, recorder


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """One time a step is due: ``first`` is None but for a period of a recurring duty."""

    step: models.Step
    first: date | None
    due: date | None
    met: models.Evidence | None
    state: StepState


@dataclass(frozen=True, kw_only=True)
class PlannedStep:
    """A step and the times it is due; ``before`` is the step in whose place it was put."""

    step: models.Step
    before: models.Step | None
    occasions: Sequence[Occasion]
    waits_for: Undertaking | None
    their_state: State | None

    @property
    def state(self) -> StepState:
        """How the step stands: that of the undertaking it waits for, else of its last occasion."""
        if self.their_state is not None:
            return StepState.MET if self.their_state in DONE else StepState.OPEN
        missed = any(occasion.state is StepState.OVERDUE for occasion in self.occasions)
        return StepState.OVERDUE if missed else self.occasions[-1].state if self.occasions else StepState.OPEN


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Who looks after an undertaking on each side and with what means, and its steps by their days."""

    sides: Sequence[tuple[Side, models.Owner | None, models.Means | None]]
    steps: Sequence[PlannedStep]


def with_plan(undertakings: QuerySet[Undertaking]) -> QuerySet[Undertaking]:
    """The same undertakings with their plans and what was shown, and who recorded it."""
    return undertakings.prefetch_related(
        recorder("steps__evidence"),
        recorder("evidence"),
        "evidence__side",
        "evidence__attachments",
        "evidence__step",
        "evidence__corrects",
    )


def plan_of(undertaking: Undertaking, sides: Sequence[Side], as_of: AsOf) -> Plan:
    """The plan as of a day. Expects what `with_plan` fetches."""
    owners = standing_by_side(list(undertaking.owners.all()), as_of)
    means = standing_by_side(list(undertaking.means.all()), as_of)
    steps = {step.pk: step for step in undertaking.steps.all()}
    standing = standing_steps(undertaking, as_of)
    awaited = _awaited([step.waits_for_id for step in standing if step.waits_for_id], as_of)
    found = [
        PlannedStep(
            step=step,
            before=steps.get(step.replaces_id) if step.replaces_id else None,
            occasions=[] if step.waits_for_id else _occasions(step, as_of),
            waits_for=awaited[step.waits_for_id][0] if step.waits_for_id else None,
            their_state=awaited[step.waits_for_id][1] if step.waits_for_id else None,
        )
        for step in standing
    ]
    return Plan(
        sides=[(side, owners.get(side.pk), means.get(side.pk)) for side in sides],
        steps=sorted(found, key=_order),
    )


def _order(planned: PlannedStep) -> tuple[bool, date, bool]:
    day = planned.step.due or planned.step.begins
    return day is not None, day or date.min, planned.step.kind == models.StepKind.DUTY


def _occasions(step: models.Step, as_of: AsOf) -> list[Occasion]:
    shown = reversed(uncorrected(step.evidence.all(), as_of))
    met = {each.period: each for each in shown if each.says == models.Says.DELIVERED}
    return [
        Occasion(
            step=step,
            first=first,
            due=due,
            met=met.get(first),
            state=step_state(due=due, met=met[first].happened if first in met else None, on=as_of.on),
        )
        for first, due in step.periods_begun(as_of.on).items()
    ]


def is_late(step: models.Step, as_of: AsOf) -> bool:
    """Whether a step is overdue on a day. One that waits for another undertaking is as late as that is."""
    if step.waits_for_id:
        return False
    return any(occasion.state is StepState.OVERDUE for occasion in _occasions(step, as_of))


def _awaited(pks: Sequence[UUID], as_of: AsOf) -> dict[UUID, tuple[Undertaking, State]]:
    """The undertakings waited for, and what became of each on the day."""
    if not pks:
        return {}
    undertakings = planned(listed(Undertaking.objects.filter(pk__in=pks)))
    return {each.pk: (each, delivery_of(each, as_of).verdict.state) for each in undertakings}
