"""What was agreed and then moved: targets, baselines, due days, definitions, and what vanished."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from hefu.judging.case import reaches
from hefu.terms.indicator import Indicator
from hefu.terms.plan import Combine, Milestone, Plan


class Change(Struct, frozen=True, kw_only=True):
    """One thing that moved: the rule that saw it, and what stood there before and stands there now.

    ``of`` is the id that the indicator or milestone had before, empty for the plan as a whole.
    ``softer`` says whether the new value asks less of the bearer; None where that cannot be told. ``new`` is
    None where nothing stands there any more.
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

COMBINED = "combined_otherwise"
"""Of several indicators others have to be reached than before: all of them, or any one."""

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
    later = _Later(after, same or {})
    moved = (
        change
        for plan in before
        for changes in (
            *(_of_indicator(each, later.indicator(each)) for each in plan.indicators),
            *(_of_milestone(each, later.milestone(each)) for each in plan.milestones),
        )
        for change in changes
    )
    return *moved, *_combined(before, after)


SIGNS: tuple[Callable[[Indicator], object], ...] = (
    lambda each: each.id,
    lambda each: each.definition,
    lambda each: each.name and (each.name, each.unit),
)
"""By what an indicator is known again, the surest first."""


class _Later:
    """What stands later, by the signs by which an earlier thing is known again: each is looked up, so that
    comparing takes a time in proportion to what there is."""

    def __init__(self, plans: Sequence[Plan], same: Mapping[str, str]) -> None:
        self._same = same
        self._indicators: list[defaultdict[object, list[Indicator]]] = [defaultdict(list) for _ in SIGNS]
        self._milestones: dict[str, Milestone] = {}
        self._named: dict[str, Milestone] = {}
        for plan in plans:
            for each in plan.indicators:
                for sign, found in zip(SIGNS, self._indicators, strict=True):
                    found[sign(each)].append(each)
            for milestone in plan.milestones:
                self._milestones.setdefault(milestone.id, milestone)
                self._named.setdefault(milestone.name, milestone)

    def indicator(self, old: Indicator) -> Indicator | None:
        """What an indicator has become: by what people said, else by the surest sign that fits one."""
        by_id = self._indicators[0]
        if old.id in self._same:
            return next(iter(by_id.get(self._same[old.id], ())), None)
        for sign, found in zip(SIGNS, self._indicators, strict=True):
            fit = found.get(sign(old), ()) if sign(old) else ()
            if len(fit) == 1:
                return fit[0]
        return None

    def milestone(self, old: Milestone) -> Milestone | None:
        """What a milestone has become: by what people said or its id, else by its name."""
        found = self._milestones.get(self._same.get(old.id, old.id))
        if found is None and old.name and old.id not in self._same:
            found = self._named.get(old.name)
        return found


def _of_indicator(old: Indicator, new: Indicator | None) -> Iterator[Change]:
    if new is None:
        target = f"{old.target:f} {old.unit}"
        told = ", ".join(filter(None, (target, _text(old.due))))
        yield Change(of=old.id, rule=VANISHED, what="target", old=told, new=None, softer=True)
        return
    for rule in RULES:
        yield from rule(old, new)


def _combined(before: Sequence[Plan], after: Sequence[Plan]) -> Iterator[Change]:
    """Asked of the plan of one undertaking alone, and only where it is measured by several things."""
    if len(before) != 1 or len(after) != 1:
        return
    (old,), (new,) = before, after
    if old.combine is not new.combine and len(old.indicators) > 1 and len(new.indicators) > 1:
        softer = new.combine is Combine.ANY
        yield Change(of="", rule=COMBINED, what="combine", old=old.combine, new=new.combine, softer=softer)


def _of_milestone(old: Milestone, new: Milestone | None) -> Iterator[Change]:
    if new is None:
        told = ", ".join(filter(None, (old.name or old.id, _text(old.due))))
        yield Change(of=old.id, rule=VANISHED, what="milestone", old=told, new=None, softer=True)
        return
    yield from _due(old.id, old.due, new.due)


def _due(of: str, old: date | None, new: date | None) -> Iterator[Change]:
    if old != new:
        softer = None if old is None else new is None or new > old
        yield Change(of=of, rule="due_moved", what="due", old=_text(old), new=_text(new), softer=softer)


def _number(value: object) -> str | None:
    return None if value is None else f"{value:f}"


def _text(value: object) -> str | None:
    return None if value is None else str(value)
