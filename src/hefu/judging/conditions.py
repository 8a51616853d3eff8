"""What has to be there first, and how it moves the due day."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from hefu.judging.seen import THERE, uncorrected
from hefu.terms.observation import Evidence, Grade, Observation, Says
from hefu.terms.plan import Condition
from hefu.terms.verdict import DONE, State, Verdict


class Looked(Struct, frozen=True, kw_only=True):
    """A condition, the day on which it was met, and the evidence that it will not be met any more."""

    condition: Condition
    met: date | None = None
    failed: Evidence | None = None

    @property
    def facts(self) -> dict[str, str]:
        """What a sentence says of it."""
        side = {"condition_side": self.condition.side} if self.condition.side else {}
        return {"condition": self.condition.name or self.condition.id, **side}


def look_at(
    conditions: Sequence[Condition],
    seen: Mapping[str, Sequence[Observation]],
    evidence: Sequence[Evidence],
    *,
    bearers: Collection[str],
    on: date,
) -> tuple[Looked, ...]:
    """How the conditions stand that are not the bearer's own to bring. Its own excuse nobody.

    A condition is met by evidence, or by the word of a side that bears the undertaking, who would gain
    by denying it; it has failed by evidence, or by the word of one that does not bear.
    """
    shown = uncorrected(evidence) if conditions else ()
    return tuple(
        Looked(
            condition=each,
            met=_met(seen.get(each.id, ()), bearers),
            failed=_failed(each, shown, bearers=bearers, on=on),
        )
        for each in conditions
        if each.side not in bearers
    )


def _met(seen: Sequence[Observation], bearers: Collection[str]) -> date | None:
    for each in seen:
        there = each.value == THERE and not each.announced
        if there and (each.grade is not Grade.OWN_WORD or each.side in bearers):
            return each.day
    return None


def _failed(
    condition: Condition, shown: Sequence[Evidence], *, bearers: Collection[str], on: date
) -> Evidence | None:
    failures = [
        each
        for each in shown
        if each.about == condition.id
        and each.says is Says.FAILED
        and each.day <= on
        and (each.grade is not Grade.OWN_WORD or (each.side is not None and each.side not in bearers))
    ]
    return min(failures, key=lambda each: (each.day, each.id), default=None)


def due_under(due: date | None, looked: Sequence[Looked]) -> date | None:
    """The due day as the conditions leave it; None when nothing can be late.

    While one is not met nothing is due. Where the bearer has so many days from then on, they decide;
    else the due day is put off by as many days as the condition came late. One without a day of its
    own that came after the due day leaves none.
    """
    if not looked:
        return due
    if any(each.met is None for each in looked):
        return None
    agreed, terms = due, []
    for each in looked:
        met, condition = each.met, each.condition
        if met is None:
            continue
        if condition.days is not None:
            terms.append(met + timedelta(days=condition.days))
        elif agreed and condition.due and met > condition.due:
            terms.append(agreed + (met - condition.due))
        elif agreed and condition.due is None and met > agreed:
            return None
        elif agreed:
            terms.append(agreed)
    return max(terms, default=agreed)


def shown_by(condition: Condition, verdict: Verdict) -> Evidence | None:
    """What the verdict of the undertaking that a condition depends on shows of the condition.

    Delivered meets it, on the day on which it was; dropped and lapsed end it; anything else shows nothing.
    """
    if verdict.state in DONE:
        says, day = Says.DELIVERED, _delivered_on(verdict)
    elif verdict.state in {State.DROPPED, State.LAPSED}:
        says, day = Says.FAILED, date.fromisoformat(verdict.facts.get("day") or verdict.on.isoformat())
    else:
        return None
    return Evidence(
        id=f"{condition.id}:{verdict.rule}",
        about=condition.id,
        day=day,
        says=says,
        grade=Grade.THIRD_PARTY,
    )


def _delivered_on(verdict: Verdict) -> date:
    """The day for which the last of all parts is proven; of any, the first."""
    if not verdict.parts:
        return date.fromisoformat(verdict.facts["day"])
    days = [_delivered_on(part) for part in verdict.parts if part.state in DONE]
    return min(days) if verdict.rule == "best_of_any" else max(days)
