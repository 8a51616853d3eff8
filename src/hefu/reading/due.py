"""By when is an undertaking due? Deadlines within its span, in its row, or in front of its sentence."""

import re
from datetime import date

from msgspec import Struct

from hefu.planning.due import last_day
from hefu.reading.dates import find_days, later
from hefu.reading.days import Day
from hefu.reading.sentences import Sentence
from hefu.reading.terms_en import find_terms_en
from hefu.reading.terms_zh import find_terms_zh
from hefu.reading.text import Stretch, Text

_LONGEST_LEAD = 60


class Due(Struct, frozen=True, kw_only=True):
    """A deadline, the rule that read it, and where it stands."""

    edtf: str
    rule: str
    start: int
    end: int


class Anchor(Struct, frozen=True, kw_only=True):
    """The days that relative dates are counted from."""

    published: date | None
    signed: str | None


def find_due_of(text: Text, span: Stretch, sentence: Sentence, head: int, anchor: Anchor) -> Due | None:
    """Read the deadline of a span: its own, else what stands before ``head``, where the sentence's
    first span begins; the adverbials there hold for all of them."""
    inside = find_due(text, span.start, span.end, anchor)
    if inside:
        return inside
    start = max([sentence.start, head - _LONGEST_LEAD, *_told_by(text, sentence, head)])
    return find_due(text, start, head, anchor) if start < head else None


def _told_by(text: Text, sentence: Sentence, head: int) -> list[int]:
    """Where words of saying and signing end: a day before them is that of the saying or the signing."""
    return [hit.end for kind in ("speech", "sign") for hit in text.find(kind, sentence.start, head)]


def find_due(text: Text, start: int, end: int, anchor: Anchor) -> Due | None:
    """Read the deadline within ``[start, end)``: a last day before a mere time, else the first told."""
    base = anchor.published or _day(anchor.signed)
    days = [day for day in find_days(text, start, end, base) if day.cue and not _is_past(day, anchor)]
    if days:
        day = next((one for one in days if one.cue in ("by", "before")), days[0])
        edtf = _bounded(_ahead(day, base), day.cue)
        return Due(edtf=edtf, rule=f"due.{day.cue}", start=day.start, end=day.end)
    signed = _day(anchor.signed)
    find_terms = find_terms_zh if text.words.lang == "zh" else find_terms_en
    for term in find_terms(text, start, end):
        if signed:
            edtf = "/" + later(signed, term.count, term.unit).isoformat()
            return Due(edtf=edtf, rule="due.within-a-term-of-signing", start=term.start, end=term.end)
    return None


def _is_past(day: Day, anchor: Anchor) -> bool:
    """Tell a time gone by (the bridge built in 2019) from one that something is due in."""
    told = {anchor.signed, anchor.published.isoformat() if anchor.published else None}
    if day.cue != "in" or day.yearless:
        return day.edtf in told
    base = anchor.published or _day(anchor.signed)
    last = last_day(day.edtf)
    return base is not None and last is not None and last <= base


def _ahead(day: Day, base: date | None) -> str:
    """A month or day without a year that lies before the base is meant of the year after."""
    year, dash, rest = day.edtf.partition("-")
    whole = day.yearless and base is not None and "/" not in day.edtf and rest[:2] < "13"
    if whole and base and dash and year == str(base.year) and rest < base.isoformat()[5:][: len(rest)]:
        return f"{base.year + 1}-{rest}"
    return day.edtf


def day_of(text: Text, cell: Stretch, anchor: Anchor) -> Due | None:
    """Read the day of a column of deadlines, which needs no "by"."""
    for day in find_days(text, cell.start, cell.end, anchor.published or _day(anchor.signed)):
        return Due(edtf=_bounded(day.edtf, "by"), rule="due.column", start=day.start, end=day.end)
    return None


def _bounded(edtf: str, cue: str) -> str:
    if "/" in edtf:
        return edtf
    if cue == "before":
        return f"/{_before(edtf)}"
    return {"by": f"/{edtf}", "from": f"{edtf}/.."}.get(cue, edtf)


def _before(edtf: str) -> str:
    """The year before a year, the month before a month."""
    if len(edtf) == len("2026"):
        return str(int(edtf) - 1)
    year, month = edtf.split("-")
    if month == "01":
        return f"{int(year) - 1 if year.isdigit() else year}-12"
    return f"{year}-{int(month) - 1:02}"


def _day(edtf: str | None) -> date | None:
    return date.fromisoformat(edtf) if edtf and re.fullmatch(r"\d{4}-\d\d-\d\d", edtf) else None
