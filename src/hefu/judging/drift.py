"""What was agreed and then moved: targets, baselines, due days, definitions, and what vanished."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from hefu.judging.case import reaches
from hefu.terms.indicator import Indicator
from hefu.terms.plan import Milestone, Plan


class Change(Struct, frozen=True, kw_only=True):
    """One thing that moved: the rule that saw it, and what stood there before and stands there now.

    ``of`` is the id that the indicator or milestone had before. ``softer`` says whether the new value asks
    less of the bearer; None where that cannot be told. ``new`` is None where nothing stands there any more.
    """

    of: str
    rule: str
    what: str
    old: str | None
    new: str | None
    softer: bool | None = None


def target_moved(before: Indicator, after: Indicator) -> Iterator[Change]:
    """Another target. It is softer when reaching the old one reaches it too."""
    if before.unit == after.unit and before.target != after.target:
        softer = reaches(before.target, after.target, before.direction)
        yield Change(
            of=before.id,
            rule="target_moved",
            what="target",
            old=f"{before.target:f}",
            new=f"{after.target:f}",
            softer=softer,
        )


def baseline_moved(before: Indicator, after: Indicator) -> Iterator[Change]:
    """Another baseline. It is softer when it lies nearer to the target that was agreed, or is gone."""
    old, new = before.baseline, after.baseline
    if before.unit == after.unit and old != new:
        softer = None if old is None else new is None or abs(before.target - new) < abs(before.target - old)
        yield Change(
            of=before.id,
            rule="baseline_moved",
            what="baseline",
            old=_number(old),
            new=_number(new),
            softer=softer,
        )


def due_moved(before: Indicator, after: Indicator) -> Iterator[Change]:
    """Another due day. It is softer when it is later, or gone."""
    yield from _due(before.id, before.due, after.due)


def definition_changed(before: Indicator, after: Indicator) -> Iterator[Change]:
    """It is measured otherwise: in another unit, direction or kind, from another source."""
    for what in MEASURED_OTHERWISE:
        old, new = getattr(before, what), getattr(after, what)
        if old != new:
            yield Change(of=before.id, rule="definition_changed", what=what, old=_text(old), new=_text(new))


Rule = Callable[[Indicator, Indicator], Iterator[Change]]

RULES: tuple[Rule, ...] = (target_moved, baseline_moved, due_moved, definition_changed)
"""All speak. Each is a heading of docs/rules/drift.md, beside `VANISHED`."""

MEASURED_OTHERWISE = (
    "unit",
    "direction",
    "measure",
    "cumulative",
    "definition",
    "measured_by",
    "partly_from",
)
"""The fields of an indicator that say how it is measured."""

VANISHED = "vanished"
"""What was agreed and stands in the later plan no more, whether or not it was reached."""


def find_drift(
    before: Sequence[Plan], after: Sequence[Plan], *, same: Mapping[str, str] | None = None
) -> tuple[Change, ...]:
    """What moved between what was agreed and what stands now, in the order of what was agreed.

    Args:
        before: the plans as they were signed: of one undertaking, or of all of an agreement.
        after: the plans as they stand now, or those of the successor agreement.
        same: which later id an earlier one has become, where people have said so. Else an indicator is the
            same when it has the same id, the same definition of the catalogue, or the same name and unit; a
            milestone when it has the same id or name.

    Source:
        docs/rules/drift.md
    """
    names = same or {}
    indicators = [each for plan in after for each in plan.indicators]
    milestones = [each for plan in after for each in plan.milestones]
    return tuple(
        change
        for plan in before
        for changes in (
            *(_of_indicator(each, _successor(each, indicators, names)) for each in plan.indicators),
            *(_of_milestone(each, _same_milestone(each, milestones, names)) for each in plan.milestones),
        )
        for change in changes
    )


def _of_indicator(old: Indicator, new: Indicator | None) -> Iterator[Change]:
    if new is None:
        target = f"{old.target:f} {old.unit}"
        told = ", ".join(filter(None, (target, _text(old.due))))
        yield Change(of=old.id, rule=VANISHED, what="target", old=told, new=None, softer=True)
        return
    for rule in RULES:
        yield from rule(old, new)


def _of_milestone(old: Milestone, new: Milestone | None) -> Iterator[Change]:
    if new is None:
        told = ", ".join(filter(None, (old.name or old.id, _text(old.due))))
        yield Change(of=old.id, rule=VANISHED, what="milestone", old=told, new=None, softer=True)
        return
    yield from _due(old.id, old.due, new.due)


def _same_milestone(old: Milestone, later: Sequence[Milestone], same: Mapping[str, str]) -> Milestone | None:
    by_id = [each for each in later if each.id == same.get(old.id, old.id)]
    by_name = [each for each in later if old.id not in same and old.name and each.name == old.name]
    return next(iter(by_id or by_name), None)


def _successor(old: Indicator, later: Sequence[Indicator], same: Mapping[str, str]) -> Indicator | None:
    """What an indicator has become: by what people said, else by the surest sign that fits one."""
    if old.id in same:
        return next((each for each in later if each.id == same[old.id]), None)
    signs: tuple[Callable[[Indicator], object], ...] = (
        lambda each: each.id,
        lambda each: each.definition,
        lambda each: each.name and (each.name, each.unit),
    )
    for sign in signs:
        found = [each for each in later if sign(old) and sign(each) == sign(old)]
        if len(found) == 1:
            return found[0]
    return None


def _due(of: str, old: date | None, new: date | None) -> Iterator[Change]:
    if old != new:
        softer = None if old is None else new is None or new > old
        yield Change(of=of, rule="due_moved", what="due", old=_text(old), new=_text(new), softer=softer)


def _number(value: object) -> str | None:
    return None if value is None else f"{value:f}"


def _text(value: object) -> str | None:
    return None if value is None else str(value)
