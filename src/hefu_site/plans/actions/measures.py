"""Saying how an undertaking is measured, and recording what was seen."""

from datetime import date, datetime

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.standing import restand


@transaction.atomic
def set_indicator(indicator: models.Indicator, *, by: Membership, at: datetime) -> models.Indicator:
    """Say how an undertaking is measured; an indicator in use is replaced, and stays on record.

    Raises:
        NotYours: the member stands on no side of the agreement.
    """
    undertaking = indicator.undertaking
    indicator.side = own_side(undertaking, by, act="indicator.set")
    lock(undertaking.agreement.log)
    indicator.replaces = undertaking.indicators.filter(replaced_by=None).first()
    record("indicator.set", [indicator], log=undertaking.agreement.log, by=by, at=at, what=indicator.name)
    restand(undertaking, on=at.date())
    return indicator


@transaction.atomic
def record_observation(
    observation: models.Observation, *, day: date, by: Membership, at: datetime
) -> models.Observation:
    """Record a value seen on a day.

    Raises:
        NotYours: the member stands on no side of the agreement.
        ValueError: the day has not come yet.
    """
    if day > at.date():
        raise ValueError("an observation is of a day that has come")
    undertaking = observation.indicator.undertaking
    observation.side = own_side(undertaking, by, act="observation.record")
    what = observation.indicator.name
    record(
        "observation.recorded",
        [observation],
        log=undertaking.agreement.log,
        by=by,
        at=at,
        what=what,
        happened=day,
    )
    restand(undertaking, on=at.date())
    return observation
