"""A past day shows what there was by then."""

from datetime import timedelta

from django.urls import reverse

from hefu_site.plans.actions import set_indicator
from hefu_site.plans.models import Indicator


def test_texts_that_came_later_are_not_there(proposed, client, city, at):
    client.force_login(city.person)
    address = reverse("agreement", args=[proposed[0].agreement_id])
    before = (at - timedelta(days=1)).date().isoformat()
    assert "agreement.en.txt" in client.get(address).content.decode()
    page = client.get(address, {"on": before}).content.decode()
    assert "agreement.en.txt" not in page
    assert "None by that day." in page


def test_what_was_answered_later_was_open_then(agreed, client, city, at):
    """By what is known now, a verdict of then takes the later indicator in; the questions of then do not."""
    client.force_login(city.person)
    indicator = Indicator(undertaking=agreed, name="jobs", lang="en", unit="jobs", target=3000)
    set_indicator(indicator, by=city, at=at + timedelta(days=30))
    address = reverse("undertaking", args=[agreed.pk])

    def asked(**day):
        return {each.gap.rule for each in client.get(address, day).context["bill"].questions}

    assert "no_measure" not in asked()
    assert "no_measure" in asked(on=at.date().isoformat())


def test_nothing_is_recorded_on_a_past_day(agreed, client, city, at):
    client.force_login(city.person)
    address = reverse("undertaking", args=[agreed.pk])
    form = reverse("indicator-set", args=[agreed.pk])
    assert form in client.get(address).content.decode()
    assert form not in client.get(address, {"on": at.date().isoformat()}).content.decode()


def test_paper_says_its_day(agreed, client, city, at):
    client.force_login(city.person)
    page = client.get(reverse("agreement", args=[agreed.agreement_id]), {"on": "2026-04-01", "known": "then"})
    assert '<p class="on-paper">As of 1 April 2026, by what was known then</p>' in page.content.decode()
