"""A text read again: only what differs comes back to be reviewed, and what is proposed stays as it is."""

import pytest
from msgspec.structs import replace
from tests.cooperation import at_once, confirm

from hefu.terms.reading import Reading
from hefu_site.people.acts import Refused
from hefu_site.register import errors, models
from hefu_site.register.actions.readings import (
    Rejection,
    complete_reading,
    correct_reading,
    review_reading,
    undo_review,
)
from hefu_site.register.actions.renewing import renew_reading
from hefu_site.register.actions.versions import propose_versions
from hefu_site.register.queries import proposals_of, reading_of


@pytest.fixture
def old(draft) -> Reading:
    return reading_of(draft)[1]


def again(old: Reading, *, without=(), due=None, parties=None) -> Reading:
    """The same text read with other words: some undertakings not found, some due on another day."""
    items = [
        replace(one, due=(due or {}).get(at, one.due))
        for at, one in enumerate(old.undertakings)
        if at not in without
    ]
    return replace(old, lexicon="better", undertakings=tuple(items), parties=parties or old.parties)


def judged(document, by) -> dict[str, str]:
    """What was made of each, by its first words."""
    return {each.meant.quote[:20]: str(each.judgement) for each in proposals_of(document, by)}


def test_what_is_read_as_before_keeps_its_judgement(draft, old, city, at):
    confirm(draft, city, 0, 3)
    why = Rejection(models.Ground.EFFECT)
    review_reading(draft.readings.get(), 5, models.Judgement.REJECTED, why=why, by=city, at=at)
    before = judged(draft, city)
    stored, beside = renew_reading(draft, again(old), by=city, at=at)
    assert judged(draft, city) == before
    assert (len(beside.same), beside.changed, beside.added, beside.gone) == (12, {}, (), ())
    assert list(draft.readings.order_by("recorded", "pk"))[-1] == stored
    assert draft.readings.count() == 2


def test_what_is_read_otherwise_is_open_again_and_an_undo_brings_back_what_was_confirmed(
    draft, old, city, at
):
    confirm(draft, city, 3, 4)
    stored, _beside = renew_reading(draft, again(old, due={3: "/2030-12-31"}), by=city, at=at)
    proposal = proposals_of(draft, city)[3]
    assert (proposal.judgement, proposal.meant.due, proposal.is_certain) == ("open", "/2030-12-31", False)
    assert (proposal.news.sort, [str(each.field) for each in proposal.news.changes]) == ("changed", ["due"])
    review = undo_review(stored, 3, by=city, at=at)
    assert (review.judgement, review.as_term().due) == ("confirmed", old.undertakings[3].due)


def test_a_correction_that_the_reader_comes_round_to_is_a_confirmation(draft, old, city, at):
    view = replace(old.undertakings[3], due="/2030-12-31")
    correct_reading(draft.readings.get(), 3, view, by=city, at=at)
    renew_reading(draft, again(old, due={3: "/2030-12-31"}), by=city, at=at)
    proposal = proposals_of(draft, city)[3]
    assert (proposal.judgement, proposal.review.view) == ("confirmed", None)


def test_what_was_confirmed_and_is_found_no_more_is_kept_and_looked_at(draft, old, city, at):
    confirm(draft, city, 3)
    renew_reading(draft, again(old, without=(3, 4)), by=city, at=at)
    kept = [each for each in proposals_of(draft, city) if each.read is None]
    assert [(each.meant.quote, each.judgement, each.news.sort) for each in kept] == [
        (old.undertakings[3].quote, "open", "gone")
    ]
    assert len(proposals_of(draft, city)) == 11


def test_what_is_found_now_is_new(draft, old, city, at):
    renew_reading(draft, again(old, without=(3,)), by=city, at=at)
    renew_reading(draft, replace(again(old), lexicon="best"), by=city, at=at)
    assert [each.position for each in proposals_of(draft, city) if each.news] == [3]


def test_an_addition_is_carried_to_the_place_where_it_is_found_now(draft, old, city, at):
    less, _beside = renew_reading(draft, again(old, without=(3,)), by=city, at=at)
    complete_reading(less, old.undertakings[3], by=city, at=at)
    renew_reading(draft, replace(again(old), lexicon="best"), by=city, at=at)
    proposal = proposals_of(draft, city)[3]
    assert (proposal.judgement, proposal.read, proposal.review.view) == (
        "confirmed",
        old.undertakings[3],
        None,
    )


