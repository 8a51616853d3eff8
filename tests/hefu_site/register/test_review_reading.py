"""A person judges what the machine read; the later judgement counts."""

import pytest
from django.db import IntegrityError
from tests.cooperation import at_once, confirm

from hefu_site.ledger.models import Log
from hefu_site.people.acts import Refused
from hefu_site.register import errors, models
from hefu_site.register.actions.readings import Rejection, confirm_certain, review_reading, undo_review

THANKS = Rejection(models.Ground.THANKS, "of the mayor")


def own(document: models.Document) -> Log:
    """The keeper's own log as it stands."""
    return Log.objects.get(pk=document.side.log_id)


def judged(document: models.Document) -> dict[int, str]:
    return dict(document.readings.get().reviews.values_list("position", "judgement"))


def test_what_is_certain_is_confirmed_at_once_and_nothing_signed(draft, city, at):
    number = confirm_certain(draft, by=city, at=at)
    assert number == len(judged(draft)) > 0
    assert set(judged(draft).values()) == {"confirmed"}
    assert not models.Signature.objects.exists()


def test_it_is_one_entry_that_names_all_of_them(draft, city, at):
    size = own(draft).size
    number = confirm_certain(draft, by=city, at=at)
    entry = own(draft).entries.last()
    assert (entry.event, own(draft).size) == ("certain.confirmed", size + 1)
    assert entry.content.payload.count('"register.review"') == number


def test_a_persons_judgement_stands(draft, city, at):
    review_reading(draft.readings.get(), 0, models.Judgement.REJECTED, why=THANKS, by=city, at=at)
    confirm_certain(draft, by=city, at=at)
    assert judged(draft)[0] == "rejected"


def test_what_is_doubtful_is_left(draft, city, at):
    reading = draft.readings.get()
    reading.content = reading.content.replace('"certain":true', '"certain":false', 1)
    reading.save()
    confirm_certain(draft, by=city, at=at)
    assert 0 not in judged(draft)


def test_what_was_taken_back_is_open_again(draft, city, at):
    confirm(draft, city, 0)
    undo_review(draft.readings.get(), 0, by=city, at=at)
    assert judged(draft) == {0: "open"}
    assert own(draft).entries.last().event == "review.undone"


def test_an_undo_goes_back_act_by_act_and_then_no_further(draft, city, at):
    reading = draft.readings.get()
    confirm(draft, city, 0)
    review_reading(reading, 0, models.Judgement.REJECTED, why=THANKS, by=city, at=at)
    for expected in ("confirmed", "open"):
        undo_review(reading, 0, by=city, at=at)
        assert judged(draft)[0] == expected
    with pytest.raises(errors.NothingToUndo):
        undo_review(reading, 0, by=city, at=at)


def test_a_rejection_says_why(draft, city, at):
    review_reading(draft.readings.get(), 0, models.Judgement.REJECTED, why=THANKS, by=city, at=at)
    review = models.Review.objects.get()
    assert (review.ground, review.reason) == ("thanks", "of the mayor")
    assert "of the mayor" in own(draft).entries.last().content.payload


def test_a_rejection_without_a_reason_is_none(draft, city, at):
    with pytest.raises(ValueError, match="reason"):
        review_reading(draft.readings.get(), 0, models.Judgement.REJECTED, by=city, at=at)


def test_the_database_knows_no_ground_but_of_a_rejection(draft, city):
    confirm(draft, city, 0)
    with pytest.raises(IntegrityError):
        models.Review.objects.update(ground="thanks")


def test_of_two_who_saw_the_same_the_second_is_told(draft, city, at):
    reading = draft.readings.get()
    review_reading(reading, 0, models.Judgement.CONFIRMED, by=city, at=at, seen=str(reading.pk))
    with pytest.raises(errors.Overtaken):
        undo_review(reading, 0, by=city, at=at, seen=str(reading.pk))
    assert judged(draft) == {0: "confirmed"}


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_wins_and_the_other_is_told(draft, city, at):
    reading = draft.readings.get()
    outcomes = at_once(
        lambda: review_reading(reading, 0, models.Judgement.CONFIRMED, by=city, at=at, seen=str(reading.pk))
    )
    assert sorted(outcomes) == ["Overtaken", "Review"]


def test_what_is_proposed_is_reviewed_no_more(draft, proposed, city, at):
    with pytest.raises(errors.AlreadyShared):
        undo_review(draft.readings.get(), 0, by=city, at=at)


def test_another_side_confirms_nothing(draft, company, at):
    with pytest.raises(errors.NotYours):
        confirm_certain(draft, by=company, at=at)


def test_a_reader_of_the_keeper_s_changes_nothing(draft, city, at):
    confirm(draft, city, 0)
    city.role = "reader"
    city.save()
    reading = draft.readings.get()
    with pytest.raises(Refused):
        review_reading(reading, 1, models.Judgement.CONFIRMED, by=city, at=at)
    with pytest.raises(Refused):
        undo_review(reading, 0, by=city, at=at)
    with pytest.raises(Refused):
        confirm_certain(draft, by=city, at=at)
    assert judged(draft) == {0: "confirmed"}
