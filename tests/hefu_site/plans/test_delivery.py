"""From a plan and what was seen of it to a verdict, laid beside what each side says."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from hefu_site.ledger.as_of import AsOf
from hefu_site.plans import actions, models, queries, standing
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Standing, Undertaking
from hefu_site.register.standing import restand


def delivery(undertaking: Undertaking, on: date) -> queries.Delivery:
    return queries.delivery_of(
        queries.planned(Undertaking.objects.select_related("standing")).get(pk=undertaking.pk), AsOf(on=on)
    )


@pytest.fixture
def indicator(agreed, city, at) -> models.Indicator:
    wanted = models.Indicator(
        undertaking=agreed,
        name="jobs",
        lang="en",
        unit="jobs",
        baseline=0,
        target=3000,
        due=date(2026, 3, 31),
    )
    return actions.set_indicator(wanted, by=city, at=at)


def test_a_late_correction_changes_what_is_known_now_and_not_what_was_known_then(
    agreed, indicator, city, company, at
):
    later = at + timedelta(days=30)
    actions.record_observation(seen(indicator, 2000), day=date(2026, 3, 31), by=company, at=at)
    actions.record_observation(seen(indicator, 3000, "third_party"), day=date(2026, 3, 31), by=city, at=later)
    fresh = queries.planned(Undertaking.objects.select_related("standing")).get(pk=agreed.pk)
    assert queries.delivery_of(fresh, AsOf(on=at.date(), known=at)).verdict.state == "not_delivered"
    assert queries.delivery_of(fresh, AsOf(on=at.date())).verdict.state == "delivered"


def test_a_target_softened_later_does_not_soften_the_past(agreed, indicator, city, company, at):
    actions.record_observation(seen(indicator, 2000), day=date(2026, 3, 31), by=company, at=at)
    softer = models.Indicator(name="jobs", lang="en", unit="jobs", target=1000, reason="half the site")
    actions.change_indicator(indicator, softer, by=city, at=at + timedelta(days=1))
    fresh = queries.planned(Undertaking.objects.select_related("standing")).get(pk=agreed.pk)
    assert queries.delivery_of(fresh, AsOf(on=at.date(), known=at)).only.indicator.target == 3000


def test_the_page_asks_by_what_was_known_then(agreed, indicator, company, client, at):
    actions.record_observation(seen(indicator, 2000), day=date(2026, 3, 31), by=company, at=at)
    client.force_login(company.person)
    page = reverse("undertaking", args=[agreed.pk])
    asked = {"on": "2026-03-31"}
    assert client.get(page, asked).context["delivery"].verdict.state == "not_delivered"
    assert client.get(page, asked | {"known": "then"}).context["delivery"].verdict.state == "too_vague"


def seen(indicator, value, grade="own_word"):
    return models.Observation(indicator=indicator, value=Decimal(value), grade=grade, lang="en")


def test_without_an_indicator_it_is_too_vague(agreed, at):
    assert delivery(agreed, at.date()).verdict.state == "too_vague"


def test_a_bearers_own_word_is_only_a_report(agreed, indicator, company, at):
    actions.record_observation(seen(indicator, 3100), day=date(2026, 3, 20), by=company, at=at)
    assert delivery(agreed, at.date()).verdict.state == "reported_delivered"


def test_the_other_sides_word_delivers(agreed, indicator, city, company, at):
    actions.record_observation(seen(indicator, 3100), day=date(2026, 3, 20), by=company, at=at)
    actions.record_observation(seen(indicator, 3050), day=date(2026, 3, 25), by=city, at=at)
    assert delivery(agreed, at.date()).verdict.state == "delivered"


def test_an_earlier_day_is_judged_by_what_was_seen_then(agreed, indicator, company, at):
    actions.record_observation(seen(indicator, 900), day=date(2026, 1, 31), by=company, at=at)
    actions.record_observation(seen(indicator, 3100), day=date(2026, 3, 20), by=company, at=at)
    assert delivery(agreed, date(2026, 2, 1)).verdict.state == "in_progress"


def test_sides_that_differ_are_disputed(agreed, indicator, city, company, at):
    for member, state in ((city, "not_delivered"), (company, "delivered")):
        said = models.Assessment(undertaking=agreed, state=state, reason="counted", lang="en")
        actions.give_assessment(said, day=at.date(), by=member, at=at)
    assert delivery(agreed, at.date()).tally == "disputed"


def test_a_replaced_indicator_stays_on_record(agreed, indicator, city, at):
    softer = models.Indicator(name="jobs", lang="en", unit="jobs", target=1000, reason="half the site")
    actions.change_indicator(indicator, softer, by=city, at=at)
    assert [each.target for each in agreed.indicators.order_by("recorded", "id")] == [3000, 1000]
    assert delivery(agreed, at.date()).only.indicator.target == 1000


def test_an_outsider_observes_nothing(indicator, outsider, at):
    with pytest.raises(NotYours):
        actions.record_observation(seen(indicator, 1), day=at.date(), by=outsider, at=at)


def test_a_day_to_come_is_not_observed(indicator, city, at):
    with pytest.raises(ValueError, match="come"):
        actions.record_observation(seen(indicator, 1), day=date(2026, 4, 2), by=city, at=at)


def test_standing_equals_recomputing(agreed, indicator, company, at):
    actions.record_observation(seen(indicator, 3100), day=date(2026, 3, 20), by=company, at=at)
    kept = models.Standing.objects.values().get(), Standing.objects.values().get(undertaking=agreed)
    models.Standing.objects.all().delete()
    Standing.objects.filter(undertaking=agreed).delete()
    restand(agreed)
    standing.restand([agreed.pk], on=at.date())
    assert (models.Standing.objects.values().get(), Standing.objects.values().get(undertaking=agreed)) == kept


@pytest.mark.parametrize(
    ("name", "unit", "counted"), [("jobs", "jobs", [800]), ("full-time jobs", "FTE", [])]
)
def test_a_moved_target_takes_no_observation_off_the_record(agreed, indicator, city, at, name, unit, counted):
    actions.record_observation(seen(indicator, 800), day=date(2026, 3, 31), by=city, at=at)
    other = models.Indicator(name=name, lang="en", unit=unit, target=800, reason="counted otherwise")
    actions.change_indicator(indicator, other, by=city, at=at + timedelta(days=1))
    found = delivery(agreed, date(2026, 4, 2))
    assert [each.value for each in found.only.observations] == counted
    assert found.verdict.state == ("delivered" if counted else "not_checked")
    assert {each.indicator for each in found.known.observations} <= {str(other.pk)}
