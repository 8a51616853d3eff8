"""How an undertaking stood from day to day: the verdict of every day, as a function of what is on record.

Between two days on which something happened, was recorded or fell due nothing turns; so a few days are judged
for all the days there are.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple
from uuid import UUID

import msgspec
from django.db.models import QuerySet

from hefu.judging.assessments import LASTING, fresh_until
from hefu.judging.overdue import is_overdue
from hefu.judging.rates import Counted, Due, last_due_day
from hefu.planning.vagueness import Billed
from hefu.terms.undertaking import Basis, UndertakingKind
from hefu.terms.verdict import Outlook, State, Tally
from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.models import Fact
from hefu_site.plans.queries.bill import Bill, bill_of
from hefu_site.plans.queries.delivery import Delivery, bearing_sides, delivery_of, planned
from hefu_site.plans.queries.plan import is_late
from hefu_site.plans.queries.terms import standing_steps
from hefu_site.register.models import Undertaking
from hefu_site.register.queries import OVER, listed, version_shown
from hefu_site.register.standing import stood

A_DAY = timedelta(days=1)


class Alike(msgspec.Struct, frozen=True, array_like=True):
    """What undertakings have in common that count alike. ``side`` is the position of the one that bears them,
    None where no one side bears alone."""

    side: int | None
    kind: UndertakingKind
    basis: Basis
    state: State
    outlook: Outlook | None
    due: Due
    firm: bool
    verifiable: bool

    @property
    def key(self) -> str:
        """As it stands in a column."""
        return msgspec.json.encode(self).decode()

    def counted(self, number: int, *, on: date) -> Counted:
        """So many of them, as a rate sees them."""
        return Counted(
            kind=self.kind,
            basis=self.basis,
            state=self.state,
            outlook=self.outlook,
            due=self.due,
            on=on,
            number=number,
        )

    def billed(self, number: int) -> Billed:
        """So many of them, as the verifiable share sees them."""
        return Billed(
            kind=self.kind, basis=self.basis, firm=self.firm, verifiable=self.verifiable, number=number
        )


class Stretch(NamedTuple):
    """How it stood from a day to another; ``last`` is None while nothing ends it, and ``goes_on`` says that
    later days were not looked at."""

    first: date
    last: date | None
    alike: Alike
    points: Sequence[str]
    goes_on: bool = False


def on_record(undertakings: QuerySet[Undertaking]) -> QuerySet[Undertaking]:
    """The same undertakings with all that `course_of` looks at."""
    return planned(listed(undertakings)).prefetch_related("steps__evidence")


def awaited_by(undertakings: Iterable[Undertaking]) -> dict[UUID, Undertaking]:
    """All that some undertakings wait for, and what these wait for, ready for `course_of`."""
    found: dict[UUID, Undertaking] = {}
    wanted = {pk for each in undertakings for pk in _waits_for(each)}
    while wanted:
        fetched = {each.pk: each for each in on_record(Undertaking.objects.filter(pk__in=wanted))}
        found |= fetched
        wanted = {pk for each in fetched.values() for pk in _waits_for(each)} - set(found)
    return found


def course_of(
    undertaking: Undertaking, *, by_then: bool, through: date, at_hand: Mapping[UUID, Undertaking]
) -> list[Stretch]:
    """How it stood on every day up to one, by what is known now or, with ``by_then``, was known on each day.

    Expects what `on_record` fetches, and ``at_hand`` what it waits for.
    """
    days = _days_of(undertaking, at_hand)
    course: list[Stretch] = []
    day = min((version.happened for version in undertaking.versions.all()), default=None)
    while day is not None:
        found = look(undertaking, AsOf.by_then(day) if by_then else AsOf(on=day), at_hand)
        until = _until(undertaking, AsOf(on=day), found, at_hand) if found else None
        turns = [each for each in days if each > day] + ([until + A_DAY] if until else [])
        following = min(turns, default=None)
        if found:
            last = following - A_DAY if following else None
            _add(course, Stretch(day, last, found.alike, found.points, following is not None))
        day = following if following and following <= through else None
    return course


def _add(course: list[Stretch], stretch: Stretch) -> None:
    """Put a stretch behind the others, or lengthen the last where nothing turned."""
    if course and (course[-1].alike, course[-1].points) == (stretch.alike, stretch.points):
        stretch = stretch._replace(first=course.pop().first)
    elif course:
        course[-1] = course[-1]._replace(goes_on=False)
    course.append(stretch)


class Look(NamedTuple):
    """How an undertaking stands on a day."""

    delivery: Delivery
    bill: Bill
    alike: Alike
    points: Sequence[str]


def look(undertaking: Undertaking, as_of: AsOf, at_hand: Mapping[UUID, Undertaking]) -> Look | None:
    """Judge an undertaking as it stood on a day; None where it was not there yet."""
    if stood(undertaking, as_of) is None:
        return None
    delivery = delivery_of(undertaking, as_of, at_hand)
    bill = bill_of(undertaking, delivery, as_of)
    version, verdict = version_shown(undertaking), delivery.verdict
    sides = {str(side.pk): side.position for side in undertaking.agreement.sides.all()}
    bearing = bearing_sides(undertaking)
    billed = Billed.of(bill.undertaken, bill.gaps)
    alike = Alike(
        side=sides[next(iter(bearing))] if len(bearing) == 1 else None,
        kind=UndertakingKind(version.kind),
        basis=Basis(version.basis),
        state=verdict.state,
        outlook=verdict.outlook,
        due=Due.of(verdict),
        firm=billed.firm,
        verifiable=billed.verifiable,
    )
    return Look(delivery, bill, alike, list(_points(undertaking, delivery, bill, alike, as_of)))


def _points(
    undertaking: Undertaking, delivery: Delivery, bill: Bill, alike: Alike, as_of: AsOf
) -> Iterator[str]:
    """What a meeting would talk about, by the names of its headings; and whether questions are open."""
    over = undertaking.standing.state in OVER
    going = alike.state not in LASTING and not over
    belongs = {
        "overdue": going and is_overdue(delivery.verdict),
        "disputed": delivery.tally is Tally.DISPUTED,
        "contradicted": delivery.tally is Tally.CONTRADICTED,
        "unanswered": undertaking.standing.silent_since is not None,
        "unsigned": undertaking.standing.awaiting_id is not None,
        "vague": going and not bill.verifiable,
        "late_steps": going and any(is_late(step, as_of) for step in standing_steps(undertaking, as_of)),
        "open": bool(bill.questions) and not over,
    }
    yield from (name for name, does in belongs.items() if does)


def _until(
    undertaking: Undertaking, as_of: AsOf, found: Look, at_hand: Mapping[UUID, Undertaking]
) -> date | None:
    """The last day before time alone turns it, or what it waits for."""
    delivery = found.delivery
    days = [
        delivery.verdict.until,
        fresh_until(delivery.known.assessments, on=as_of.on),
        last_due_day(delivery.verdict) if found.alike.due is Due.OPEN else None,
    ]
    for pk in _waits_for(undertaking):
        theirs = look(at_hand[pk], as_of, at_hand)
        days.append(_until(at_hand[pk], as_of, theirs, at_hand) if theirs else None)
    return min((day for day in days if day), default=None)


def _days_of(undertaking: Undertaking, at_hand: Mapping[UUID, Undertaking]) -> set[date]:
    """The days on which something happened to it or to what it waits for, was recorded or falls due."""
    days = {day for fact in _facts_of(undertaking) for day in (fact.happened, fact.recorded.date())}
    days |= {step.due + A_DAY for step in undertaking.steps.all() if step.due}
    days |= {side.since for side in undertaking.agreement.sides.all() if side.since}
    for pk in _waits_for(undertaking):
        days |= _days_of(at_hand[pk], at_hand)
    return days


def _facts_of(undertaking: Undertaking) -> Iterator[Fact]:
    """All on record that a verdict, a bill or a standing may rest on."""
    for version in undertaking.versions.all():
        yield version
        yield from chain(version.signatures.all(), version.answers.all())
        withdrawal = getattr(version, "withdrawal", None)
        yield from (withdrawal,) if withdrawal is not None else ()
    for indicator in undertaking.indicators.all():
        yield indicator
        yield from indicator.observations.all()
    yield from chain(
        undertaking.combinations.all(),
        undertaking.steps.all(),
        undertaking.evidence.all(),
        undertaking.assessments.all(),
        undertaking.owners.all(),
        undertaking.means.all(),
    )


def _waits_for(undertaking: Undertaking) -> Collection[UUID]:
    return {step.waits_for_id for step in undertaking.steps.all() if step.waits_for_id}
