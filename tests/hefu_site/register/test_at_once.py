"""Two people of one side, or of two, do the same or the contrary at once: one wins, the other is told.

Signing, amending, proposing and taking up have such tests beside what else is said of them.
"""

from collections.abc import Callable

import pytest
from tests.cooperation import at_once, join

from hefu_site.ledger.models import Entry
from hefu_site.ledger.queries import deviations
from hefu_site.look.ids import new_id
from hefu_site.people.models import Membership, Role
from hefu_site.register import models
from hefu_site.register.actions import amendments, asks
from hefu_site.register.actions.versions import sign_version
from hefu_site.register.draft import Words, draft_of
from hefu_site.register.standing import ready_to_stand, standing_of

pytestmark = pytest.mark.django_db(transaction=True)
WHY = {"lang": "en"}


@pytest.fixture
def colleague(company) -> Membership:
    return join(company.organisation, Role.SIGNATORY)


def fresh(row):
    """The row as a request of its own finds it."""
    return type(row).objects.get(pk=row.pk)


def told(act: Callable[..., object], row, *people: Membership, at) -> list[str]:
    """What two people get who do the same at once."""
    one, other = people
    outcomes = at_once(lambda: act(fresh(row), by=one, at=at), lambda: act(fresh(row), by=other, at=at))
    assert deviations() == []
    return sorted(outcomes)


def refuse(version, *, by, at):
    return amendments.refuse_version(version, "Too much.", **WHY, by=by, at=at)


def repudiate(undertaking, *, by, at):
    return amendments.repudiate_undertaking(undertaking, "The market has gone.", **WHY, by=by, at=at)


def end(undertaking, *, by, at):
    reason = Words(lang="en", text="The site was moved.", prevails=True)
    return amendments.propose_ending(undertaking, reason, code="land", seen=1, key=new_id(), by=by, at=at)


def decline(ask, *, by, at):
    return asks.decline_ask(ask, "Not this year.", **WHY, by=by, at=at)


def note(ask, *, by, at):
    return asks.note_ask(ask, "", **WHY, by=by, at=at)


def take_up(ask, *, by, at):
    return asks.take_up_ask(ask, draft_of(ask.versions.get()), by=by, at=at)


def test_two_who_withdraw(proposed, city, at):
    people = city, join(city.organisation, Role.EDITOR)
    version = proposed[0].versions.get()
    assert told(amendments.withdraw_version, version, *people, at=at) == ["AlreadyDone", "Withdrawal"]


def test_two_who_refuse(proposed, company, colleague, at):
    version = proposed[0].versions.get()
    assert told(refuse, version, company, colleague, at=at) == ["AlreadyDone", "Refusal"]


def test_two_who_repudiate(agreed, company, colleague, at):
    assert told(repudiate, agreed, company, colleague, at=at) == ["AlreadyDone", "Repudiation"]


def test_each_side_repudiates_for_itself(agreed, city, company, at):
    assert told(repudiate, agreed, city, company, at=at) == ["Repudiation", "Repudiation"]


def test_two_who_propose_an_ending(agreed, city, company, at):
    assert told(end, agreed, city, company, at=at) == ["Superseded", "Version"]


@pytest.mark.parametrize("act", [decline, note])
def test_two_who_answer_alike(ask, company, colleague, at, act):
    assert told(act, ask, company, colleague, at=at) == ["AlreadyDone", "Answer"]


@pytest.mark.parametrize("act", [decline, note])
def test_one_takes_up_what_another_puts_off(ask, company, colleague, at, act):
    """Whoever takes it up later may; whoever puts it off later is told that it was taken up."""
    outcomes = at_once(
        lambda: take_up(fresh(ask), by=company, at=at), lambda: act(fresh(ask), by=colleague, at=at)
    )
    kinds = list(models.Answer.objects.order_by("recorded", "pk").values_list("kind", flat=True))
    assert (sorted(outcomes), kinds) in (
        (["Answer", "TakenUp"], ["taken_up"]),
        (["Answer", "Answer"], [*sorted(set(kinds) - {"taken_up"}), "taken_up"]),
    )


def test_one_signs_what_a_colleague_refuses(proposed, company, colleague, at):
    """A refusal leaves the side free to sign; nobody refuses what is signed."""
    version = proposed[0].versions.get()
    outcomes = at_once(
        lambda: sign_version(fresh(version), by=company, at=at),
        lambda: refuse(fresh(version), by=colleague, at=at),
    )
    assert sorted(outcomes) in (["AlreadySigned", "Signature"], ["Refusal", "Signature"])


def test_one_withdraws_what_another_refuses(proposed, city, company, at):
    version = proposed[0].versions.get()
    outcomes = at_once(
        lambda: amendments.withdraw_version(fresh(version), by=city, at=at),
        lambda: refuse(fresh(version), by=company, at=at),
    )
    assert sorted(outcomes) in (["Withdrawal", "Withdrawn"], ["Refusal", "Withdrawal"])


def test_what_stands_is_what_the_facts_say(agreed, city, company, at):
    """The ending is signed while the other side repudiates: the derived row is right, no entry is lost."""
    ending = end(agreed, by=city, at=at)
    sign_version(ending, by=city, at=at)
    before = Entry.objects.count()
    outcomes = at_once(
        lambda: sign_version(fresh(ending), by=company, at=at),
        lambda: repudiate(fresh(agreed), by=city, at=at),
    )
    stored = models.Standing.objects.get(undertaking=agreed)
    computed = standing_of(ready_to_stand(models.Undertaking.objects.all()).get(pk=agreed.pk))
    assert stored.state == computed.state == "ended"
    assert Entry.objects.count() - before == sum(name != "NotInForce" for name in outcomes)
    assert deviations() == []
