"""The acts of planning, observing and assessing. Each is one transaction with its entry."""

from datetime import date, datetime

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.standing import restand
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Agreement, Side, Undertaking
from hefu_site.register.queries import side_of, version_shown, words_of


@transaction.atomic
def set_indicator(indicator: models.Indicator, *, by: Membership, at: datetime) -> models.Indicator:
    """Say how an undertaking is measured; an indicator in use is replaced, and stays on record.

    Raises:
        NotYours: the member stands on no side of the agreement.
    """
    undertaking = indicator.undertaking
    indicator.side = _own_side(undertaking, by, act="indicator.set")
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
    observation.side = _own_side(undertaking, by, act="observation.record")
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
    assessment.side = _own_side(undertaking, by, act="assessment.give")
    what = words_of(version_shown(undertaking))[:120]
    record(
        "assessment.given", [assessment], log=undertaking.agreement.log, by=by, at=at, what=what, happened=day
    )
    restand(undertaking, on=at.date())
    return assessment


@transaction.atomic
def record_evidence(evidence: models.Evidence, *, day: date, by: Membership, at: datetime) -> models.Evidence:
    """Record a sourced fact that bears on an agreement.

    Raises:
        NotYours: the member neither keeps the register nor stands on a side.
    """
    agreement = evidence.agreement
    if agreement.keeper_id != by.organisation_id and side_of(by, agreement) is None:
        raise NotYours(act="evidence.record", agreement=str(agreement.pk))
    what = evidence.statement[:120]
    record("evidence.recorded", [evidence], log=agreement.log, by=by, at=at, what=what, happened=day)
    return evidence


def _own_side(undertaking: Undertaking, by: Membership, *, act: str) -> Side:
    agreement: Agreement = undertaking.agreement
    side = side_of(by, agreement)
    if side is None or not agreement.shared:
        raise NotYours(act=act, agreement=str(agreement.pk))
    return side
