"""The plan of an undertaking as the library takes it: what stood on a day, by what is known."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar
from uuid import UUID

from hefu.terms import plan as terms
from hefu_site.ledger.as_of import AsOf
from hefu_site.plans import models
from hefu_site.register.models import Undertaking

Changeable = TypeVar("Changeable", models.Indicator, models.Step)


def standing(rows: Iterable[Changeable], as_of: AsOf) -> list[Changeable]:
    """What was planned, each as it was changed last by what is known, in the order in which it was first
    planned; without what was dropped. Expects rows in the order of recording."""
    known = list(filter(as_of.knows, rows))
    following = followed(known)
    last = (last_of(row, following) for row in known if row.replaces_id is None)
    return [row for row in last if not row.dropped]


def followed(rows: Iterable[Changeable]) -> dict[UUID, Changeable]:
    """By the key of what was changed or dropped, the row put in its place."""
    return {row.replaces_id: row for row in rows if row.replaces_id}


def last_of(row: Changeable, following: Mapping[UUID, Changeable]) -> Changeable:
    """What stands in the place of a row in the end."""
    while row.pk in following:
        row = following[row.pk]
    return row


def standing_steps(undertaking: Undertaking, as_of: AsOf) -> list[models.Step]:
    """The steps that were planned. Expects prefetched steps."""
    return standing(undertaking.steps.all(), as_of)


def standing_indicators(undertaking: Undertaking, as_of: AsOf) -> list[models.Indicator]:
    """What an undertaking is measured by, as far as is known. Expects prefetched indicators."""
    return standing(undertaking.indicators.all(), as_of)


def standing_combination(undertaking: Undertaking, as_of: AsOf) -> models.Combination | None:
    """What was said last of which indicators have to be reached; None where nothing was, so that all have
    to be. Expects prefetched combinations."""
    return next(filter(as_of.knows, reversed(undertaking.combinations.all())), None)


OfASide = TypeVar("OfASide", models.Owner, models.Means)


def standing_by_side(rows: Sequence[OfASide], as_of: AsOf) -> dict[UUID, OfASide]:
    """The latest row of each side, by the side's id."""
    return {row.side_id: row for row in rows if as_of.knows(row)}


def plan_term(undertaking: Undertaking, as_of: AsOf) -> terms.Plan:
    """The plan as of a day. Expects what `planned` fetches."""
    steps = standing_steps(undertaking, as_of)
    indicators = tuple(each.as_term() for each in standing_indicators(undertaking, as_of))
    said = standing_combination(undertaking, as_of) if len(indicators) > 1 else None
    owners = standing_by_side(list(undertaking.owners.all()), as_of)
    means = standing_by_side(list(undertaking.means.all()), as_of)
    return terms.Plan(
        owners=tuple(terms.Owner(side=str(side), name=str(owner)) for side, owner in owners.items()),
        indicators=indicators,
        combine=terms.Combine(said.combine) if said else terms.Combine.ALL,
        milestones=tuple(step.as_milestone() for step in steps if step.kind == models.StepKind.MILESTONE),
        conditions=tuple(step.as_condition() for step in steps if step.kind == models.StepKind.CONDITION),
        duties=tuple(step.as_duty() for step in steps if step.kind == models.StepKind.DUTY),
        means="; ".join(map(str, means.values())),
    )
