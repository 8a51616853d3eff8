"""How Chinese writes amounts, counts and shares."""

import re
from collections.abc import Iterator

from hefu.reading.dates_zh import number_zh
from hefu.reading.text import Text

_NUMBER = re.compile(
    r"(?<![\d.第])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,6})?)|(?P<words>[一二两三四五六七八九十百]{1,4})"
)
_MULTIPLIER = re.compile(r"[十百千]?[万亿]{1,2}|千|百")
_VALUE = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}


def find_amounts_zh(text: Text, start: int, end: int) -> Iterator[tuple[int, int, float, str]]:
    """Yield start, end, value and unit of each amount within ``[start, end)``."""
    for match in _NUMBER.finditer(text.folded, start, end):
        value = _value(match)
        at, factor = match.end(), 1.0
        multiplier = _MULTIPLIER.match(text.folded, at, end) if match["digits"] or value < 11 else None
        if multiplier:
            at = multiplier.end()
            for char in multiplier.group():
                factor *= _VALUE[char]
        at += text.folded[at : at + 1] in ("余", "多")
        unit = next((hit for kind in ("currency", "measure") if (hit := text.at(kind, at))), None)
        if value and unit and unit.end <= end and not text.first("duration", at, unit.end):
            if match.group() == "一":
                continue
            yield match.start(), unit.end, round(value * factor * _tenths(unit.entry.id), 6), unit.entry.means


def _tenths(unit: str) -> int:
    return 10 if unit == "zh.measure.tenths" else 1


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        return float(match["digits"].replace(",", ""))
    return 0.0 if "百" in match["words"] else float(number_zh(match["words"]))
