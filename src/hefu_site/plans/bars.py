"""What became of many undertakings, as bars and as lines through time."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

import svg
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hefu.terms.rate import Rate
from hefu.terms.verdict import State
from hefu_site.look.drawing import TimeScale, across, drawn, level, mark, words

HEIGHT, TOP, BOTTOM = 190, 14, 26
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
