"""The rules for one thing: a short list, and the first that speaks decides."""

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from hefu.judging.case import Case, Finding, case_of
from hefu.judging.conditions import Looked
from hefu.terms.observation import Observation
from hefu.terms.verdict import DONE, State, Verdict

Rule = Callable[[Case], Finding | None]


def ceiling_broken(case: Case) -> Finding | None:
    """A running count that must not pass the target has passed it: no later day brings it back."""
    if not case.ceiling:
        return None
    passed = [seen for seen in case.short if seen.value > case.agreed.target]
    return Finding(State.NOT_DELIVERED, passed[0]) if passed else None


def proven_in_time(case: Case) -> Finding | None:
    """Reached by the due day, and not on a bearer's word alone."""
    states = DONE if case.due is None else {State.DELIVERED}
    in_time = [seen for seen in case.standing if case.in_time(seen)]
    return case.first_proven(State.DELIVERED, in_time, states)


def proven_late(case: Case) -> Finding | None:
    """First proven to be reached after the due day."""
    late = [seen for seen in case.standing if not case.in_time(seen)]
    return case.first_proven(State.DELIVERED_LATE, late, DONE)


def agreed_late(case: Case) -> Finding | None:
    """In time by a bearer's word; the side that agrees calls it late."""
    return case.first_proven(State.DELIVERED_LATE, case.standing, DONE)


def own_word_only(case: Case) -> Finding | None:
    """Reached, and only a bearer says so."""
    return next((Finding(State.REPORTED_DELIVERED, seen) for seen in case.standing), None)


def condition_failed(case: Case) -> Finding | None:
    """What had to be there first, and was not the bearer's to bring, will not come any more."""
    for each in case.around.looked:
        if each.failed and each.met is None:
            day = {"day": each.failed.day.isoformat()}
            return Finding(State.LAPSED, None, (), day | each.facts, (each.failed.id,))
    return None


def term_ended(case: Case) -> Finding | None:
    """The agreement's term has ended on what was short, or waited, and had no due day to be late for."""
    end = case.around.end
    if end is None or case.around.on <= end or case.due:
        return None
    last = case.short[-1] if case.short else None
    if last is None and not _awaited(case):
        return None
    return Finding(State.LAPSED, last, (), {"end": end.isoformat()})


def awaits_condition(case: Case) -> Finding | None:
    """Something has to be there first that is not the bearer's to bring: nothing is due while it is not."""
    awaited = _awaited(case)
    if not awaited:
        return None
    state = State.IN_PROGRESS if case.begun else State.NOT_STARTED
    return Finding(state, case.short[-1] if case.short else None, (), awaited[0].facts)


def before_start(case: Case) -> Finding | None:
    """Work is to begin on a day that has not come, and nothing has moved; a start behind the end is none."""
    start = case.around.start
    if start is None or any(last < start for last in (case.due, case.around.end) if last):
        return None
    if case.around.on < start and not case.begun:
        return Finding(State.NOT_STARTED, None, (), {"start": start.isoformat()})
    return None


def only_announced(case: Case) -> Finding | None:
    """It was said that it will come; nobody has seen it. To announce is not to deliver."""
    if case.announced and not case.short and not case.reached:
        return Finding(State.NOT_CHECKED, case.announced[-1])
    return None


def nothing_seen(case: Case) -> Finding | None:
    """Nobody has looked."""
    return None if case.reached or case.short else Finding(State.NOT_CHECKED)


def proven_in_part(case: Case) -> Finding | None:
    """Short when it fell due, and beyond what the sides agreed to call partly delivered."""
    part = case.agreed.partly_from
    if part is None or not _seen_short_when_due(case):
        return None
    agreed = replace(case.agreed, target=part)
    partly = case_of(agreed, sorted((*case.reached, *case.short), key=_by_day), due=None, around=case.around)
    found = partly.first_proven(
        State.PARTLY_DELIVERED, partly.standing, DONE | {State.PARTLY_DELIVERED, State.REPORTED_DELIVERED}
    )
    return found and Finding(found.state, found.seen, found.said, {"partly_from": f"{part:f}"})


def short_when_due(case: Case) -> Finding | None:
    """Seen on or after the due day, and short of the target."""
    return Finding(State.NOT_DELIVERED, case.short[-1]) if _seen_short_when_due(case) else None


def not_begun(case: Case) -> Finding | None:
    """There is still time, and nothing seen has moved from where it started."""
    return Finding(State.NOT_STARTED, case.short[-1]) if _still_time(case) and not case.begun else None


def not_yet_due(case: Case) -> Finding | None:
    """Seen, short, and there is still time."""
    return Finding(State.IN_PROGRESS, case.short[-1]) if _still_time(case) else None


def unseen_since_due(case: Case) -> Finding:
    """Short when last seen, and nobody has looked since it fell due: silence is not failure."""
    return Finding(State.NOT_CHECKED, case.short[-1])


RULES: tuple[Rule, ...] = (
    ceiling_broken,
    proven_in_time,
    proven_late,
    agreed_late,
    own_word_only,
    condition_failed,
    term_ended,
    awaits_condition,
    before_start,
    only_announced,
    nothing_seen,
    proven_in_part,
    short_when_due,
    not_begun,
    not_yet_due,
    unseen_since_due,
)
"""The first that speaks decides; the last always speaks. Each is a heading of docs/rules/verdict.md."""


def verdict_of(case: Case) -> Verdict:
    """The verdict on one thing: the first rule that speaks, with its facts."""
    for rule in RULES:
        if finding := rule(case):
            return _told(case, finding, rule.__name__)
    raise AssertionError("the last rule always speaks")


def _told(case: Case, finding: Finding, rule: str) -> Verdict:
    agreed, seen = case.agreed, finding.seen
    facts = {"on": case.around.on.isoformat(), "target": f"{agreed.target:f}", "unit": agreed.unit}
    if agreed.name:
        facts["name"] = agreed.name
    if case.due:
        facts["due"] = case.due.isoformat()
    if agreed.due and agreed.due != case.due:
        facts["agreed_due"] = agreed.due.isoformat()
    evidence = [*finding.shown, *(said.id for said in finding.said)]
    if seen:
        facts |= {"value": f"{seen.value:f}", "day": seen.day.isoformat(), "grade": seen.grade.value}
        if seen.side:
            facts["side"] = seen.side
        evidence.insert(0, seen.id)
    return Verdict(
        state=finding.state,
        on=case.around.on,
        rule=rule,
        facts=facts | finding.facts,
        evidence=tuple(evidence),
        of=agreed.id,
    )


def _awaited(case: Case) -> list[Looked]:
    return [each for each in case.around.looked if each.met is None]


def _seen_short_when_due(case: Case) -> bool:
    return bool(case.due and case.short and case.short[-1].day >= case.due)


def _still_time(case: Case) -> bool:
    return case.due is None or case.around.on <= case.due


def _by_day(seen: Observation) -> tuple[date, str]:
    return seen.day, seen.id
