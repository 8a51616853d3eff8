"""By when is something due that a stretch of a text tells?"""

from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from hefu.planning.due import last_day
from hefu.reading.dates import find_days, later
from hefu.reading.days import WHOLE_DAY, Day, Term
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.tongues import tongue_of

_REST_OF_DAY = len(", 2028")
"""A day that begins within a span is read whole, though the span ends with a comma in it."""
_UNKNOWN = "XXXX"
"""明年, where nothing tells which year it is."""
_LONG_AFTER = timedelta(days=60)
_OF_SIGNING = pattern(
    r"[^,.;。,;]{0,30}?"
    r"(?:sign|this date|date (?:above|first)|agreement|memorandum|contract|effect|签|生效|协议)"
)
_NOT_YET = pattern(
    r"\b(?:not?(?! (?:other|less|fewer|more|later|lower)\b)|never|nor|nobody|none)\b[^.;]*"
    r"\b(?:before|prior to) (?:the )?(?:end of )?$"
)
"""Before a day, tells when something is first allowed; what is not done *until* a day is a duty till then."""


class Due(Struct, frozen=True, kw_only=True, gc=False):
    """A deadline, the rule that read it, and where it stands."""

    edtf: str
    rule: str
    start: int
    end: int


class Anchor(Struct, frozen=True, kw_only=True, gc=False):
    """The days that relative dates are counted from."""

    published: date | None
    signed: str | None


def find_due(text: Text, start: int, end: int, anchor: Anchor) -> Due | None:
    """Read the deadline within ``[start, end)``: a last day before a mere time, else the first told."""
    base, tongue = anchor.published or date_of(anchor.signed), tongue_of(text)
    days = [
        day
        for day in find_days(text, start, min(len(text.folded), end + _REST_OF_DAY), base)
        if day.cue
        and day.edtf != _UNKNOWN
        and day.start < end
        and not _is_past(day, anchor)
        and not tongue.recurs(text, day)
        and not _NOT_YET.search(text.folded, start, day.start)
    ]
    if days:
        day = next((one for one in days if one.cue in ("by", "before")), days[0])
        edtf = bounded(_ahead(day, base), day.cue)
        return Due(edtf=edtf, rule=f"due.{day.cue}", start=day.start, end=day.end)
    for term in tongue.find_terms(text, start, end):
        since, rule = _counted_from(text, term, anchor)
        if since:
            edtf = "/" + later(since, term.count, term.unit).isoformat()
            return Due(edtf=edtf, rule=rule, start=term.start, end=term.end)
    return None


def _counted_from(text: Text, term: Term, anchor: Anchor) -> tuple[date | None, str]:
    """A term counts from the signing; of what is said long after it, from then."""
    if term.since:
        return date_of(term.since), "due.within-a-term-of-a-day"
    signed, published = date_of(anchor.signed), anchor.published
    old = published is not None and signed is not None and published - signed > _LONG_AFTER
    if old and not _OF_SIGNING.match(text.folded, term.end):
        return published, "due.within-a-term-of-today"
    return signed, "due.within-a-term-of-signing"


def _is_past(day: Day, anchor: Anchor) -> bool:
    """Tell a time gone by (the bridge built in 2019) from one that something is due in."""
    told = {anchor.signed, anchor.published.isoformat() if anchor.published else None}
    if day.cue != "in" or day.yearless:
        return day.edtf in told
    base = anchor.published or date_of(anchor.signed)
    last = last_day(day.edtf)
    return base is not None and last is not None and last <= base


def _ahead(day: Day, base: date | None) -> str:
    """A month, a day or an interval without a year that lies before the base is meant of the year after."""
    if not day.yearless or base is None:
        return day.edtf
    this_year = f"{base.year}-"
    parts = [part.removeprefix(this_year) for part in day.edtf.split("/")]
    last, told = parts[-1], all(part.startswith(this_year) for part in day.edtf.split("/"))
    if told and last[:2] < "13" and last < base.isoformat()[5:][: len(last)]:
        return "/".join(f"{base.year + 1}-{part}" for part in parts)
    return day.edtf


def day_of(text: Text, cell: Stretch, anchor: Anchor) -> Due | None:
    """Read the day of a column of deadlines, which needs no "by": a last day, else the first told."""
    base = anchor.published or date_of(anchor.signed)
    days = [day for day in find_days(text, cell.start, cell.end, base) if day.edtf != _UNKNOWN]
    day = next((one for one in days if one.cue in ("by", "before")), days[0] if days else None)
    if day is None:
        return None
    cue = day.cue or "by"
    return Due(edtf=bounded(_ahead(day, base), cue), rule="due.column", start=day.start, end=day.end)


def bounded(edtf: str, cue: str) -> str:
    """Write a day as its cue binds it: by it, before it, from it on."""
    if "/" in edtf:
        return edtf
    if cue == "before":
        return f"/{_before(edtf)}"
    return {"by": f"/{edtf}", "from": f"{edtf}/.."}.get(cue, edtf)


def _before(edtf: str) -> str:
    """The year before a year, the month before a month, the day before a day whose year is known."""
    if len(edtf) == len("2026"):
        return str(int(edtf) - 1)
    if WHOLE_DAY.fullmatch(edtf):
        return (date.fromisoformat(edtf) - timedelta(days=1)).isoformat()
    year, month, *day = edtf.split("-")
    if day:
        return edtf
    if month == "21":
        return f"{int(year) - 1 if year.isdigit() else year}-24"
    if month == "01":
        return f"{int(year) - 1 if year.isdigit() else year}-12"
    return f"{year}-{int(month) - 1:02}"


@lru_cache
def date_of(edtf: str | None) -> date | None:
    return date.fromisoformat(edtf) if edtf and WHOLE_DAY.fullmatch(edtf) else None
