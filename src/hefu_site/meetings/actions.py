"""The acts on joint meetings. Each is one transaction with its entry in the log the sides share."""

from datetime import datetime

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.ledger.models import Fact
from hefu_site.meetings import models
from hefu_site.meetings.errors import AlreadyConfirmed, NotHeldYet
from hefu_site.people.acts import require
from hefu_site.people.models import Membership
from hefu_site.plans.actions import plan_step
from hefu_site.plans.errors import Over
from hefu_site.plans.models import Step, StepKind
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Agreement, Side
from hefu_site.register.queries import side_of


@transaction.atomic
def call_meeting(meeting: models.Meeting, *, by: Membership, at: datetime) -> models.Meeting:
    """Call a joint meeting of the sides, or put one on record that was held.

    Raises:
        NotYours: the member stands on no side of the agreement.
    """
    agreement = meeting.agreement
    meeting.side = _own(agreement, by, act="meeting.call")
    lock(agreement.log)
    meeting.number = agreement.meetings.count() + 1
    what = meeting.day.isoformat()
    record("meeting.called", [meeting], log=agreement.log, by=by, at=at, what=what)
    return meeting


@transaction.atomic
def take_minute(minute: models.Minute, *, by: Membership, at: datetime) -> models.Minute:
    """Take down what was settled, which confirms it for the member's own side.

    Raises:
        NotYours: the member stands on no side of the agreement.
        NotHeldYet: the day of the meeting has not come.
        ValueError: the undertaking is of another agreement.
    """
    meeting, agreement = minute.meeting, minute.meeting.agreement
    minute.side = _own(agreement, by, act="minute.take")
    if meeting.day > at.date():
        raise NotHeldYet(meeting=str(meeting.pk))
    if minute.undertaking is not None and minute.undertaking.agreement_id != agreement.pk:
        raise ValueError("a minute is about the meeting's own agreement")
    lock(agreement.log)
    confirmed = models.Confirmation(minute=minute, side=minute.side)
    what = minute.text[:120]
    record("minute.taken", [minute, confirmed], log=agreement.log, by=by, at=at, what=what)
    return minute


@transaction.atomic
def confirm_minute(minute: models.Minute, *, by: Membership, at: datetime) -> models.Confirmation:
    """Say for the member's side that a minute is right. With the last side's word it is settled.

    Raises:
        Refused: the member may not speak for the side.
        NotYours: the member stands on no side of the agreement.
        AlreadyConfirmed: the side has confirmed it before.
    """
    agreement = minute.meeting.agreement
    side = _own(agreement, by, act="minute.confirm")
    require(by, "minute.confirm")
    lock(agreement.log)
    if minute.confirmations.filter(side=side).exists():
        raise AlreadyConfirmed(minute=str(minute.pk))
    confirmation = models.Confirmation(minute=minute, side=side)
    rows: list[Fact] = [confirmation]
    everybody = set(agreement.sides.values_list("pk", flat=True))
    settled = everybody <= {side.pk, *minute.confirmations.values_list("side", flat=True)}
    if settled and minute.due and _plan(minute, by=by, at=at):
        rows.append(minute)
    what = minute.text[:120]
    record("minute.confirmed", rows, log=agreement.log, by=by, at=at, what=what)
    return confirmation


def _plan(minute: models.Minute, *, by: Membership, at: datetime) -> bool:
    """Plan what was settled for a day as a milestone, unless the undertaking has ended since."""
    step = Step(
        undertaking=minute.undertaking,
        kind=StepKind.MILESTONE,
        name=minute.text[:200],
        lang=minute.lang,
        due=minute.due,
    )
    try:
        minute.step = plan_step(step, by=by, at=at)
    except Over:
        return False
    return True


def _own(agreement: Agreement, by: Membership, *, act: str) -> Side:
    side = side_of(by, agreement)
    if side is None or not agreement.shared:
        raise NotYours(act=act, agreement=str(agreement.pk))
    return side
