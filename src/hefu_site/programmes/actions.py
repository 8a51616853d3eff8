"""The acts on programmes. Each is one transaction with its entry in the programme's own log."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from hefu_site.ledger.actions import lock, open_log, record
from hefu_site.ledger.models import Audience, Fact
from hefu_site.people.models import Membership
from hefu_site.programmes import models
from hefu_site.register.errors import NotYours
from hefu_site.register.queries import undertakings_visible_to


@transaction.atomic
def open_programme(programme: models.Programme, *, by: Membership, at: datetime) -> models.Programme:
    """Begin a programme, kept by the member's organisation."""
    programme.keeper = by.organisation
    programme.log = open_log(Audience.OBSERVER if programme.public else Audience.SIDES)
    record("programme.opened", [programme], log=programme.log, by=by, at=at, what=programme.name)
    return programme


@transaction.atomic
def bundle_programme(
    programme: models.Programme, wanted: Collection[UUID], *, by: Membership, at: datetime
) -> list[models.Bundled]:
    """Say which undertakings belong to a programme, of those the member sees; what is not among them is
    taken out. Return what changed.

    Raises:
        NotYours: the programme is another organisation's.
    """
    _keeping(programme, by, act="programme.bundle")
    lock(programme.log)
    visible = set(undertakings_visible_to(by).filter(pk__in=wanted).values_list("pk", flat=True))
    known = {each.undertaking_id: each for each in programme.bundled.all()}
    changed = [
        models.Bundled(programme=programme, undertaking_id=pk) for pk in sorted(visible - known.keys())
    ]
    for pk, each in known.items():
        if each.withdrawn == (pk in visible):
            each.withdrawn = pk not in visible
            changed.append(each)
    rows: list[Fact] = [*changed]
    if rows:
        record("programme.bundled", rows, log=programme.log, by=by, at=at, what=programme.name)
    return changed


@transaction.atomic
def set_goal(goal: models.Goal, *, by: Membership, at: datetime) -> models.Goal:
    """Say what a programme is measured by; with ``replaces`` in place of an earlier goal.

    Raises:
        NotYours: the programme is another organisation's.
    """
    _keeping(goal.programme, by, act="goal.set")
    lock(goal.programme.log)
    record("goal.set", [goal], log=goal.programme.log, by=by, at=at, what=goal.name)
    return goal


@transaction.atomic
def record_figure(figure: models.Figure, *, day: date, by: Membership, at: datetime) -> models.Figure:
    """Record a sourced figure of a goal, as of a day.

    Raises:
        NotYours: the programme is another organisation's.
        ValueError: the day has not come yet.
    """
    programme = figure.goal.programme
    _keeping(programme, by, act="figure.record")
    if day > at.date():
        raise ValueError("a figure is of a day that has come")
    what = figure.goal.name
    record("figure.recorded", [figure], log=programme.log, by=by, at=at, what=what, happened=day)
    return figure


@transaction.atomic
def record_figures(
    figures: Sequence[tuple[models.Figure, date]], *, by: Membership, at: datetime
) -> list[models.Figure]:
    """Record the sourced figures of a table, each as of its own day: all of them or none.

    Raises:
        NotYours: the programme is another organisation's.
        ValueError: a day has not come yet.
    """
    return [record_figure(figure, day=day, by=by, at=at) for figure, day in figures]


def _keeping(programme: models.Programme, by: Membership, *, act: str) -> None:
    if programme.keeper_id != by.organisation_id:
        raise NotYours(act=act, programme=str(programme.pk))
