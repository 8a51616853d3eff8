"""Undertakings that stand in no document, and registers that begin without one."""

from dataclasses import replace

import pytest
from django.urls import reverse
from tests.cooperation import at_once

from hefu.terms.party import Party, PartyKind
from hefu_site.ledger.models import Entry
from hefu_site.ledger.queries import deviations
from hefu_site.look.ids import new_id
from hefu_site.register import errors, models
from hefu_site.register.actions.agreements import begin_agreement
from hefu_site.register.actions.undertakings import propose_undertaking
from hefu_site.register.actions.versions import sign_version
from hefu_site.register.draft import BLANK, Words

WORDS = "Yunzhou shall plant 500 trees along the river by the end of 2027"


def written(agreement: models.Agreement, words: str = WORDS):
    company = agreement.parties.get(side__position=1)
    said = [Words(lang="en", text=words, prevails=True)]
    return replace(BLANK, wordings=said, parties={"bearer": [company]}, due="2027", key=new_id())


def begun(by, at, key=None) -> models.Agreement:
    agreement = models.Agreement(id=key or new_id(), title="Trees", lang="en", kind="memorandum")
    company = Party(id="1", name="Yunzhou Group Co., Ltd.", kind=PartyKind.COMPANY)
    return begin_agreement(agreement, [company], by=by, at=at)


def test_it_is_proposed_signed_and_agreed_like_every_other(proposed, city, company, at):
    agreement = proposed[0].agreement
    made = propose_undertaking(agreement, written(agreement), by=company, at=at)
    version = made.versions.get()
    assert (made.number, version.number, version.side.organisation) == (4, 1, company.organisation)
    assert Entry.objects.latest("pk").event == "undertaking.proposed"
    for member in (city, company):
        sign_version(version, by=member, at=at)
    assert models.Standing.objects.get(undertaking=made).state == "agreed"
    assert deviations() == []


def test_only_who_stands_on_a_side_proposes(draft, proposed, company, outsider, at):
    with pytest.raises(errors.NotYours):
        propose_undertaking(draft.agreement, written(draft.agreement), by=outsider, at=at)


def test_nobody_else_writes_in_a_draft_and_the_first_proposal_opens_it(draft, city, company, at):
    agreement = draft.agreement
    with pytest.raises(errors.NotYours):
        propose_undertaking(agreement, written(agreement), by=company, at=at)
    propose_undertaking(agreement, written(agreement), by=city, at=at)
    assert models.Agreement.objects.get().shared
    assert all(side.log for side in agreement.sides.select_related("log"))


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_twice_is_stored_once(draft, city, at):
    said = written(draft.agreement)
    outcomes = at_once(
        lambda: propose_undertaking(models.Agreement.objects.get(pk=draft.agreement_id), said, by=city, at=at)
    )
    assert sorted(outcomes) == ["AlreadyDone", "Undertaking"]
    assert Entry.objects.filter(event="agreement.shared").count() == 1
    assert deviations() == []


@pytest.mark.django_db(transaction=True)
def test_two_at_once_get_a_number_each(proposed, city, company, at):
    agreement = models.Agreement.objects.get()
    acts = [
        lambda by=by: propose_undertaking(agreement, written(agreement), by=by, at=at)
        for by in (city, company)
    ]
    assert at_once(*acts) == ["Undertaking", "Undertaking"]
    assert sorted(agreement.undertakings.values_list("number", flat=True)) == [1, 2, 3, 4, 5]


def form_of(page, **changed) -> dict:
    values = {field.html_name: field.value() for field in page.context["form"]}
    return {name: value for name, value in {**values, **changed}.items() if value is not None}


