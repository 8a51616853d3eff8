"""Reading programmes. What a looker may not see of a bundle is counted, and not shown."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import Q, QuerySet

from hefu.terms.verdict import State
from hefu_site.ledger.as_of import AsOf
from hefu_site.people.models import Membership
from hefu_site.plans.lines import Line, lines_as_of, lines_of
from hefu_site.plans.queries import counting_alike, share_of
from hefu_site.programmes import models
from hefu_site.register.models import Agreement, Side, Undertaking
from hefu_site.register.queries import undertakings_visible_to


def programmes_visible_to(member: Membership | None) -> QuerySet[models.Programme]:
    """Public programmes for everybody; a member sees those kept, and those that bundle what the own side owes
    or is owed."""
    seen = Q(public=True)
    if member is not None:
        ours = Side.objects.filter(organisation=member.organisation_id, agreement__shared=True)
        bundles = models.Bundled.objects.filter(
            withdrawn=False, undertaking__agreement__in=ours.values("agreement")
        )
        seen |= Q(keeper=member.organisation_id) | Q(pk__in=bundles.values("programme"))
    return models.Programme.objects.filter(seen).select_related("keeper", "log")


@dataclass(frozen=True, kw_only=True)
class Aim:
    """A goal with its figures; ``share`` is how much of the way is gone, None where that cannot be told."""

    goal: models.Goal
    figures: Sequence[models.Figure]

    @property
    def latest(self) -> models.Figure | None:
        return self.figures[-1] if self.figures else None

    @property
    def share(self) -> float | None:
        latest = self.latest
        return share_of(latest.value if latest else None, self.goal.baseline, self.goal.target)


@dataclass(frozen=True, kw_only=True)
class Board:
    """A programme as its page shows it; ``hidden`` is how many of its undertakings the looker may not see."""

    programme: models.Programme
    aims: Sequence[Aim]
    agreements: Sequence[tuple[Agreement, Sequence[Line]]]
    states: Mapping[State, int]
    hidden: int = 0

    @property
    def lines(self) -> list[Line]:
        return [line for _agreement, lines in self.agreements for line in lines]


def boards_of(
    programmes: QuerySet[models.Programme], member: Membership | None, *, as_of: AsOf, past: bool = False
) -> list[Board]:
    """The programmes with their goals and undertakings as they stand today, in a few queries for all; with
    ``past`` as of that day, by a judge. What belongs to a programme is what belongs to it today."""
    found = list(programmes.prefetch_related("goals__figures", "bundled"))
    wanted = {each.undertaking_id for one in found for each in one.bundled.all() if not each.withdrawn}
    visible = undertakings_visible_to(member).filter(pk__in=wanted).order_by("agreement", "number")
    seen = set(visible.values_list("pk", flat=True))
    of_then = Undertaking.objects.filter(pk__in=seen)
    shown = lines_as_of(of_then, as_of) if past else lines_of(visible, on=as_of.on)
    lines = {line.pk: line for line in shown}
    agreements = Agreement.objects.in_bulk({line.agreement for line in shown})
    boards = [_board(each, lines, agreements, as_of) for each in found]
    return [replace(each, hidden=_hidden(each.programme, seen)) for each in boards]


def _hidden(programme: models.Programme, seen: Collection[UUID]) -> int:
    return sum(not each.withdrawn and each.undertaking_id not in seen for each in programme.bundled.all())


def _board(
    programme: models.Programme,
    lines: Mapping[UUID, Line],
    agreements: Mapping[UUID, Agreement],
    as_of: AsOf,
) -> Board:
    bundled = [each.undertaking_id for each in programme.bundled.all() if not each.withdrawn]
    shown = [lines[pk] for pk in bundled if pk in lines]
    counted = Counter(line.state for line in shown)
    by_agreement: dict[Agreement, list[Line]] = {}
    for line in sorted(shown, key=lambda line: (str(line.agreement), line.number)):
        by_agreement.setdefault(agreements[line.agreement], []).append(line)
    return Board(
        programme=programme,
        aims=_aims(programme, as_of),
        agreements=list(by_agreement.items()),
        states={state: counted[state] for state in State if counted[state]},
    )


def _aims(programme: models.Programme, as_of: AsOf) -> list[Aim]:
    """The goals by what is known, each with the figures seen up to the day; those of a goal in whose place it
    was put go on to count where both count the same."""
    goals = {goal.pk: goal for goal in programme.goals.all() if as_of.knows(goal)}
    replaced = {goal.replaces_id for goal in goals.values()}
    return [
        Aim(goal=goal, figures=_figures(goal, goals, as_of))
        for goal in goals.values()
        if goal.pk not in replaced
    ]


def _figures(goal: models.Goal, goals: Mapping[UUID, models.Goal], as_of: AsOf) -> Sequence[models.Figure]:
    counted = [each for one in counting_alike(goal, goals) for each in one.figures.all() if as_of.sees(each)]
    return sorted(counted, key=lambda each: (each.happened, each.recorded))
