"""A list says of every undertaking what its page says, in as many queries whatever its length."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hefu_site.ledger.as_of import AsOf
from hefu_site.plans import actions, models, queries
from hefu_site.plans.lines import lines_as_of, lines_of
from hefu_site.plans.rows import row_of
from hefu_site.register.actions import versions
from hefu_site.register.actions.amendments import amend_version, propose_ending, repudiate_undertaking
from hefu_site.register.draft import Words, draft_of
from hefu_site.register.models import Undertaking
from hefu_site.register.queries import version_shown, wording_shown


@pytest.fixture
def observed(agreed, city, company, at) -> models.Indicator:
    indicator = models.Indicator(
        undertaking=agreed, name="jobs", lang="en", unit="jobs", target=3000, due=date(2026, 6, 30)
    )
    actions.set_indicator(indicator, by=city, at=at)
    seen = models.Observation(indicator=indicator, value=750, grade="third_party", lang="en")
    actions.record_observation(seen, day=at.date(), by=company, at=at)
    return indicator


@pytest.mark.parametrize("on", [date(2026, 4, 1), date(2026, 7, 1)])
def test_a_line_says_what_the_undertaking_says(agreed, observed, on):
    undertakings = agreed.agreement.undertakings.all()
    for line, undertaking in zip(lines_of(undertakings, on=on), queries.planned(undertakings), strict=True):
        version, delivery = version_shown(undertaking), queries.delivery_of(undertaking, AsOf(on=on))
        assert line.words.text == wording_shown(version).text
        assert (line.state, line.tally) == (delivery.verdict.state, delivery.tally)
        assert [half.signed for half in line.halves] == [
            version.signatures.filter(side=side).exists() for side in agreed.agreement.sides.all()
        ]
        assert line.value == (delivery.only.latest.value if delivery.only else None)


def test_a_line_shows_how_far_it_is(agreed, observed, at):
    line = next(line for line in lines_of(agreed.agreement.undertakings.all(), on=at.date()) if line.value)
    assert (line.value, line.target, line.unit, line.share) == (750, 3000, "jobs", 0.25)


def test_a_longer_list_asks_no_more(proposed, observed, at):
    def asked(number: int) -> int:
        with CaptureQueriesContext(connection) as queries_asked:
            assert len(lines_of(Undertaking.objects.all()[:number], on=at.date())) == number
        return len(queries_asked)

    assert asked(3) == asked(1)


def test_a_line_of_today_is_the_one_a_judge_makes(proposed, agreed, observed, at):
    undertakings = agreed.agreement.undertakings.all()
    assert lines_as_of(undertakings, AsOf(on=at.date())) == lines_of(undertakings, on=at.date())


def test_a_past_day_knows_no_later_signature_nor_version(agreed, city, company, at):
    undertaking, later = agreed.agreement.undertakings.get(number=1), at + timedelta(days=40)
    versions.sign_version(undertaking.versions.get(), by=city, at=at)
    versions.sign_version(undertaking.versions.get(), by=company, at=later)

    def assents(on: date) -> list[str]:
        return [line.assent for line in lines_as_of(agreed.agreement.undertakings.all(), AsOf(on=on))]

    assert assents(later.date()) == ["agreed", "agreed", "proposed"]
    assert assents(at.date()) == ["proposed", "agreed", "proposed"]
    assert assents(at.date() - timedelta(days=1)) == []


def test_the_page_of_a_past_day_is_asked_for(client, agreed, city, at):
    client.force_login(city.person)
    page = f"/agreements/{agreed.agreement_id}"
    assert "Nothing had been proposed by that day" in client.get(f"{page}?on=2026-03-31").content.decode()
    assert "no day up to today" in client.get(f"{page}?on=2999-01-01").content.decode()
    undertaking = client.get(f"/undertakings/{agreed.pk}?on=2026-03-31").content.decode()
    assert "Nobody had proposed it by that day" in undertaking


def test_what_all_sides_ended_is_in_the_list_what_it_is_on_its_page(agreed, city, company, at):
    reason = Words(lang="en", text="Superseded by the programme of 2027.", prevails=True)
    ending = propose_ending(agreed, reason, code="land", seen=1, key=uuid4(), by=city, at=at)
    for member in (city, company):
        versions.sign_version(ending, by=member, at=at)
    line = next(
        line for line in lines_of(agreed.agreement.undertakings.all(), on=at.date()) if not line.lacking
    )
    assert (line.pk, line.assent, line.state) == (agreed.pk, "ended", "dropped")


def test_a_later_day_signed_by_all_is_what_the_list_judges_by(agreed, observed, city, company, at):
    later = replace(draft_of(agreed.versions.get()), due="/2025-12-31")
    version = amend_version(agreed.versions.get(), later, seen=1, by=city, at=at)
    for member in (city, company):
        versions.sign_version(version, by=member, at=at)
    fresh = queries.planned(agreed.agreement.undertakings.filter(pk=agreed.pk)).get()
    (line,) = lines_of(agreed.agreement.undertakings.filter(pk=agreed.pk), on=at.date())
    assert line.state == queries.delivery_of(fresh, AsOf(on=at.date())).verdict.state


def test_a_list_says_that_a_side_no_longer_holds_to_what_is_in_force(agreed, company, at):
    undertakings = agreed.agreement.undertakings.filter(pk=agreed.pk)
    repudiate_undertaking(agreed, "the board said no", lang="en", by=company, at=at)
    lines = [*lines_of(undertakings, on=at.date()), *lines_as_of(undertakings, AsOf(on=at.date()))]
    assert [line.repudiated for line in lines] == [True, True]
    assert "repudiated" in row_of(lines[0])
