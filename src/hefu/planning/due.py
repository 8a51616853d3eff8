"""The day after which a thing is late."""

import re
from calendar import monthrange
from datetime import date

from hefu.terms.undertaking import Edtf

_DATE = re.compile(r"(?P<year>[0-9X]{4})(-(?P<month>[0-9]{2}|XX)(-(?P<day>[0-9]{2}|XX))?)?(?P<doubt>[?~%]?)")

# The months 21 to 41 of EDTF are parts of a year: in how many years each ends, and in which month.
# The seasons are those of the north, by whole months; a winter ends in February of the next year.
_PARTS = {
    21: (0, 5), 22: (0, 8), 23: (0, 11), 24: (1, 2),
    33: (0, 3), 34: (0, 6), 35: (0, 9), 36: (0, 12),
    37: (0, 4), 38: (0, 8), 39: (0, 12),
    40: (0, 6), 41: (0, 12),
}  # fmt: skip


def last_day(edtf: Edtf) -> date | None:
    """The last day on which a thing due then is in time; None where the words name no such day.

    Raises:
        ValueError: it is no EDTF day, month, part of a year, year or interval.

    Source:
        docs/rules/due.md; EDTF is ISO 8601-2:2019, annex A.

    Example:
        >>> last_day("2026-07/2026-09")
        datetime.date(2026, 9, 30)
    """
    begin, slash, end = edtf.partition("/")
    if not slash:
        return _last_day_of(edtf)
    if {begin, end} <= {"", ".."}:
        raise ValueError("an interval has a date at one end at least")
    _, last = (None if bound in ("", "..") else _last_day_of(bound) for bound in (begin, end))
    return last


def _last_day_of(edtf: str) -> date | None:
    """The last of the days that a day, month, part of a year or year may mean."""
    found = _DATE.fullmatch(edtf)
    if not found:
        raise ValueError("no day, month, part of a year or year in EDTF")
    month = 12 if found["month"] in (None, "XX") else int(found["month"])
    if month in _PARTS and found["day"]:
        raise ValueError("a part of a year has no day of the month")
    years, month = _PARTS.get(month, (0, month))
    year = min(int(found["year"].replace("X", "9")) + years, date.max.year)
    days = monthrange(year, month)[1]
    last = date(year, month, days if found["day"] in (None, "XX") else int(found["day"]))
    return None if found["doubt"] or found["year"] == "XXXX" else last
