"""A long text is read in the background: once, whatever happens, and then its act is done."""

from datetime import timedelta

import pytest
from django.urls import reverse
from tests.cooperation import EXAMPLE, at_once
from tests.hefu_site.test_addresses import as_

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.party import Party, PartyKind
from hefu.terms.source import Source
from hefu_site.look.ids import new_id
from hefu_site.register import models
from hefu_site.register.actions import waiting as room
from hefu_site.register.actions.agreements import begin_agreement
from hefu_site.register.actions.waiting import is_forsaken, keep_waiting, read_waiting
from hefu_site.register.reading_apart import ReadingBroke, read_apart
from hefu_site.register.views import waiting as page
from hefu_site.settings.clock import now

SOURCE = Source(name="long.txt", text=EXAMPLE.read_text(encoding="utf-8"))


@pytest.fixture
def waiting(city) -> models.WaitingText:
    return keep_waiting(SOURCE, by=city, title="A long one", keeping=models.Keeping.SIDES)


def test_a_text_read_apart_is_read_the_same():
    assert read_apart(SOURCE, alive=lambda: None) == read(SOURCE, load_lexicon())


def test_it_is_read_and_a_register_is_opened_in_the_name_of_who_uploaded_it(waiting, city):
    assert read_waiting(waiting)
    waiting.refresh_from_db()
    assert (waiting.outcome, waiting.text, waiting.made.text) == ("read", "", SOURCE.text)
    entry = waiting.made.side.log.entries.get()
    assert (entry.event, entry.by) == ("agreement.opened", city)


def test_done_it_is_not_done_again(waiting):
    read_waiting(waiting)
    assert not read_waiting(waiting)
    assert models.Document.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_begin_at_once_one_reads(waiting):
    assert at_once(lambda: read_waiting(waiting)) == ["bool", "bool"]
    assert models.Document.objects.count() == 1
    waiting.refresh_from_db()
    assert waiting.tries == 1


def test_what_was_begun_before_the_server_was_stopped_is_begun_again(waiting):
    models.WaitingText.objects.update(beat=now(), tries=1)
    waiting.refresh_from_db()
    assert not is_forsaken(waiting, now())
    assert not read_waiting(waiting)
    models.WaitingText.objects.update(beat=now() - timedelta(minutes=1))
    waiting.refresh_from_db()
    assert is_forsaken(waiting, now())
    assert read_waiting(waiting)
    assert models.Document.objects.count() == 1


def test_a_text_that_breaks_its_reader_is_given_up_at_the_third_time(waiting, monkeypatch):
    def broken(*_args, **_more):
        raise ReadingBroke

    monkeypatch.setattr(room, "read_apart", broken)
    for outcome in ("", "", "failed"):
        read_waiting(waiting)
        waiting.refresh_from_db()
        assert waiting.outcome == outcome
    assert not read_waiting(waiting)


def test_what_is_no_longer_possible_is_refused_and_nothing_stored(draft, city):
    late = keep_waiting(SOURCE, by=city, agreement=draft.agreement)
    read_waiting(late)
    late.refresh_from_db()
    assert (late.outcome, models.Document.objects.count()) == ("refused", 1)


def test_a_text_is_read_again_in_the_background(draft, city):
    models.Reading.objects.update(lexicon="older")
    later = keep_waiting(draft.as_term(), by=city, renews=draft)
    read_waiting(later)
    later.refresh_from_db()
    assert (later.made, draft.readings.count()) == (draft, 2)


def test_an_upload_leads_to_the_page_that_waits_and_from_there_to_what_came_of_it(city, company, monkeypatch):
    begun = []
    monkeypatch.setattr(page, "start_reading", begun.append)
    monkeypatch.setattr(page, "QUICK", 1000)
    address = as_(city).post(reverse("agreement-open"), {"text": SOURCE.text, "keeping": "sides"})["Location"]
    assert b"pasted.txt is being read" in as_(city).get(reverse("agreement-open")).content
    assert b'hx-trigger="every 2s"' in as_(city).get(address).content
    assert len(begun) == 2  # at the upload, and since nobody began, by the page
    assert [as_(who).get(address).status_code for who in (company, None)] == [404, 302]
    read_waiting(begun[0])
    made = models.Document.objects.get()
    sides = reverse("sides-set", args=[made.agreement_id])
    assert as_(city).get(address)["Location"] == sides
    assert as_(city).get(address, headers={"HX-Request": "true"})["HX-Redirect"] == sides


@pytest.mark.parametrize("quick", [0, 1_000_000])
def test_the_first_text_of_a_register_leads_to_its_sides_however_long(city, at, monkeypatch, quick):
    monkeypatch.setattr(page, "QUICK", quick)
    monkeypatch.setattr(page, "start_reading", read_waiting)
    agreement = models.Agreement(id=new_id(), title="Cooperation", lang="en", kind="memorandum")
    begin_agreement(agreement, [Party(id="1", name="Yunzhou", kind=PartyKind.COMPANY)], by=city, at=at)
    led = as_(city).post(reverse("document-add", args=[agreement.pk]), {"text": SOURCE.text})["Location"]
    led = led if quick else as_(city).get(led)["Location"]
    assert led == reverse("sides-set", args=[agreement.pk])


def test_a_long_text_sent_twice_waits_once(city):
    key = new_id()
    first, second = (keep_waiting(SOURCE, key=key, by=city, title="A long one") for _click in range(2))
    assert first == second
    assert models.WaitingText.objects.count() == 1
