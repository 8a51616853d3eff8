"""What became of an undertaking by the rule: derived, and written beside the truth."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Model, QuerySet

from hefu.judging.assessments import fresh_until
from hefu.judging.judge import RULES_VERSION
from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.beside import write_beside
from hefu_site.ledger.models import Fact
from hefu_site.plans import models
from hefu_site.plans.queries.course import Stretch, awaited_by, course_of, look, on_record
from hefu_site.plans.queries.quarters import quarter_of
from hefu_site.register.models import Answer, Side, Signature, Undertaking, Version, Withdrawal

BATCH = 500
AHEAD = timedelta(days=400)
"""How far turns are written ahead: nothing has to be done on a day for what falls due on it."""
_PUT_OFF: ContextVar[set[UUID] | None] = ContextVar("_PUT_OFF", default=None)
OF_A_VERSION = (Signature, Withdrawal, Answer)
OF_AN_UNDERTAKING = (
    Version,
    models.Indicator,
    models.Combination,
    models.Step,
    models.Assessment,
    models.Evidence,
    models.Owner,
    models.Means,
)


def keep(rows: Sequence[Model]) -> None:
    """Judge anew every undertaking of which rows were stored: the standing of the day of recording, and its
    turns. Where sides changed, all of the agreement."""
    touched = {pk for row in rows for pk in _undertakings_of(row)}
    if agreements := {row.agreement_id for row in rows if isinstance(row, Side) and row.agreement_id}:
        touched |= set(Undertaking.objects.filter(agreement__in=agreements).values_list("pk", flat=True))
    put_off = _PUT_OFF.get()
    if put_off is not None:
        put_off |= touched
    elif touched:
        restand(touched, on=max(row.recorded.date() for row in rows if isinstance(row, Fact)))


@contextmanager
def judged_at_the_end(*, on: date) -> Iterator[None]:
    """Judge once, as of a day, what any acts inside touch: for many acts in one transaction, between which
    nobody looks."""
    touched: set[UUID] = set()
    token = _PUT_OFF.set(touched)
    try:
        yield
    finally:
        _PUT_OFF.reset(token)
    restand(touched, on=on)


def _undertakings_of(row: Model) -> Iterable[UUID]:
    if isinstance(row, models.Observation):
        return (row.indicator.undertaking_id,)
    if isinstance(row, OF_A_VERSION):
        return (row.version.undertaking_id,)
    found = row.undertaking_id if isinstance(row, OF_AN_UNDERTAKING) else None
    return (found,) if found else ()


@transaction.atomic(savepoint=False)  # within an act, which fails with it
def restand(undertakings: Collection[UUID], *, on: date) -> None:
    """Write how undertakings stand on a day and on all others, and what waits for them. Derived: calling it
    changes nothing that is true."""
    wanted = sorted(undertakings)
    for batch in (wanted[at : at + BATCH] for at in range(0, len(wanted), BATCH)):
        # held until the end: an act on another agreement may turn what waits for both
        held = Undertaking.objects.filter(pk__in=batch).order_by("pk").select_for_update()
        list(held.values_list("pk", flat=True))
        _restand(on_record(Undertaking.objects.filter(pk__in=batch)), on=on)
        steps = models.Step.objects.filter(waits_for__in=batch, replaced_by=None, dropped=False)
        waiting = set(steps.values_list("undertaking", flat=True)) - set(batch)
        if waiting:
            restand(waiting, on=on)


def _restand(undertakings: QuerySet[Undertaking], *, on: date) -> None:
    fetched = list(undertakings)
    at_hand = awaited_by(fetched)
    standings, turns = [], list[models.Turn]()
    for each in fetched:
        for by_then in (False, True):
            course = course_of(each, by_then=by_then, through=on + AHEAD, at_hand=at_hand)
            turns += _turns(each, course, by_then=by_then)
        if standing := standing_of(each, on=on, at_hand=at_hand):
            standings.append(standing)
    fields = [field.name for field in models.Standing._meta.concrete_fields if not field.primary_key]
    models.Standing.objects.bulk_create(
        standings, update_conflicts=True, unique_fields=["undertaking"], update_fields=fields
    )
    write_beside(standings)
    _put_turns([each.pk for each in fetched], turns)


def standing_of(
    undertaking: Undertaking, *, on: date, at_hand: Mapping[UUID, Undertaking]
) -> models.Standing | None:
    """The delivery standing of an undertaking on a day, and the last day on which time alone leaves it so.
    What has no plan, nobody spoke of and nothing ended has none: it is too vague."""
    found = look(undertaking, AsOf(on=on), at_hand)
    planned = any(undertaking.indicators.all()) or any(undertaking.steps.all())
    spoken_of = any(undertaking.assessments.all()) or any(undertaking.evidence.all())
    if found is None or not (planned or spoken_of or undertaking.standing.ended_by_id):
        return None
    delivery = found.delivery
    turns = (delivery.verdict.until, fresh_until(delivery.known.assessments, on=on))
    return models.Standing(
        undertaking=undertaking,
        on=on,
        state=delivery.verdict.state,
        rule=delivery.verdict.rule,
        tally=delivery.tally,
        rules_version=RULES_VERSION,
        valid_until=min((day for day in turns if day), default=None),
        measures=len(delivery.measures),
        done=delivery.done,
        due=delivery.due,
        share=delivery.share,
        indicator=delivery.only.indicator if delivery.only else None,
        latest=delivery.only.latest if delivery.only else None,
    )


def _turns(undertaking: Undertaking, course: Sequence[Stretch], *, by_then: bool) -> list[models.Turn]:
    keys = [stretch.alike.key for stretch in course]
    return [
        models.Turn(
            undertaking=undertaking,
            agreement_id=undertaking.agreement_id,
            by_then=by_then,
            first=stretch.first,
            last=stretch.last,
            state=stretch.alike.state,
            alike=key,
            before=before,
            points=f" {' '.join(stretch.points)} " if stretch.points else "",
            goes_on=stretch.goes_on,
        )
        for stretch, key, before in zip(course, keys, ["", *keys], strict=False)
    ]


def _put_turns(undertakings: Collection[UUID], turns: Sequence[models.Turn]) -> None:
    """Put turns in the place of those kept, and what that makes of the quarters."""
    old = models.Turn.objects.filter(undertaking__in=undertakings)
    grown = _growth(turns)
    grown.subtract(_growth(old))
    old.delete()
    models.Turn.objects.bulk_create(turns, BATCH)
    _grow(grown)


GROW = (
    "INSERT INTO %(table)s (agreement_id, by_then, begins, alike, grown) VALUES (%%s, %%s, %%s, %%s, %%s)"
    " ON CONFLICT (agreement_id, by_then, begins, alike)"
    " DO UPDATE SET grown = %(table)s.grown + excluded.grown"
)
Grown = tuple[UUID, bool, date, str]
"""An agreement, by which knowledge, the first day of a quarter, and what stands alike."""


def _growth(turns: Iterable[models.Turn]) -> Counter[Grown]:
    """By how many each kind of standing grows in each quarter through some turns."""
    grown: Counter[Grown] = Counter()
    for each in turns:
        where = (each.agreement_id, each.by_then, quarter_of(each.first))
        grown[*where, each.alike] += 1
        if each.before:
            grown[*where, each.before] -= 1
    return grown


def _grow(grown: Counter[Grown]) -> None:
    """Add to the quarters, in one statement, so that two acts at once lose nothing."""
    put = GROW % {"table": models.Quarter._meta.db_table}
    key = models.Quarter._meta.get_field("agreement")
    rows = [
        (key.get_db_prep_value(agreement, connection), by_then, begins, alike, number)
        for (agreement, by_then, begins, alike), number in sorted(grown.items())
        if number
    ]
    with connection.cursor() as cursor:
        cursor.executemany(put, rows)
    models.Quarter.objects.filter(agreement__in={row[0] for row in grown}, grown=0).delete()
