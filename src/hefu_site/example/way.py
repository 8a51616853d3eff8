"""The ways to delivery of the example: who looks after an undertaking, and the steps planned."""

from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import asdict

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
    way: Way, undertaking: models.Undertaking, members: Mapping[str, Membership], *, at: datetime
) -> None:
    """Let the sides name owners, state means, plan steps and show what they have."""
    for owned in way.owner:
        owner = plans.Owner(undertaking=undertaking, office=owned.office, person=owned.person, lang="en")
        name_owner(owner, by=members[owned.by], at=at)
    for put in way.means:
        means = plans.Means(undertaking=undertaking, text=put.text, lang="en")
        state_means(means, by=members[put.by], at=at)
    for step in way.step:
        _go(step, undertaking, by=members[step.by], at=at)
    for shown in way.evidence:
        said = {name: value for name, value in asdict(shown).items() if name not in ("by", "day")}
        evidence = plans.Evidence(agreement=undertaking.agreement, undertaking=undertaking, lang="en", **said)
        record_evidence(evidence, day=shown.day, by=members[shown.by], at=at)


def _go(told: Step, undertaking: models.Undertaking, *, by: Membership, at: datetime) -> None:
    """Plan a step, move it if it was moved, and record when it was met."""
    step = plan_step(_step(told, undertaking, due=told.moved_from or told.due), by=by, at=at)
    if told.moved_from:
        step = change_step(step, _step(told, undertaking, due=told.due, reason=told.reason), by=by, at=at)
    for period, day in zip(step.periods_begun(at.date()), told.met, strict=False):
        met = plans.Evidence(
            agreement=undertaking.agreement,
            undertaking=undertaking,
            step=step,
            period=period,
            statement=told.note or told.name,
            lang="en",
            publisher=told.publisher or by.organisation.name,
            grade=told.grade,
        )
        record_evidence(met, day=day, by=by, at=at)


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
