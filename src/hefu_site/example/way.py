"""The ways to delivery of the example: who looks after an undertaking, and the steps planned."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial

from msgspec import Struct
from msgspec.structs import asdict

from hefu_site.example.days import Days
from hefu_site.people.models import Membership
from hefu_site.plans import models as plans
from hefu_site.plans.actions import change_step, name_owner, plan_step, record_evidence, state_means
from hefu_site.register import models


class Owned(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who looks after an undertaking for a body."""

    by: str
    office: str = ""
    person: str = ""


class Put(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """With what a body does its part."""

    by: str
    text: str


class Shown(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Evidence about an undertaking."""

    by: str
    day: date
    says: str = "delivered"
    statement: str
    quote: str = ""
    publisher: str
    address: str = ""
    place: str = ""
    grade: str
    origin: str = ""


class Step(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A milestone with ``due``, a duty with ``every`` and ``begins``, else a condition.

    ``met`` are the days on which it was met, in the order of its periods; ``moved_from`` is the day it had
    first, with its ``reason``.
    """

    by: str
    name: str
    due: date | None = None
    every: str = ""
    begins: date | None = None
    ends: date | None = None
    met: tuple[date, ...] = ()
    grade: str = "own_word"
    note: str = ""
    publisher: str = ""
    waits_for: int | None = None
    moved_from: date | None = None
    reason: str = ""


class Way(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one undertaking is gone about."""

    owner: tuple[Owned, ...] = ()
    means: tuple[Put, ...] = ()
    evidence: tuple[Shown, ...] = ()
    step: tuple[Step, ...] = ()


def lay_out(
    way: Way,
    agreement: models.Agreement,
    members: Mapping[str, Membership],
    days: Days,
    *,
    number: int,
    signed: date,
) -> None:
    """Have the sides name owners, state means and plan steps on the day of the paper, and show what they have
    on its day."""

    def undertaking() -> models.Undertaking:
        return models.Undertaking.objects.get(agreement=agreement, number=number)

    def own(owned: Owned, at: datetime) -> None:
        owner = plans.Owner(undertaking=undertaking(), office=owned.office, person=owned.person, lang="en")
        name_owner(owner, by=members[owned.by], at=at)

    def put_in(put: Put, at: datetime) -> None:
        means = plans.Means(undertaking=undertaking(), text=put.text, lang="en")
        state_means(means, by=members[put.by], at=at)

    def show(shown: Shown, at: datetime) -> None:
        said = {name: value for name, value in asdict(shown).items() if name not in ("by", "day")}
        about = undertaking()
        evidence = plans.Evidence(agreement=about.agreement, undertaking=about, lang="en", **said)
        record_evidence(evidence, day=shown.day, by=members[shown.by], at=at)

    for owned in way.owner:
        days.on(signed, partial(own, owned))
    for put in way.means:
        days.on(signed, partial(put_in, put))
    for step in way.step:
        _go(step, undertaking, days, by=members[step.by], signed=signed)
    for shown in way.evidence:
        days.on(shown.day, partial(show, shown))


def _go(
    told: Step, undertaking: Callable[[], models.Undertaking], days: Days, *, by: Membership, signed: date
) -> None:
    """Have a step planned, moved on its first day if it was moved, and met on its days."""

    def plan(at: datetime) -> None:
        plan_step(_step(told, undertaking(), due=told.moved_from or told.due), by=by, at=at)

    def move(at: datetime) -> None:
        change_step(standing(), _step(told, undertaking(), due=told.due, reason=told.reason), by=by, at=at)

    def standing() -> plans.Step:
        return plans.Step.objects.get(undertaking=undertaking(), name=told.name, replaced_by=None)

    def meet(place: int, day: date, at: datetime) -> None:
        step = standing()
        met = plans.Evidence(
            agreement=step.undertaking.agreement,
            undertaking=step.undertaking,
            step=step,
            period=[*step.periods_begun(at.date())][place],
            statement=told.note or told.name,
            lang="en",
            publisher=told.publisher or by.organisation.name,
            grade=told.grade,
        )
        record_evidence(met, day=day, by=by, at=at)

    days.on(signed, plan)
    if told.moved_from:
        days.on(told.moved_from, move)
    for place, day in enumerate(told.met):
        days.on(day, partial(meet, place, day))


def _step(told: Step, undertaking: models.Undertaking, *, due: date | None, reason: str = "") -> plans.Step:
    kind = "milestone" if told.due else "duty" if told.begins else "condition"
    others = undertaking.agreement.undertakings
    return plans.Step(
        undertaking=undertaking,
        kind=kind,
        name=told.name,
        lang="en",
        due=due,
        every=told.every,
        begins=told.begins,
        ends=told.ends,
        waits_for=others.get(number=told.waits_for) if told.waits_for else None,
        reason=reason,
    )
