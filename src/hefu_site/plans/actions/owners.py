"""Saying who looks after an undertaking."""

from datetime import datetime

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.actions.unchanged import still_planned


@transaction.atomic
def name_owner(owner: models.Owner, *, by: Membership, at: datetime) -> models.Owner:
    """Name the office or person by which the member's side looks after an undertaking.

    Raises:
        NotYours: the member stands on no side of the agreement.
        Over: the undertaking was ended or withdrawn.
    """
    undertaking = owner.undertaking
    owner.side = own_side(undertaking, by, act="owner.name")
    lock(undertaking.agreement.log)
    still_planned(undertaking)
    owner.replaces = undertaking.owners.filter(side=owner.side, replaced_by=None).first()
    record("owner.named", [owner], log=undertaking.agreement.log, by=by, at=at, what=str(owner))
    return owner
