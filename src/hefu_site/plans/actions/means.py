"""Saying with what an undertaking is done."""

from datetime import datetime

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.actions.unchanged import still_planned


@transaction.atomic
def state_means(means: models.Means, *, by: Membership, at: datetime) -> models.Means:
    """Say what money, people or land the member's side puts in.

    Raises:
        NotYours: the member stands on no side of the agreement.
        Over: the undertaking was ended or withdrawn.
    """
    undertaking = means.undertaking
    means.side = own_side(undertaking, by, act="means.state")
    lock(undertaking.agreement.log)
    still_planned(undertaking)
    means.replaces = undertaking.means.filter(side=means.side, replaced_by=None).first()
    record("means.stated", [means], log=undertaking.agreement.log, by=by, at=at, what=means.text)
    return means
