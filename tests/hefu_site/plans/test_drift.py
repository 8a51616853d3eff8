"""What moved since it was agreed is flagged, with what stood there before."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.cooperation import confirm, open_example

from hefu_site.ledger.as_of import AsOf
from hefu_site.plans import actions, models, queries
from hefu_site.plans.queries import drift as drift_queries
from hefu_site.register.actions.relations import set_relation
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.actions.versions import propose_versions, sign_version
from hefu_site.register.models import Agreement, RelationKind, Undertaking


def drift(undertaking, as_of):
    fresh = queries.planned(Undertaking.objects.select_related("standing").prefetch_related("versions"))
    return [
        (each.rule, each.old and Decimal(each.old), each.new and Decimal(each.new), each.softer)
        for each in (moved.change for moved in queries.drift_of(fresh.get(pk=undertaking.pk), as_of))
    ]


def softer() -> models.Indicator:
    return models.Indicator(
        name="jobs",
        lang="en",
        unit="jobs",
        baseline=0,
        target=2000,
        due=date(2027, 12, 31),
        reason="the site is smaller",
    )


def test_a_softer_target_is_flagged_with_its_old_value(agreed, seen, city, at):
    later = at + timedelta(days=40)
    assert drift(agreed, AsOf(on=later.date())) == []
    actions.change_indicator(seen.indicator, softer(), by=city, at=later)
    assert drift(agreed, AsOf(on=later.date())) == [("target_moved", 3000, 2000, True)]


def test_by_what_was_known_before_nothing_had_moved(agreed, seen, city, at):
    actions.change_indicator(seen.indicator, softer(), by=city, at=at + timedelta(days=40))
    assert drift(agreed, AsOf.by_then(at.date())) == []


def test_what_is_planned_after_signing_is_held_to_what_it_was_first(agreed, seen, city, at):
    later = at + timedelta(days=40)
    second = models.Indicator(undertaking=agreed, name="invested", lang="en", unit="m yuan", target=500)
    actions.set_indicator(second, by=city, at=later)
    assert drift(agreed, AsOf(on=later.date())) == []
    less = models.Indicator(name="invested", lang="en", unit="m yuan", target=200, reason="x")
    actions.change_indicator(second, less, by=city, at=later + timedelta(days=1))
    assert drift(agreed, AsOf(on=date(2026, 6, 1))) == [("target_moved", 500, 200, True)]


def test_an_indicator_that_is_dropped_has_vanished(agreed, seen, city, at):
    gone = softer()
    gone.dropped = True
    actions.change_indicator(seen.indicator, gone, by=city, at=at + timedelta(days=1))
    fresh = queries.planned(Undertaking.objects.select_related("standing").prefetch_related("versions"))
    (moved,) = queries.drift_of(fresh.get(pk=agreed.pk), AsOf(on=date(2026, 5, 1)))
    assert moved.thing == seen.indicator
    assert (moved.change.rule, moved.change.old) == ("vanished", "3000.000000 jobs, 2027-12-31")


def combination_moved(undertaking, as_of):
    fresh = queries.planned(Undertaking.objects.select_related("standing").prefetch_related("versions"))
    found = queries.drift_of(fresh.get(pk=undertaking.pk), as_of)
    return [(each.thing, each.change.old, each.change.new, each.change.softer) for each in found]


def test_that_any_one_is_enough_is_flagged_where_all_were_agreed(agreed, seen, city, company, at):
    later = at + timedelta(days=40)
    for name in ("invested", "trained"):
        wanted = models.Indicator(undertaking=agreed, name=name, lang="en", unit="m yuan", target=500)
        actions.set_indicator(wanted, by=city, at=later)
    for combine in ("any", "all", "any"):
        said = models.Combination(undertaking=agreed, combine=combine, reason="so meant", lang="en")
        actions.set_combination(said, by=city, at=(later := later + timedelta(days=1)))
        moved = combination_moved(agreed, AsOf(on=later.date()))
        assert moved == ([] if combine == "any" else [(None, "any", "all", False)])


def test_what_was_planned_when_all_signed_was_to_be_reached_as_a_whole(proposed, city, company, at):
    undertaking = proposed[1]
    for name in ("jobs", "invested"):
        wanted = models.Indicator(undertaking=undertaking, name=name, lang="en", unit="x", target=500)
        actions.set_indicator(wanted, by=city, at=at)
    for member in (city, company):
        sign_version(undertaking.versions.get(), by=member, at=at)
    later = at + timedelta(days=1)
    changed = models.Indicator(name="jobs", lang="en", unit="x", target=500, reason="a slip of the pen")
    actions.change_indicator(undertaking.indicators.get(name="jobs"), changed, by=city, at=later)
    said = models.Combination(undertaking=undertaking, combine="any", reason="so meant", lang="en")
    actions.set_combination(said, by=city, at=later)
    assert combination_moved(undertaking, AsOf(on=later.date())) == [(None, "all", "any", True)]


def test_a_milestone_that_is_dropped_has_vanished(milestone, city, at):
    gone = models.Step(name="gone", due=milestone.due, lang="en", reason="no use", dropped=True)
    actions.change_step(milestone, gone, by=city, at=at + timedelta(days=1))
    fresh = queries.planned(Undertaking.objects.select_related("standing").prefetch_related("versions"))
    (moved,) = queries.drift_of(fresh.get(pk=milestone.undertaking_id), AsOf(on=date(2026, 5, 1)))
    assert (moved.change.rule, moved.change.new) == ("vanished", None)


@pytest.fixture
def after(agreed, seen, milestone, city, company, at) -> Agreement:
    """An agreement that succeeds the one that is signed, and plans nothing."""
    found = open_example(city).agreement
    set_relation(found, agreed.agreement, RelationKind.SUCCEEDS, by=city, at=at)
    return found


def succession(after, by, as_of):
    (found,) = queries.successions_of(after, by, as_of)
    return found


def test_the_successor_is_compared_as_of_a_day(after, agreed, city, at):
    assert [found.change.rule for *_, found in succession(after, city, AsOf(on=at.date())).moved] == [
        "vanished",
        "vanished",
    ]
    before = at.date() - timedelta(days=1)
    assert succession(after, city, AsOf(on=before)).moved == []


def test_a_state_is_told_that_was_not_written_so_far_ahead(after, agreed, city, at):
    weekly = models.Step(
        undertaking=agreed, kind="duty", name="report", begins=at.date(), every="week", lang="en"
    )
    actions.plan_step(weekly, by=city, at=at)
    late = AsOf(on=date(2028, 6, 1))
    assert {state for _, state, _ in succession(after, city, late).moved} == {"not_checked"}


def test_a_page_of_what_moved_ends(after, agreed, proposed, city, at, monkeypatch):
    monkeypatch.setattr(drift_queries, "SHOWN", 1)
    other = models.Indicator(undertaking=proposed[2], name="x", lang="en", unit="x", target=1)
    actions.set_indicator(other, by=city, at=at)
    found = succession(after, city, AsOf(on=at.date()))
    assert ({each for each, *_ in found.moved}, found.more) == ({agreed}, 1)


def test_comparing_asks_as_much_of_a_larger_agreement_and_looks_at_no_observation(
    after, agreed, seen, proposed, city, at
):
    def asked() -> list[str]:
        with CaptureQueriesContext(connection) as found:
            succession(after, city, AsOf(on=at.date()))
        return [each["sql"] for each in found]

    before = asked()
    for undertaking in (proposed[0], proposed[2]):
        for name in ("x", "y"):
            wanted = models.Indicator(undertaking=undertaking, name=name, lang="en", unit="x", target=1)
            actions.set_indicator(wanted, by=city, at=at)
    after_all = asked()
    assert len(after_all) == len(before) < 20
    assert not any("plans_observation" in each for each in after_all)


def test_what_the_successor_no_longer_has_is_listed(agreed, seen, city, company, at):
    document = open_example(city)
    after = document.agreement
    set_relation(after, agreed.agreement, RelationKind.SUCCEEDS, by=city, at=at)
    as_of = AsOf(on=at.date())
    (succession,) = queries.successions_of(after, city, as_of)
    ((undertaking, state, moved),) = succession.moved
    assert (undertaking, state, moved.change.rule) == (agreed, "in_progress", "vanished")
    set_sides(after, [city.organisation, company.organisation], by=city, at=at)
    confirm(document, city, 3)
    (kept,) = propose_versions(type(document).objects.get(pk=document.pk), by=city, at=at)
    same = {name: getattr(seen.indicator, name) for name in ("name", "unit", "baseline", "target", "due")}
    actions.set_indicator(models.Indicator(undertaking=kept, lang="en", **same), by=city, at=at)
    (succession,) = queries.successions_of(after, city, as_of)
    assert succession.moved == []
