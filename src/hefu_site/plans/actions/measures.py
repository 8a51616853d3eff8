"""Saying how an undertaking is measured, and recording what was seen."""

from datetime import date, datetime

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.people.acts import ACT_OF_EVENT
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.errors import AlreadyCorrected, Over
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Standing
from hefu_site.register.queries import OVER


@transaction.atomic
def set_indicator(indicator: models.Indicator, *, by: Membership, at: datetime) -> models.Indicator:
    """Say how an undertaking is measured; an indicator in use is replaced, and stays on record.

    Raises:
        NotYours: the member stands on no side of the agreement.
        Over: it was ended or withdrawn, and what it leaves open is asked no more.
    """
    undertaking = indicator.undertaking
    indicator.side = own_side(undertaking, by, act="indicator.set")
    lock(undertaking.agreement.log)
    if Standing.objects.get(undertaking=undertaking).state in OVER:
        raise Over(undertaking=str(undertaking.pk))
    indicator.replaces = undertaking.indicators.filter(replaced_by=None).first()
    record("indicator.set", [indicator], log=undertaking.agreement.log, by=by, at=at, what=indicator.name)
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
    return _store("observation.recorded", observation, day=day, by=by, at=at)


@transaction.atomic
def correct_observation(
    observation: models.Observation, corrected: models.Observation, *, day: date, by: Membership, at: datetime
) -> models.Observation:
    """Put a right value in the place of a wrong one, and say why. The wrong one stays on record.

    Raises:
        NotYours: it was recorded by another side.
        AlreadyCorrected: it was corrected before.
        ValueError: the day has not come yet.
    """
    undertaking = observation.indicator.undertaking
    if own_side(undertaking, by, act="observation.correct").pk != observation.side_id:
        raise NotYours(act="observation.correct", observation=str(observation.pk))
    lock(undertaking.agreement.log)
    if models.Observation.objects.filter(corrects=observation).exists():
        raise AlreadyCorrected(observation=str(observation.pk))
    corrected.indicator, corrected.corrects = observation.indicator, observation
    return _store("observation.corrected", corrected, day=day, by=by, at=at)


def _store(
    event: str, observation: models.Observation, *, day: date, by: Membership, at: datetime
) -> models.Observation:
    if day > at.date():
        raise ValueError("an observation is of a day that has come")
    undertaking = observation.indicator.undertaking
    observation.side = own_side(undertaking, by, act=ACT_OF_EVENT[event].code)
    log, what = undertaking.agreement.log, observation.indicator.name
    record(event, [observation], log=log, by=by, at=at, what=what, happened=day)
    return observation
