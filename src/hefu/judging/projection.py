"""Where a running count is heading, with a band: least squares through time."""

from collections.abc import Sequence
from datetime import date
from math import sqrt

from msgspec import Struct

FEWEST = 4
"""Observations of different days below which nothing is projected."""

# The 0.90 quantile of Student's t, by degrees of freedom from 2: the band holds four values in five.
# Beyond the table its last value is used, which makes the band a little too wide.
_T = (
    1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350, 1.345, 1.341, 1.337,
    1.333, 1.330, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313, 1.311, 1.310,
)  # fmt: skip


class Projection(Struct, frozen=True, kw_only=True):
    """The value expected on a day, and the band that one new value falls into four times in five."""

    value: float
    low: float
    high: float
    observations: int


def project(seen: Sequence[tuple[date, float]], *, to: date) -> Projection | None:
    """Lay a straight line through a running count and read it off on a day.

    Args:
        seen: days and values, any order; of two for one day the greater counts.
        to: the day to read; one that has passed gives None.

    Returns:
        None with fewer than `FEWEST` days. No value is below the last one seen: a count does not fall.

    Source:
        docs/rules/outlook.md
    """
    points = sorted(dict(sorted(seen)).items())
    n = len(points)
    if n < FEWEST or to <= points[-1][0]:
        return None
    days = [(day - points[0][0]).days for day, _ in points]
    values = [value for _, value in points]
    middle, mean = sum(days) / n, sum(values) / n
    spread = sum((day - middle) ** 2 for day in days)
    slope = sum((day - middle) * (value - mean) for day, value in zip(days, values, strict=True)) / spread
    ahead = (to - points[0][0]).days - middle
    left = sum((value - mean - slope * (day - middle)) ** 2 for day, value in zip(days, values, strict=True))
    band = _T[min(n - 2, len(_T) + 1) - 2] * sqrt(left / (n - 2) * (1 + 1 / n + ahead**2 / spread))
    value, last = mean + slope * ahead, max(values)
    return Projection(
        value=max(value, last), low=max(value - band, last), high=max(value + band, last), observations=n
    )
