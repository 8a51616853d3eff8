"""Which party stands on which side of a draft, and who acts for it."""

import pytest
from django.urls import reverse
from tests.cooperation import confirm

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.source import Source
from hefu_site.ledger.queries import deviations
from hefu_site.register import errors, models
from hefu_site.register.actions.agreements import open_agreement
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.actions.versions import propose_versions, sign_version

TEXT = """Agreement of the People's Government of Linhe City (the "City"), Linhe University (the "University")
and Yunzhou Group Co., Ltd. ("Yunzhou")

The City shall provide 120 mu of land. The University shall train 300 engineers a year.
Yunzhou shall invest 50 million yuan in the campus.
"""


@pytest.fixture
def of_three(city, at) -> models.Agreement:
    source = Source(name="three.txt", text=TEXT)
    reading = read(source, load_lexicon())
    keeping = models.Keeping.SIDES
    open_agreement(source=source, reading=reading, title="Three", keeping=keeping, by=city, at=at)
    return models.Agreement.objects.get()


def seats(agreement: models.Agreement, *positions: int) -> dict:
    parties = agreement.parties.order_by("side__position")
    return {party.pk: position for party, position in zip(parties, positions, strict=True)}


def test_every_party_begins_on_a_side_of_its_own(of_three):
    assert [side.parties.count() for side in of_three.sides.all()] == [1, 1, 1]


def test_two_parties_stand_on_one_side(of_three, city, company, at):
    organisations = [city.organisation, company.organisation]
    set_sides(of_three, organisations, seats=seats(of_three, 0, 0, 1), by=city, at=at)
    assert [side.parties.count() for side in of_three.sides.all()] == [2, 1]
    assert deviations() == []


def test_it_is_agreed_when_the_two_sides_left_have_signed(of_three, city, company, at):
    organisations = [city.organisation, company.organisation]
    set_sides(of_three, organisations, seats=seats(of_three, 0, 0, 1), by=city, at=at)
    document = models.Document.objects.get()
    confirm(document, city, 0)
    (undertaking,) = propose_versions(document, by=city, at=at)
    for member in (city, company):
        sign_version(undertaking.versions.get(), by=member, at=at)
    assert models.Standing.objects.get().state == "agreed"


def test_parties_are_set_apart_again(of_three, city, company, at):
    two = [city.organisation, company.organisation]
    set_sides(of_three, two, seats=seats(of_three, 0, 0, 1), by=city, at=at)
    three = [city.organisation, None, company.organisation]
    apart = {party.pk: place for place, party in enumerate(of_three.parties.order_by("name"))}
    set_sides(of_three, three, seats=apart, by=city, at=at)
    assert [side.parties.count() for side in of_three.sides.all()] == [1, 1, 1]
    assert deviations() == []


def test_no_party_is_left_without_a_side(of_three, city, company, at):
    with pytest.raises(ValueError, match="without a side"):
        set_sides(of_three, [city.organisation, company.organisation], by=city, at=at)
    assert of_three.sides.count() == 3


def test_nobody_moves_in_a_shared_register(proposed, city, company, at):
    agreement = models.Agreement.objects.get()
    with pytest.raises(errors.AlreadyShared):
        set_sides(agreement, [company.organisation, city.organisation], by=city, at=at)
    with pytest.raises(ValueError, match="zip"):
        set_sides(agreement, [city.organisation], by=city, at=at)


def test_the_page_puts_parties_onto_one_side(of_three, city, company, client):
    client.force_login(city.person)
    address = reverse("sides-set", args=[of_three.pk])
    parties = list(of_three.parties.order_by("side__position"))
    together = {f"seat_{party.pk}": place for party, place in zip(parties, (0, 0, 2), strict=True)}
    who = {"side_0": city.organisation_id, "side_1": "", "side_2": company.organisation_id}
    for _click in range(2):
        assert client.post(address, {**together, **who}).status_code == 302
        together[f"seat_{parties[2].pk}"], who = (
            1,
            {"side_0": who["side_0"], "side_1": company.organisation_id},
        )
    assert [side.parties.count() for side in of_three.sides.all()] == [2, 1]


@pytest.mark.parametrize(
    ("seats_given", "acting", "field"),
    [((0, 0, 0), ("city", "", ""), None), ((0, 0, 2), ("city", "company", ""), "side_1")],
    ids=["one side only", "a side without a party"],
)
def test_sides_that_make_no_sense_are_told(of_three, city, company, client, seats_given, acting, field):
    client.force_login(city.person)
    bodies = {"city": city.organisation_id, "company": company.organisation_id, "": ""}
    parties = of_three.parties.order_by("side__position")
    sent = {f"seat_{party.pk}": place for party, place in zip(parties, seats_given, strict=True)}
    sent |= {f"side_{place}": bodies[who] for place, who in enumerate(acting)}
    answer = client.post(reverse("sides-set", args=[of_three.pk]), sent)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors or (
        field is None and answer.context["form"].non_field_errors()
    )


def test_three_sides_have_three_pieces_on_the_signing_sheet(of_three, city, company, outsider, client, at):
    three = [city.organisation, outsider.organisation, company.organisation]
    set_sides(of_three, three, by=city, at=at)
    document = models.Document.objects.get()
    confirm(document, city, 0)
    (undertaking,) = propose_versions(document, by=city, at=at)
    sign_version(undertaking.versions.get(), by=outsider, at=at)
    client.force_login(city.person)
    page = client.get(reverse("signing", args=[of_three.pk])).content.decode()
    assert "1 of 3 sides have signed" in page
    for member in (city, company):
        assert models.Standing.objects.get().state == "proposed"
        sign_version(undertaking.versions.get(), by=member, at=at)
    assert models.Standing.objects.get().state == "agreed"
