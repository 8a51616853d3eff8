"""EDTF dates in words people read."""

import re
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
YEARLESS = re.compile(r"XXXX-(\d{2})-(\d{2})")
QUARTERS = {"33": 1, "34": 2, "35": 3, "36": 4}


def in_words(edtf: str) -> str:
    """An EDTF date in the active language; what has no words yet is shown as it stands."""
    if "/" not in edtf:
        return _one(edtf)
    start, end = edtf.split("/", 1)
    if start in ("", ".."):
        if DAY.fullmatch(end) or YEARLESS.fullmatch(end):
            return _("by %(day)s") % {"day": _one(end)}
        return _("by the end of %(span)s") % {"span": _one(end)}  # 2027年前 would be over before it begins
    if end in ("", ".."):
        return _("from %(day)s on") % {"day": _one(start)}
    return _("%(start)s to %(end)s") % {"start": _one(start), "end": _one(end)}


def _one(edtf: str) -> str:
    if DAY.fullmatch(edtf):
        return date_format(date.fromisoformat(edtf), "DATE_FORMAT")
    if found := MONTH.fullmatch(edtf):
        return date_format(date(int(found[1]), int(found[2]), 1), "YEAR_MONTH_FORMAT")
    if found := YEARLESS.fullmatch(edtf):
        day = date_format(date(2000, int(found[1]), int(found[2])), "MONTH_DAY_FORMAT")
        return _("%(day)s, year not stated") % {"day": day}
    year, _dash, part = edtf.partition("-")
    if part in QUARTERS:
        return _("quarter %(number)s of %(year)s") % {"number": QUARTERS[part], "year": year}
    return pgettext("a year", "%(year)s") % {"year": edtf} if re.fullmatch(r"\d{4}", edtf) else edtf
