"""What every drawing needs: time laid out from left to right, marks, and words that are safe to show.

Drawings are SVG whose places are percentages across and pixels down: they fill any width, and words keep
their size. What they look like is said by classes, since the pages allow no style of their own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import svg
from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import pgettext

EDGE = 2.0
"""Per cent left free at each end."""
YEARS, MONTHS = 6, 4
"""Labels an axis can hold at the width of a telephone."""
BEGIN = 10
"""Per cent from the left within which a month has no room for its label."""
MARKS = {
    "diamond": "M0-6 6 0 0 6-6 0Z",
    "dot": "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z",
    "box": "M-4.5-4.5H4.5V4.5H-4.5Z",
    "cross": "M-5-5 5 5M-5 5 5-5",
    "stroke": "M0-8V8",
}


@dataclass(frozen=True, kw_only=True)
class TimeScale:
    """Days from the first to the last, laid out across a drawing."""

    first: date
    last: date
    left: float = EDGE

    @classmethod
    def over(cls, days: Sequence[date], *, left: float = EDGE) -> "TimeScale":
        """The scale on which all of some days lie, a month wide at least, with per cent free at the left."""
        first, last = min(days), max(days)
        return cls(first=first, last=max(last, first + timedelta(days=30)), left=left)

    def at(self, day: date) -> float:
        """How far from the left a day lies, in per cent."""
        part = (day - self.first).days / (self.last - self.first).days
        return round(self.left + (100 - self.left - EDGE) * part, 2)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Where years or months begin, and what they are called; few enough to be read."""
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        monthly, yearly = (1, 3, 6), (12, 24, 60, 120, 1200, 12_000)
        fit = (each for each in monthly if months / each <= MONTHS)
        step = next(fit, None) or next(each for each in yearly if months / each <= YEARS)
        number = self.first.year * 12 + self.first.month - 1
        for each in range(max(12, number - number % step), number + months + 1, step):
            day = date(each // 12, each % 12 + 1, 1)
            if day >= self.first and (step >= 12 or self.at(day) >= BEGIN):
                yield self.at(day), str(day.year) if step >= 12 else date_format(day, short_month())


def short_month() -> str:
    """How Django is asked for a month and its year in few letters."""
    return pgettext("format of a month on an axis", "M Y")


def across(percent: float) -> svg.Length:
    """A place or width across, in per cent."""
    return svg.Length(percent, "%")


def words(text: str, *, x: float, y: float, kind: str = "") -> svg.Text:
    """Words in a drawing, which stay inside it at both ends; whatever they hold, they are only words."""
    anchor: Literal["start", "middle", "end"] = "start" if x < 10 else "end" if x > 90 else "middle"
    return svg.Text(text=escape(text), x=across(x), y=y, text_anchor=anchor, class_=kind.split())


def mark(shape: str, kind: str, *, x: float, y: float) -> svg.SVG:
    """One of `MARKS` at a place, with a class that says what it means."""
    path = svg.Path(d=MARKS[shape], class_=[*kind.split()])  # type: ignore[arg-type]
    return svg.SVG(x=across(x), y=y, overflow="visible", width=1, height=1, elements=[path])


def upright(kind: str, *, x: float, top: float, bottom: float) -> svg.Line:
    """A line from top to bottom, at a day."""
    return svg.Line(x1=across(x), x2=across(x), y1=top, y2=bottom, class_=[kind])


def level(kind: str, *, y: float, left: float = 0, right: float = 100) -> svg.Line:
    """A line from left to right."""
    return svg.Line(x1=across(left), x2=across(right), y1=y, y2=y, class_=[kind])


def drawn(elements: Sequence[svg.Element], *, height: int, kind: str, label: str = "") -> SafeString:
    """A drawing as it goes into a page. Without a label it says nothing that the words beside it do not."""
    said = {"role": "img", "aria-label": escape(label)} if label else {"aria-hidden": "true"}
    drawing = svg.SVG(
        width=across(100), height=height, class_=kind.split(), elements=list(elements), extra=said
    )
    return mark_safe(str(drawing))  # noqa: S308  words go through `words` and `escape`, all else is ours
