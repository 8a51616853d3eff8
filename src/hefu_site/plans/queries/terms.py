"""The plan of an undertaking as the library takes it: what stood on a day, by what is known."""

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from hefu.terms import plan as terms
from hefu_site.ledger.as_of import AsOf
from hefu_site.plans import models
from hefu_site.register.models import Undertaking


def standing_steps(undertaking: Undertaking, as_of: AsOf) -> list[models.Step]:
    """The steps that were planned, without those changed or dropped. Expects prefetched steps."""
    steps = [step for step in undertaking.steps.all() if as_of.knows(step)]
    changed = {step.replaces_id for step in steps}
    return [step for step in steps if step.pk not in changed and not step.dropped]


OfASide = TypeVar("OfASide", models.Owner, models.Means)


def standing_by_side(rows: Sequence[OfASide], as_of: AsOf) -> dict[UUID, OfASide]:
    """The latest row of each side, by the side's id."""
    return {row.side_id: row for row in rows if as_of.knows(row)}


def plan_term(undertaking: Undertaking, indicator: models.Indicator | None, as_of: AsOf) -> terms.Plan:
    """The plan as of a day. Expects what `planned` fetches."""
    steps = standing_steps(undertaking, as_of)
    owners = standing_by_side(list(undertaking.owners.all()), as_of)
    means = standing_by_side(list(undertaking.means.all()), as_of)
    return terms.Plan(
        owners=tuple(terms.Owner(side=str(side), name=str(owner)) for side, owner in owners.items()),
        indicators=(indicator.as_term(),) if indicator else (),
        milestones=tuple(step.as_milestone() for step in steps if step.kind == models.StepKind.MILESTONE),
        conditions=tuple(step.as_condition() for step in steps if step.kind == models.StepKind.CONDITION),
        duties=tuple(step.as_duty() for step in steps if step.kind == models.StepKind.DUTY),
        means="; ".join(map(str, means.values())),
    )
