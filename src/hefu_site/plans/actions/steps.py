"""Planning the way: milestones, recurring duties, conditions."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.people.acts import ACTS
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.actions.unchanged import still_planned, still_stands
from hefu_site.plans.errors import WaitsForItself


@transaction.atomic
def plan_step(step: models.Step, *, by: Membership, at: datetime) -> models.Step:
    """Plan a step of an undertaking.

    Raises:
        NotYours: the member stands on no side of the agreement.
        Over: the undertaking was ended or withdrawn.
        WaitsForItself: it would wait for what waits for it.
    """
    return _store("step.plan", step, by=by, at=at)


@transaction.atomic
def change_step(step: models.Step, changed: models.Step, *, by: Membership, at: datetime) -> models.Step:
    """Put another step in a step's place, or drop it. The earlier one stays on record, with what was met.

    Raises:
        NotYours: the member stands on no side of the agreement.
        StepChanged: it was changed or dropped meanwhile.
        Over: the undertaking was ended or withdrawn.
        WaitsForItself: it would wait for what waits for it.
    """
    own_side(step.undertaking, by, act="step.change")
    lock(step.undertaking.agreement.log)
    still_stands(step)
    changed.undertaking, changed.replaces, changed.kind = step.undertaking, step, step.kind
    return _store("step.change", changed, by=by, at=at)


def _store(act: str, step: models.Step, *, by: Membership, at: datetime) -> models.Step:
    undertaking = step.undertaking
    step.side = own_side(undertaking, by, act=act)
    lock(undertaking.agreement.log)
    still_planned(undertaking)
    if step.waits_for_id and undertaking.pk in _waited_for(step.waits_for_id):
        raise WaitsForItself(undertaking=str(undertaking.pk))
    record(ACTS[act].event, [step], log=undertaking.agreement.log, by=by, at=at, what=step.name)
    return step


def _waited_for(undertaking: UUID) -> set[UUID]:
    """An undertaking with all it waits for, and what those wait for."""
    found, new = set[UUID](), {undertaking}
    standing = models.Step.objects.filter(replaced_by=None, dropped=False).exclude(waits_for=None)
    while new:
        found |= new
        new = set(standing.filter(undertaking__in=new).values_list("waits_for", flat=True)) - found
    return found