def test_it_is_written_on_a_page_and_found_told_and_given_as_json(client, proposed, company):
    client.force_login(company.person)
    agreement = proposed[0].agreement
    address = reverse("undertaking-propose", args=[agreement.pk])
    party = agreement.parties.get(side__position=1)
    said = {
        "words_en": WORDS,
        "bearer": [str(party.pk)],
        "due": "by the end of 2027",
        "quantities": "500 trees",
        "basis": "speech",
        "origin": "Joint meeting of 12 March",
    }
    sent = form_of(client.get(address), **said)
    made = client.post(address, sent, follow=True).content.decode()
    assert "Joint meeting of 12 March" in made
    assert "somebody’s speech" in made
    assert "nothing was done twice" in client.post(address, sent, follow=True).content.decode()
    version = models.Version.objects.get(wordings__text=WORDS)
    assert (version.due, version.quantities) == (
        "/2027-12-31",
        [{"text": "500 trees", "value": 500.0, "unit": "trees"}],
    )
    found = client.get(reverse("search"), {"q": "trees"}).content.decode()
    assert reverse("undertaking", args=[version.undertaking_id]) in found
    assert "wrote down and proposed" in client.get(reverse("history", args=[agreement.pk])).content.decode()
    told = client.get(reverse("api-agreement", args=[agreement.pk])).content.decode()
    assert WORDS in told
    assert "Joint meeting of 12 March" in told


@pytest.mark.parametrize("field", ["words_en", "due", "quantities"])
def test_what_makes_no_sense_is_said_at_its_field_and_the_rest_is_kept(client, proposed, company, field):
    client.force_login(company.person)
    address = reverse("undertaking-propose", args=[proposed[0].agreement_id])
    wrong = {"words_en": "", "due": "soon", "quantities": "many"}[field]
    sent = form_of(client.get(address), **{"words_en": WORDS, "said_by": "Shen Keli", field: wrong})
    answer = client.post(address, sent)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    assert "Shen Keli" in answer.content.decode()


def test_a_register_begins_without_a_text_as_a_draft_of_one_side(city, company, at):
    agreement = begun(city, at)
    assert [str(side) for side in agreement.sides.all()] == [
        "People's Government of Linhe City",
        "Yunzhou Group Co., Ltd.",
    ]
    made = propose_undertaking(agreement, written(agreement), by=city, at=at)
    assert models.Standing.objects.get(undertaking=made).state == "recorded"
    assert deviations() == []


@pytest.mark.django_db(transaction=True)
def test_of_two_clicks_at_once_one_begins(city, at):
    key = new_id()
    assert sorted(at_once(lambda: begun(city, at, key))) == ["Agreement", "AlreadyDone"]


def test_from_nothing_to_both_signatures_on_the_pages(client, city, company):
    client.force_login(city.person)
    begin = reverse("agreement-begin")
    said = {"title": "Trees along the river", "name_1": company.organisation.name}
    sent = form_of(client.get(begin), **said)
    sides = client.post(begin, sent, follow=True)
    assert "nothing was done twice" in client.post(begin, sent, follow=True).content.decode()
    page = client.post(sides.request["PATH_INFO"], form_of(sides), follow=True)
    agreement = models.Agreement.objects.get()
    assert [side.organisation for side in agreement.sides.all()] == [city.organisation, company.organisation]
    assert "There is no text here" in page.content.decode()
    address = reverse("undertaking-propose", args=[agreement.pk])
    made = client.post(address, form_of(client.get(address), words_en=WORDS), follow=True)
    for member in (city, company):
        client.force_login(member.person)
        client.post(reverse("version-sign", args=[made.context["version"].pk]))
    assert "agreed" in client.get(made.request["PATH_INFO"]).content.decode()


@pytest.mark.parametrize(
    ("name", "field"), [("", "name_1"), ("People's Government of Linhe City", "name_1"), ("Y", "name_2")]
)
def test_parties_without_a_name_of_their_own_are_told(client, city, name, field):
    client.force_login(city.person)
    begin = reverse("agreement-begin")
    sent = form_of(client.get(begin), title="Trees", name_1=name, name_2="Y" if field == "name_2" else "")
    answer = client.post(begin, sent)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
