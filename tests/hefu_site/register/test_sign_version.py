"""Two keys: a version is agreed when both sides have signed that version."""

import pytest
from tests.cooperation import at_once, confirm, join

from hefu_site.ledger.actions import record
from hefu_site.ledger.queries import deviations
from hefu_site.people.acts import Refused
from hefu_site.people.models import Role
from hefu_site.plans import models as plans
from hefu_site.plans.standing import restand as judge
from hefu_site.register import errors, models
from hefu_site.register.actions.versions import propose_versions, sign_version, sign_versions
from hefu_site.register.standing import restand
from hefu_site.search.glances import put_glances
from hefu_site.search.models import Glance


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


def test_many_are_signed_at_once_and_what_is_derived_is_as_if_one_by_one(proposed, city, company, at):
    chosen = [each.versions.get() for each in proposed]
    sign_version(chosen[0], by=city, at=at)
    assert sign_versions(chosen, by=city, at=at) == (2, {errors.AlreadySigned})
    assert sign_versions(chosen, by=company, at=at) == (3, set())

    def derived():
        for table in (plans.Standing, plans.Turn, plans.Quarter, Glance):
            columns = {each.attname for each in table._meta.concrete_fields} - {"id"}
            yield sorted(map(str, table.objects.values_list(*sorted(columns))))

    before = list(derived())
    judge([each.pk for each in proposed], on=at.date())
    put_glances()
    assert list(derived()) == before
    assert {state(each) for each in proposed} == {"agreed"}
