"""Reading meetings, and what a meeting has to talk about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from hefu.terms.verdict import State
from hefu_site.ledger.as_of import AsOf
from hefu_site.meetings import models
from hefu_site.meetings.headings import HEADINGS
from hefu_site.people.models import Membership
from hefu_site.plans.models import Step, Turn
from hefu_site.plans.queries.counts import Counts, counts_on
from hefu_site.plans.queries.overview import Judged, as_judged, turns_on
from hefu_site.plans.queries.plan import is_late
from hefu_site.plans.queries.quarters import quarter_ends
from hefu_site.plans.queries.terms import standing_steps

MOVED = "moved"
"""The heading of what changed; the others are points of a turn, by the same names."""


def meetings_visible_to(member: Membership | None) -> QuerySet[models.Meeting]:
    """The meetings of the agreements on a side of which the member stands."""
    ours = Q(agreement__sides__organisation=member.organisation_id) if member else Q(pk=None)
    seen = models.Meeting.objects.filter(ours, agreement__shared=True).distinct()
    return seen.select_related("agreement__log", "side")


def minutes_of(meeting: models.Meeting) -> QuerySet[models.Minute]:
    """What was taken down of a meeting, with who has confirmed it."""
    return meeting.minutes.select_related("undertaking", "side", "step").prefetch_related(
        "confirmations", "side__parties"
    )


@dataclass(frozen=True, kw_only=True)
class Point:
    """One undertaking that a meeting has to talk about; ``before`` is its state at the last meeting, and
    ``late`` are steps that are overdue."""

    judged: Judged
    before: State | None = None
    late: Sequence[Step] = ()


@dataclass(frozen=True, kw_only=True)
class Pack:
    """What a meeting has to talk about, by heading, as of a day; ``last`` is the meeting before it, and
    ``settled`` what was taken down there.

    ``counted`` is how many undertakings stood alike at the ends of the last quarters and on the day.
    ``numbers`` say how many there are under each heading, ``points`` hold those that are shown.
    """

    meeting: models.Meeting
    last: models.Meeting | None
    settled: Sequence[models.Minute]
    on: date
    counted: Mapping[date, Counts]
    numbers: Mapping[str, int]
    points: Mapping[str, Sequence[Point]]

    @property
    def any(self) -> bool:
        """Whether there is anything to talk about."""
        return any(self.numbers.values())


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What of a pack is shown: at ``most`` so many under each heading, of all or of ``only`` one, with the
    numbers of the undertakings ``after`` one."""

    most: int | None = None
    only: str | None = None
    after: int = 0


WHOLE = Shown()


def pack_of(meeting: models.Meeting, *, today: date, shown: Shown = WHOLE) -> Pack:
    """The pack of a meeting: as of its day once it was held, as of today before."""
    on = min(meeting.day, today)
    last = meeting.agreement.meetings.filter(day__lt=meeting.day).first()
    turns = turns_on(AsOf(on=on), agreement=meeting.agreement_id)
    found = {name: Q(points__contains=f" {name} ") for name in HEADINGS if name != MOVED}
    found[MOVED] = _moved_since(last.day) if last else Q(pk=None)
    numbers = turns.aggregate(**{name: Count("pk", filter=found[name]) for name in HEADINGS})
    wanted = {
        name: _page(turns.filter(found[name]), shown)
        for name in HEADINGS
        if numbers[name] and shown.only in (None, name)
    }
    keys = {pk for page in wanted.values() for pk in page}
    known = meeting.agreement.undertakings.filter(pk__in=keys)  # each of them has this agreement at hand
    undertakings = known.prefetch_related("assessments__side__parties")
    judged = as_judged(undertakings, AsOf(on=on))
    then = turns_on(AsOf(on=last.day), undertaking__in=keys) if last else Turn.objects.none()
    before = dict(then.values_list("undertaking", "state"))
    return Pack(
        meeting=meeting,
        last=last,
        settled=list(minutes_of(last)) if last else [],
        on=on,
        counted=counts_on([meeting.agreement_id], quarter_ends(on), by_then=False),
        numbers=numbers,
        points={
            name: [_point(judged[pk], before.get(pk), on=on) for pk in page] for name, page in wanted.items()
        },
    )


def _moved_since(day: date) -> Q:
    """That a turn's state is another than on an earlier day on which its undertaking was there."""
    before = turns_on(AsOf(on=day), undertaking=OuterRef("undertaking"))
    return Q(Exists(before.exclude(state=OuterRef("state"))), first__gt=day)


def _page(turns: QuerySet[Turn], shown: Shown) -> list[UUID]:
    behind = turns.filter(undertaking__number__gt=shown.after).order_by("undertaking__number")
    return list(behind.values_list("undertaking", flat=True)[: shown.most])


def _point(judged: Judged, before: str | None, *, on: date) -> Point:
    steps = standing_steps(judged.undertaking, AsOf(on=on))
    return Point(
        judged=judged,
        before=State(before) if before else None,
        late=[step for step in steps if is_late(step, AsOf(on=on))],
    )
