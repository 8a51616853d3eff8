"""By when is an undertaking due? Deadlines within its span, in its row, or in front of its sentence."""

import re
from datetime import date

from msgspec import Struct

from hefu.reading.dates import find_days, later
from hefu.reading.dates_en import find_terms_en
from hefu.reading.days import Day
from hefu.reading.sentences import Sentence
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
    if text.words.lang == "zh" and text.first("speech", sentence.start, head):
        return None
    fronted = Stretch(max(sentence.start, head - _LONGEST_LEAD), head)
    if text.first("sign", fronted.start, fronted.end):
        return None
    return find_due(text, fronted.start, fronted.end, anchor)


def find_due(text: Text, start: int, end: int, anchor: Anchor) -> Due | None:
    """Read the first deadline within ``[start, end)``; a day "by" which goes before one "in" which."""
    base = anchor.published or _day(anchor.signed)
    days = [day for day in find_days(text, start, end, base) if day.cue and not _is_past(day, base)]
    for day in sorted(days, key=lambda one: one.cue == "in"):
        return Due(edtf=_bounded(day.edtf, day.cue), rule=f"due.{day.cue}", start=day.start, end=day.end)
    signed = _day(anchor.signed)
    find_terms = find_terms_zh if text.words.lang == "zh" else find_terms_en
    for term in find_terms(text, start, end):
        if signed:
            edtf = "/" + later(signed, term.count, term.unit).isoformat()
            return Due(edtf=edtf, rule="due.within-a-term-of-signing", start=term.start, end=term.end)
    return None


def _is_past(day: Day, base: date | None) -> bool:
    """Tell a time gone by (the bridge built in 2019) from one that something is due in."""
    last = day.edtf.rpartition("/")[2]
    return day.cue == "in" and base is not None and last < base.isoformat()[: len(last)]


def day_of(text: Text, cell: Stretch, anchor: Anchor) -> Due | None:
    """Read the day of a column of deadlines, which needs no "by"."""
    for day in find_days(text, cell.start, cell.end, anchor.published or _day(anchor.signed)):
        return Due(edtf=_bounded(day.edtf, "by"), rule="due.column", start=day.start, end=day.end)
    return None


def _bounded(edtf: str, cue: str) -> str:
    if cue == "before-year":
        return f"/{int(edtf) - 1}"
    if "/" in edtf:
        return edtf
    return {"by": f"/{edtf}", "from": f"{edtf}/.."}.get(cue, edtf)


def _day(edtf: str | None) -> date | None:
    return date.fromisoformat(edtf) if edtf and re.fullmatch(r"\d{4}-\d\d-\d\d", edtf) else None
