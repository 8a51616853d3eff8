"""Versions beside one another: proposed, taken back, refused, ended; each on both databases, two at once."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.cooperation import at_once, join, open_example

from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.models import Entry
from hefu_site.ledger.queries import deviations
from hefu_site.look.ids import new_id
from hefu_site.people.acts import Refused
from hefu_site.people.models import Role
from hefu_site.register import errors, models
from hefu_site.register.actions import amendments
from hefu_site.register.actions.readings import review_reading
from hefu_site.register.actions.versions import record_versions, sign_version
from hefu_site.register.draft import Words, draft_of
from hefu_site.register.standing import ready_to_stand, standing_of


def softer(
    undertaking: models.Undertaking, words: str = "Yunzhou shall create 2,000 jobs by the end of 2028"
):
    """The first version's draft with other words."""
    said = draft_of(undertaking.versions.get(number=1))
    return replace(said, wordings=[Words(lang="en", text=words, prevails=True)], key=new_id())


def amend(undertaking, by, at, *, seen=1, words="Yunzhou shall create 2,000 jobs by the end of 2028"):
    base = undertaking.versions.get(number=1)
    return amendments.amend_version(base, softer(undertaking, words), seen=seen, by=by, at=at)


def end(undertaking, by, at, *, seen=1, code="land"):
    reason = Words(lang="en", text="The site was moved to another city.", prevails=True)
    return amendments.propose_ending(undertaking, reason, code=code, seen=seen, key=new_id(), by=by, at=at)


def standing(undertaking) -> models.Standing:
    return models.Standing.objects.get(undertaking=undertaking)


def last_event() -> str:
    return Entry.objects.latest("pk").event


def test_an_edit_stands_beside_what_is_in_force(agreed, company, at):
    second = amend(agreed, company, at)
    now = standing(agreed)
    assert (now.state, now.in_force.number, now.awaiting) == ("agreed", 1, second)
    assert not second.signatures.exists()
    assert last_event() == "version.amended"


def test_the_edit_is_in_force_when_both_have_signed_it(agreed, city, company, at):
    second = amend(agreed, company, at)
    for member in (city, company):
        sign_version(second, by=member, at=at)
    assert standing(agreed).in_force == second


def test_words_left_as_they_were_go_on_quoting_the_document(agreed, city, at):
    base = agreed.versions.get()
    later = replace(draft_of(base), due="2028", key=new_id())
    second = amendments.amend_version(base, later, seen=1, by=city, at=at)
    assert second.wordings.get().start == base.wordings.get().start
    assert {part.party for part in second.parts.all()} == {part.party for part in base.parts.all()}


def test_an_edit_that_changes_nothing_is_none(agreed, city, at):
    base = agreed.versions.get()
    with pytest.raises(errors.NothingChanged):
        amendments.amend_version(base, replace(draft_of(base), key=new_id()), seen=1, by=city, at=at)


def test_who_has_not_seen_the_latest_version_is_told(agreed, city, company, at):
    amend(agreed, company, at)
    with pytest.raises(errors.Superseded):
        amend(agreed, city, at, words="Yunzhou shall create 4,000 jobs")


@pytest.mark.django_db(transaction=True)
def test_of_two_who_amend_at_once_one_wins_and_the_other_is_told(agreed, city, company, at):
    outcomes = at_once(
        lambda: amend(agreed, city, at, words="5,000 jobs"),
        lambda: amend(agreed, company, at, words="1,000 jobs"),
    )
    assert sorted(outcomes) == ["Superseded", "Version"]
    assert agreed.versions.count() == 2
    assert deviations() == []


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_twice_is_stored_once(agreed, city, at):
    base, draft = agreed.versions.get(), softer(agreed)
    outcomes = at_once(lambda: amendments.amend_version(base, draft, seen=1, by=city, at=at))
    assert sorted(outcomes) == ["AlreadyDone", "Version"]


