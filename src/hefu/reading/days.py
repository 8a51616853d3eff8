"""Days and lengths of time as a text names them."""

from msgspec import Struct

from hefu.reading.patterns import pattern

WHOLE_DAY = pattern(r"\d{4}-\d\d-\d\d")
"""The EDTF of a day whose year is known."""
FULL_DAY = pattern(r"[\dX]{4}-\d\d-\d\d")
"""The EDTF of a day, be its year known or not."""


class Day(Struct, frozen=True, kw_only=True, gc=False):
    """A day, month, year or interval named at ``[start, end)``; ``cue`` says how it binds, if at all.

    ``yearless``: its words name no year.
    """

    edtf: str
    cue: str
    start: int
    end: int
    yearless: bool = False


class Term(Struct, frozen=True, kw_only=True, gc=False):
    """A length of time to be counted from a day: ``count`` of "year", "month" or "day".

    ``since``: the EDTF of that day where the text names it; else it is that of the signing.
    """

    count: int
    unit: str
    start: int
    end: int
    since: str = ""
