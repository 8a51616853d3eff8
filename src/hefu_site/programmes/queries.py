"""Reading programmes. What a looker may not see of a bundle is counted, and not shown."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from django.db.models import (
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    Q,
    QuerySet,
    prefetch_related_objects,
)

from hefu.judging.case import reaches
from hefu.terms.indicator import Direction
from hefu.terms.verdict import State
from hefu_site.ledger.as_of import AsOf
from hefu_site.look.pages import first_page
from hefu_site.people.models import Membership
from hefu_site.plans.lines import Line, lines_as_of, lines_of
from hefu_site.plans.queries import counting_alike, share_of
from hefu_site.plans.queries.overview import as_judged
from hefu_site.programmes import models
from hefu_site.register.models import Agreement, Side, Undertaking
from hefu_site.register.queries import is_seen_by

A_PAGE = 40
"""Undertakings on a page of a programme."""


def programmes_visible_to(member: Membership | None) -> QuerySet[models.Programme]:
    """Public programmes for everybody; a member sees those kept, and those that bundle what the own side owes
    or is owed."""
    return _visible_to(member, models.Bundled.objects.all())


def programme_visible_to(member: Membership | None, pk: UUID) -> QuerySet[models.Programme]:
    """The same of one alone: what others bundle is not even looked at."""
    return _visible_to(member, models.Bundled.objects.filter(programme=pk)).filter(pk=pk)


def _visible_to(member: Membership | None, bundled: QuerySet[models.Bundled]) -> QuerySet[models.Programme]:
    seen = Q(public=True)
    if member is not None:
        ours = Side.objects.order_by().filter(organisation=member.organisation_id, agreement__shared=True)
        bundles = bundled.filter(withdrawn=False, undertaking__agreement__in=ours.values("agreement"))
        seen |= Q(keeper=member.organisation_id) | Q(pk__in=bundles.values("programme"))
    return models.Programme.objects.filter(seen).select_related("keeper", "log")


@dataclass(frozen=True, kw_only=True)
class Aim:
    """A goal with its figures, as of a day; ``share`` is how much of the way is gone, None where that cannot
    be told."""

    goal: models.Goal
    figures: Sequence[models.Figure]
    on: date

    @property
    def latest(self) -> models.Figure | None:
        return self.figures[-1] if self.figures else None

    @property
    def share(self) -> float | None:
        latest = self.latest
        return share_of(latest.value if latest else None, self.goal.baseline, self.goal.target)

    @property
    def missed(self) -> bool:
        """Whether its due day has passed, and no figure up to it reaches the target though one is of it or
        later. Where nobody has looked since, nobody knows."""
        due, target = self.goal.due, self.goal.target
        if due is None or target is None or self.on <= due:
            return False
        direction = Direction(self.goal.direction)
        in_time = any(reaches(each.value, target, direction) for each in self.figures if each.happened <= due)
        return not in_time and any(each.happened >= due for each in self.figures)


@dataclass(frozen=True, kw_only=True)
class Board:
    """A programme at a glance: its goals, and how many of its undertakings are in each state; ``hidden`` is
    how many the looker may not see."""

    programme: models.Programme
    aims: Sequence[Aim]
    states: Mapping[State, int]
    hidden: int

    @property
    def total(self) -> int:
        """How many undertakings the looker sees in it."""
        return sum(self.states.values())


def boards_of(programmes: Sequence[models.Programme], member: Membership | None, as_of: AsOf) -> list[Board]:
    """The programmes as they stood on a day, in a few queries for all. What belongs to a programme is what
    belongs to it today."""
    prefetch_related_objects(programmes, "goals__figures")
    belongs = models.Bundled.objects.filter(programme__in=programmes, withdrawn=False)
    hidden = Count("pk", filter=~Q(_seen_by(member)))
    hidden_of = dict(belongs.order_by().values_list("programme").annotate(hidden=hidden))
    states = _states(belongs.filter(_seen_by(member)), as_of)
    return [
        Board(
            programme=each,
            aims=_aims(each, as_of),
            states={state: states[each.pk, state] for state in State if states[each.pk, state]},
            hidden=hidden_of.get(each.pk, 0),
        )
        for each in programmes
    ]


def _seen_by(member: Membership | None) -> Exists:
    return is_seen_by(member, agreement="undertaking__agreement")


def _turned(as_of: AsOf) -> Q:
    """That an undertaking was there on a day, told by the turn that it stood in, or that it stood in last."""
    standing = (
        Q(undertaking__turns__last=None)
        | Q(undertaking__turns__last__gte=as_of.on)
        | Q(undertaking__turns__goes_on=True)
    )
    return standing & Q(
        undertaking__turns__by_then=as_of.known is not None, undertaking__turns__first__lte=as_of.on
    )


def _states(bundled: QuerySet[models.Bundled], as_of: AsOf) -> Counter[tuple[UUID, State]]:
    """How many undertakings of each programme were in each state, from the turns that are kept; those whose
    turns were not written so far are judged."""
    cut = ExpressionWrapper(Q(undertaking__turns__last__lt=as_of.on), BooleanField())
    kept = bundled.filter(_turned(as_of)).order_by().annotate(cut=cut)
    alike = list(kept.values_list("programme", "undertaking__turns__state", "cut").annotate(Count("pk")))
    counted: Counter[tuple[UUID, State]] = Counter()
    for of, state, is_cut, number in alike:
        counted[of, State(state)] += 0 if is_cut else number
    if any(is_cut for _of, _state, is_cut, _number in alike):
        rows = list(kept.filter(cut=True).values_list("programme", "undertaking"))
        anew = as_judged(Undertaking.objects.filter(pk__in={pk for _of, pk in rows}), as_of)
        counted.update((of, anew[pk].delivery.verdict.state) for of, pk in rows)
    return counted


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """A page of the undertakings of a programme, by agreement; ``following`` is the one after which the next
    page begins, if one does."""

    agreements: Sequence[tuple[Agreement, Sequence[Line]]]
    following: UUID | None


def bundle_of(
    programme: models.Programme,
    member: Membership | None,
    *,
    as_of: AsOf,
    past: bool = False,
    after: UUID | None = None,
) -> Bundle:
    """The undertakings of a programme that a looker sees, as they stand today or, with ``past``, as of that
    day by a judge."""
    seen = programme.bundled.filter(_turned(as_of), _seen_by(member), withdrawn=False)
    if last := Undertaking.objects.filter(pk=after).first() if after else None:
        behind = Q(undertaking__agreement=last.agreement_id, undertaking__number__gt=last.number)
        seen = seen.filter(behind | Q(undertaking__agreement__gt=last.agreement_id))
    in_order = seen.order_by("undertaking__agreement_id", "undertaking__number")
    page = first_page(in_order.values_list("undertaking", flat=True), A_PAGE)
    undertakings = Undertaking.objects.filter(pk__in=page.rows).order_by("agreement_id", "number")
    lines = lines_as_of(undertakings, as_of) if past else lines_of(undertakings, on=as_of.on)
    agreements = Agreement.objects.in_bulk({line.agreement for line in lines})
    grouped = groupby(lines, key=attrgetter("agreement"))
    return Bundle(agreements=[(agreements[key], list(of_it)) for key, of_it in grouped], following=page.last)


def bundles_of(
    programme: models.Programme, member: Membership | None, *, as_of: AsOf, past: bool
) -> Iterator[Bundle]:
    """The same, one page after the other."""
    after: UUID | None = None
    while True:
        bundle = bundle_of(programme, member, as_of=as_of, past=past, after=after)
        yield bundle
        if bundle.following is None:
            return
        after = bundle.following


def _aims(programme: models.Programme, as_of: AsOf) -> list[Aim]:
    """The goals by what is known, each with the figures seen up to the day; those of a goal in whose place it
    was put go on to count where both count the same."""
    goals = {goal.pk: goal for goal in programme.goals.all() if as_of.knows(goal)}
    replaced = {goal.replaces_id for goal in goals.values()}
    return [
        Aim(goal=goal, figures=_figures(goal, goals, as_of), on=as_of.on)
        for goal in goals.values()
        if goal.pk not in replaced
    ]


def _figures(goal: models.Goal, goals: Mapping[UUID, models.Goal], as_of: AsOf) -> Sequence[models.Figure]:
    counted = [each for one in counting_alike(goal, goals) for each in one.figures.all() if as_of.sees(each)]
    return sorted(counted, key=lambda each: (each.happened, each.recorded))
