"""What moved in a plan since it was agreed."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from hefu.judging.drift import Change, find_drift
from hefu.terms.plan import Combine, Plan
from hefu.terms.verdict import State
from hefu_site.ledger.as_of import AsOf
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.queries.overview import as_judged
from hefu_site.plans.queries.terms import (
    Changeable,
    followed,
    last_of,
    plan_term,
    standing,
)
from hefu_site.register.models import Agreement, RelationKind, Undertaking
from hefu_site.register.queries import listed, relations_visible_to
from hefu_site.register.standing import stood


@dataclass(frozen=True, kw_only=True)
class Moved:
    """A change, and the indicator or step in which it is, as it stood before; None of the plan as a whole."""

    thing: models.Indicator | models.Step | None
    change: Change


def drift_of(undertaking: Undertaking, as_of: AsOf) -> list[Moved]:
    """Targets, baselines, due days, definitions, milestones and what has to be reached of several indicators
    that are not what was agreed.

    What was agreed of each is what stood there at the moment the undertaking was signed by all; of what was
    planned only later, what it was first. Expects what `planned` fetches.
    """
    rows = list(filter(as_of.knows, undertaking.indicators.all()))
    steps = list(filter(as_of.knows, undertaking.steps.all()))
    said = list(filter(as_of.knows, undertaking.combinations.all()))
    signed = _signed_by_all(undertaking)
    milestones = [each for each in _agreed(steps, signed) if each.kind == models.StepKind.MILESTONE]
    indicators = list(_agreed(rows, signed))
    before = _plan_of_rows(indicators, milestones, _combine_agreed(said, indicators, signed))
    same = _places(rows) | _places(steps)
    return [
        Moved(thing=before.of.get(change.of), change=change)
        for change in find_drift([before.plan], [plan_term(undertaking, as_of)], same=same)
    ]


class _PlanOfRows(NamedTuple):
    """What was planned, and the row that each thing stands in, by its id."""

    plan: Plan
    of: Mapping[str, models.Indicator | models.Step]


def _plan_of_rows(
    indicators: Sequence[models.Indicator], milestones: Sequence[models.Step], combine: Combine = Combine.ALL
) -> _PlanOfRows:
    plan = Plan(
        combine=combine,
        indicators=tuple(each.as_term() for each in indicators),
        milestones=tuple(each.as_milestone() for each in milestones),
    )
    rows: list[models.Indicator | models.Step] = [*indicators, *milestones]
    return _PlanOfRows(plan, {str(row.pk): row for row in rows})


def _signed_by_all(undertaking: Undertaking) -> datetime | None:
    """The moment of the last signature of the version in force."""
    in_force = undertaking.standing.in_force_id
    signed = [
        signature.recorded
        for version in undertaking.versions.all()
        if version.pk == in_force
        for signature in version.signatures.all()
    ]
    return max(signed, default=None)


def _agreed(rows: Sequence[Changeable], signed: datetime | None) -> Iterator[Changeable]:
    """Of each thing planned what stood when all had signed, else what was planned first."""
    following = followed(row for row in rows if signed and row.recorded <= signed)
    for row in rows:
        if row.replaces_id is None and not (agreed := last_of(row, following)).dropped:
            yield agreed


def _combine_agreed(
    said: list[models.Combination], indicators: Sequence[models.Indicator], signed: datetime | None
) -> Combine:
    """What had been said of the agreed indicators when all had signed: that all have to be reached, where
    there were several by then and nothing was said. Where they came later, what was said first."""

    def by_then(row: models.Combination | models.Indicator) -> bool:
        return signed is not None and row.recorded <= signed

    agreed = [each for each in said if by_then(each)][-1:]
    if not agreed and sum(map(by_then, indicators)) < 2:
        agreed = said[:1]
    return Combine(agreed[0].combine) if agreed else Combine.ALL


def _places(rows: Sequence[Changeable]) -> dict[str, str]:
    """For each row, the one that stands in its place in the end."""
    following = followed(rows)
    return {str(row.pk): str(last_of(row, following).pk) for row in rows}


SHOWN = 100
"""Undertakings of an agreement before of which a page tells what moved."""


@dataclass(frozen=True, kw_only=True)
class Succession:
    """What moved from an agreement to the one that succeeds it, with the undertaking and its state; ``more``
    undertakings in which something moved are not shown."""

    before: Agreement
    moved: Sequence[tuple[Undertaking, State, Moved]]
    more: int = 0


def successions_of(agreement: Agreement, member: Membership | None, as_of: AsOf) -> list[Succession]:
    """For each agreement that this one succeeds, what of its plans stands otherwise here, or no more.

    Only plans are fetched, in as many queries however large the agreements are; undertakings only as far as
    they are shown, and what became of them from the turns that are kept.
    """
    if not agreement.relations.filter(kind=RelationKind.SUCCEEDS).exists():  # as of most
        return []
    succeeded = relations_visible_to(member).filter(agreement=agreement, kind=RelationKind.SUCCEEDS)
    before = [relation.other for relation in succeeded]
    after = _plan_in(agreement, as_of).plan if before else Plan()
    return [_succession(each, after, as_of) for each in before]


def _plan_in(agreement: Agreement, as_of: AsOf) -> _PlanOfRows:
    there = Q(
        Exists(_begun(as_of).filter(undertaking=OuterRef("undertaking"))), undertaking__agreement=agreement
    )
    milestones = there & Q(kind=models.StepKind.MILESTONE)
    indicators = standing(models.Indicator.objects.filter(there).select_related("undertaking"), as_of)
    steps = standing(models.Step.objects.filter(milestones).select_related("undertaking"), as_of)
    return _plan_of_rows(indicators, steps)


def _begun(as_of: AsOf) -> QuerySet[models.Turn]:
    """The turns up to a day: what has none had not been proposed by then."""
    return models.Turn.objects.filter(by_then=as_of.known is not None, first__lte=as_of.on)


def _succession(before: Agreement, after: Plan, as_of: AsOf) -> Succession:
    planned = _plan_in(before, as_of)
    moved: defaultdict[Undertaking, list[Moved]] = defaultdict(list)
    for change in find_drift([planned.plan], [after]):
        thing = planned.of[change.of]
        moved[thing.undertaking].append(Moved(thing=thing, change=change))
    shown = [each.pk for each in sorted(moved, key=attrgetter("number"))[:SHOWN]]
    undertakings = listed(Undertaking.objects.filter(pk__in=shown)).order_by("number")
    states = _states(shown, as_of)
    told = [
        (each, states[each.pk], found)
        for each in undertakings.prefetch_related("agreement__sides")
        if stood(each, as_of) is not None
        for found in moved[each]
    ]
    return Succession(before=before, moved=told, more=len(moved) - len(shown))


def _states(undertakings: Collection[UUID], as_of: AsOf) -> dict[UUID, State]:
    """What became of each by a day, from the turns kept; the few that were not written so far are judged."""
    turns = _begun(as_of).filter(undertaking__in=undertakings).order_by("first")
    last = {turn.undertaking_id: turn for turn in turns}
    cut = [pk for pk, turn in last.items() if turn.last is not None and turn.last < as_of.on]
    anew = as_judged(Undertaking.objects.filter(pk__in=cut), as_of) if cut else {}
    kept = {pk: State(turn.state) for pk, turn in last.items()}
    return kept | {pk: each.delivery.verdict.state for pk, each in anew.items()}