def test_an_addition_taken_back_is_left_behind_and_takes_nobody_s_place(draft, old, city, at):
    less, _beside = renew_reading(draft, again(old, without=(3, 4)), by=city, at=at)
    first = complete_reading(less, old.undertakings[3], by=city, at=at)
    complete_reading(less, old.undertakings[4], by=city, at=at)
    undo_review(less, first.position, by=city, at=at)
    renew_reading(draft, replace(again(old), lexicon="best"), by=city, at=at)
    proposals = proposals_of(draft, city)
    assert [proposals[at_].judgement for at_ in (3, 4)] == ["open", "confirmed"]
    assert len(proposals) == 12


def test_a_correction_that_was_open_again_is_kept_when_its_words_are_found_no_more(draft, old, city, at):
    view = replace(old.undertakings[3], due="/2031", certain=True, why=())
    correct_reading(draft.readings.get(), 3, view, by=city, at=at)
    renew_reading(draft, again(old, due={3: "/2030-12-31"}), by=city, at=at)
    assert proposals_of(draft, city)[3].judgement == "open"
    renew_reading(draft, replace(again(old, without=(3,)), lexicon="best"), by=city, at=at)
    (kept,) = [each for each in proposals_of(draft, city) if each.read is None]
    assert (kept.meant, kept.judgement) == (view, "open")


def test_versions_are_untouched_and_nothing_is_proposed_twice(draft, old, proposed, city, at):
    before = list(models.Version.objects.order_by("pk").values())
    renew_reading(draft, again(old, without=(0,), due={3: "/2030-12-31"}), by=city, at=at)
    assert list(models.Version.objects.order_by("pk").values()) == before
    shown = {each.undertaking: each.meant for each in proposals_of(draft, city) if each.undertaking}
    assert [shown[each] for each in proposed] == [
        replace(old.undertakings[at_], certain=True, why=shown[each].why)
        for each, at_ in zip(proposed, (0, 3, 6), strict=True)
    ]
    with pytest.raises(errors.NothingToPropose):
        propose_versions(draft, by=city, at=at)


def test_parties_that_changed_places_are_followed(draft, old, city, at):
    view = replace(old.undertakings[3], due="/2031", bearers=("P1",))
    correct_reading(draft.readings.get(), 3, view, by=city, at=at)
    bearer = proposals_of(draft, city)[3].bearers
    first, second = old.parties
    parties = (replace(second, id="P1"), replace(first, id="P2"))
    swapped = [
        replace(one, bearers=tuple({"P1": "P2", "P2": "P1"}[each] for each in one.bearers))
        for one in old.undertakings
    ]
    new = replace(again(old, parties=parties), undertakings=tuple(swapped))
    renew_reading(draft, new, by=city, at=at)
    assert proposals_of(draft, city)[3].bearers == bearer


def test_the_same_words_read_nothing_new(draft, old, city, at):
    with pytest.raises(errors.NothingNew):
        renew_reading(draft, old, by=city, at=at)


def test_what_was_seen_before_it_was_read_again_is_told(draft, old, city, at):
    row = draft.readings.get()
    renew_reading(draft, again(old), by=city, at=at)
    with pytest.raises(errors.Overtaken):
        review_reading(row, 0, models.Judgement.CONFIRMED, by=city, at=at)


@pytest.mark.django_db(transaction=True)
def test_read_again_twice_at_once_it_is_read_once(draft, old, city, at):
    assert sorted(at_once(lambda: renew_reading(draft, again(old), by=city, at=at))) == [
        "NothingNew",
        "tuple",
    ]


def test_its_entry_is_there_and_others_are_refused(draft, old, city, company, at):
    with pytest.raises(errors.NotYours):
        renew_reading(draft, again(old), by=company, at=at)
    city.role = "reader"
    city.save()
    with pytest.raises(Refused):
        renew_reading(draft, again(old), by=city, at=at)
    city.role = "editor"
    city.save()
    confirm(draft, city, 0)
    renew_reading(draft, again(old), by=city, at=at)
    entry = draft.side.log.entries.order_by("index").last()
    assert (entry.event, entry.content.payload.count('"register.review"')) == ("reading.renewed", 1)
