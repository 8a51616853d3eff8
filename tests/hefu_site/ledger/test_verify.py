"""Whatever is changed behind the acts' back is found, and the entry it belies is named."""

import pytest
from django.db import connection

from hefu.errors import BrokenHistory
from hefu_site.ledger import models
from hefu_site.ledger.key import signing_key
from hefu_site.ledger.queries import deviations, fact_tables, verify_log
from hefu_site.register.actions.readings import Rejection, review_reading
from hefu_site.register.models import Ground, Judgement, Review, Signature, Version, Wording


def broken_at(log: models.Log) -> int:
    with pytest.raises(BrokenHistory) as broken:
        verify_log(log, public_key=signing_key().public_key())
    return broken.value.facts["at"]


@pytest.fixture
def log(agreed) -> models.Log:
    return models.Log.objects.get(pk=agreed.agreement.log_id)


def test_what_the_acts_stored_holds(log):
    assert [verify_log(each, public_key=signing_key().public_key()) for each in models.Log.objects.all()]
    assert deviations() == []


def test_an_edited_wording_belies_the_entry_that_proposed_it(log, agreed):
    wording = Wording.objects.get(version__undertaking=agreed)
    Wording.objects.filter(pk=wording.pk).update(text="Yunzhou may create some jobs")
    (found,) = deviations()
    assert (found.entry.event, found.row) == ("version.proposed", str(wording.pk))


def test_a_removed_signature_belies_the_entry_that_recorded_it(log):
    removed = Signature.objects.latest("recorded")
    Signature.objects.filter(pk=removed.pk).delete()
    assert [each.entry.event for each in deviations()] == ["version.signed"]


def test_a_row_added_without_an_act_has_no_entry(log, proposed, company):
    signed = Signature.objects.latest("recorded")
    forged = Signature(
        version=proposed[0].versions.get(),
        side=signed.side,
        happened=signed.happened,
        recorded=signed.recorded,
    )
    forged.entry = signed.entry
    forged.save()
    assert [(each.entry, each.row) for each in deviations()] == [(None, str(forged.pk))]


def test_a_column_that_came_later_holds_its_default_until_an_act_says_otherwise(log, agreed):
    version = agreed.versions.get()
    content = models.Content.objects.get(entry=version.entry_id)
    before = content.payload.replace('"ends":false,', "")
    assert before != content.payload
    models.Content.objects.filter(pk=content.pk).update(payload=before)
    assert deviations() == []
    Version.objects.filter(pk=version.pk).update(number=2, ends=True)
    assert [each.row for each in deviations()] == [str(version.pk)]


def test_an_edited_content_is_named(log):
    content = models.Content.objects.get(entry__log=log, entry__index=2)
    models.Content.objects.filter(pk=content.pk).update(
        payload=content.payload.replace("Person 0", "Person 9")
    )
    assert broken_at(log) == 2


def test_an_edited_event_is_named(log):
    models.Entry.objects.filter(log=log, index=1).update(event="version.signed")
    assert broken_at(log) == 1


def test_a_backdated_entry_is_named(log, at):
    models.Entry.objects.filter(log=log, index=1).update(happened=at.date().replace(year=2020))
    assert broken_at(log) == 1


def test_a_cut_off_end_is_named(log):
    last = log.entries.order_by("index").last()
    models.Content.objects.filter(pk=last.pk).delete()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute(
            "DELETE FROM ledger_entry WHERE id = %s",
            [last.pk.hex if connection.vendor == "sqlite" else last.pk],
        )
        assert broken_at(log) == last.index
        cursor.execute(
            "DELETE FROM register_signature WHERE entry_id = %s",
            [last.pk.hex if connection.vendor == "sqlite" else last.pk],
        )


def test_a_redacted_content_leaves_the_rest_verifiable(log):
    models.Content.objects.get(entry__log=log, entry__index=1).delete()
    assert verify_log(log, public_key=signing_key().public_key()) == log.size


def test_every_table_of_facts_is_laid_against_the_logs():
    names = {table._meta.label for table in fact_tables()}
    assert {"register.Wording", "register.Signature", "plans.Observation", "plans.Assessment"} <= names
    assert "register.Standing" not in names


def test_a_row_put_back_to_what_an_earlier_entry_said_belies_the_later_one(draft, city, at):
    reading = draft.readings.get()
    review_reading(reading, 0, Judgement.REJECTED, why=Rejection(Ground.THANKS), by=city, at=at)
    before = Review.objects.values().get(reading=reading, position=0)
    review_reading(reading, 0, Judgement.CONFIRMED, by=city, at=at)
    later = Review.objects.get(reading=reading, position=0).entry
    Review.objects.filter(pk=before["id"]).update(**before)
    assert [(each.entry, each.row) for each in deviations()] == [(later, str(before["id"]))]
