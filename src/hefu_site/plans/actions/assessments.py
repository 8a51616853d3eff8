"""Saying what became of an undertaking, and setting that right."""

from datetime import date, datetime

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.actions.unchanged import not_corrected
from hefu_site.register.errors import NotYours
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
    assessment.side = own_side(assessment.undertaking, by, act="assessment.give")
    return _store("assessment.given", assessment, day=day, by=by, at=at)


@transaction.atomic
def correct_assessment(
    assessment: models.Assessment, corrected: models.Assessment, *, day: date, by: Membership, at: datetime
) -> models.Assessment:
    """Put what the member's side means in the place of what it said, and say why. What it said stays on
    record. Who has come to see it otherwise gives another assessment instead.

    Raises:
        NotYours: it is another side's.
        AlreadyCorrected: it was corrected before.
        ValueError: the day has not come yet.
    """
    undertaking = corrected.undertaking = assessment.undertaking
    corrected.side = own_side(undertaking, by, act="assessment.correct")
    if corrected.side.pk != assessment.side_id:
        raise NotYours(act="assessment.correct", assessment=str(assessment.pk))
    lock(undertaking.agreement.log)
    not_corrected(assessment, undertaking.pk)
    corrected.corrects = assessment
    return _store("assessment.corrected", corrected, day=day, by=by, at=at)


def _store(
    event: str, assessment: models.Assessment, *, day: date, by: Membership, at: datetime
) -> models.Assessment:
    if day > at.date():
        raise ValueError("an assessment is of a day that has come")
    undertaking = assessment.undertaking
    what = words_of(version_shown(undertaking))[:120]
    record(event, [assessment], log=undertaking.agreement.log, by=by, at=at, what=what, happened=day)
    return assessment
