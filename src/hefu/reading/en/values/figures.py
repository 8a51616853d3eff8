"""Which of the two figures of an English date is the month: is 09/10/2024 in October or in September?"""

import re
from datetime import date

from hefu.reading.en.values.date_forms import WEEKDAYS
from hefu.reading.patterns import pattern

_FIGURES = pattern(r"\d\d?[/.]\d\d?[/.]\d{2,4}")
_SHORT, _MONTHS = 3, 12
_NAMES = tuple(day[:_SHORT] for day in WEEKDAYS)
_NAME = rf"\b(?P<name>{'|'.join(_NAMES)})(?:s|r|rs|day|sday|nesday|rsday|urday)?\b"
_BEFORE = pattern(rf"{_NAME}\.?,? (?:the )?$")
_BEHIND = pattern(rf",? \(?{_NAME}")
_ROOM = 16


def is_the_other_way(match: re.Match[str], year: str, month: str, day: str) -> bool:
    """Tell "Tuesday, 09/10/2024", of September, from "Wednesday, 09/10/2024": by the weekday beside it."""
    if not _FIGURES.fullmatch(match.group()) or max(int(month), int(day)) > _MONTHS:
        return False
    line, start, end = match.string, match.start(), match.end()
    told = _BEFORE.search(line, max(0, start - _ROOM), start) or _BEHIND.match(line, end, end + _ROOM)
    given, turned = (date.fromisoformat(one) for one in (f"{year}-{month}-{day}", f"{year}-{day}-{month}"))
    weekday = _NAMES.index(told["name"]) if told else given.weekday()
    return given.weekday() != weekday == turned.weekday()
