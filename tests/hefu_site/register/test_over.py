"""What is over is asked nothing more."""

import pytest
from django.urls import reverse

from hefu_site.look.ids import new_id
from hefu_site.plans.actions import set_indicator
from hefu_site.plans.errors import Over
from hefu_site.plans.models import Indicator
from hefu_site.register.actions.amendments import propose_ending
from hefu_site.register.actions.versions import sign_version
from hefu_site.register.draft import Words
from hefu_site.register.models import Undertaking

MEASURE = {"name": "jobs", "unit": "jobs", "target": "3000", "direction": "up", "kind": "count"}


@pytest.fixture
def ended(agreed, city, company, at) -> Undertaking:
    reason = Words(lang="en", text="The site was moved.", prevails=True)
    ending = propose_ending(agreed, reason, code="land", seen=1, key=new_id(), by=city, at=at)
    for member in (city, company):
        sign_version(ending, by=member, at=at)
    return agreed


def test_nothing_is_measured_anew(ended, city, at):
    with pytest.raises(Over):
        set_indicator(Indicator(undertaking=ended, name="jobs", lang="en", target=1), by=city, at=at)


def test_its_page_asks_nothing_and_offers_no_indicator(ended, client, city):
    client.force_login(city.person)
    address = reverse("indicator-set", args=[ended.pk])
    page = client.get(reverse("undertaking", args=[ended.pk]))
    for asked in ('id="bill"', address):
        assert asked not in page.content.decode()
    form = page.context["indicator_form"]
    sent = {field.html_name: field.value() or "" for field in form} | {
        "name": "jobs",
        "unit": "jobs",
        "target": "3",
    }
    answer = client.post(address, sent)
    assert answer.status_code == 409
    assert "This undertaking is over" in answer.content.decode()
    assert not ended.indicators.exists()
