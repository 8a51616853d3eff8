"""How an agreement goes as a whole, and what an undertaking leaves open."""

from datetime import date

import pytest
from django.urls import reverse
from tests.cooperation import confirm

from hefu_site.ledger.as_of import AsOf
from hefu_site.look.drawing import MARKS
from hefu_site.plans import actions, models, queries
from hefu_site.plans.bars import SHAPES
from hefu_site.plans.queries import overview
from hefu_site.plans.queries.counts import counts_on
from hefu_site.plans.queries.quarters import quarter_ends
from hefu_site.register.actions import versions
from hefu_site.register.models import Undertaking


def listed(agreement):
    return Undertaking.objects.filter(agreement=agreement).select_related("standing")


def asked(undertaking) -> list[str]:
    fresh = queries.planned(listed(undertaking.agreement)).get(pk=undertaking.pk)
    as_of = AsOf(on=date(2026, 4, 1))
    bill = queries.bill_of(fresh, queries.delivery_of(fresh, as_of), as_of)
    return [question.gap.rule for question in bill.questions]


def still_open(undertaking, at) -> list[int]:
    page = overview.open_of(undertaking.agreement_id, AsOf(on=at.date()))
    return [each.undertaking.number for each in page.found]


def test_an_answer_closes_its_question(agreed, city, company, at):
    assert asked(agreed) == ["no_owner", "no_measure", "no_means"]
    indicator = models.Indicator(
        undertaking=agreed,
        name="jobs",
        lang="en",
        unit="jobs",
        baseline=0,
        target=3000,
        measured_by="payroll",
    )
    actions.set_indicator(indicator, by=city, at=at)
    actions.state_means(models.Means(undertaking=agreed, text="its budget", lang="en"), by=company, at=at)
    assert agreed.number in still_open(agreed, at)
    owner = models.Owner(undertaking=agreed, office="Public affairs", lang="en")
    actions.name_owner(owner, by=company, at=at)
    assert agreed.number not in still_open(agreed, at)
    assert asked(agreed) == []


def test_a_rate_names_what_it_leaves_out(agreed, seen, proposed):
    day = date(2027, 4, 1)
    counts = counts_on([agreed.agreement_id], [day], by_then=False)[day]
    ((strict, *_others),) = overview.rates_of(counts, on=day, not_public=2)
    assert (strict.numerator, strict.denominator, strict.not_public) == (0, 0, 2)
    assert strict.left_out == {"too_vague": 2, "not_due": 1}


def test_the_page_shows_each_definition_and_the_questions(agreed, seen, city, client):
    client.force_login(city.person)
    page = client.get(reverse("delivery", args=[agreed.agreement_id]), {"on": "2026-04-01"})
    text = page.content.decode()
    assert "as Tamil Nadu counts" in text
    assert "Who at Yunzhou Group Co., Ltd. answers for this?" in text
    assert [total for _side, total, *_rest in page.context["by_side"]] == [1, 2]


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_asks_no_more_for_more(number, draft, city, client, django_assert_max_num_queries, at):
    confirm(draft, city, *range(number))
    versions.propose_versions(draft, by=city, at=at)
    client.force_login(city.person)
    with django_assert_max_num_queries(29):
        client.get(reverse("delivery", args=[draft.agreement_id]))


def test_open_questions_go_on_where_a_page_ends(agreed, proposed, at, monkeypatch):
    monkeypatch.setattr(overview, "OPEN_A_PAGE", 2)
    first = overview.open_of(agreed.agreement_id, AsOf(on=at.date()))
    rest = overview.open_of(agreed.agreement_id, AsOf(on=at.date()), after=str(first.after))
    assert [[each.undertaking.number for each in page.found] for page in (first, rest)] == [[1, 2], [3]]
    assert rest.after is None


def test_an_answer_to_a_question_becomes_a_proposal(proposed, city, client):
    client.force_login(city.person)
    page = client.get(
        reverse("version-amend", args=[proposed[0].pk]), {"due": "2027-12-31", "quantity": "40 services"}
    )
    assert page.context["form"].initial["due"] == "2027-12-31"
    assert "40 services" in page.context["form"].initial["quantities"]


@pytest.mark.parametrize(
    ("on", "first", "number"),
    [(date(2026, 5, 9), date(2024, 9, 30), 8), (date(1, 5, 9), date(1, 3, 31), 2), (date.min, date.min, 1)],
)
def test_quarters_end_before_the_day_and_begin_with_time(on, first, number):
    ends = quarter_ends(on)
    assert (ends[0], ends[-1], len(ends)) == (first, on, number)


def test_the_legend_of_the_rates_shows_the_marks_of_the_lines(agreed, seen, city, client):
    client.force_login(city.person)
    page = client.get(reverse("delivery", args=[agreed.agreement_id])).content.decode()
    for number, shape in enumerate(SHAPES):
        assert f'<path class="mark-{number}" d="{MARKS[shape]}"/>' in page
