"""Saying which of several indicators have to be reached."""

from datetime import datetime

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.actions.unchanged import still_planned
from hefu_site.register.queries import version_shown, words_of


@transaction.atomic
def set_combination(combination: models.Combination, *, by: Membership, at: datetime) -> models.Combination:
    """Say whether all indicators of an undertaking have to be reached, or any one of them.

    Raises:
        NotYours: the member stands on no side of the agreement.
        Over: the undertaking was ended or withdrawn.
    """
    undertaking = combination.undertaking
    combination.side = own_side(undertaking, by, act="combination.set")
    lock(undertaking.agreement.log)
    still_planned(undertaking)
    combination.replaces = undertaking.combinations.filter(replaced_by=None).first()
    what = words_of(version_shown(undertaking))[:120]
    record("combination.set", [combination], log=undertaking.agreement.log, by=by, at=at, what=what)
    return combination
