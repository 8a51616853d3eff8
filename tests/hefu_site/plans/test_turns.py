"""What is kept of every day says what judging that day says, after any acts."""

from collections import Counter
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from hefu.errors import HefuError
from hefu_site.ledger.as_of import AsOf
from hefu_site.plans import actions, models, standing
from hefu_site.plans.queries.counts import counts_on
from hefu_site.plans.queries.course import awaited_by, look, on_record
from hefu_site.plans.queries.overview import turns_on
from hefu_site.register.actions import amendments
from hefu_site.register.actions.versions import sign_version
from hefu_site.register.models import Undertaking

A_DAY = timedelta(days=1)
LAST = date(2026, 8, 31)
"""How far the days are asked."""


def steps_of(undertaking):
    """The steps that may be planned: a milestone, a quarterly report, a condition, waiting for another."""
    other = undertaking.agreement.undertakings.exclude(pk=undertaking.pk).first()
    wanted = (
        {"kind": "milestone", "due": date(2026, 5, 20)},
        {"kind": "duty", "begins": date(2026, 4, 10), "every": "quarter", "ends": date(2026, 8, 1)},
        {"kind": "condition", "due": date(2026, 5, 10)},
        {"kind": "condition", "waits_for": other, "days": 30},
    )
    return [models.Step(undertaking=undertaking, name="step", lang="en", **each) for each in wanted]


def act(undertaking, by, at, what, number):
    """One act, as hypothesis has it; the day it speaks of lies before that of recording."""
    spoken = at.date() - number * A_DAY
    indicators = list(undertaking.indicators.all())
    match what:
        case "observation" if indicators:
            seen = models.Observation(
                indicator=indicators[number % len(indicators)], value=Decimal(8 * number), lang="en",
                grade=("own_word", "third_party")[number % 2], announced=number % 5 == 4,
            )  # fmt: skip
            actions.record_observation(seen, day=spoken, by=by, at=at)
        case "correction" if wrong := models.Observation.objects.filter(
            indicator__undertaking=undertaking, side__organisation=by.organisation
        ).last():
            right = models.Observation(value=number, grade="third_party", why="misread", lang="en")
            actions.correct_observation(wrong, right, day=spoken, by=by, at=at)
        case "assessment":
            said = models.Assessment(
                undertaking=undertaking, state=("delivered", "not_delivered", "in_progress")[number % 3],
                reason="seen", lang="en",
            )  # fmt: skip
            actions.give_assessment(said, day=spoken, by=by, at=at)
        case "take back" if wrong := undertaking.assessments.filter(
            side__organisation=by.organisation
        ).last():
            right = models.Assessment(state="in_progress", reason="seen", lang="en", why="misread")
            actions.correct_assessment(wrong, right, day=spoken, by=by, at=at)
        case "evidence":
            step = undertaking.steps.filter(kind="milestone", replaced_by=None).first()
            shown = models.Evidence(
                agreement=undertaking.agreement, undertaking=undertaking, step=step, statement="There.",
                publisher="Linhe Daily", grade="third_party", says="delivered", lang="en",
            )  # fmt: skip
            actions.record_evidence(shown, day=spoken, by=by, at=at)
        case "sign":
            sign_version(undertaking.versions.latest("number"), by=by, at=at)
        case "withdraw":
            amendments.withdraw_version(undertaking.versions.latest("number"), by=by, at=at)
        case _:
            plan(undertaking, indicators, by, at, what, number)


def plan(undertaking, indicators, by, at, what, number):
    """One act that plans."""
    match what:
        case "indicator":
            each = models.Indicator(
                undertaking=undertaking, name="jobs", unit="jobs", lang="en", cumulative=True, baseline=0,
                target=10 * number, due=date(2026, 6, 30) + number * A_DAY,
            )  # fmt: skip
            actions.set_indicator(each, by=by, at=at)
        case "change" if indicators:
            changed = models.Indicator(
                name="jobs", unit=("jobs", "FTE")[number % 2], lang="en", cumulative=True, baseline=0,
                target=7 * number, due=date(2026, 5, 31) + number * A_DAY, reason="moved",
                dropped=number % 3 == 0,
            )  # fmt: skip
            actions.change_indicator(indicators[number % len(indicators)], changed, by=by, at=at)
        case "combination":
            said = models.Combination(
                undertaking=undertaking, combine=("all", "any")[number % 2], reason="so meant", lang="en"
            )
            actions.set_combination(said, by=by, at=at)
        case "step":
            actions.plan_step(steps_of(undertaking)[number % 4], by=by, at=at)
        case "owner":
            actions.name_owner(
                models.Owner(undertaking=undertaking, office="Affairs", lang="en"), by=by, at=at
            )


