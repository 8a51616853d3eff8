"""What was seen and shown: corrected without being erased, and counted by its origin."""

from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from docx import Document
from tests.cooperation import at_once
from tests.documents import docx_bytes

from hefu_site.commands.verify import verify
from hefu_site.files.actions import Upload
from hefu_site.files.models import Blob
from hefu_site.files.queries import content_of
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


@pytest.fixture
def said(agreed, city, at) -> models.Assessment:
    """The city said by mistake that it is delivered."""
    wrong = models.Assessment(undertaking=agreed, state="delivered", reason="seen", lang="en")
    return actions.give_assessment(wrong, day=at.date(), by=city, at=at)


def meant(state="in_progress") -> models.Assessment:
    return models.Assessment(
        state=state, reason="2,000 of 3,000", lang="en", why="The wrong line was ticked."
    )


def test_a_corrected_assessment_is_not_what_the_side_says_and_was_so_then(said, city, at):
    later = at + timedelta(days=30)
    right = actions.correct_assessment(said, meant(), day=at.date(), by=city, at=later)
    assessments = list(said.undertaking.assessments.all())
    assert queries.uncorrected(assessments, AsOf(on=at.date())) == [right]
    assert queries.uncorrected(assessments, AsOf.by_then(at.date())) == [said]


def test_a_correction_of_an_earlier_day_counts_from_that_day(said, city, at):
    earlier = at.date() - timedelta(days=1)
    right = actions.correct_assessment(said, meant(), day=earlier, by=city, at=at)
    assert queries.uncorrected([said, right], AsOf(on=earlier)) == [right]


def test_an_assessment_is_corrected_on_its_page_with_the_old_one_beside(said, city, company, client):
    address = reverse("assessment-correct", args=[said.pk])
    client.force_login(company.person)
    assert client.get(address).status_code == 404
    client.force_login(city.person)
    given = {"state": "in_progress", "reason": "2,000 of 3,000", "day": "2026-04-01"}
    assert client.post(address, given).status_code == 422
    answer = client.post(address, given | {"why": "The wrong line was ticked."})
    page = client.get(answer["Location"]).content.decode()
    assert "<s>delivered</s>" in page
    assert "The wrong line was ticked." in page
    told = client.post(address, given | {"why": "again"}, follow=True).content.decode()
    assert "It was corrected meanwhile" in told


def test_corrections_have_their_entries(seen, shown, said, city, at):
    actions.correct_assessment(said, meant(), day=at.date(), by=city, at=at)
    actions.correct_observation(seen, right(), day=at.date(), by=city, at=at)
    actions.correct_evidence(shown, piece(shown), day=at.date(), by=city, at=at)
    events = Entry.objects.filter(log=shown.agreement.log).order_by("index").values_list("event", flat=True)
    assert list(events)[-3:] == ["assessment.corrected", "observation.corrected", "evidence.corrected"]


def test_only_the_side_that_said_it_corrects_it(seen, shown, said, company, outsider, at):
    for other in (company, outsider):
        with pytest.raises(NotYours):
            actions.correct_assessment(said, meant(), day=at.date(), by=other, at=at)
        with pytest.raises(NotYours):
            actions.correct_observation(seen, right(), day=at.date(), by=other, at=at)
        with pytest.raises(NotYours):
            actions.correct_evidence(shown, piece(shown), day=at.date(), by=other, at=at)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_correct_at_once_one_wins(seen, city, at):
    outcomes = at_once(lambda: actions.correct_observation(seen, right(), day=at.date(), by=city, at=at))
    assert sorted(outcomes) == ["AlreadyCorrected", "Observation"]


def test_what_was_corrected_is_not_corrected_again(shown, said, city, at):
    actions.correct_assessment(said, meant(), day=at.date(), by=city, at=at)
    with pytest.raises(AlreadyCorrected):
        actions.correct_assessment(said, meant(), day=at.date(), by=city, at=at)
    actions.correct_evidence(shown, piece(shown), day=at.date(), by=city, at=at)
    with pytest.raises(AlreadyCorrected):
        actions.correct_evidence(shown, piece(shown), day=at.date(), by=city, at=at)


def test_a_correction_says_why(shown, said):
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Assessment.objects.filter(pk=said.pk).update(corrects=said.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Evidence.objects.filter(pk=shown.pk).update(corrects=shown.pk)


def test_copies_of_one_release_are_one_origin(shown, city, at):
    for number in (1, 2):
        copy = piece(shown, origin="Release of 3 March")
        actions.record_evidence(copy, day=at.date() - timedelta(days=number), by=city, at=at)
    origins = queries.origins_of(shown.undertaking.evidence.all(), AsOf(on=at.date()))
    assert [len(each.copies) for each in origins] == [0, 1]


def test_the_file_it_rests_on_stays_with_it_when_it_is_corrected(shown, city, at):
    right = actions.correct_evidence(shown, piece(shown), day=at.date(), by=city, at=at)
    assert right.file.digest == shown.file.digest
    other = Upload(name="b.pdf", media_type="application/pdf", content=b"%PDF-1.7 1,950 people")
    actions.correct_evidence(right, piece(shown), day=at.date(), file=other, by=city, at=at)
    assert [content_of(each) for each in models.Attachment.objects.order_by("recorded", "pk")] == [
        b"%PDF-1.7 2,000 people",
        b"%PDF-1.7 2,000 people",
        b"%PDF-1.7 1,950 people",
    ]
    assert CliRunner().invoke(verify).exit_code == 0


def test_it_is_corrected_on_its_page_with_or_without_another_file(shown, city, client):
    client.force_login(city.person)
    given = {"says": "delivered", "day": "2026-03-30", "statement": "x", "publisher": "y"}
    given |= {"grade": "third_party", "why": "z"}
    assert client.post(reverse("evidence-correct", args=[shown.pk]), given).status_code == 302
    right = models.Evidence.objects.get(corrects=shown)
    given["file"] = SimpleUploadedFile("b.pdf", b"%PDF-1.7 other")
    assert client.post(reverse("evidence-correct", args=[right.pk]), given).status_code == 302
    files = [each.file.name for each in models.Evidence.objects.order_by("recorded", "pk")]
    assert files == ["daily.pdf", "daily.pdf", "b.pdf"]


def test_a_changed_byte_of_an_attached_file_is_found(shown):
    Blob.objects.update(content=b"forged")
    told = CliRunner().invoke(verify)
    assert (told.exit_code, "daily.pdf" in told.output) == (1, True)


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("a.docx", docx_bytes(Document()), 302),
        ("a.pdf", b"%PDF-1.7", 302),
        ("a.html", b"<script>alert(1)</script>", 422),
        ("a.docx", b"PK\x03\x04 broken", 422),
    ],
)
def test_a_file_is_known_by_its_bytes_and_taken_along(agreed, city, client, name, content, status):
    client.force_login(city.person)
    given = {
        "says": "delivered",
        "day": "2026-03-30",
        "statement": "x",
        "publisher": "y",
        "grade": "third_party",
    }
    given["file"] = SimpleUploadedFile(name, content)
    assert client.post(reverse("evidence-record", args=[agreed.pk]), given).status_code == status
    for kept in models.Attachment.objects.all():
        answer = client.get(reverse("evidence-file", args=[kept.pk]))
        assert answer.content == content
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["X-Content-Type-Options"] == "nosniff"


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
