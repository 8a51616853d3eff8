"""Saying how an undertaking is measured, and recording what was seen."""

from datetime import date, datetime

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.actions.unchanged import not_corrected, still_planned, still_stands
from hefu_site.plans.errors import AlreadyMeasured
from hefu_site.register.errors import NotYours

THE_SAME = (*models.COUNTED, "direction", "baseline", "target", "partly_from", "due", "measured_by")
"""In what an indicator says no more than one that stands."""


@transaction.atomic
def set_indicator(indicator: models.Indicator, *, by: Membership, at: datetime) -> models.Indicator:
    """Say by what an undertaking is measured, beside the indicators that it has.

    Raises:
        NotYours: the member stands on no side of the agreement.
        Over: it was ended or withdrawn, and what it leaves open is asked no more.
        AlreadyMeasured: it has the very same indicator.
    """
    indicator.side = own_side(indicator.undertaking, by, act="indicator.set")
    lock(indicator.undertaking.agreement.log)
    same = {name: getattr(indicator, name) for name in THE_SAME}
    standing = indicator.undertaking.indicators.filter(replaced_by=None, dropped=False)
    if standing.filter(**same).exists():
        raise AlreadyMeasured(undertaking=str(indicator.undertaking_id))
    return _store_indicator("indicator.set", indicator, by=by, at=at)


@transaction.atomic
def change_indicator(
    indicator: models.Indicator, changed: models.Indicator, *, by: Membership, at: datetime
) -> models.Indicator:
    """Put another indicator in one's place, or drop it, and say why. The earlier one stays on record, and
    what was observed of it goes on to count where both count the same.

    Raises:
        NotYours: the member stands on no side of the agreement.
        IndicatorChanged: it was changed or dropped meanwhile.
        Over: the undertaking was ended or withdrawn.
    """
    changed.side = own_side(indicator.undertaking, by, act="indicator.change")
    lock(indicator.undertaking.agreement.log)
    still_stands(indicator)
    changed.undertaking, changed.replaces = indicator.undertaking, indicator
    return _store_indicator("indicator.changed", changed, by=by, at=at)


def _store_indicator(
    event: str, indicator: models.Indicator, *, by: Membership, at: datetime
) -> models.Indicator:
    still_planned(indicator.undertaking)
    log, what = indicator.undertaking.agreement.log, indicator.name
    record(event, [indicator], log=log, by=by, at=at, what=what)
    return indicator


@transaction.atomic
def record_observation(
    observation: models.Observation, *, day: date, by: Membership, at: datetime
) -> models.Observation:
    """Record a value seen on a day.

    Raises:
        NotYours: the member stands on no side of the agreement.
        IndicatorChanged: the indicator was changed or dropped meanwhile.
        ValueError: the day has not come yet.
    """
    undertaking = observation.indicator.undertaking
    observation.side = own_side(undertaking, by, act="observation.record")
    lock(undertaking.agreement.log)
    still_stands(observation.indicator)
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
    corrected.side = own_side(undertaking, by, act="observation.correct")
    if corrected.side.pk != observation.side_id:
        raise NotYours(act="observation.correct", observation=str(observation.pk))
    lock(undertaking.agreement.log)
    not_corrected(observation, undertaking.pk)
    corrected.indicator, corrected.corrects = observation.indicator, observation
    return _store("observation.corrected", corrected, day=day, by=by, at=at)


def _store(
    event: str, observation: models.Observation, *, day: date, by: Membership, at: datetime
) -> models.Observation:
    if day > at.date():
        raise ValueError("an observation is of a day that has come")
    log, what = observation.indicator.undertaking.agreement.log, observation.indicator.name
    record(event, [observation], log=log, by=by, at=at, what=what, happened=day)
    return observation
