"""What was seen and shown, by whom, and how much it weighs."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct


class Grade(StrEnum):
    """How much a piece of evidence weighs, the lightest first."""

    OWN_WORD = "own_word"
    THIRD_PARTY = "third_party"
    OFFICIAL_STATISTICS = "official_statistics"
    CERTIFICATE = "certificate"


class Says(StrEnum):
    """What a piece of evidence says of a thing: that it will come, is not there yet, is there, or will
    not come any more."""

    ANNOUNCED = "announced"
    NOT_YET = "not_yet"
    DELIVERED = "delivered"
    FAILED = "failed"


class Observation(Struct, frozen=True, kw_only=True):
    """A value of an indicator: what it was on ``day``, in the indicator's unit, and its evidence's grade.

    ``side`` is the id of the side that recorded it; its own word is the word of that side. ``announced``
    is a value that is promised, planned or expected, not one that was seen. All that goes back to one
    release, statistic or certificate has one ``origin``; None stands for an origin of its own.
    ``corrects`` is the id of the observation in whose place it stands. ``recorded`` is in UTC.
    """

    id: str
    indicator: str
    day: date
    value: Decimal
    grade: Grade
    side: str | None = None
    announced: bool = False
    origin: str | None = None
    corrects: str | None = None
    recorded: datetime | None = None


class Evidence(Struct, frozen=True, kw_only=True):
    """What is shown of a milestone, a condition or an occurrence of a duty, as of ``day``.

    ``about`` is its id; None when it is about the undertaking as a whole. ``period`` is the first day of
    the period of a duty that it is about; None for the period of its day. The rest is as for an
    `Observation`.
    """

    id: str
    about: str | None = None
    period: date | None = None
    day: date
    says: Says
    grade: Grade
    side: str | None = None
    origin: str | None = None
    corrects: str | None = None
    recorded: datetime | None = None
