"""What was agreed for bringing an undertaking about."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from hefu.terms.indicator import Indicator


class Combine(StrEnum):
    """How the indicators of one undertaking make one verdict: all have to be reached, or any of them."""

    ALL = "all"
    ANY = "any"


class Owner(Struct, frozen=True, kw_only=True):
    """The person of a side who answers for the undertaking."""

    side: str
    name: str


class Milestone(Struct, frozen=True, kw_only=True):
    """A thing that is there or is not, and the last day on which it is in time."""

    id: str
    name: str = ""
    due: date | None = None


class Condition(Struct, frozen=True, kw_only=True):
    """What has to be there before the undertaking can be done: "once the land is granted".

    ``side`` has to bring it; None when it is a third's, or nobody's. ``due`` is the last day on which it
    comes in time. ``days`` is how long the bearer then has; None when the due day does not hang on it.
    ``undertaking`` is the id of another undertaking whose delivery is the condition.
    """

    id: str
    name: str = ""
    side: str | None = None
    due: date | None = None
    days: int | None = None
    undertaking: str | None = None


class Every(StrEnum):
    """How often a recurring duty falls due."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class Duty(Struct, frozen=True, kw_only=True):
    """A thing to be done once in every week, month, quarter, half-year or year of the calendar.

    ``start`` is the first day it binds, ``end`` the last; None while there is no end.
    """

    id: str
    name: str = ""
    every: Every
    start: date
    end: date | None = None


class Plan(Struct, frozen=True, kw_only=True):
    """How one undertaking is to be brought about and by what it is judged.

    Indicators decide what became of it; where there are none, milestones do. ``start`` is the day work
    is to begin, ``end`` the last day of the agreement's term. ``means`` says with what it is done.
    """

    owners: tuple[Owner, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    combine: Combine = Combine.ALL
    milestones: tuple[Milestone, ...] = ()
    conditions: tuple[Condition, ...] = ()
    duties: tuple[Duty, ...] = ()
    start: date | None = None
    end: date | None = None
    means: str = ""
