"""The example has something to show on whatever day it is loaded."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hefu_site.example.load import load_example
from hefu_site.ledger.models import Entry
from hefu_site.meetings.models import Meeting
from hefu_site.plans.models import Observation, Standing, Step

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"


@pytest.mark.django_db
@pytest.mark.parametrize("day", ["2026-06-15", "2026-11-26", "2027-03-20", "2029-02-01"])
def test_it_tells_no_later_day_and_leaves_something_to_talk_about(day):
    at = datetime.fromisoformat(f"{day}T11:00").replace(tzinfo=UTC)
    assert load_example(EXAMPLES, at=at)
    assert not Entry.objects.filter(recorded__gt=at).exists()
    assert not Observation.objects.filter(happened__gt=at).exists()
    assert Meeting.objects.filter(day__gt=at).count() == 1
    tallies = set(Standing.objects.values_list("tally", flat=True))
    assert tallies >= ({"contradicted"} if day < "2026-10" else {"contradicted", "disputed"})
    assert Step.objects.exists()
