"""From an upload to a proposal: whose draft it is, and who sees what."""

import pytest
from django.urls import reverse
from tests.cooperation import at_once, confirm, open_example

from hefu_site.look.ids import new_id
from hefu_site.register import errors, models, queries
from hefu_site.register.actions.readings import review_reading
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.actions.versions import propose_versions, record_versions, sign_version


def test_the_uploader_stands_on_the_side_that_bears_its_name(city, company):
    document = open_example(company)
    assert document.side.organisation == company.organisation
    assert "Yunzhou" in str(document.side)


def test_every_wording_quotes_the_document(proposed):
    for wording in models.Wording.objects.select_related("document"):
        assert wording.document.text[wording.start : wording.end] == wording.text


def test_a_draft_is_the_uploaders_alone(draft, city, company):
    assert queries.agreements_visible_to(city).filter(pk=draft.agreement_id).exists()
    assert not queries.agreements_visible_to(company).exists()
    assert not queries.documents_visible_to(company).exists()


def test_a_proposal_opens_the_register_to_the_other_side_only(proposed, company, outsider):
    assert queries.undertakings_visible_to(company).count() == 3
    assert not queries.undertakings_visible_to(outsider).exists()
    assert not queries.undertakings_visible_to(None).exists()


def test_the_other_side_sees_of_the_reading_only_what_was_proposed(draft, proposed, city, company):
    document = models.Document.objects.get(pk=draft.pk)
    assert len(queries.proposals_of(document, company)) == 3
    assert len(queries.proposals_of(document, city)) > 3


def test_what_is_confirmed_later_is_proposed_beside_the_rest(draft, proposed, city, at):
    confirm(draft, city, 1)
    (later,) = propose_versions(models.Document.objects.get(pk=draft.pk), by=city, at=at)
    assert later.number == 4


def test_nothing_confirmed_is_nothing_proposed(draft, city, at):
    with pytest.raises(errors.NothingToPropose):
        propose_versions(draft, by=city, at=at)
    assert not models.Agreement.objects.get(pk=draft.agreement_id).shared


def test_what_was_proposed_is_not_reviewed_again(draft, proposed, city, at):
    with pytest.raises(errors.AlreadyShared):
        review_reading(draft.readings.get(), 0, models.Judgement.CONFIRMED, by=city, at=at)


def test_another_side_does_not_review_a_draft(draft, company, at):
    with pytest.raises(errors.NotYours):
        review_reading(draft.readings.get(), 0, models.Judgement.CONFIRMED, by=company, at=at)


def test_an_observers_register_is_public_and_nobody_signs_it(observer, city, at):
    document = open_example(observer, models.Keeping.OBSERVER)
    confirm(document, observer, 0)
    (undertaking,) = record_versions(models.Document.objects.get(pk=document.pk), by=observer, at=at)
    assert queries.undertakings_visible_to(None).get().standing.state == "observed"
    with pytest.raises(errors.NotYours):
        sign_version(undertaking.versions.get(), by=city, at=at)


def test_a_side_nobody_acts_for_leaves_it_recorded_by_one(city, at):
    document = open_example(city)
    confirm(document, city, 0)
    (undertaking,) = propose_versions(models.Document.objects.get(pk=document.pk), by=city, at=at)
    assert models.Standing.objects.get(undertaking=undertaking).state == "recorded"


def test_the_size_of_the_shared_log_does_not_tell_how_much_was_reviewed(draft, city, at):
    before = models.Agreement.objects.get(pk=draft.agreement_id).log.size
    confirm(draft, city, 0, 1, 2)
    assert models.Agreement.objects.get(pk=draft.agreement_id).log.size == before == 0


def test_a_side_is_given_to_somebody_later_and_then_signs(city, company, at):
    document = open_example(city)
    confirm(document, city, 0)
    (undertaking,) = propose_versions(models.Document.objects.get(pk=document.pk), by=city, at=at)
    agreement = models.Agreement.objects.get()
    set_sides(agreement, [city.organisation, company.organisation], by=city, at=at)
    assert models.Standing.objects.get().state == "proposed"
    for member in (city, company):
        sign_version(undertaking.versions.get(), by=member, at=at)
    assert models.Standing.objects.get().state == "agreed"


def test_a_side_of_a_shared_register_does_not_change_hands(draft, proposed, city, company, outsider, at):
    agreement = models.Agreement.objects.get()
    with pytest.raises(errors.AlreadyShared):
        set_sides(agreement, [city.organisation, outsider.organisation], by=city, at=at)
    assert models.Side.objects.get(position=1).organisation == company.organisation


@pytest.mark.django_db(transaction=True)
def test_of_two_clicks_at_once_one_opens_a_register_and_the_other_is_told(city):
    key = new_id()
    assert sorted(at_once(lambda: open_example(city, key=key))) == ["AlreadyDone", "Document"]
    assert models.Agreement.objects.count() == 1


def test_what_was_proposed_by_a_first_click_is_told_to_a_second(draft, city, client):
    confirm(draft, city, 0)
    client.force_login(city.person)
    address = reverse("version-propose", args=[draft.pk])
    client.post(address)
    assert "nothing was done twice" in client.post(address, follow=True).content.decode()
    assert models.Undertaking.objects.count() == 1


def test_what_was_signed_by_a_first_click_is_told_to_a_second(proposed, city, client):
    client.force_login(city.person)
    address = reverse("signing", args=[proposed[0].agreement_id])
    ticked = {"version": [str(each.versions.get().pk) for each in proposed]}
    assert "3 undertakings signed" in client.post(address, ticked, follow=True).content.decode()
    assert "signed this version before" in client.post(address, ticked, follow=True).content.decode()
    assert models.Signature.objects.count() == 3