ACTS = (
    "indicator",
    "change",
    "combination",
    "observation",
    "correction",
    "assessment",
    "take back",
    "step",
    "evidence",
    "owner",
    "sign",
    "withdraw",
)
sequences = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(0, 2), st.booleans(), st.integers(1, 9), st.integers(0, 9)),
    min_size=1,
    max_size=10,
)


DELIVERED_EARLY = [("indicator", 1, True, 1, 0), ("observation", 1, True, 3, 0)]
OF_TWO = [("indicator", 1, True, 1, 0), ("indicator", 1, True, 2, 0), ("observation", 1, True, 3, 0)]
CORRECTED = [*DELIVERED_EARLY, ("assessment", 1, True, 3, 1), ("take back", 1, True, 5, 9)]
LATE_CONDITION = [("step", 0, True, 2, 0)]


@given(sequences)
@example(DELIVERED_EARLY)
@example(LATE_CONDITION)
@example(OF_TWO)
@example(CORRECTED)
@example([*OF_TWO, ("combination", 1, False, 1, 2), ("combination", 1, True, 2, 9)])
@example([*OF_TWO, ("change", 1, False, 1, 3), ("change", 1, True, 6, 9)])
@settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)
@pytest.mark.django_db(transaction=False)
def test_every_day_kept_says_what_judging_it_says(proposed, city, company, at, acts):
    with transaction.atomic():
        now = at
        for what, which, first, number, passed in acts:
            now += passed * A_DAY
            undertaking = Undertaking.objects.get(pk=proposed[which].pk)
            with suppress(HefuError):
                act(undertaking, city if first else company, now, what, number)
        for by_then in (False, True):
            for day, counts, points, looked in every_day(proposed[0].agreement_id, by_then=by_then):
                assert counts == Counter(found.alike for found in looked.values()), (day, by_then)
                assert points == {pk: tuple(found.points) for pk, found in looked.items()}, (day, by_then)
        transaction.set_rollback(True)


def every_day(agreement, *, by_then):
    """For every day: the counts kept, the points kept, and what judging that day anew says."""
    fetched = list(on_record(Undertaking.objects.filter(agreement=agreement)))
    at_hand = awaited_by(fetched)
    days = [date(2026, 3, 25) + number * A_DAY for number in range((LAST - date(2026, 3, 25)).days)]
    kept = counts_on([agreement], days, by_then=by_then)
    for day in days:
        as_of = AsOf.by_then(day) if by_then else AsOf(on=day)
        points = {
            turn.undertaking_id: tuple(turn.points.split()) for turn in turns_on(as_of, agreement=agreement)
        }
        looked = {each.pk: look(each, as_of, at_hand) for each in fetched}
        yield day, kept[day], points, {pk: found for pk, found in looked.items() if found}


def kept_rows():
    turns = models.Turn.objects.order_by("undertaking", "by_then", "first")
    quarters = models.Quarter.objects.order_by("by_then", "begins", "alike")
    without = ("id",)
    return [
        [{name: value for name, value in row.items() if name not in without} for row in rows.values()]
        for rows in (turns, quarters)
    ]


def test_what_is_kept_equals_recomputing(agreed, seen, shown, at):
    before = kept_rows()
    models.Turn.objects.all().delete()
    models.Quarter.objects.all().delete()
    standing.restand(Undertaking.objects.values_list("pk", flat=True), on=at.date())
    assert kept_rows() == before


def test_days_beyond_what_is_written_are_judged_anew(agreed, seen, city, at):
    weekly = models.Step(
        undertaking=agreed, kind="duty", name="report", begins=at.date(), every="week", lang="en"
    )
    actions.plan_step(weekly, by=city, at=at)
    late = at.date() + standing.AHEAD + 30 * A_DAY
    (cut,) = models.Turn.objects.filter(undertaking=agreed, by_then=False, goes_on=True)
    assert cut.last < late
    counts = counts_on([agreed.agreement_id], [late], by_then=False)[late]
    (each,) = on_record(Undertaking.objects.filter(pk=agreed.pk))
    assert counts[look(each, AsOf(on=late), {}).alike] == 1


def test_a_late_correction_changes_what_is_known_now_and_not_what_was_known_then(seen, city, at):
    day, agreement = at.date(), seen.indicator.undertaking.agreement_id
    before = [counts_on([agreement], [day], by_then=by_then) for by_then in (False, True)]
    right = models.Observation(value=3000, grade="third_party", why="misread", lang="en")
    actions.correct_observation(seen, right, day=day, by=city, at=at + 40 * A_DAY)
    now, then = (counts_on([agreement], [day], by_then=by_then) for by_then in (False, True))
    assert then == before[1]
    assert now != before[0]
