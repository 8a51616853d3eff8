"""What was seen and shown: corrected without being erased, and counted by its origin."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from tests.cooperation import at_once

from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.models import Entry
from hefu_site.plans import actions, models, queries
from hefu_site.plans.errors import AlreadyCorrected
from hefu_site.register.errors import NotYours


def right(value=1200) -> models.Observation:
    return models.Observation(
        value=value, grade="official_statistics", lang="en", why="Trainees were counted."
    )


def piece(shown, origin="") -> models.Evidence:
    return models.Evidence(
        agreement=shown.agreement,
        undertaking=shown.undertaking,
        statement="1,900 people work there.",
        publisher="Beihe Times",
        grade="third_party",
        origin=origin,
        lang="en",
        why="The first figure was of another park.",
    )


def test_a_correction_stands_in_its_place_and_not_in_the_past(seen, city, at):
    later = at + timedelta(days=30)
    corrected = actions.correct_observation(seen, right(), day=at.date(), by=city, at=later)
    observations = list(seen.indicator.observations.all())
    assert queries.uncorrected(observations, AsOf(on=at.date())) == [corrected]
    assert queries.uncorrected(observations, AsOf.by_then(at.date())) == [seen]


def test_corrections_have_their_entries(seen, shown, city, at):
    actions.correct_observation(seen, right(), day=at.date(), by=city, at=at)
    actions.correct_evidence(shown, piece(shown), day=at.date(), by=city, at=at)
    events = Entry.objects.filter(log=shown.agreement.log).order_by("index").values_list("event", flat=True)
    assert list(events)[-2:] == ["observation.corrected", "evidence.corrected"]


def test_only_the_side_that_said_it_corrects_it(seen, shown, company, outsider, at):
    for other in (company, outsider):
        with pytest.raises(NotYours):
            actions.correct_observation(seen, right(), day=at.date(), by=other, at=at)
        with pytest.raises(NotYours):
            actions.correct_evidence(shown, piece(shown), day=at.date(), by=other, at=at)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_correct_at_once_one_wins(seen, city, at):
    outcomes = at_once(lambda: actions.correct_observation(seen, right(), day=at.date(), by=city, at=at))
    assert sorted(outcomes) == ["AlreadyCorrected", "Observation"]


def test_what_was_corrected_is_not_corrected_again(shown, city, at):
    actions.correct_evidence(shown, piece(shown), day=at.date(), by=city, at=at)
    with pytest.raises(AlreadyCorrected):
        actions.correct_evidence(shown, piece(shown), day=at.date(), by=city, at=at)


def test_a_correction_says_why(shown):
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Evidence.objects.filter(pk=shown.pk).update(corrects=shown.pk)


def test_copies_of_one_release_are_one_origin(shown, city, at):
    for number in (1, 2):
        copy = piece(shown, origin="Release of 3 March")
        actions.record_evidence(copy, day=at.date() - timedelta(days=number), by=city, at=at)
    origins = queries.origins_of(shown.undertaking.evidence.all(), AsOf(on=at.date()))
    assert [len(each.copies) for each in origins] == [0, 1]


def test_evidence_is_recorded_on_its_page_and_shown_with_its_words(agreed, city, client):
    client.force_login(city.person)
    given = {
        "says": "announced",
        "day": "2026-03-30",
        "statement": "A second training hall is announced.",
        "quote": "will open a second hall in autumn",
        "publisher": "Linhe Daily",
        "address": "https://example.invalid/hall",
        "place": "page 3",
        "grade": "third_party",
        "origin": "",
    }
    answer = client.post(reverse("evidence-record", args=[agreed.pk]), given)
    assert answer.status_code == 302
    page = client.get(answer["Location"], {"on": "2026-04-01"}).content.decode()
    assert "will open a second hall in autumn" in page
    assert models.Evidence.objects.get().happened == date(2026, 3, 30)


def test_an_observer_records_evidence_in_the_own_register_alone(observed, observer, city, client):
    page = reverse("evidence-record", args=[observed.pk])
    client.force_login(observer.person)
    assert client.get(page).status_code == 200
    client.force_login(city.person)
    assert client.get(page).status_code == 404
