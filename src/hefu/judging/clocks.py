"""Three clocks of an undertaking: when it last moved, was last spoken of, and was last checked by another."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain

from msgspec import Struct

from hefu.judging.seen import THERE, WHOLE, seen_of_each, uncorrected
from hefu.terms.indicator import Direction, Indicator
from hefu.terms.observation import Grade, Observation
from hefu.terms.plan import Duty, Plan
from hefu.terms.verdict import Known


class Clocks(Struct, frozen=True, kw_only=True):
    """The last day of each; None while there was none."""

    delivered: date | None = None
    reported: date | None = None
    checked: date | None = None


def read_clocks(plan: Plan, known: Known, *, bearers: frozenset[str], on: date) -> Clocks:
    """Read the three clocks as of a day.

    Args:
        plan: names what the undertaking is measured by; what is known of anything else is left out.
        known: what is on record, any order.
        bearers: the ids of the sides that bear the undertaking.
        on: the day; what is of a later one is left out.

    Source:
        docs/rules/clocks.md
    """
    seen = seen_of_each(known, on=on)
    whole = seen.get(WHOLE, ())
    values = [(each, seen.get(each.id, ())) for each in plan.indicators]
    deeds = [seen.get(each.id, ()) for each in plan.milestones]
    deeds += [facts for each in plan.duties for facts in _of_duty(each, seen)]
    facts = list(chain(whole, *deeds, *(of for _, of in values)))
    spoken = [fact.day for fact in facts] + [
        said.day for said in uncorrected(known.assessments) if said.day <= on
    ]
    checked = [fact.day for fact in facts if not fact.announced and fact.grade is not Grade.OWN_WORD]
    moved = [day for each, of in values for day in _moved(each, of, bearers)]
    moved += [day for of in deeds for day in _there(of, bearers)[:1]]
    return Clocks(
        delivered=max(moved + _there(whole, bearers), default=None),
        reported=max(spoken, default=None),
        checked=max(checked, default=None),
    )


def _of_duty(duty: Duty, seen: Mapping[str, Sequence[Observation]]) -> Iterator[Sequence[Observation]]:
    """What was seen of each of a duty's periods; what names none is of the period of its day, by itself."""
    yield from ((fact,) for fact in seen.get(duty.id, ()))
    yield from (facts for thing, facts in seen.items() if thing.startswith(f"{duty.id}/"))


def _there(seen: Sequence[Observation], bearers: frozenset[str]) -> list[date]:
    """The days for which it is proven that a thing is there."""
    return [fact.day for fact in seen if fact.value == THERE and _proves(fact, bearers)]


def _moved(indicator: Indicator, seen: Sequence[Observation], bearers: frozenset[str]) -> list[date]:
    """The days for which it is proven that the value was better than ever before."""
    way = -1 if indicator.direction is Direction.DOWN else 1
    best: Decimal | None = None if indicator.baseline is None else way * indicator.baseline
    if best is None and indicator.cumulative:
        best = Decimal(0)
    days = []
    for fact in seen:
        if not _proves(fact, bearers):
            continue
        value = way * fact.value
        if best is not None and value > best:
            days.append(fact.day)
        best = value if best is None else max(best, value)
    return days


def _proves(fact: Observation, bearers: frozenset[str]) -> bool:
    """Not announced, and not on the word of a bearer or of nobody named."""
    own = fact.grade is Grade.OWN_WORD and (fact.side is None or fact.side in bearers)
    return not fact.announced and not own
