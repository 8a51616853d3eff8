"""The way to a delivery as a timeline: a lane for each step, all on one scale."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import svg
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hefu.planning.steps import StepState
from hefu_site.look.drawing import TimeScale, drawn, level, mark, upright, words
from hefu_site.plans.models import StepKind
from hefu_site.plans.queries import Delivery, Measured, Occasion, Plan, PlannedStep

HEIGHT = 26
SHAPES = {StepKind.MILESTONE: "diamond", StepKind.DUTY: "box", StepKind.CONDITION: "dot"}


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """The axis, each indicator of which something was seen with its lane, and each step with its lane."""

    axis: SafeString
    observed: Sequence[tuple[Measured, SafeString]]
    lanes: Sequence[tuple[PlannedStep, SafeString]]


def timeline_of(plan: Plan, delivery: Delivery, *, on: date) -> Timeline | None:
    """Lay a plan out in time; None where it has no day to show."""
    observed = [each for each in delivery.measures if each.observations]
    dues = sorted({each.indicator.due for each in delivery.measures if each.indicator.due})
    days = [day for planned in plan.steps for day in _days(planned)]
    days += [seen.happened for each in observed for seen in each.observations]
    if not days:
        return None
    scale = TimeScale.over([*days, on, *dues])
    ground = _ground(scale, on=on, dues=dues)
    return Timeline(
        axis=_axis(scale, on=on),
        observed=[(each, _seen(each, scale, on=on)) for each in observed],
        lanes=[
            (each, drawn([*ground, *_lane(each, scale)], height=HEIGHT, kind="lane")) for each in plan.steps
        ],
    )


def _days(planned: PlannedStep) -> Iterator[date]:
    for occasion in planned.occasions:
        yield from filter(None, (occasion.first, occasion.due, occasion.met and occasion.met.happened))
    if planned.step.begins:
        yield planned.step.begins
    if planned.before and planned.before.due:
        yield planned.before.due


def _seen(measured: Measured, scale: TimeScale, *, on: date) -> SafeString:
    due = measured.indicator.due
    ground = _ground(scale, on=on, dues=[due] if due else [])
    seen = [mark("dot", "met", x=scale.at(each.happened), y=HEIGHT / 2) for each in measured.observations]
    return drawn([*ground, *seen], height=HEIGHT, kind="lane")


def _ground(scale: TimeScale, *, on: date, dues: Sequence[date]) -> list[svg.Element]:
    """What all lanes share, so that the eye finds the day in each."""
    lines: list[svg.Element] = [level("base", y=HEIGHT / 2)]
    lines += [upright("tick", x=x, top=0, bottom=HEIGHT) for x, _name in scale.ticks()]
    lines += [upright("due", x=scale.at(due), top=0, bottom=HEIGHT) for due in dues]
    return [*lines, upright("today", x=scale.at(on), top=0, bottom=HEIGHT)]


def _lane(planned: PlannedStep, scale: TimeScale) -> Iterator[svg.Element]:
    middle, before = HEIGHT / 2, planned.before
    for occasion in planned.occasions:
        if occasion.first and occasion.due:
            yield level("span", y=middle, left=scale.at(occasion.first) + 0.3, right=scale.at(occasion.due))
    if before and before.due and planned.step.due:
        yield mark("stroke", "moved", x=scale.at(before.due), y=middle)
        yield level("moved", y=middle, left=scale.at(before.due), right=scale.at(planned.step.due))
    for occasion in planned.occasions:
        yield from _marks(occasion, SHAPES[StepKind(planned.step.kind)], scale)


def _marks(occasion: Occasion, shape: str, scale: TimeScale) -> Iterator[svg.Element]:
    """Open is an outline, met is filled, overdue an outline crossed out; late shows how far it moved."""
    due, met = occasion.due, occasion.met
    if met is not None:
        if due and occasion.state is StepState.MET_LATE:
            yield level("late", y=HEIGHT / 2, left=scale.at(due), right=scale.at(met.happened))
        yield mark(shape, "met", x=scale.at(met.happened), y=HEIGHT / 2)
    elif due is not None:
        yield mark(shape, "open", x=scale.at(due), y=HEIGHT / 2)
        if occasion.state is StepState.OVERDUE:
            yield mark("cross", "overdue", x=scale.at(due), y=HEIGHT / 2)


def _axis(scale: TimeScale, *, on: date) -> SafeString:
    names = [words(name, x=x, y=12) for x, name in scale.ticks()]
    return drawn([*names, words(_("the day"), x=scale.at(on), y=26, kind="today")], height=30, kind="axis")
