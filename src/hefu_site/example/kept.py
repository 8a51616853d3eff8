"""A cooperation of two invented bodies that has run for a while: signed, planned, observed, assessed."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial
from operator import itemgetter

from msgspec import Struct
from msgspec.structs import asdict

from hefu_site.example.days import Days
from hefu_site.example.way import Way, lay_out
from hefu_site.meetings.actions import call_meeting, confirm_minute, take_minute
from hefu_site.meetings.models import Meeting, Minute
from hefu_site.people.models import Membership
from hefu_site.plans import models as plans
from hefu_site.plans.actions import (
    give_assessment,
    record_observation,
    set_combination,
    set_indicator,
)
from hefu_site.register import models
from hefu_site.register.actions.relations import set_relation
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.actions.versions import propose_versions, sign_version

CALLED_BEFORE = timedelta(days=28)
"""How long before a meeting it is called."""
AGAIN = timedelta(days=150)
"""After how long a side says again what it said, before it goes stale."""


class Measure(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An indicator."""

    name: str
    unit: str
    target: Decimal
    baseline: Decimal | None = None
    cumulative: bool = False
    definition: str = ""
    due: date | None = None
    measured_by: str = ""


class Seen(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An observation; ``of`` is the name of its indicator, where there are several."""

    by: str
    of: str = ""
    day: date
    value: Decimal
    grade: str
    note: str


class Said(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An assessment, which its side may give ``again`` and again."""

    by: str
    day: date
    again: bool = False
    state: str
    reason: str


class Settled(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A minute, and who else has confirmed it."""

    text: str
    number: int | None = None
    due: date | None = None
    confirmed_by: tuple[str, ...] = ()


class Course(Way, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What happened to one undertaking; both sides have signed it but those named. ``any_one`` says why any
    one of its indicators is enough."""

    number: int
    unsigned_by: tuple[str, ...] = ()
    indicator: tuple[Measure, ...] = ()
    any_one: str = ""
    seen: tuple[Seen, ...] = ()
    said: tuple[Said, ...] = ()


class Met(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A joint meeting; ``minute`` is what was settled, about the undertaking ``number``, with its day. One of
    ``every_weeks`` is followed by others, up to one that is still to come."""

    by: str
    day: date
    every_weeks: int = 0
    place: str
    minute: tuple[Settled, ...] = ()


class Kept(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An agreement of the bodies named as its sides, ``signed`` on the day its text tells; the first of them
    uploads and proposes."""

    file: str
    translation: str
    title: str
    signed: date
    sides: tuple[str, ...]
    undertaking: tuple[Course, ...]
    meeting: tuple[Met, ...] = ()
    succeeds: str = ""


def keep(kept: Kept, document: models.Document, members: Mapping[str, Membership], days: Days) -> None:
    """Have the sides propose and sign on the day of the paper, plan on that day too, and observe, assess and
    meet on the days that the example tells."""
    keeper = members[kept.sides[0]]
    organisations = [members[side].organisation for side in kept.sides]
    agreement, signed = document.agreement, kept.signed
    days.on(signed, lambda at: set_sides(agreement, organisations, by=keeper, at=at))
    days.on(signed, lambda at: _sign(kept, document, members, at=at))
    for course in kept.undertaking:
        _run(course, agreement, members, days, signed=signed, keeper=keeper)
        lay_out(course, agreement, members, days, number=course.number, signed=signed)
    if kept.succeeds:
        days.on(signed, lambda at: _succeed(kept.succeeds, agreement, by=keeper, at=at))
    for day, met in _meetings(kept, days):
        _meet(met, agreement, members, days, day=day)


def _sign(kept: Kept, document: models.Document, members: Mapping[str, Membership], *, at: datetime) -> None:
    unsigned = {course.number: course.unsigned_by for course in kept.undertaking}
    fresh = models.Document.objects.get(pk=document.pk)
    for undertaking in propose_versions(fresh, by=members[kept.sides[0]], at=at):
        for side in set(kept.sides) - set(unsigned.get(undertaking.number, ())):
            sign_version(undertaking.versions.get(), by=members[side], at=at)


def _succeed(title: str, agreement: models.Agreement, *, by: Membership, at: datetime) -> None:
    fresh = models.Agreement.objects.get(pk=agreement.pk)
    before = models.Agreement.objects.get(title=title)
    set_relation(fresh, before, models.RelationKind.SUCCEEDS, by=by, at=at)


def _run(
    course: Course,
    agreement: models.Agreement,
    members: Mapping[str, Membership],
    days: Days,
    *,
    signed: date,
    keeper: Membership,
) -> None:
    def undertaking() -> models.Undertaking:
        return models.Undertaking.objects.get(agreement=agreement, number=course.number)

    def measure(at: datetime) -> None:
        for each in course.indicator:
            indicator = plans.Indicator(undertaking=undertaking(), lang="en", **asdict(each))
            set_indicator(indicator, by=keeper, at=at)
        if course.any_one:
            enough = plans.Combination(
                undertaking=undertaking(), combine=plans.Combine.ANY, reason=course.any_one, lang="en"
            )
            set_combination(enough, by=keeper, at=at)

    def see(seen: Seen, at: datetime) -> None:
        observation = plans.Observation(
            indicator=undertaking().indicators.get(**({"name": seen.of} if seen.of else {})),
            value=seen.value,
            grade=seen.grade,
            note=seen.note,
            lang="en",
        )
        record_observation(observation, day=seen.day, by=members[seen.by], at=at)

    def say(said: Said, day: date, at: datetime) -> None:
        assessment = plans.Assessment(
            undertaking=undertaking(), state=said.state, reason=said.reason, lang="en"
        )
        give_assessment(assessment, day=day, by=members[said.by], at=at)

    days.on(signed, measure)
    for seen in course.seen:
        days.on(seen.day, partial(see, seen))
    for said in course.said:
        for day in _until_now(said.day, AGAIN if said.again else timedelta(), days):
            days.on(day, partial(say, said, day))


def _meetings(kept: Kept, days: Days) -> list[tuple[date, Met]]:
    """The meetings that were held, and the next."""
    every = [
        (day, met)
        for met in kept.meeting
        for day in _until_now(met.day, timedelta(weeks=met.every_weeks), days)
    ]
    every.sort(key=itemgetter(0))
    return every[: sum(day <= days.last.date() for day, _met in every) + 1]


def _until_now(first: date, step: timedelta, days: Days) -> Iterator[date]:
    """A day, and with a step the days after it up to the first that has not come."""
    yield first
    while step and first <= days.last.date():
        yield (first := first + step)


def _meet(
    met: Met, agreement: models.Agreement, members: Mapping[str, Membership], days: Days, *, day: date
) -> None:
    def call(at: datetime) -> None:
        fresh = models.Agreement.objects.get(pk=agreement.pk)
        meeting = Meeting(agreement=fresh, day=day, place=met.place, lang="en")
        call_meeting(meeting, by=members[met.by], at=at)

    def settle(settled: Settled, at: datetime) -> None:
        meeting = Meeting.objects.get(agreement=agreement, day=met.day)
        of_the_agreement = models.Undertaking.objects.filter(agreement=agreement)
        about = of_the_agreement.get(number=settled.number) if settled.number else None
        minute = Minute(meeting=meeting, undertaking=about, text=settled.text, due=settled.due, lang="en")
        take_minute(minute, by=members[met.by], at=at)
        for body in settled.confirmed_by:
            confirm_minute(minute, by=members[body], at=at)

    days.on(min(day - CALLED_BEFORE, days.last.date()), call)
    for settled in met.minute if day == met.day else ():
        days.on(day, partial(settle, settled))
