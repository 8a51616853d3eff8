"""Steps on the way to a delivery: milestones, and duties that come back."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from hefu.terms.plan import Duty, Every

MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.HALF_YEAR: 6, Every.YEAR: 12}


class Period(Struct, frozen=True):
    """The days within which a recurring duty is to be done once, both included."""

    first: date
    last: date


class StepState(StrEnum):
    """How far a step has come. The order is that of docs/rules/steps.md."""

    MET = "met"
    MET_LATE = "met_late"
    OVERDUE = "overdue"
    OPEN = "open"


def step_state(*, due: date | None, met: date | None, on: date) -> StepState:
    """Say how a step stands as of a day.

    Args:
        due: the last day on which it is in time; None where no day was set.
        met: the day on which it was met; one after ``on`` has not come yet.
        on: the day to look at.

    Source:
        docs/rules/steps.md

    Example:
        >>> step_state(due=date(2026, 6, 30), met=None, on=date(2026, 7, 1))
        <StepState.OVERDUE: 'overdue'>
    """
    if met is not None and met <= on:
        return StepState.MET_LATE if due is not None and met > due else StepState.MET
    return StepState.OVERDUE if due is not None and on > due else StepState.OPEN


def periods(duty: Duty, *, on: date) -> Iterator[Period]:
    """The periods of a recurring duty that have begun by a day, the first one first.

    They are weeks, months, quarters, half-years or years of the calendar. The first begins when the duty
    does; one that the end cuts short is not asked for.

    Source:
        docs/rules/steps.md

    Example:
        >>> report = Duty(id="report", every=Every.QUARTER, start=date(2026, 1, 10))
        >>> [each.last.isoformat() for each in periods(report, on=date(2026, 5, 1))]
        ['2026-03-31', '2026-06-30']
    """
    first = duty.start
    while first <= on:
        last = _end(first, duty.every)
        if duty.end is not None and last > duty.end:
            return
        yield Period(first, last)
        first = last + timedelta(days=1)


def _end(day: date, every: Every) -> date:
    if every is Every.WEEK:
        return day + timedelta(days=6 - day.weekday())
    months = MONTHS[every]
    month = (day.month - 1) // months * months + months
    return date(day.year, month, monthrange(day.year, month)[1])
