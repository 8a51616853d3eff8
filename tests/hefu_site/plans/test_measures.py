"""An undertaking is judged by all its indicators together, and each is changed by itself."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse
from tests.cooperation import at_once

from hefu.planning.catalogue import load_catalogue
from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.models import Entry
from hefu_site.plans import actions, models, queries
from hefu_site.plans.errors import AlreadyMeasured, IndicatorChanged
from hefu_site.plans.lines import lines_as_of, lines_of
from hefu_site.plans.queries.overview import turns_on
from hefu_site.register.models import Undertaking
from hefu_site.search.models import Glance

MONEY = {"name": "invested", "unit": "m yuan", "baseline": 0, "target": 500, "due": date(2026, 6, 30)}


@pytest.fixture
def money(agreed, seen, city, at) -> models.Indicator:
    """A second indicator of the undertaking that is signed: 500 million by the end of June."""
    wanted = models.Indicator(undertaking=agreed, lang="en", **MONEY)
    return actions.set_indicator(wanted, by=city, at=at)


def invested(money, value, *, by, at, day=None):
    observation = models.Observation(indicator=money, value=value, grade="third_party", lang="en")
    return actions.record_observation(observation, day=day or at.date(), by=by, at=at)


def delivery(undertaking, as_of) -> queries.Delivery:
    fresh = queries.planned(Undertaking.objects.select_related("standing")).get(pk=undertaking.pk)
    return queries.delivery_of(fresh, as_of)


def states(undertaking, as_of):
    found = delivery(undertaking, as_of)
    return found.verdict.state, [each.verdict.state for each in found.measures]


def test_it_is_delivered_when_every_one_is(agreed, seen, money, city, at):
    today = AsOf(on=at.date())
    assert states(agreed, today) == ("not_checked", ["in_progress", "not_checked"])
    invested(money, 500, by=city, at=at)
    assert states(agreed, today) == ("in_progress", ["in_progress", "delivered"])
    jobs = models.Observation(indicator=seen.indicator, value=3000, grade="certificate", lang="en")
    actions.record_observation(jobs, day=at.date(), by=city, at=at)
    assert states(agreed, today) == ("delivered", ["delivered", "delivered"])


def test_one_that_is_set_later_is_not_known_before(agreed, seen, city, at):
    later = at + timedelta(days=30)
    actions.set_indicator(models.Indicator(undertaking=agreed, lang="en", **MONEY), by=city, at=later)
    assert len(delivery(agreed, AsOf.by_then(at.date())).measures) == 1
    assert len(delivery(agreed, AsOf(on=at.date())).measures) == 2


def test_one_that_is_changed_keeps_its_place_and_what_was_seen(agreed, seen, money, city, at):
    less = models.Indicator(name="jobs", lang="en", unit="jobs", target=1500, reason="half the site")
    actions.change_indicator(seen.indicator, less, by=city, at=at + timedelta(days=1))
    jobs, other = delivery(agreed, AsOf(on=date(2026, 5, 1))).measures
    assert (jobs.indicator, jobs.verdict.state, other.indicator) == (less, "delivered", money)


def test_one_that_is_dropped_is_judged_no_more_but_for_the_days_before(agreed, seen, money, city, at):
    gone = models.Indicator(lang="en", reason="a matter of the bank", dropped=True, **MONEY)
    actions.change_indicator(money, gone, by=city, at=at + timedelta(days=9))
    assert states(agreed, AsOf(on=date(2026, 5, 1))) == ("in_progress", ["in_progress"])
    assert states(agreed, AsOf.by_then(at.date()))[1] == ["in_progress", "not_checked"]


def test_dropping_the_last_leaves_nothing_to_judge_by(agreed, seen, city, at):
    gone = models.Indicator(name="jobs", unit="jobs", target=1, lang="en", reason="x", dropped=True)
    actions.change_indicator(seen.indicator, gone, by=city, at=at)
    assert states(agreed, AsOf(on=at.date())) == ("too_vague", [])
    assert (models.Standing.objects.get().measures, models.Standing.objects.get().indicator) == (0, None)


def test_a_list_tells_how_many_are_delivered_and_what_is_due_first(agreed, seen, money, city, at):
    def kept():
        (line,) = (each for each in lines_of(Undertaking.objects.all(), on=at.date()) if each.pk == agreed.pk)
        assert line in lines_as_of(Undertaking.objects.all(), AsOf(on=at.date()))
        due = Glance.objects.get(undertaking=agreed).due
        return line.measures, line.done, line.share, line.value, due.isoformat()

    assert kept() == (2, 0, 0.0, None, "2026-06-30")
    invested(money, 500, by=city, at=at)
    assert kept() == (2, 1, 2000 / 3000, None, "2027-12-31")


def test_one_that_is_late_makes_it_overdue_though_the_others_have_time(agreed, seen, money):
    def overdue(on):
        return turns_on(AsOf(on=on), undertaking=agreed).get().points.split().count("overdue")

    assert [overdue(date(2026, 6, 30)), overdue(date(2026, 7, 1))] == [0, 1]


def either(undertaking, *, by, at) -> models.Combination:
    wanted = models.Combination(
        undertaking=undertaking, combine="any", reason="the company may choose", lang="en"
    )
    return actions.set_combination(wanted, by=by, at=at)


def test_where_any_one_is_enough_it_is_delivered_with_the_first(agreed, seen, money, city, at):
    before, today = AsOf.by_then(at.date()), AsOf(on=at.date() + timedelta(days=1))
    either(agreed, by=city, at=at + timedelta(days=1))
    invested(money, 500, by=city, at=at + timedelta(days=1))
    assert states(agreed, today) == ("delivered", ["in_progress", "delivered"])
    assert states(agreed, before) == ("not_checked", ["in_progress", "not_checked"])
    found = delivery(agreed, today)
    assert (found.share, found.due, found.verdict.rule) == (1.0, date(2027, 12, 31), "best_of_any")
    assert models.Standing.objects.get(undertaking=agreed).state == "delivered"


def test_where_any_one_is_enough_one_that_is_late_makes_nothing_overdue(agreed, seen, money, city, at):
    either(agreed, by=city, at=at)
    turn = turns_on(AsOf(on=date(2026, 7, 1)), undertaking=agreed).get()
    assert "overdue" not in turn.points.split()


def test_of_one_indicator_left_it_does_not_matter_whether_all_or_any(agreed, seen, money, city, at):
    either(agreed, by=city, at=at)
    gone = models.Indicator(lang="en", reason="a matter of the bank", dropped=True, **MONEY)
    actions.change_indicator(money, gone, by=city, at=at)
    assert delivery(agreed, AsOf(on=at.date())).plan.combine == "all"


def test_that_any_one_is_enough_is_set_on_its_page_and_told_on_every_list(
    agreed, seen, money, city, client, at
):
    client.force_login(city.person)
    address, page = reverse("combination-set", args=[agreed.pk]), reverse("undertaking", args=[agreed.pk])
    assert "once all of them are reached" in (shown := client.get(page).content.decode())
    assert address in shown
    assert client.post(address, {"combine": "any"}).status_code == 422
    assert client.post(address, {"combine": "all", "reason": "as before"}).status_code == 422
    assert client.post(address, {"combine": "any", "reason": "the company may choose"}).status_code == 302
    told = client.get(page).content.decode()
    assert "once any one of them is reached" in told
    assert "the company may choose" in told
    assert (
        "0 of 2 indicators delivered, and any one is enough" in client.get("/undertakings").content.decode()
    )
    (line,) = (each for each in lines_of(Undertaking.objects.all(), on=at.date()) if each.pk == agreed.pk)
    assert line in lines_as_of(Undertaking.objects.all(), AsOf(on=at.date()))


def test_what_is_said_next_follows_what_was_said_before(agreed, seen, money, city, company, at):
    first = either(agreed, by=city, at=at)
    again = models.Combination(undertaking=agreed, combine="all", reason="both were meant", lang="en")
    actions.set_combination(again, by=company, at=at + timedelta(days=1))
    assert (again.replaces, again.side != first.side) == (first, True)
    assert delivery(agreed, AsOf(on=at.date())).plan.combine == "all"
    assert Entry.objects.get(pk=again.entry_id).event == "combination.set"


def test_its_page_shows_each_with_what_became_of_it(agreed, seen, money, city, client):
    client.force_login(city.person)
    page = client.get(reverse("undertaking", args=[agreed.pk])).content.decode()
    assert page.count('class="sheet pad measured') == 2
    assert "0 of 2 indicators delivered" in page
    for indicator in (seen.indicator, money):
        assert reverse("observation-record", args=[indicator.pk]) in page


def test_it_is_set_changed_and_dropped_on_its_pages(agreed, seen, city, client):
    client.force_login(city.person)
    said = {"name": "invested", "unit": "m yuan", "target": "500", "direction": "up", "measure": "unit"}
    assert client.post(reverse("indicator-set", args=[agreed.pk]), said).status_code == 302
    money = agreed.indicators.get(name="invested")
    change = reverse("indicator-change", args=[money.pk])
    assert client.post(change, said | {"target": "400"}).status_code == 422
    assert client.post(change, said | {"target": "400", "reason": "cheaper"}).status_code == 302
    assert (money.replaced_by.target, money.replaced_by.reason) == (400, "cheaper")
    told = client.post(change, said | {"reason": "again"}, follow=True).content.decode()
    assert "Somebody changed this indicator meanwhile" in told
    last = reverse("indicator-change", args=[money.replaced_by.pk])
    assert client.post(last, said | {"reason": "none", "do": "drop"}).status_code == 302
    assert models.Standing.objects.get(undertaking=agreed).measures == 1


def test_each_act_has_its_entry(agreed, seen, money, city, at):
    less = models.Indicator(lang="en", reason="x", **MONEY | {"target": 400})
    actions.change_indicator(money, less, by=city, at=at)
    events = Entry.objects.filter(log=agreed.agreement.log).order_by("-index").values_list("event", flat=True)
    assert list(events[:2]) == ["indicator.changed", "indicator.set"]


def test_the_very_same_is_not_set_twice(agreed, money, city, at):
    with pytest.raises(AlreadyMeasured):
        actions.set_indicator(models.Indicator(undertaking=agreed, lang="zh", **MONEY), by=city, at=at)


def test_nothing_is_seen_of_one_that_was_changed(agreed, money, city, at):
    actions.change_indicator(money, models.Indicator(lang="en", reason="x", **MONEY), by=city, at=at)
    with pytest.raises(IndicatorChanged):
        invested(money, 500, by=city, at=at)


def test_what_is_dropped_says_why(money):
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Indicator.objects.filter(pk=money.pk).update(dropped=True)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_change_one_at_once_one_wins(money, city, at):
    def change():
        return actions.change_indicator(
            money, models.Indicator(lang="en", reason="x", **MONEY), by=city, at=at
        )

    assert sorted(at_once(change)) == ["Indicator", "IndicatorChanged"]


@pytest.mark.django_db(transaction=True)
def test_a_register_of_one_indicator_each_says_after_the_update_what_it_said(agreed, seen, city, at):
    """A chain of replaced indicators, as they were before there could be several, is one."""
    moved = models.Indicator(
        name="jobs", lang="en", unit="jobs", target=1500, due=date(2027, 6, 30), reason="x"
    )
    actions.change_indicator(seen.indicator, moved, by=city, at=at)
    kept = models.Standing.objects.values().get()
    executor = MigrationExecutor(connection)
    latest = executor.loader.graph.leaf_nodes()
    executor.migrate([("plans", "0006_turns")])
    MigrationExecutor(connection).migrate(latest)
    assert models.Standing.objects.values().get() == kept
    assert (kept["measures"], kept["done"], kept["due"]) == (1, 1, date(2027, 6, 30))
    assert states(agreed, AsOf(on=at.date())) == ("delivered", ["delivered"])


def test_what_a_definition_was_read_wrongly_by_stands_beside_its_figures(agreed, city, client, at):
    wanted = models.Indicator(
        undertaking=agreed, lang="en", name="parts", unit="%", target=45, definition="local_supply_rate"
    )
    actions.set_indicator(wanted, by=city, at=at)
    client.force_login(city.person)
    for address in (
        reverse("undertaking", args=[agreed.pk]),
        reverse("observations-import", args=[wanted.pk]),
    ):
        assert load_catalogue()["local_supply_rate"].traps.en in client.get(address).content.decode()
