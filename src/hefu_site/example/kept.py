"""A cooperation of two invented bodies that has run for a while: signed, planned, observed, assessed."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from msgspec import Struct

from hefu_site.example.way import Way, lay_out
from hefu_site.meetings.actions import call_meeting, confirm_minute, take_minute
from hefu_site.meetings.models import Meeting, Minute
from hefu_site.people.models import Membership
from hefu_site.plans import models as plans
from hefu_site.plans.actions import give_assessment, record_observation, set_indicator
from hefu_site.register import models
from hefu_site.register.actions.relations import set_relation
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.actions.versions import propose_versions, sign_version


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
    """An observation."""

    by: str
    day: date
    value: Decimal
    grade: str
    note: str


class Said(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An assessment."""

    by: str
    day: date
    state: str
    reason: str


class Settled(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A minute, and who else has confirmed it."""

    text: str
    number: int | None = None
    due: date | None = None
    confirmed_by: tuple[str, ...] = ()


class Course(Way, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What happened to one undertaking; both sides have signed it but those named."""

    number: int
    unsigned_by: tuple[str, ...] = ()
    indicator: Measure | None = None
    seen: tuple[Seen, ...] = ()
    said: tuple[Said, ...] = ()


class Met(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A joint meeting; ``minute`` is what was settled, about the undertaking ``number``, with its day."""

    by: str
    day: date
    place: str
    minute: tuple[Settled, ...] = ()


class Kept(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An agreement of the bodies named as its sides; the first of them uploads and proposes."""

    file: str
    translation: str
    title: str
    sides: tuple[str, ...]
    undertaking: tuple[Course, ...]
    meeting: tuple[Met, ...] = ()
    succeeds: str = ""


def keep(kept: Kept, document: models.Document, members: Mapping[str, Membership], *, at: datetime) -> None:
    """Let the sides propose, sign, plan, observe and assess as the example says."""
    keeper = members[kept.sides[0]]
    organisations = [members[side].organisation for side in kept.sides]
    set_sides(document.agreement, organisations, by=keeper, at=at)
    courses = {course.number: course for course in kept.undertaking}
    for undertaking in propose_versions(models.Document.objects.get(pk=document.pk), by=keeper, at=at):
        course = courses.get(undertaking.number, Course(number=undertaking.number))
        for side in set(kept.sides) - set(course.unsigned_by):
            sign_version(undertaking.versions.get(), by=members[side], at=at)
        _run(course, undertaking, members, keeper=keeper, at=at)
    for course in kept.undertaking:
        undertaking = models.Undertaking.objects.get(agreement=document.agreement, number=course.number)
        lay_out(course, undertaking, members, at=at)
    if kept.succeeds:
        agreement = models.Agreement.objects.get(pk=document.agreement_id)
        before = models.Agreement.objects.get(title=kept.succeeds)
        set_relation(agreement, before, models.RelationKind.SUCCEEDS, by=keeper, at=at)
    for met in kept.meeting:
        _meet(met, models.Agreement.objects.get(pk=document.agreement_id), members, at=at)


def _run(
    course: Course,
    undertaking: models.Undertaking,
    members: Mapping[str, Membership],
    *,
    keeper: Membership,
    at: datetime,
) -> None:
    measure = course.indicator
    if measure is not None:
        indicator = plans.Indicator(
            undertaking=undertaking,
            name=measure.name,
            lang="en",
            unit=measure.unit,
            target=measure.target,
            baseline=measure.baseline,
            cumulative=measure.cumulative,
            definition=measure.definition,
            due=measure.due,
            measured_by=measure.measured_by,
        )
        set_indicator(indicator, by=keeper, at=at)
        for seen in course.seen:
            observation = plans.Observation(
                indicator=indicator, value=seen.value, grade=seen.grade, note=seen.note, lang="en"
            )
            record_observation(observation, day=seen.day, by=members[seen.by], at=at)
    for said in course.said:
        assessment = plans.Assessment(
            undertaking=undertaking, state=said.state, reason=said.reason, lang="en"
        )
        give_assessment(assessment, day=said.day, by=members[said.by], at=at)


def _meet(met: Met, agreement: models.Agreement, members: Mapping[str, Membership], *, at: datetime) -> None:
    called = Meeting(agreement=agreement, day=met.day, place=met.place, lang="en")
    meeting = call_meeting(called, by=members[met.by], at=at)
    for settled in met.minute:
        minute = Minute(
            meeting=meeting,
            undertaking=agreement.undertakings.get(number=settled.number) if settled.number else None,
            text=settled.text,
            due=settled.due,
            lang="en",
        )
        take_minute(minute, by=members[met.by], at=at)
        for body in settled.confirmed_by:
            confirm_minute(minute, by=members[body], at=at)
