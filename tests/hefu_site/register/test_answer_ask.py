"""An ask and what its bearer makes of it, with the days of silence between."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from tests.cooperation import at_once, confirm, join, open_example

from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.models import Entry
from hefu_site.ledger.queries import deviations
from hefu_site.look.ids import new_id
from hefu_site.people.acts import Refused
from hefu_site.people.models import Role
from hefu_site.register import errors, models
from hefu_site.register.actions import asks
from hefu_site.register.actions.amendments import amend_version, refuse_version, withdraw_version
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.actions.versions import propose_versions, sign_version
from hefu_site.register.draft import draft_of
from hefu_site.register.standing import ready_to_stand, standing_of


def pledge(ask: models.Undertaking):
    return replace(draft_of(ask.versions.get()), strength="shall", key=new_id())


def take_up(ask, by, at) -> models.Answer:
    return asks.take_up_ask(ask, pledge(ask), by=by, at=at)


def say(act, ask, by, at) -> models.Answer:
    return act(ask, "Not this year.", lang="en", by=by, at=at)


def standing(undertaking) -> models.Standing:
    return models.Standing.objects.get(undertaking=undertaking)


def last_event() -> str:
    return Entry.objects.latest("pk").event


def test_an_ask_taken_up_is_a_pledge_that_points_back(ask, city, company, at):
    answer = take_up(ask, company, at)
    assert last_event() == "ask.taken_up"
    made = models.Undertaking.objects.exclude(pk=ask.pk).get()
    version = made.versions.get()
    assert (made.answer_to, version.kind, version.side.organisation) == (
        answer, "pledge", company.organisation,
    )  # fmt: skip
    assert standing(made).state == "proposed"
    for member in (city, company):
        sign_version(version, by=member, at=at)
    assert standing(made).state == "agreed"


def test_the_pledge_quotes_the_words_of_the_ask(ask, company, at):
    made = take_up(ask, company, at).pledge
    asked, said = ask.versions.get().wordings.get(), made.versions.get().wordings.get()
    assert (said.text, said.start, said.document) == (asked.text, asked.start, asked.document)


@pytest.mark.parametrize(
    ("act", "event"),
    [(asks.decline_ask, "ask.declined"), (asks.note_ask, "ask.noted")],
    ids=["declined", "noted"],
)
def test_an_ask_is_declined_or_noted(ask, company, act, event, at):
    answer = say(act, ask, company, at)
    assert (last_event(), answer.reason, answer.pledge) == (event, "Not this year.", None)
    with pytest.raises(errors.AlreadyDone):
        say(act, ask, company, at)


def test_a_counter_proposal_is_another_pledge(ask, company, at):
    answer = asks.counter_ask(ask, pledge(ask), by=company, at=at)
    assert (answer.kind, answer.pledge.versions.get().kind) == ("countered", "pledge")
    assert last_event() == "ask.countered"


def test_what_was_noted_is_taken_up_later(ask, company, at):
    say(asks.note_ask, ask, company, at)
    take_up(ask, company, at)
    assert [answer.kind for answer in models.Answer.objects.all()] == ["noted", "taken_up"]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_up_at_once_one_wins_and_the_other_is_told(ask, company, at):
    assert sorted(at_once(lambda: take_up(ask, company, at))) == ["AlreadyDone", "Answer"]
    assert models.Undertaking.objects.count() == 2
    assert deviations() == []


def test_the_side_that_asks_does_not_answer(ask, city, outsider, at):
    for member in (city, outsider):
        with pytest.raises(errors.NotYours):
            take_up(ask, member, at)


def test_a_pledge_is_not_answered(agreed, company, at):
    with pytest.raises(errors.NotAsked):
        say(asks.decline_ask, agreed, company, at)


def test_what_was_taken_back_is_not_answered(ask, city, company, at):
    withdraw_version(ask.versions.get(), by=city, at=at)
    with pytest.raises(errors.NotAsked):
        take_up(ask, company, at)


def test_a_reader_answers_nothing(ask, company, at):
    reader = join(company.organisation, Role.READER)
    for act in (asks.decline_ask, asks.note_ask):
        with pytest.raises(Refused):
            say(act, ask, reader, at)
    for act in (asks.take_up_ask, asks.counter_ask):
        with pytest.raises(Refused):
            act(ask, pledge(ask), by=reader, at=at)
    assert not models.Answer.objects.exists()


def test_silence_is_counted_until_the_answer(ask, company, at):
    assert standing(ask).silent_since == at.date()
    say(asks.note_ask, ask, company, at + timedelta(days=12))
    assert standing(ask).silent_since is None


def test_a_past_day_still_hears_the_silence(ask, company, at):
    say(asks.note_ask, ask, company, at + timedelta(days=12))
    fresh = ready_to_stand(models.Undertaking.objects.all()).get(pk=ask.pk)
    on = [standing_of(fresh, AsOf(on=(at + timedelta(days=days)).date())).silent_since for days in (5, 12)]
    assert on == [at.date(), None]


def test_a_side_is_silent_only_since_somebody_acts_for_it(city, company, at):
    document = open_example(city)
    confirm(document, city, 11)
    (ask,) = propose_versions(models.Document.objects.get(pk=document.pk), by=city, at=at)
    assert standing(ask).silent_since is None
    later, agreement = at + timedelta(days=30), models.Agreement.objects.get()
    set_sides(agreement, [city.organisation, company.organisation], by=city, at=later)
    assert standing(ask).silent_since == later.date()


def test_a_past_day_knows_that_the_other_side_had_not_come_yet(city, company, at):
    document = open_example(city)
    confirm(document, city, 11)
    (ask,) = propose_versions(models.Document.objects.get(pk=document.pk), by=city, at=at)
    later, agreement = at + timedelta(days=30), models.Agreement.objects.get()
    set_sides(agreement, [city.organisation, company.organisation], by=city, at=later)
    fresh = ready_to_stand(models.Undertaking.objects.all()).get(pk=ask.pk)
    stood = [standing_of(fresh, AsOf(on=day.date())) for day in (at, later)]
    assert [(each.state, each.silent_since) for each in stood] == [
        ("recorded", None), ("asked", later.date()),
    ]  # fmt: skip


@pytest.mark.parametrize("act", [sign_version, partial(refuse_version, reason="no", lang="en")])
def test_nobody_signs_or_refuses_an_ask(ask, city, company, at, act):
    for member in (city, company):
        with pytest.raises(errors.OnlyAsked):
            act(ask.versions.get(), by=member, at=at)
    assert (standing(ask).state, standing(ask).awaiting) == ("asked", None)


def test_an_ask_that_is_made_a_pledge_waits_for_signatures(ask, company, at):
    version = ask.versions.get()
    pledged = replace(draft_of(version), kind="pledge", key=new_id())
    second = amend_version(version, pledged, seen=1, by=company, at=at)
    assert (standing(ask).state, standing(ask).awaiting) == ("proposed", second)


def test_what_is_in_force_is_not_made_an_ask(agreed, city, at):
    version = agreed.versions.get()
    asked = replace(draft_of(version), kind="ask", key=new_id())
    with pytest.raises(errors.Pledged):
        amend_version(version, asked, seen=1, by=city, at=at)


def test_a_signature_from_before_binds_no_ask(ask, city, at):
    version = ask.versions.get()
    models.Signature.objects.create(
        version=version, side=version.side, entry=version.entry, happened=at.date(), recorded=at
    )
    withdraw_version(version, by=city, at=at)
    assert standing(ask).state == "withdrawn"
