"""What is over is asked nothing more, and nothing more is planned for it."""

from datetime import date

import pytest
from django.urls import reverse
from tests.kept import kept

from hefu_site.ledger.models import Entry
from hefu_site.look.ids import new_id
from hefu_site.meetings.actions import call_meeting, confirm_minute, take_minute
from hefu_site.meetings.models import Meeting, Minute
from hefu_site.plans import actions, models
from hefu_site.plans.errors import Over
from hefu_site.plans.models import Turn
from hefu_site.register.actions.amendments import propose_ending
from hefu_site.register.actions.versions import sign_version
from hefu_site.register.draft import Words
from hefu_site.register.models import Undertaking
from hefu_site.search.lists import Asked, narrowed
from hefu_site.search.models import Lack


@kept
def ended(agreed, seen, milestone, city, company, at) -> Undertaking:
    reason = Words(lang="en", text="The site was moved.", prevails=True)
    ending = propose_ending(agreed, reason, code="land", seen=1, key=new_id(), by=city, at=at)
    for member in (city, company):
        sign_version(ending, by=member, at=at)
    return agreed


def test_nothing_more_is_planned_for_it(ended, seen, milestone, city, at):
    wanted = {"undertaking": ended, "lang": "en"}
    acts = (
        (actions.set_indicator, models.Indicator(name="jobs", target=1, **wanted)),
        (actions.change_indicator, seen.indicator, models.Indicator(name="jobs", target=1, lang="en")),
        (actions.set_combination, models.Combination(combine="any", reason="x", **wanted)),
        (actions.plan_step, models.Step(kind="milestone", name="x", due=date(2026, 9, 1), **wanted)),
        (actions.change_step, milestone, models.Step(name="x", reason="x", dropped=True, lang="en")),
        (actions.name_owner, models.Owner(office="x", **wanted)),
        (actions.state_means, models.Means(text="x", **wanted)),
    )
    before = Entry.objects.count()
    for act, *rows in acts:
        with pytest.raises(Over):
            act(*rows, by=city, at=at)
    assert Entry.objects.count() == before


PAGES = (
    "indicator-set",
    "indicator-change",
    "combination-set",
    "step-plan",
    "step-change",
    "owner-name",
    "means-state",
)


@pytest.mark.parametrize("page", PAGES)
def test_its_page_offers_none_of_that_and_who_asks_for_it_is_told(ended, seen, milestone, client, city, page):
    client.force_login(city.person)
    about = {"indicator-change": seen.indicator_id, "step-change": milestone.pk}.get(page, ended.pk)
    address, undertaking = reverse(page, args=[about]), reverse("undertaking", args=[ended.pk])
    shown = client.get(undertaking).content.decode()
    assert address not in shown
    assert 'id="bill"' not in shown
    told = client.get(address, follow=True)
    assert told.redirect_chain == [(undertaking, 302)]
    assert "This undertaking is over" in told.content.decode()


def test_its_page_misses_nothing_and_another_version_is_one_anew(ended, client, city):
    client.force_login(city.person)
    shown = client.get(reverse("undertaking", args=[ended.pk])).content.decode()
    assert "chip miss" not in shown
    assert "propose it anew" in shown
    assert "propose another version" not in shown
    form = client.get(reverse("version-amend", args=[ended.pk])).content.decode()
    assert "It is over, and stays so until all sides have signed this version." in form


def test_no_list_or_count_misses_anything_of_it(ended, client, city, at):
    client.force_login(city.person)
    for lack in Lack.values:
        found = narrowed(city, Asked(lacks=lack), on=at.date()).values_list("pk", flat=True)
        assert ended.pk not in found
    delivery = client.get(reverse("delivery", args=[ended.agreement_id])).content.decode()
    assert reverse("undertaking", args=[ended.pk]) not in delivery
    turn = Turn.objects.filter(undertaking=ended, by_then=False, first__lte=at.date()).latest("first")
    assert {"open", "vague", "overdue"}.isdisjoint(turn.points.split())


def test_what_was_seen_of_it_before_may_still_be_recorded(ended, seen, city, at):
    late = models.Observation(indicator=seen.indicator, value=2100, grade="third_party", lang="en")
    actions.record_observation(late, day=at.date(), by=city, at=at)
    assert ended.indicators.get().observations.count() == 2


def test_a_minute_about_it_is_confirmed_and_plans_nothing(ended, city, company, at):
    meeting = call_meeting(Meeting(agreement=ended.agreement, day=at.date(), lang="en"), by=city, at=at)
    minute = Minute(meeting=meeting, undertaking=ended, text="x", due=date(2026, 9, 1), lang="en")
    take_minute(minute, by=city, at=at)
    confirm_minute(minute, by=company, at=at)
    assert (minute.confirmations.count(), minute.step) == (2, None)