@pytest.mark.django_db(transaction=True)
def test_a_version_is_either_signed_or_withdrawn(agreed, city, company, at):
    second = amend(agreed, company, at)
    outcomes = at_once(
        lambda: sign_version(models.Version.objects.get(pk=second.pk), by=city, at=at),
        lambda: amendments.withdraw_version(second, by=company, at=at),
    )
    assert sorted(outcomes) in (["Bound", "Signature"], ["Withdrawal", "Withdrawn"])


def test_an_unsigned_version_is_taken_back_by_its_own_side(agreed, city, company, at):
    second = amend(agreed, company, at)
    with pytest.raises(errors.NotYours):
        amendments.withdraw_version(second, by=city, at=at)
    amendments.withdraw_version(second, by=company, at=at)
    assert (standing(agreed).in_force.number, standing(agreed).awaiting) == (1, None)
    assert last_event() == "version.withdrawn"


def test_what_is_taken_back_is_neither_signed_nor_refused_nor_taken_back_again(agreed, city, company, at):
    second = amend(agreed, company, at)
    amendments.withdraw_version(second, by=company, at=at)
    with pytest.raises(errors.Withdrawn):
        sign_version(second, by=city, at=at)
    with pytest.raises(errors.Withdrawn):
        amendments.refuse_version(second, "no", lang="en", by=city, at=at)
    with pytest.raises(errors.AlreadyDone):
        amendments.withdraw_version(second, by=company, at=at)


def test_the_only_version_taken_back_leaves_it_withdrawn(proposed, city, at):
    amendments.withdraw_version(proposed[0].versions.get(), by=city, at=at)
    assert standing(proposed[0]).state == "withdrawn"


def test_what_a_side_has_signed_is_not_taken_back(proposed, city, company, at):
    sign_version(proposed[0].versions.get(), by=company, at=at)
    with pytest.raises(errors.Bound):
        amendments.withdraw_version(proposed[0].versions.get(), by=city, at=at)


def test_a_side_that_refused_may_still_sign(proposed, city, company, at):
    version = proposed[0].versions.get()
    amendments.refuse_version(version, "Too little land.", lang="en", by=company, at=at)
    assert last_event() == "version.refused"
    assert standing(proposed[0]).state == "proposed"
    with pytest.raises(errors.AlreadyDone):
        amendments.refuse_version(version, "Too little land.", lang="en", by=company, at=at)
    for member in (city, company):
        sign_version(version, by=member, at=at)
    assert standing(proposed[0]).state == "agreed"


def test_what_a_side_has_signed_it_does_not_refuse(proposed, company, at):
    version = proposed[0].versions.get()
    sign_version(version, by=company, at=at)
    with pytest.raises(errors.AlreadySigned):
        amendments.refuse_version(version, "no", lang="en", by=company, at=at)


def test_an_ending_ends_when_both_have_signed_it(agreed, city, company, at):
    ending = end(agreed, city, at)
    assert last_event() == "ending.proposed"
    assert ending.ends_for == "land"
    sign_version(ending, by=city, at=at)
    assert standing(agreed).state == "agreed"
    sign_version(ending, by=company, at=at)
    now = standing(agreed)
    assert (now.state, now.in_force, now.ended_by, now.shown.number) == ("ended", None, ending, 1)


def test_what_is_not_in_force_neither_ends_nor_is_repudiated(proposed, city, at):
    with pytest.raises(errors.NotInForce):
        end(proposed[0], city, at)
    with pytest.raises(errors.NotInForce):
        amendments.repudiate_undertaking(proposed[0], "no", lang="en", by=city, at=at)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_end_at_once_one_wins_and_the_other_is_told(agreed, city, company, at):
    outcomes = at_once(lambda: end(agreed, city, at), lambda: end(agreed, company, at))
    assert sorted(outcomes) == ["Superseded", "Version"]
    with pytest.raises(errors.AlreadyDone):
        end(agreed, company, at, seen=2)


