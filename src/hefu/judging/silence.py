"""How long a side has been silent about what was asked of it."""

from collections.abc import Mapping
from datetime import date


def silent_since(put: Mapping[str, date], answered: Mapping[str, date], *, on: date) -> date | None:
    """The day on which an ask was put before the side that has been silent longest; None if none is silent.

    Args:
        put: for each side that is to bear the ask, the day it was put before that side.
        answered: for each side that answered, the day of its first answer.
        on: the day asked about; what is later than it has not happened.

    Source:
        docs/rules/silence.md
    """
    silent = [day for side, day in put.items() if day <= on and (side not in answered or answered[side] > on)]
    return min(silent, default=None)


def days_of_silence(put: date, answered: date | None, *, on: date) -> int:
    """How many days went by from the day an ask was put before a side until it answered, or until today.

    Source:
        docs/rules/silence.md

    Example:
        >>> days_of_silence(date(2026, 4, 1), None, on=date(2026, 4, 13))
        12
    """
    return max(0, (min(on, answered or on) - put).days)
