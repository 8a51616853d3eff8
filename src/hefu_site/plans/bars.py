"""What became of many undertakings, as bars and as lines through time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import svg
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hefu.terms.rate import Rate
from hefu.terms.undertaking import Basis
from hefu.terms.verdict import State
from hefu_site.look.drawing import TimeScale, across, drawn, level, mark, words
from hefu_site.plans.queries.counts import Counts
from hefu_site.plans.queries.overview import leading_basis, rates_of

HEIGHT, TOP, BOTTOM = 190, 14, 26
OVER_TIME = ("strict", "lenient", "tamil_nadu")
SHAPES = ("dot", "box", "diamond")


def bars_of(counts: Mapping[State, int], states: Sequence[State]) -> SafeString:
    """One bar, cut by state in the given order; the number stands in each piece."""
    total, left, elements = sum(counts.values()) or 1, 0.0, list[svg.Element]()
    for state in states:
        if number := counts.get(state, 0):
            share = 100 * number / total
            piece = svg.Rect(
                x=across(left), y=0, width=across(share - 0.4), height=22, class_=["piece-of", state]
            )
            middle = across(left + share / 2)
            told = svg.Text(text=str(number), x=middle, y=15, text_anchor="middle", class_=["in", state])
            elements += [piece, told]
            left += share
    return drawn(elements, height=22, kind="bars")


@dataclass(frozen=True, kw_only=True)
class Course:
    """Rates under some definitions, day by day, all on one ``basis``: the drawing, and its table."""

    drawn: SafeString
    basis: Basis | None
    definitions: Sequence[str]
    by_day: Sequence[tuple[date, Sequence[Rate | None]]]


def through_time(counted: Mapping[date, Counts]) -> Course:
    """How the rates went through some days, on the basis that comes first on the last of them; days before
    there was anything are left out."""
    last = max(counted)
    basis = leading_basis(counted[last])
    by_day = {
        day: _on_basis(basis, rates_of(counts, on=day))
        for day, counts in counted.items()
        if counts or day == last
    }
    rows = [(day, [rates.get(each) for each in OVER_TIME]) for day, rates in by_day.items()]
    return Course(drawn=course_of(by_day, OVER_TIME), basis=basis, definitions=OVER_TIME, by_day=rows)


def _on_basis(basis: Basis | None, groups: Sequence[Sequence[Rate]]) -> dict[str, Rate]:
    """The rates on one basis, by their definitions."""
    return {rate.definition: rate for group in groups for rate in group if rate.basis is basis}


def course_of(by_day: Mapping[date, Mapping[str, Rate]], definitions: Sequence[str]) -> SafeString:
    """Rates through time, each definition with a mark of its own."""
    days = list(by_day)
    scale, base = TimeScale.over(days, left=12), HEIGHT - BOTTOM
    elements: list[svg.Element] = []
    for share in (0, 50, 100):
        y = base - (base - TOP) * share / 100
        elements += [level("tick", y=y), words(f"{share} %", x=0, y=y - 4)]
    elements += [words(name, x=x, y=base + 18) for x, name in scale.ticks()]
    for number, definition in enumerate(definitions):
        points = [
            (scale.at(day), base - (base - TOP) * float(rates[definition].share or 0))
            for day, rates in by_day.items()
            if definition in rates and rates[definition].share is not None
        ]
        for (x1, y1), (x2, y2) in pairwise(points):
            elements.append(svg.Line(x1=across(x1), y1=y1, x2=across(x2), y2=y2, class_=[f"line-{number}"]))
        elements += [mark(SHAPES[number], f"mark-{number}", x=x, y=y) for x, y in points]
    return drawn(
        elements, height=HEIGHT, kind="chart", label=_("Rates through time; the table has the figures")
    )
