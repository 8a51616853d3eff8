"""An indicator against its target, as the points of a drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hefu_site.plans.queries import Delivery

WIDTH, HEIGHT = 640, 170
LEFT, RIGHT, TOP, BOTTOM = 64, 16, 22, 30


@dataclass(frozen=True, kw_only=True)
class Dot:
    """One observation's place in the drawing."""

    x: float
    y: float


@dataclass(frozen=True, kw_only=True)
class Chart:
    """Where things stand in a drawing of `WIDTH` by `HEIGHT`."""

    dots: Sequence[Dot]
    aim: float
    due: float | None
    first: date
    last: date
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    base: int = HEIGHT - BOTTOM

    @property
    def line(self) -> str:
        """The points of the line through the dots."""
        return " ".join(f"{dot.x},{dot.y}" for dot in self.dots)


def chart_of(delivery: Delivery) -> Chart | None:
    """Lay observations and target out; None where there is nothing to draw."""
    indicator, seen = delivery.indicator, delivery.observations
    if indicator is None or not seen:
        return None
    days = [each.happened for each in seen] + ([indicator.due] if indicator.due else [])
    values = [each.value for each in seen] + [indicator.target, indicator.baseline or Decimal(0)]
    first, last = min(days), max(days)
    low, high = min(values), max(values)

    def across(day: date) -> float:
        span = (last - first).days or 1
        return round(LEFT + (WIDTH - LEFT - RIGHT) * (day - first).days / span, 1)

    def up(value: Decimal) -> float:
        span = (high - low) or Decimal(1)
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * float((value - low) / span), 1)

    return Chart(
        dots=[Dot(x=across(each.happened), y=up(each.value)) for each in seen],
        aim=up(indicator.target),
        due=across(indicator.due) if indicator.due else None,
        first=first,
        last=last,
    )
