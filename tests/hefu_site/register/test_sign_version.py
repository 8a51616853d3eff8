"""Two keys: a version is agreed when both sides have signed that version."""

import pytest
from tests.cooperation import at_once, confirm, join

from hefu_site.ledger.actions import record
from hefu_site.ledger.queries import deviations
from hefu_site.people.acts import Refused
from hefu_site.people.models import Role
from hefu_site.register import errors, models
from hefu_site.register.actions.versions import propose_versions, sign_version
from hefu_site.register.standing import restand


def state(undertaking: models.Undertaking) -> str:
    return models.Standing.objects.get(undertaking=undertaking).state


def test_one_signature_leaves_it_proposed(proposed, city, at):
    sign_version(proposed[0].versions.get(), by=city, at=at)
    assert state(proposed[0]) == "proposed"


def test_both_signatures_make_it_agreed(agreed):
    assert state(agreed) == "agreed"


def test_a_later_version_does_not_inherit_signatures(agreed, city, at):
    first = agreed.versions.get()
    second = models.Version(
        undertaking=agreed, number=2, side=first.side, kind="pledge", strength="will", basis="report"
    )
    record("version.proposed", [second], log=agreed.agreement.log, by=city, at=at, what="softer")
    restand(agreed)
    standing = models.Standing.objects.get(undertaking=agreed)
    assert (standing.in_force_id, standing.awaiting_id) == (first.pk, second.pk)


def test_a_version_with_a_later_one_beside_it_is_not_signed(proposed, city, company, at):
    first = proposed[0].versions.get()
    second = models.Version(
        undertaking=proposed[0], number=2, side=first.side, kind="pledge", strength="will", basis="report"
    )
    record("version.proposed", [second], log=proposed[0].agreement.log, by=city, at=at, what="softer")
    with pytest.raises(errors.Superseded):
        sign_version(first, by=company, at=at)


def test_an_editor_does_not_sign(proposed, company, at):
    editor = join(company.organisation, Role.EDITOR)
    with pytest.raises(Refused):
        sign_version(proposed[0].versions.get(), by=editor, at=at)
    assert not models.Signature.objects.exists()


def test_an_outsider_does_not_sign(proposed, outsider, at):
    with pytest.raises(errors.NotYours):
        sign_version(proposed[0].versions.get(), by=outsider, at=at)


def test_a_side_signs_once(proposed, city, at):
    version = proposed[0].versions.get()
    sign_version(version, by=city, at=at)
    with pytest.raises(errors.AlreadySigned):
        sign_version(version, by=city, at=at)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_sign_at_once_one_wins_and_the_other_is_told(proposed, city, at):
    version = proposed[0].versions.get()
    outcomes = at_once(lambda: sign_version(version, by=city, at=at))
    assert sorted(outcomes) == ["AlreadySigned", "Signature"]
    assert version.signatures.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_propose_at_once_one_wins_and_the_other_is_told(draft, city, at):
    confirm(draft, city, 0, 1)
    outcomes = at_once(lambda: propose_versions(models.Document.objects.get(pk=draft.pk), by=city, at=at))
    assert sorted(outcomes) == ["NothingToPropose", "list"]
    assert list(models.Undertaking.objects.values_list("number", flat=True)) == [1, 2]
    assert deviations() == []
