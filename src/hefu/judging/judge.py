"""From a plan and what is known to a verdict: each thing by the rules for one, then the whole."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from hefu.judging import duties, rules, whole
from hefu.judging.assessments import LASTING, latest_by_side
from hefu.judging.case import Case, Circumstances, case_of
from hefu.judging.conditions import due_under, look_at
from hefu.judging.duties import judge_duty, turn_of
from hefu.judging.outlook import outlook_of
from hefu.judging.rules import verdict_of
from hefu.judging.seen import as_indicator, seen_of_each
from hefu.judging.whole import Whole, signed_by_all
from hefu.terms.indicator import Indicator
from hefu.terms.observation import Observation
from hefu.terms.plan import Combine, Plan
from hefu.terms.verdict import DONE, Ending, Known, Outlook, State, Verdict

RULES_VERSION = "hefu.verdict/4"
"""The rules, as a published verdict cites them. A rule that decides otherwise is a new version."""

RULES = (*rules.RULES, *duties.RULES, *whole.RULES)
"""All rules by which a verdict may be made. Each is a heading of docs/rules/verdict.md."""


def judge(
    plan: Plan, known: Known, *, bearers: frozenset[str], sides: frozenset[str] = frozenset(), on: date
) -> Verdict:
    """Say what became of an undertaking as of a day: the first rule that speaks decides.

    Args:
        plan: what was agreed for bringing it about; an empty one where nothing was.
        known: what is on record, in any order; what is of a day after ``on`` is left out.
        bearers: the ids of the sides that bear the undertaking.
        sides: the ids of all sides. It matters where more than one side bears (left out, the
            bearers are taken for all of them) and for what has to be signed by all.
        on: the day to judge, in the agreement's own calendar. There is no default.

    Returns:
        A verdict that names its rule, with the verdict of each indicator or milestone in ``parts``
        where there is more than one. docs/rules/verdict.md lists the facts.

    Source:
        docs/rules/verdict.md

    Example:
        >>> from decimal import Decimal
        >>> wells = Indicator(id="wells", unit="wells", target=Decimal(50), due=date(2026, 6, 30))
        >>> plan = Plan(indicators=(wells,))
        >>> judge(plan, Known(), bearers=frozenset({"company"}), on=date(2026, 7, 1)).state
        <State.NOT_CHECKED: 'not_checked'>
    """
    seen = seen_of_each(known, on=on)
    looked = look_at(plan.conditions, seen, known.evidence, bearers=bearers, on=on)
    around = Circumstances(
        said=latest_by_side(known.assessments, on=on),
        bearers=bearers,
        sides=sides,
        looked=looked,
        start=plan.start,
        end=plan.end,
        on=on,
    )
    milestones = _cases(map(as_indicator, plan.milestones), seen, around)
    cases = _cases(plan.indicators, seen, around) or milestones
    steps = [verdict_of(case) for case in milestones] if plan.indicators else []
    parts = [_with_outlook(verdict_of(case), case, steps) for case in cases]
    if not parts:
        parts = [judge_duty(duty, seen, around) for duty in plan.duties]
    ending = signed_by_all(known.endings, sides=sides, on=on)
    undertaking = Whole(
        plan=plan, parts=parts, ending=ending, by_then=_by_then(ending, plan, known, bearers, sides), on=on
    )
    for rule in whole.RULES:
        if verdict := rule(undertaking):
            return _finished(verdict, plan, [*cases, *milestones], around)
    raise AssertionError("the last rule always speaks")


def _by_then(
    ending: Ending | None, plan: Plan, known: Known, bearers: frozenset[str], sides: frozenset[str]
) -> State | None:
    """What had become of an undertaking by the day it was dropped on; what came later does not count."""
    if ending is None:
        return None
    return judge(plan, replace(known, endings=()), bearers=bearers, sides=sides, on=ending.day).state


def judge_milestones(
    plan: Plan, known: Known, *, bearers: frozenset[str], sides: frozenset[str] = frozenset(), on: date
) -> tuple[Verdict, ...]:
    """What became of each milestone of a plan, in its order, by the rules for one thing."""
    if not plan.milestones:
        return ()
    steps = replace(plan, indicators=(), combine=Combine.ALL)
    verdict = judge(steps, replace(known, endings=()), bearers=bearers, sides=sides, on=on)
    return verdict.parts or (verdict,)


def _cases(
    things: Iterable[Indicator],
    seen: Mapping[str, Sequence[Observation]],
    around: Circumstances,
) -> list[Case]:
    return [
        case_of(each, seen.get(each.id, ()), due=due_under(each.due, around.looked), around=around)
        for each in things
    ]


def _with_outlook(verdict: Verdict, case: Case, steps: Sequence[Verdict]) -> Verdict:
    found = outlook_of(case, steps) if verdict.state is State.IN_PROGRESS else None
    return replace(verdict, outlook=found[0], facts=verdict.facts | found[1]) if found else verdict


def _finished(verdict: Verdict, plan: Plan, cases: Sequence[Case], around: Circumstances) -> Verdict:
    """The verdict with the worst outlook of its parts, the best where any of them will do, and the last day
    on which time alone leaves it."""
    outlook = verdict.outlook
    if outlook is None and verdict.state is State.IN_PROGRESS:
        outlooks = [part.outlook for part in verdict.parts if part.outlook]
        decides = max if plan.combine is Combine.ANY else min
        outlook = decides(outlooks, key=list(Outlook).index, default=None)
    until = None if _lasts(verdict, plan) else _next_turn(plan, cases, around)
    return replace(verdict, outlook=outlook, until=until) if outlook or until else verdict


def _lasts(verdict: Verdict, plan: Plan) -> bool:
    """Tell what time alone turns no more; of several to be reached, none may still turn and decide."""
    if verdict.state not in LASTING:
        return False
    settled = verdict.state is State.DROPPED or (plan.combine is Combine.ANY and verdict.state in DONE)
    return settled or all(part.state in LASTING for part in verdict.parts)


def _next_turn(plan: Plan, cases: Sequence[Case], around: Circumstances) -> date | None:
    """The last day before a due day, a period, a milestone, the start or the term turns what is so."""
    days = [case.due for case in cases] + [plan.end]
    days += [period.end for case in cases for period in case.agreed.periods]
    days += [turn_of(duty, around) for duty in plan.duties]
    if plan.start:
        days.append(plan.start - timedelta(days=1))
    return min((day for day in days if day and day >= around.on), default=None)
