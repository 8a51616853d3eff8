"""Keeping a table, and recording what it shows: all of it or nothing."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.actions.measures import record_observation
from hefu_site.plans.actions.own_side import own_side
from hefu_site.plans.errors import AlreadyKept


@transaction.atomic
def keep_table(table: models.Table, *, by: Membership, at: datetime) -> models.Table:
    """Keep a table as it was uploaded.

    Raises:
        NotYours: the member stands on no side of the agreement.
        AlreadyKept: the same table was kept for the same indicator before.
    """
    undertaking = table.indicator.undertaking
    table.side = own_side(undertaking, by, act="table.keep")
    lock(undertaking.agreement.log)
    if models.Table.objects.filter(indicator=table.indicator, digest=table.digest).exists():
        raise AlreadyKept(undertaking=str(undertaking.pk))
    record("table.kept", [table], log=undertaking.agreement.log, by=by, at=at, what=table.name)
    return table


@transaction.atomic
def record_shown(
    table: models.Table,
    shown: Sequence[tuple[models.Observation, date]],
    *,
    by: Membership,
    at: datetime,
) -> models.Table:
    """Keep a table and record the observations it shows, each as of its own day.

    Raises:
        NotYours: the member stands on no side of the agreement.
        AlreadyKept: the same table was kept before.
        IndicatorChanged: the indicator was changed or dropped meanwhile.
        ValueError: a day has not come yet.
    """
    kept = keep_table(table, by=by, at=at)
    for observation, day in shown:
        observation.table = kept
        record_observation(observation, day=day, by=by, at=at)
    return kept
