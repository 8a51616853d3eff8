"""Where what is in progress is heading: named rules, and the first that speaks decides."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from hefu.judging.case import Case, reaches
from hefu.judging.projection import Projection, project
from hefu.terms.indicator import Direction
from hefu.terms.verdict import DONE, Outlook, Verdict

Found = tuple[Outlook, dict[str, str]]


class Course(Struct, frozen=True, kw_only=True):
    """A case in progress, its projection to the due day, and the verdicts of the milestones on the way."""

    case: Case
    projection: Projection | None
    steps: Sequence[Verdict]

    @property
    def on(self) -> date:
        return self.case.around.on

    @property
    def passed(self) -> list[Verdict]:
        """The milestones whose day has passed, as the conditions have left it."""
        today = self.on.isoformat()
        return [step for step in self.steps if step.facts.get("due", today) < today]

    @property
    def projected(self) -> dict[str, str]:
        """What the projection says, to three digits of the target."""
        least = Decimal(1).scaleb(min(0, self.case.agreed.target.adjusted() - 2))
        found = self.projection
        if found is None:
            return {}
        figures = {"projected": found.value, "low": found.low, "high": found.high}
        told = {name: f"{Decimal(each).quantize(least).normalize():f}" for name, each in figures.items()}
        return told | {"observations": str(found.observations)}


def band_falls_short(course: Course) -> Found | None:
    """The whole band of the projection is short of the target."""
    if course.projection and not course.case.agreed.target <= course.projection.high:
        return Outlook.OFF_TRACK, course.projected
    return None


def milestone_missed(course: Course) -> Found | None:
    """The day of a milestone has passed, and it is not proven to be there."""
    missed = [step for step in course.passed if step.state not in DONE]
    if not missed:
        return None
    return Outlook.AT_RISK, {"milestone": missed[0].facts.get("name") or str(missed[0].of)}


def period_missed(course: Course) -> Found | None:
    """The last value seen in the last period that ended is short of its target."""
    return _by_period(course, Outlook.AT_RISK, reached=False)


def band_holds_target(course: Course) -> Found | None:
    """The target lies within the band: it may be reached or not."""
    if course.projection and not course.case.agreed.target <= course.projection.low:
        return Outlook.AT_RISK, course.projected
    return None


def band_reaches(course: Course) -> Found | None:
    """The whole band of the projection reaches the target."""
    return (Outlook.ON_TRACK, course.projected) if course.projection else None


def period_reached(course: Course) -> Found | None:
    """The last value seen in the last period that ended reaches its target."""
    return _by_period(course, Outlook.ON_TRACK, reached=True)


def milestones_met(course: Course) -> Found | None:
    """Every milestone whose day has passed is there."""
    return (Outlook.ON_TRACK, {"milestones": str(len(course.passed))}) if course.passed else None


Rule = Callable[[Course], Found | None]

RULES: tuple[Rule, ...] = (
    band_falls_short,
    milestone_missed,
    period_missed,
    band_holds_target,
    band_reaches,
    period_reached,
    milestones_met,
)
"""The first that speaks decides; where none does, there is no outlook. Headings of docs/rules/outlook.md."""


def outlook_of(case: Case, steps: Sequence[Verdict]) -> Found | None:
    """Where a case in progress is heading, and its facts, with the rule as ``outlook_rule``.

    Args:
        case: one indicator or milestone in progress.
        steps: the verdicts of the plan's milestones, where indicators decide.

    Source:
        docs/rules/outlook.md
    """
    course = Course(case=case, projection=_projection(case), steps=steps)
    for rule in RULES:
        if found := rule(course):
            return found[0], {"outlook_rule": rule.__name__, **found[1]}
    return None


def _projection(case: Case) -> Projection | None:
    """Only what is counted up towards a day can be projected."""
    if not case.agreed.cumulative or case.agreed.direction is Direction.DOWN or case.due is None:
        return None
    return project([(seen.day, float(seen.value)) for seen in case.short], to=case.due)


def _by_period(course: Course, outlook: Outlook, *, reached: bool) -> Found | None:
    ended = [period for period in course.case.agreed.periods if period.end < course.on]
    if not ended:
        return None
    last = max(ended, key=lambda period: period.end)
    seen = [each for each in course.case.short if last.start <= each.day <= last.end]
    if not seen or reaches(seen[-1].value, last.target, course.case.agreed.direction) is not reached:
        return None
    return outlook, {
        "period_end": last.end.isoformat(),
        "period_target": f"{last.target:f}",
        "period_value": f"{seen[-1].value:f}",
    }