def test_a_repudiation_removes_nothing(agreed, company, at):
    before = models.Standing.objects.values().get(undertaking=agreed)
    amendments.repudiate_undertaking(agreed, "The market has gone.", lang="en", by=company, at=at)
    assert last_event() == "undertaking.repudiated"
    assert models.Standing.objects.values().get(undertaking=agreed) == before
    with pytest.raises(errors.AlreadyDone):
        amendments.repudiate_undertaking(agreed, "The market has gone.", lang="en", by=company, at=at)


def test_an_observer_corrects_the_own_register_and_nobody_elses(observer, city, at):
    document = open_example(observer, models.Keeping.OBSERVER)
    review_reading(document.readings.get(), 3, models.Judgement.CONFIRMED, by=observer, at=at)
    (undertaking,) = record_versions(models.Document.objects.get(pk=document.pk), by=observer, at=at)
    with pytest.raises(errors.NotYours):
        amend(undertaking, city, at)
    second = amend(undertaking, observer, at)
    assert (standing(undertaking).state, standing(undertaking).shown) == ("observed", second)
    amendments.withdraw_version(second, by=observer, at=at)
    assert standing(undertaking).shown.number == 1


@pytest.mark.parametrize("role", [Role.READER, Role.EDITOR, Role.ADMINISTRATOR])
def test_only_a_signatory_refuses_and_repudiates(agreed, proposed, company, role, at):
    member = join(company.organisation, role)
    with pytest.raises(Refused):
        amendments.refuse_version(proposed[0].versions.get(), "no", lang="en", by=member, at=at)
    with pytest.raises(Refused):
        amendments.repudiate_undertaking(agreed, "no", lang="en", by=member, at=at)


def test_a_reader_amends_withdraws_and_ends_nothing(agreed, proposed, city, at):
    reader = join(city.organisation, Role.READER)
    with pytest.raises(Refused):
        amend(agreed, reader, at)
    with pytest.raises(Refused):
        end(agreed, reader, at)
    with pytest.raises(Refused):
        amendments.withdraw_version(proposed[0].versions.get(), by=reader, at=at)
    assert (agreed.versions.count(), models.Withdrawal.objects.count()) == (1, 0)


def test_an_outsider_amends_refuses_ends_and_repudiates_nothing(agreed, proposed, outsider, at):
    with pytest.raises(errors.NotYours):
        amend(agreed, outsider, at)
    with pytest.raises(errors.NotYours):
        end(agreed, outsider, at)
    with pytest.raises(errors.NotYours):
        amendments.refuse_version(proposed[0].versions.get(), "no", lang="en", by=outsider, at=at)
    with pytest.raises(errors.NotYours):
        amendments.repudiate_undertaking(agreed, "no", lang="en", by=outsider, at=at)


def test_past_days_know_no_later_withdrawal_nor_ending(agreed, city, company, at):
    days = [at + timedelta(days=10 * step) for step in range(5)]
    amendments.withdraw_version(amend(agreed, city, days[0]), by=city, at=days[1])
    ending = end(agreed, city, days[2], seen=2)
    sign_version(ending, by=city, at=days[2])
    sign_version(ending, by=company, at=days[3])
    fresh = ready_to_stand(models.Undertaking.objects.all()).get(pk=agreed.pk)
    stood = [standing_of(fresh, AsOf(on=day.date())) for day in days]
    assert [(each.state, each.awaiting and each.awaiting.number) for each in stood] == [
        ("agreed", 2), ("agreed", None), ("agreed", 3), ("ended", None), ("ended", None),
    ]  # fmt: skip
    assert standing_of(fresh).__dict__.keys() == standing(agreed).__dict__.keys()
    for name in ("state", "in_force_id", "awaiting_id", "ended_by_id", "shown_id", "silent_since"):
        assert getattr(standing_of(fresh), name) == getattr(standing(agreed), name)
