"""A list says of every undertaking what its page says, in as many queries whatever its length."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hefu_site.plans import actions, models, queries
from hefu_site.plans.lines import lines_of
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
        version, delivery = version_shown(undertaking), queries.delivery_of(undertaking, on=on)
        assert line.words.text == wording_shown(version, "en").text
        assert (line.state, line.tally) == (delivery.verdict.state, delivery.tally)
        assert [half.signed for half in line.halves] == [
            version.signatures.filter(side=side).exists() for side in agreed.agreement.sides.all()
        ]
        assert line.value == (delivery.latest.value if delivery.latest else None)


def test_a_line_shows_how_far_it_is(agreed, observed, at):
    line = next(line for line in lines_of(agreed.agreement.undertakings.all(), on=at.date()) if line.value)
    assert (line.value, line.target, line.unit, line.share) == (750, 3000, "jobs", 0.25)


def test_a_longer_list_asks_no_more(proposed, observed, at):
    def asked(number: int) -> int:
        with CaptureQueriesContext(connection) as queries_asked:
            assert len(lines_of(Undertaking.objects.all()[:number], on=at.date())) == number
        return len(queries_asked)

    assert asked(3) == asked(1)
