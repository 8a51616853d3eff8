"""A party that nobody read: added on the page of the sides, or where it is missed, and borne by at once."""

import pytest
from django.urls import reverse
from tests.cooperation import at_once, open_example

from hefu_site.ledger.queries import deviations
from hefu_site.look.ids import new_id
from hefu_site.register import errors, models
from hefu_site.register.actions.parties import add_party
from hefu_site.register.actions.versions import propose_versions

NAME = "Linhe Port Authority"


def port(agreement: models.Agreement, side: models.Side | None = None, key=None) -> models.Party:
    side = side or models.Side(agreement=agreement)
    return models.Party(
        id=key or new_id(), agreement=agreement, side=side, name=NAME, lang="en", kind="government"
    )


def filled(page, **changed) -> dict:
    """What the form is sent with, the nested one of the missing party too."""
    form = page.context["form"]
    fields = [*form, *getattr(form, "missing", ())]
    values = {field.html_name: field.value() for field in fields}
    return {name: value for name, value in {**values, **changed}.items() if value is not None}


def test_it_gets_a_side_of_its_own_in_a_draft(draft, city, at):
    party = add_party(port(draft.agreement), by=city, at=at)
    assert (party.side.position, str(party.side)) == (2, NAME)
    assert deviations() == []


def test_where_sides_are_settled_it_stands_on_one_of_them(proposed, city, company, at):
    agreement = models.Agreement.objects.get()
    with pytest.raises(errors.AlreadyShared):
        add_party(port(agreement), by=city, at=at)
    with pytest.raises(errors.NotYours):
        add_party(port(agreement, agreement.sides.first()), by=company, at=at)
    add_party(port(agreement, agreement.sides.first()), by=city, at=at)
    assert agreement.sides.first().parties.count() == 2


@pytest.mark.django_db(transaction=True)
def test_of_two_who_add_it_at_once_one_wins_and_the_other_is_told(draft, city, at):
    outcomes = at_once(lambda: add_party(port(draft.agreement), by=city, at=at))
    assert sorted(outcomes) == ["AlreadyDone", "Party"]
    assert draft.agreement.sides.count() == 3


def test_a_reviewer_adds_it_and_it_bears_at_once(draft, client, city, at):
    client.force_login(city.person)
    address = reverse("reading-correct", args=[draft.pk, 0])
    missing = {"party-name": NAME, "party-kind": "government", "party-aliases": "the Port\nLPA"}
    side = draft.agreement.sides.first()
    sent = filled(client.get(address), bearers=[], **missing, **{"party-side": str(side.pk)})
    assert client.post(address, sent).status_code == 302
    party = models.Party.objects.get(name=NAME)
    assert (party.side, party.aliases) == (side, ["the Port", "LPA"])
    (undertaking,) = propose_versions(models.Document.objects.get(pk=draft.pk), by=city, at=at)
    assert [part.party for part in undertaking.versions.get().parts.filter(part="bearer")] == [party]
    assert client.get(reverse("reading-cases", args=[draft.pk])).status_code == 200
    assert deviations() == []


def test_so_does_who_adds_an_undertaking_and_an_observer(client, observer):
    document = open_example(observer, models.Keeping.OBSERVER)
    client.force_login(observer.person)
    address = reverse("reading-complete", args=[document.pk])
    words = {"first": "The City shall", "last": "The City shall", "party-name": NAME}
    sent = filled(client.get(address), **words, missing_as="counterparties")
    assert client.post(address, sent).status_code == 302
    party = models.Party.objects.get(name=NAME)
    assert models.Review.objects.get().as_term().counterparties == (str(party.pk),)


@pytest.mark.parametrize("name", ["Yunzhou Group Co., Ltd.", "Yunzhou"])
def test_a_party_that_stands_there_is_told_at_its_field_and_nothing_is_stored(draft, client, city, name):
    client.force_login(city.person)
    address = reverse("reading-correct", args=[draft.pk, 0])
    answer = client.post(address, filled(client.get(address), **{"party-name": name}))
    assert answer.status_code == 422
    assert "name" in answer.context["form"].missing.errors
    assert "Mend what is said of the missing party." in answer.content.decode()
    assert not models.Review.objects.exists()


def test_it_is_added_on_a_page_and_put_on_a_side(draft, client, city, company):
    client.force_login(city.person)
    address = reverse("party-add", args=[draft.agreement_id])
    sent = filled(client.get(address), name=NAME, kind="government")
    sides = client.post(address, sent, follow=True)
    assert f"{NAME} is added." in sides.content.decode()
    assert "stands here already" in client.post(address, {**sent, "name": NAME}).content.decode()
    seat = f"seat_{models.Party.objects.get(name=NAME).pk}"
    last = {name: "" for name in filled(sides) if name == "side_2"}
    client.post(sides.request["PATH_INFO"], {**filled(sides, **{seat: 0}), **last})
    assert [side.parties.count() for side in draft.agreement.sides.all()] == [2, 1]
