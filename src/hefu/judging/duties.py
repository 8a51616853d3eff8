"""A duty that comes back: each of its periods is judged as one thing, and they make one verdict."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from hefu.judging.case import Case, Circumstances, case_of
from hefu.judging.conditions import due_under
from hefu.judging.rules import verdict_of
from hefu.judging.seen import THERE, in_period
from hefu.judging.whole import Whole, counted, least_of_all, some_of_all
from hefu.planning.steps import Period, periods
from hefu.terms.indicator import Indicator
from hefu.terms.observation import Observation
from hefu.terms.plan import Duty, Plan
from hefu.terms.verdict import DONE, Outlook, State, Verdict


def duty_not_begun(whole: Whole, duty: Duty) -> Verdict | None:
    """The duty binds from a day that has not come."""
    if whole.on >= duty.start:
        return None
    return whole.verdict(State.NOT_STARTED, "duty_not_begun", {"start": duty.start.isoformat()})


def duty_running(whole: Whole, duty: Duty) -> Verdict | None:
    """There are periods to come: in progress, once somebody has looked at one of them."""
    if duty.end is not None and whole.on > duty.end:
        return None
    looked = any(part.state is not State.NOT_CHECKED for part in whole.parts)
    state = State.IN_PROGRESS if looked else State.NOT_CHECKED
    verdict = whole.verdict(state, "duty_running", counted(whole.parts))
    return _with_outlook(verdict) if looked else verdict


PERIODS_DONE, PERIOD_NOT_DONE = "periods_done", "period_not_done"
"""Why a duty is on track or at risk, as an outlook's rule."""

RULES = (duty_not_begun, duty_running)
"""The first that speaks decides. Of a duty that has ended, its periods are the parts of a whole."""


def judge_duty(duty: Duty, seen: Mapping[str, Sequence[Observation]], around: Circumstances) -> Verdict:
    """The verdict on a recurring duty, with that of each period that has begun among its parts."""
    cases = [_case(duty, period, seen, around) for period in periods(duty, on=around.on)]
    parts = [verdict_of(case) for case in cases]
    whole = Whole(plan=Plan(), parts=parts, on=around.on)
    for rule in RULES:
        if verdict := rule(whole, duty):
            return replace(verdict, of=duty.id)
    if not parts:
        return replace(whole.verdict(State.TOO_VAGUE, "nothing_agreed", {}), of=duty.id)
    return replace(some_of_all(whole) or least_of_all(whole), of=duty.id)


def turn_of(duty: Duty, around: Circumstances) -> date | None:
    """The last day before a period begins, ends or is late, or the duty begins or ends."""
    if around.on < duty.start:
        return duty.start - timedelta(days=1)
    begun = [period.last for period in periods(duty, on=around.on)]
    days = [duty.end, *begun, *(due_under(last, around.looked) for last in begun)]
    return min((day for day in days if day and day >= around.on), default=None)


def _case(
    duty: Duty, period: Period, seen: Mapping[str, Sequence[Observation]], around: Circumstances
) -> Case:
    """One period: to be done once by its last day. What names no period is of that of its day."""
    thing = in_period(duty.id, period.first)
    shown = [fact for fact in seen.get(duty.id, ()) if period.first <= fact.day <= period.last]
    shown += seen.get(thing, ())
    agreed = Indicator(id=thing, name=duty.name, unit="", target=THERE, due=period.last)
    return case_of(
        agreed,
        sorted(shown, key=lambda fact: (fact.day, fact.id)),
        due=due_under(period.last, around.looked),
        around=around,
    )


def _with_outlook(verdict: Verdict) -> Verdict:
    """On track while every period that is over is done; else at risk."""
    today = verdict.on.isoformat()
    over = [part.state for part in verdict.parts if part.facts.get("due", today) < today]
    if not over:
        return verdict
    done = all(state in DONE for state in over)
    facts = verdict.facts | {"outlook_rule": PERIODS_DONE if done else PERIOD_NOT_DONE}
    return replace(verdict, outlook=Outlook.ON_TRACK if done else Outlook.AT_RISK, facts=facts)
