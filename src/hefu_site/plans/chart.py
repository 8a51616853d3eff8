"""An indicator against its target, with the projection where the rule gives one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Protocol

import svg
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hefu.terms.verdict import Verdict
from hefu_site.look.drawing import TimeScale, across, drawn, level, mark, upright, words
from hefu_site.look.templatetags.look import behind, figure
from hefu_site.plans.models import Grade
from hefu_site.plans.queries import Measured

HEIGHT, TOP, BOTTOM = 220, 26, 34


@dataclass(frozen=True, kw_only=True)
class Frame:
    """Days across and values up; ``low`` and ``high`` are the values at the lower and the upper edge."""

    time: TimeScale
    low: float
    high: float

    def up(self, value: Decimal | float) -> float:
        """How far down from the top a value lies."""
        part = (float(value) - self.low) / ((self.high - self.low) or 1)
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * part, 1)

    def point(self, day: date, value: Decimal | float) -> tuple[float, float]:
        """Where a value of a day lies."""
        return self.time.at(day), self.up(value)


class Aimed(Protocol):
    """What is to be reached: an indicator of an undertaking, a goal of a programme."""

    @property
    def unit(self) -> str: ...
    @property
    def baseline(self) -> Decimal | None: ...
    @property
    def target(self) -> Decimal | None: ...
    @property
    def due(self) -> date | None: ...


class Seen(Protocol):
    """A value seen: an observation, a figure."""

    @property
    def happened(self) -> date: ...
    @property
    def value(self) -> Decimal: ...
    @property
    def grade(self) -> str: ...
    @property
    def announced(self) -> bool: ...


def chart_of(measured: Measured) -> SafeString | None:
    """Draw observations and target; None where there is nothing to draw."""
    return chart(measured.indicator, measured.observations, band=_band(measured.verdict))


def chart(
    aimed: Aimed,
    seen: Sequence[Seen],
    *,
    band: tuple[float, float] | None = None,
    days: Sequence[date] = (),
) -> SafeString | None:
    """Draw what was seen against what was aimed at, on a scale on which ``days`` lie as well; None where
    nothing was seen."""
    if not seen:
        return None
    frame = _frame(aimed, seen, band, days)
    elements = [*_ground(frame, aimed)]
    if band and aimed.due:
        elements.append(_projected(frame, [each for each in seen if not each.announced], aimed.due, band))
    elements += [*_line(frame, seen), *(_dot(frame, each) for each in seen)]
    label = _("Observations against the target; the table below has the figures")
    return drawn(elements, height=HEIGHT, kind="chart", label=label)


def days_of(aimed: Aimed, seen: Sequence[Seen]) -> list[date]:
    """The days that have to lie on the scale."""
    return [each.happened for each in seen] + ([aimed.due] if aimed.due else [])


def _band(verdict: Verdict) -> tuple[float, float] | None:
    """The projected band that the verdict's outlook rests on."""
    facts = verdict.facts
    return (float(facts["low"]), float(facts["high"])) if "low" in facts and "high" in facts else None


def _frame(
    aimed: Aimed, seen: Sequence[Seen], band: tuple[float, float] | None, days: Sequence[date]
) -> Frame:
    values = [float(each.value) for each in seen] + [float(aimed.baseline or 0), *(band or ())]
    if aimed.target is not None:
        values.append(float(aimed.target))
    time = TimeScale.over([*days, *days_of(aimed, seen)])
    return Frame(time=time, low=min(values), high=max(values))


def _ground(frame: Frame, aimed: Aimed) -> Iterator[svg.Element]:
    base = HEIGHT - BOTTOM
    yield level("axis", y=base)
    for x, name in frame.time.ticks():
        yield upright("tick", x=x, top=TOP, bottom=base)
        yield words(name, x=x, y=base + 18)
    if aimed.target is not None:
        aim = frame.up(aimed.target)
        yield level("aim", y=aim)
        target = _("target %(value)s %(unit)s") % {"value": figure(aimed.target), "unit": behind(aimed.unit)}
        yield words(target, x=0, y=aim - 6)
    if aimed.baseline is not None:
        start = frame.up(aimed.baseline)
        yield words(_("from %(value)s") % {"value": figure(aimed.baseline)}, x=96, y=start - 6)
    if aimed.due:
        x = frame.time.at(aimed.due)
        yield upright("due", x=x, top=TOP, bottom=base)
        yield words(_("due"), x=x, y=14)


def _line(frame: Frame, seen: Sequence[Seen]) -> Iterator[svg.Element]:
    shown = [each for each in seen if not each.announced]
    for one, other in pairwise(shown):
        (x1, y1), (x2, y2) = frame.point(one.happened, one.value), frame.point(other.happened, other.value)
        yield svg.Line(x1=across(x1), y1=y1, x2=across(x2), y2=y2, class_=["seen"])


def _dot(frame: Frame, seen: Seen) -> svg.Element:
    """Filled where there is evidence, an outline for a word, dotted for an announcement."""
    x, y = frame.point(seen.happened, seen.value)
    kind = "announced" if seen.announced else "word" if seen.grade == Grade.OWN_WORD else "shown"
    return mark("dot", f"dot {kind}", x=x, y=y)


def _projected(frame: Frame, seen: Sequence[Seen], due: date, band: tuple[float, float]) -> svg.Element:
    """The band from the last observation to the due day."""
    x, y = frame.point(seen[-1].happened, seen[-1].value)
    end = frame.time.at(due)
    corners = [(x, y), (end, frame.up(band[1])), (end, frame.up(band[0]))]
    points = [number for corner in corners for number in corner]
    return svg.SVG(
        width=across(100),
        height=HEIGHT,
        viewBox=svg.ViewBoxSpec(0, 0, 100, HEIGHT),
        preserveAspectRatio=svg.PreserveAspectRatio("none"),
        elements=[svg.Polygon(points=points, class_=["band"])],  # type: ignore[arg-type]
    )
