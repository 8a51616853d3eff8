"""A person judges what the machine read; the later judgement counts."""

import pytest
from tests.cooperation import confirm

from hefu_site.register import errors, models
from hefu_site.register.actions.readings import confirm_certain, review_reading


def judged(document: models.Document) -> dict[int, str]:
    return dict(document.readings.get().reviews.values_list("position", "judgement"))


def test_what_is_certain_is_confirmed_at_once_and_nothing_signed(draft, city, at):
    number = confirm_certain(draft, by=city, at=at)
    assert number == len(judged(draft)) > 0
    assert set(judged(draft).values()) == {"confirmed"}
    assert not models.Signature.objects.exists()


def test_a_persons_judgement_stands(draft, city, at):
    review_reading(draft.readings.get(), 0, models.Judgement.REJECTED, by=city, at=at)
    confirm_certain(draft, by=city, at=at)
    assert judged(draft)[0] == "rejected"


def test_what_is_doubtful_is_left(draft, city, at):
    reading = draft.readings.get()
    reading.content = reading.content.replace('"certain":true', '"certain":false', 1)
    reading.save()
    confirm_certain(draft, by=city, at=at)
    assert 0 not in judged(draft)


def test_what_was_put_back_is_open_again(draft, city, at):
    confirm(draft, city, 0)
    review_reading(draft.readings.get(), 0, models.Judgement.OPEN, by=city, at=at)
    assert judged(draft) == {0: "open"}


def test_another_side_confirms_nothing(draft, company, at):
    with pytest.raises(errors.NotYours):
        confirm_certain(draft, by=company, at=at)
