"""Rates over all cooperations a looker may see, together and of each."""

from datetime import date

from django.urls import reverse
from tests.cooperation import confirm, open_example
from tests.hefu_site.test_addresses import as_

from hefu_site.plans import actions, models
from hefu_site.publishing.actions import choose_publications
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.actions.versions import propose_versions, sign_version
from hefu_site.register.models import Document


def rates_for(who, **asked):
    return as_(who).get(reverse("rates"), asked).context


def strict(rates):
    (found,) = (rate for group in rates for rate in group if rate.definition == "strict")
    return found.numerator, found.denominator, found.left_out, found.not_public


def second(city, company, at):
    """Another cooperation of the same sides: jobs due in March, and counted in time."""
    document = open_example(city)
    set_sides(document.agreement, [city.organisation, company.organisation], by=city, at=at)
    confirm(document, city, 3)
    (jobs,) = propose_versions(Document.objects.get(pk=document.pk), by=city, at=at)
    indicator = models.Indicator(
        undertaking=jobs, name="jobs", unit="jobs", lang="en", target=10, due=date(2026, 3, 31)
    )
    actions.set_indicator(indicator, by=city, at=at)
    counted = models.Observation(indicator=indicator, value=12, grade="official_statistics", lang="en")
    actions.record_observation(counted, day=date(2026, 3, 30), by=city, at=at)
    return jobs


def test_two_cooperations_are_counted_together_and_each_by_itself(agreed, seen, city, company, at):
    jobs = second(city, company, at)
    ((group, course),) = rates_for(city)["groups"]
    assert strict(group.together) == (1, 1, {"too_vague": 2, "not_due": 1}, 0)
    each = {agreement.pk: strict(rates)[:2] for agreement, rates in group.each}
    assert each == {jobs.agreement_id: (1, 1), agreed.agreement_id: (0, 0)}
    assert course.by_day[-1][1][0].numerator == 1


def test_of_very_many_the_latest_are_counted_and_the_others_are_told(
    agreed, seen, city, company, at, monkeypatch
):
    second(city, company, at)
    ((whole, _course),) = rates_for(city)["groups"]
    monkeypatch.setattr("hefu_site.portal.rates.MOST", 1)
    ((group, _course),) = rates_for(city)["groups"]
    assert (whole.uncounted, group.uncounted, group.total) == (0, 1, 2)
    assert group.each == whole.each
    assert group.together == group.each[0][1] != whole.together


def test_a_past_day_is_asked_of_all(agreed, seen, city, company, at):
    second(city, company, at)
    ((group, _course),) = rates_for(city, on="2026-03-31")["groups"]
    assert (group.together, group.total) == ([], 2)


def test_an_outsider_sees_nothing_of_it(agreed, seen, outsider):
    assert rates_for(outsider)["groups"] == []


def test_everybody_sees_what_is_published_and_how_much_is_not(agreed, proposed, observed, city, company, at):
    for member in (city, company):
        sign_version(proposed[0].versions.get(), by=member, at=at)
        choose_publications(agreed.agreement, {agreed.pk}, by=member, at=at)
    seen_by_all = rates_for(None)
    assert strict(seen_by_all["published"].together) == (0, 0, {"too_vague": 1}, 1)
    ((group, _course),) = seen_by_all["groups"]
    assert group.keeping == "observer"


def test_of_very_much_that_is_published_the_latest_agreements_are_counted(
    agreed, seen, city, company, at, monkeypatch
):
    jobs = second(city, company, at)
    for member in (city, company):
        sign_version(jobs.versions.get(), by=member, at=at)
    for each in (agreed, jobs):
        for member in (city, company):
            choose_publications(each.agreement, {each.pk}, by=member, at=at)
    whole = rates_for(None)["published"]
    monkeypatch.setattr("hefu_site.portal.rates.MOST", 1)
    latest = rates_for(None)["published"]
    assert (whole.uncounted, latest.uncounted) == (0, 1)
    assert (strict(whole.together)[:2], strict(latest.together)[:2]) == ((1, 1), (1, 1))
    assert (strict(whole.together)[2], strict(latest.together)[2]) == ({"not_due": 1}, {})
    assert "1 earlier one is not" in as_(None).get(reverse("rates")).content.decode()
