"""Saying what became of an undertaking."""

from datetime import date, datetime

from django.db import transaction

from hefu_site.ledger.actions import record
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.actions.own_side import own_side
from hefu_site.register.queries import version_shown, words_of


@transaction.atomic
def give_assessment(
    assessment: models.Assessment, *, day: date, by: Membership, at: datetime
) -> models.Assessment:
    """Say for the member's side what became of an undertaking, as of a day.

    Raises:
        NotYours: the member stands on no side of the agreement.
        ValueError: the day has not come yet.
    """
    if day > at.date():
        raise ValueError("an assessment is of a day that has come")
    undertaking = assessment.undertaking
    assessment.side = own_side(undertaking, by, act="assessment.give")
    what = words_of(version_shown(undertaking))[:120]
    record(
        "assessment.given", [assessment], log=undertaking.agreement.log, by=by, at=at, what=what, happened=day
    )
    return assessment
