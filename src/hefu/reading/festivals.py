"""On which day does a festival fall whose day moves, by moon, sun or week: 春节, Easter, Diwali?"""

from datetime import date, timedelta

_FIRST_YEAR = 2015
"""Of the tables: month and day, a year after the other."""
_SPRING = (
    "0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208"
)
_DRAGON_BOAT = "0620 0609 0530 0618 0607 0625 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605"
_MID_AUTUMN = "0927 0915 1004 0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912"
_DIWALI = "1111 1030 1019 1107 1027 1114 1104 1024 1112 1031 1020 1108 1029 1017 1105 1026"
_HOLI = "0306 0324 0313 0302 0321 0310 0329 0318 0308 0325 0314 0304 0322 0311 0301 0320"
_RAMADAN = "0618 0606 0527 0516 0506 0424 0413 0402 0323 0311 0301 0218 0208 0128 0116 0105"
_EID = "0717 0706 0625 0615 0604 0524 0513 0502 0421 0410 0330 0320 0309 0226 0214 0204"
_SACRIFICE = "0923 0911 0901 0821 0811 0731 0720 0709 0628 0616 0606 0527 0516 0505 0424 0413"
_LUNAR = {
    "spring": _SPRING,
    "dragon-boat": _DRAGON_BOAT,
    "mid-autumn": _MID_AUTUMN,
    "diwali": _DIWALI,
    "holi": _HOLI,
    "ramadan": _RAMADAN,
    "eid": _EID,
    "sacrifice": _SACRIFICE,
}
_WEEKDAYS = {
    "first-monday-of-september": (9, 0, 1),
    "second-monday-of-october": (10, 0, 2),
    "fourth-thursday-of-november": (11, 3, 4),
    "last-monday-of-may": (6, 0, 0),
}
"""Month, weekday, the how manieth; of the last of a month: the one before the first of the next."""
_TO_LANTERNS = 14
_LATE_QINGMING = 2
"""清明 is on 4 April, and on the 5th in the third and fourth year of each four."""


def festival(name: str, year: int) -> date | None:
    """Give the day of a festival; of those by the moon only from 2015 on, as far as the tables reach."""
    if name == "easter":
        return _easter(year)
    if name == "qingming":
        return date(year, 4, 5 if year % 4 >= _LATE_QINGMING else 4)
    if name == "spring-eve":
        spring = festival("spring", year)
        return spring - timedelta(days=1) if spring else None
    if name == "lanterns":
        spring = festival("spring", year)
        return spring + timedelta(days=_TO_LANTERNS) if spring else None
    if name in _WEEKDAYS:
        month, weekday, nth = _WEEKDAYS[name]
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    days = _LUNAR[name].split()
    at = year - _FIRST_YEAR
    return date(year, int(days[at][:2]), int(days[at][2:])) if 0 <= at < len(days) else None


def _easter(year: int) -> date:
    """Easter of the Gregorian calendar, by the anonymous rule of 1876."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, over = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quarter, left = divmod(rest, 4)
    week = (32 + 2 * over + 2 * quarter - moon - left) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
