"""Does an English day come round again, so that nothing is due by it?"""

from hefu.reading.days import Day
from hefu.reading.text import Text

_EACH_BEHIND = (" each year", " every year", " of each ", " of every ", " each ", " annually")
_EACH_BEFORE = ("every ", "each ")
_AND = " and "


def recurs_en(text: Text, day: Day) -> bool:
    """Tell "before 15 January each year", "in March and October", which come round again."""
    again = text.folded.startswith(_EACH_BEHIND, day.end) or text.folded.endswith(_EACH_BEFORE, 0, day.start)
    if again or not day.yearless or "/" in day.edtf or not text.folded.startswith(_AND, day.end):
        return again
    return text.at("month", day.end + len(_AND)) is not None
