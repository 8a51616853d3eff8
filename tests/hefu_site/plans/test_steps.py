"""The way to a delivery: who looks after it, what is planned, what was met, and how it stood on a day."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from tests.cooperation import at_once

from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.models import Entry
from hefu_site.plans import actions, models, queries
from hefu_site.plans.errors import StepChanged, WaitsForItself
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Undertaking


def plan(undertaking: Undertaking, as_of: AsOf) -> queries.Plan:
    fresh = queries.with_plan(Undertaking.objects.filter(pk=undertaking.pk)).get()
    return queries.plan_of(fresh, list(fresh.agreement.sides.all()), as_of)


def met(step, period=None) -> models.Evidence:
    return models.Evidence(
        agreement=step.undertaking.agreement,
        undertaking=step.undertaking,
        step=step,
        period=period,
        statement="It is there.",
        publisher="Linhe Daily",
        grade="third_party",
        lang="en",
    )


def moved(name="Training centre open", due=date(2026, 8, 31)) -> models.Step:
    return models.Step(name=name, due=due, lang="en", reason="The permit came late.")


def condition(undertaking, waits_for) -> models.Step:
    return models.Step(
        undertaking=undertaking, kind="condition", name="once it is there", lang="en", waits_for=waits_for
    )


def quarterly(undertaking) -> models.Step:
    return models.Step(
        undertaking=undertaking,
        kind="duty",
        name="report",
        lang="en",
        every="quarter",
        begins=date(2025, 10, 1),
    )


def test_a_milestone_is_met_on_the_day_it_happened(milestone, company, at):
    later = at + timedelta(days=70)
    actions.record_evidence(met(milestone), day=date(2026, 6, 3), by=company, at=later)
    states = {
        on: plan(milestone.undertaking, AsOf(on=on)).steps[0].state
        for on in (date(2026, 5, 31), date(2026, 6, 2), date(2026, 6, 3))
    }
    assert list(states.values()) == ["open", "overdue", "met_late"]


def test_each_act_has_its_entry(milestone, city, company, at):
    changed = actions.change_step(milestone, moved(), by=city, at=at)
    actions.record_evidence(met(changed), day=at.date(), by=company, at=at)
    owner = models.Owner(undertaking=milestone.undertaking, office="Training division", lang="en")
    actions.name_owner(owner, by=city, at=at)
    entries = Entry.objects.filter(log=milestone.undertaking.agreement.log).order_by("-index")[:4]
    assert [each.event for each in entries] == [
        "owner.named",
        "evidence.recorded",
        "step.changed",
        "step.planned",
    ]


def test_a_day_that_was_moved_is_not_moved_in_the_past(milestone, city, at):
    actions.change_step(milestone, moved(), by=city, at=at + timedelta(days=80))
    as_then = plan(milestone.undertaking, AsOf.by_then(date(2026, 6, 15)))
    now = plan(milestone.undertaking, AsOf(on=date(2026, 6, 15)))
    assert [as_then.steps[0].state, now.steps[0].state] == ["overdue", "open"]
    assert now.steps[0].before == milestone


def test_a_dropped_step_is_no_longer_planned(milestone, city, at):
    dropped = moved()
    dropped.dropped = True
    actions.change_step(milestone, dropped, by=city, at=at)
    assert plan(milestone.undertaking, AsOf(on=at.date())).steps == []


def test_a_duty_is_met_once_in_each_period(agreed, company, at):
    duty = actions.plan_step(quarterly(agreed), by=company, at=at)
    actions.record_evidence(met(duty, date(2025, 10, 1)), day=date(2025, 12, 20), by=company, at=at)
    with pytest.raises(ValueError, match="period"):
        actions.record_evidence(met(duty, date(2025, 11, 1)), day=at.date(), by=company, at=at)
    occasions = plan(agreed, AsOf(on=at.date())).steps[0].occasions
    assert [each.state for each in occasions] == ["met", "overdue", "open"]


def test_who_looks_after_it_is_followed_and_stays_on_record(agreed, city, at):
    for office in ("Training division", "Employment bureau"):
        owner = models.Owner(undertaking=agreed, office=office, lang="en")
        actions.name_owner(owner, by=city, at=at if office[0] == "T" else at + timedelta(days=9))
    asked = [AsOf(on=at.date()), AsOf.by_then(at.date())]
    assert [str(plan(agreed, each).sides[0][1]) for each in asked] == [
        "Employment bureau",
        "Training division",
    ]


def test_what_waits_for_itself_is_refused(proposed, city, at):
    one, two, three = proposed
    actions.plan_step(condition(one, two), by=city, at=at)
    actions.plan_step(condition(two, three), by=city, at=at)
    with pytest.raises(WaitsForItself):
        actions.plan_step(condition(three, one), by=city, at=at)


def test_an_outsider_plans_nothing(milestone, outsider, at):
    for act in (
        lambda: actions.plan_step(quarterly(milestone.undertaking), by=outsider, at=at),
        lambda: actions.change_step(milestone, moved(), by=outsider, at=at),
        lambda: actions.record_evidence(met(milestone), day=at.date(), by=outsider, at=at),
        lambda: actions.name_owner(
            models.Owner(undertaking=milestone.undertaking, office="x", lang="en"), by=outsider, at=at
        ),
    ):
        with pytest.raises(NotYours):
            act()


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "milestone", "due": None},
        {"kind": "duty", "due": None, "every": "quarter", "begins": None},
        {"kind": "duty", "due": None, "every": "sometimes", "begins": date(2026, 1, 1)},
        {"kind": "hope", "due": date(2026, 1, 1)},
    ],
    ids=["a milestone without a day", "a duty without a beginning", "a duty of no period", "no step at all"],
)
def test_the_database_holds_what_a_step_is(milestone, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Step.objects.filter(pk=milestone.pk).update(**wrong)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_change_a_step_at_once_one_wins(milestone, city, at):
    outcomes = at_once(lambda: actions.change_step(milestone, moved(), by=city, at=at))
    assert sorted(outcomes) == ["Step", "StepChanged"]


def test_a_step_that_was_changed_is_not_met(milestone, city, at):
    actions.change_step(milestone, moved(), by=city, at=at)
    with pytest.raises(StepChanged):
        actions.record_evidence(met(milestone), day=at.date(), by=city, at=at)


def test_a_form_that_is_wrong_keeps_what_was_typed(agreed, city, client):
    client.force_login(city.person)
    page = reverse("step-plan", args=[agreed.pk]) + "?kind=duty"
    given = {"name": "report by letter", "every": "month", "begins": "2026-05-01", "ends": "2026-04-01"}
    answer = client.post(page, given)
    assert answer.status_code == 422
    assert "report by letter" in answer.content.decode()


def test_words_in_a_drawing_are_only_words(agreed, city, client, at):
    wanted = models.Step(
        undertaking=agreed, kind="milestone", name="<script>x</script>", lang="en", due=date(2026, 5, 31)
    )
    actions.plan_step(wanted, by=city, at=at)
    client.force_login(city.person)
    page = client.get(reverse("undertaking", args=[agreed.pk])).content.decode()
    assert "<script>x" not in page
    assert page.count('class="lane"') == 1


def test_what_waits_for_another_stands_anew_when_that_is_delivered(agreed, proposed, city, company, at):
    waiting = proposed[0]
    wanted = models.Indicator(undertaking=waiting, name="x", lang="en", unit="x", target=1, due=at.date())
    actions.set_indicator(wanted, by=city, at=at)
    actions.plan_step(condition(waiting, agreed), by=city, at=at)
    assert models.Standing.objects.get(undertaking=waiting).rule == "awaits_condition"
    done = models.Indicator(undertaking=agreed, name="jobs", lang="en", unit="jobs", target=3000)
    actions.set_indicator(done, by=city, at=at)
    seen = models.Observation(indicator=done, value=3000, grade="certificate", lang="en")
    actions.record_observation(seen, day=at.date(), by=city, at=at)
    assert models.Standing.objects.get(undertaking=waiting).rule == "nothing_seen"


def test_a_milestone_shown_by_others_delivers_what_has_no_indicator(milestone, city, at):
    later = at + timedelta(days=30)
    actions.record_evidence(met(milestone), day=date(2026, 4, 20), by=city, at=later)
    standing = models.Standing.objects.get(undertaking=milestone.undertaking)
    assert (standing.state, standing.rule) == ("delivered", "proven_in_time")
