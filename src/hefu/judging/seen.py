"""What counts as seen of each indicator, milestone and condition: corrected, of one origin once, by day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from msgspec.structs import replace

from hefu.terms.indicator import Indicator
from hefu.terms.observation import Evidence, Grade, Observation, Says
from hefu.terms.plan import Milestone
from hefu.terms.verdict import Assessment, Ending, Known

THERE, NOT_THERE = Decimal(1), Decimal(0)
WHOLE = ""
"""The id under which stands what is shown of the undertaking as a whole."""

_WEIGHT = {grade: weight for weight, grade in enumerate(Grade)}
_Fact = TypeVar("_Fact", Observation, Evidence, Assessment)
_Recorded = TypeVar("_Recorded", Observation, Evidence, Assessment, Ending)


def as_known(known: Known, *, by: datetime) -> Known:
    """What had been recorded by a moment: a later correction changes nothing of what was said then."""

    def recorded(facts: Iterable[_Recorded]) -> tuple[_Recorded, ...]:
        return tuple(fact for fact in facts if fact.recorded is None or fact.recorded <= by)

    return Known(
        observations=recorded(known.observations),
        evidence=recorded(known.evidence),
        assessments=recorded(known.assessments),
        endings=recorded(known.endings),
    )


def uncorrected(facts: Sequence[_Fact]) -> Sequence[_Fact]:
    """The facts without those in whose place the same side has put another."""
    corrected = {(fact.corrects, fact.side) for fact in facts if fact.corrects and fact.corrects != fact.id}
    return [fact for fact in facts if (fact.id, fact.side) not in corrected] if corrected else facts


def seen_of_each(known: Known, *, on: date) -> Mapping[str, Sequence[Observation]]:
    """What was seen up to the day, by the id of what it is about or `WHOLE`, in the order of the days.

    What corrects is heard before the day is asked: a value that was wrong is not seen on any day.
    """
    seen = [fact for fact in uncorrected(known.observations) if fact.day <= on]
    if known.evidence:
        shown = uncorrected(known.evidence)
        seen += [_as_observation(fact, _thing(fact)) for fact in shown if fact.day <= on]
    seen.sort(key=lambda fact: (fact.day, fact.id))
    by_thing: defaultdict[str, list[Observation]] = defaultdict(list)
    for fact in _once_by_origin(seen):
        by_thing[fact.indicator].append(fact)
    return by_thing


def as_indicator(milestone: Milestone) -> Indicator:
    """A milestone as an indicator that counts to one, in no unit."""
    return Indicator(id=milestone.id, name=milestone.name, unit="", target=THERE, due=milestone.due)


def in_period(thing: str, first: date) -> str:
    """The id of one period of a duty."""
    return f"{thing}/{first.isoformat()}"


def _thing(fact: Evidence) -> str:
    about = fact.about or WHOLE
    return in_period(about, fact.period) if fact.period else about


def _as_observation(evidence: Evidence, about: str) -> Observation:
    return Observation(
        id=evidence.id,
        indicator=about,
        day=evidence.day,
        value=THERE if evidence.says is Says.DELIVERED else NOT_THERE,
        grade=evidence.grade,
        side=evidence.side,
        announced=evidence.says is Says.ANNOUNCED,
        origin=evidence.origin,
    )


def _once_by_origin(seen: Sequence[Observation]) -> Sequence[Observation]:
    """The observations with one for each origin, thing, day and value, as heavy as the origin's lightest.

    A newspaper that prints a party's release adds nothing to the party's word.
    """
    lightest: dict[str, Observation] = {}
    for fact in seen:
        if fact.origin:
            known = lightest.setdefault(fact.origin, fact)
            if _WEIGHT[fact.grade] < _WEIGHT[known.grade]:
                lightest[fact.origin] = fact
    if not lightest:
        return seen
    kept: dict[object, Observation] = {}
    for fact in seen:
        if fact.origin:
            root = lightest[fact.origin]
            same = (fact.origin, fact.indicator, fact.day, fact.value, fact.announced)
            kept.setdefault(same, replace(fact, grade=root.grade, side=root.side))
        else:
            kept[fact.id] = fact
    return list(kept.values())
