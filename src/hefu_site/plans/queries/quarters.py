"""The quarters of the year, by which figures are told through time."""

from datetime import date, timedelta

QUARTERS = 8
"""How many quarters rates are told for, up to the day."""
A_DAY = timedelta(days=1)


def quarter_of(day: date) -> date:
    """The first day of the quarter that a day is in."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def ends_a_quarter(day: date) -> bool:
    """Whether a day is the last of its quarter."""
    return day == date.max or quarter_of(day + A_DAY) == day + A_DAY


def quarter_ends(on: date) -> list[date]:
    """The last days of the quarters that ended before a day, and the day itself, the earliest first."""
    ends = [on]
    while len(ends) < QUARTERS and (first := quarter_of(ends[-1])) > date.min:
        ends.append(first - A_DAY)
    return ends[::-1]
