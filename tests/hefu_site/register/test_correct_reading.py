"""A person's view stands beside what the reader has, and is what is proposed."""

import pytest
from msgspec.structs import replace
from tests.cooperation import at_once

from hefu.errors import NotGrounded
from hefu.terms.undertaking import Strength, UndertakingKind
from hefu_site.ledger.models import Log
from hefu_site.people.acts import Refused
from hefu_site.register import errors, models
from hefu_site.register.actions.readings import complete_reading, correct_reading, undo_review
from hefu_site.register.actions.versions import propose_versions
from hefu_site.register.queries import proposals_of, reading_of


@pytest.fixture
def row(draft) -> models.Reading:
    return draft.readings.get()


@pytest.fixture
def read(draft):
    """The fourth of what was read: the company shall create jobs."""
    return reading_of(draft)[1].undertakings[3]


@pytest.fixture
def view(read):
    """The same as a person has it: a span without its subject, the other bearer, another day."""
    quote = read.quote[4:]
    return replace(
        read,
        start=read.start + 4,
        quote=quote,
        bearers=("P1",) if read.bearers != ("P1",) else ("P2",),
        strength=Strength.INTEND,
        due="/2028-12-31",
        kind=UndertakingKind.ASK,
        certain=True,
        why=(),
    )


def own(document: models.Document) -> Log:
    return Log.objects.get(pk=document.side.log_id)


def test_the_reader_s_own_is_not_touched_and_the_view_stands_beside_it(draft, row, read, view, city, at):
    correct_reading(row, 3, view, by=city, at=at)
    proposal = next(each for each in proposals_of(draft, city) if each.position == 3)
    assert (proposal.read, proposal.meant, proposal.judgement) == (read, view, "confirmed")
    assert draft.readings.get().content == row.content
    assert [str(change.field) for change in proposal.changes] == [
        "words",
        "kind",
        "bearer",
        "strength",
        "due",
    ]


def test_its_entry_holds_the_whole_view(draft, row, view, city, at):
    correct_reading(row, 3, view, by=city, at=at)
    entry = own(draft).entries.last()
    assert entry.event == "reading.corrected"
    assert view.due in entry.content.payload


def test_what_is_proposed_is_the_person_s(draft, row, view, city, at):
    correct_reading(row, 3, view, by=city, at=at)
    (undertaking,) = propose_versions(draft, by=city, at=at)
    version = undertaking.versions.get()
    assert (version.kind, version.strength, version.due) == ("ask", "intend", "/2028-12-31")
    wording = version.wordings.get()
    assert (wording.text, wording.start, wording.end) == (view.quote, view.start, view.end)
    bearer = version.parts.get(part="bearer").party
    assert bearer == proposals_of(draft, city)[3].bearers[0]


def test_a_correction_that_says_what_was_read_is_a_confirmation(row, read, city, at):
    review = correct_reading(row, 3, read, by=city, at=at)
    assert (review.judgement, review.view) == ("confirmed", None)


def test_an_undo_brings_back_what_was_before(draft, row, view, city, at):
    correct_reading(row, 3, view, by=city, at=at)
    correct_reading(row, 3, replace(view, due=None), by=city, at=at)
    review = undo_review(row, 3, by=city, at=at)
    assert review.as_term() == view
    assert undo_review(row, 3, by=city, at=at).judgement == "open"


def test_words_that_the_text_does_not_say_are_refused(row, view, city, at):
    for wrong in (replace(view, quote="nothing at all"), replace(view, start=view.start + 1)):
        with pytest.raises(NotGrounded):
            correct_reading(row, 3, wrong, by=city, at=at)
    assert not models.Review.objects.exists()


def test_a_bearer_that_is_no_party_is_refused(row, view, city, at):
    with pytest.raises(ValueError, match="no party"):
        correct_reading(row, 3, replace(view, bearers=("P9",)), by=city, at=at)


def test_what_was_missed_is_added_and_proposed_in_its_place(draft, row, view, city, at):
    review = complete_reading(row, view, by=city, at=at)
    assert review.position == len(reading_of(draft)[1].undertakings)
    added = next(each for each in proposals_of(draft, city) if each.read is None)
    assert (added.meant, added.is_certain, added.is_ready) == (view, False, True)
    (undertaking,) = propose_versions(draft, by=city, at=at)
    assert undertaking.review == review


def test_an_addition_taken_back_is_gone_and_its_place_is_not_given_again(draft, row, view, city, at):
    first = complete_reading(row, view, by=city, at=at)
    undo_review(row, first.position, by=city, at=at)
    assert all(each.read for each in proposals_of(draft, city))
    assert complete_reading(row, view, by=city, at=at).position == first.position + 1


def test_others_see_what_was_proposed_and_nothing_of_the_review(draft, row, view, city, company, at):
    correct_reading(row, 3, view, by=city, at=at)
    propose_versions(draft, by=city, at=at)
    draft.refresh_from_db()
    (shown,) = proposals_of(draft, company)
    assert (shown.meant, shown.read, shown.review, shown.changes) == (view, None, None, ())


@pytest.mark.django_db(transaction=True)
def test_of_two_corrections_at_once_one_wins_and_the_other_is_told(draft, row, view, city, at):
    outcomes = at_once(lambda: correct_reading(row, 3, view, by=city, at=at, seen=str(row.pk)))
    assert sorted(outcomes) == ["Overtaken", "Review"]
    assert own(draft).entries.filter(event="reading.corrected").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_additions_at_once_get_a_place_each(draft, row, view, city, at):
    assert at_once(lambda: complete_reading(row, view, by=city, at=at)) == ["Review", "Review"]
    assert models.Review.objects.count() == 2


@pytest.mark.parametrize("act", ["correct", "complete"])
def test_others_and_readers_change_nothing(draft, row, view, city, company, at, act):
    def change(by):
        if act == "correct":
            correct_reading(row, 3, view, by=by, at=at)
        else:
            complete_reading(row, view, by=by, at=at)

    with pytest.raises(errors.NotYours):
        change(company)
    city.role = "reader"
    city.save()
    with pytest.raises(Refused):
        change(city)
    assert not models.Review.objects.exists()
