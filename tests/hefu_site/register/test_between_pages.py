"""The pages on which the sides answer one another: what they show, keep, and say to a second click."""

import pytest
from django.urls import reverse
from tests.cooperation import AT

from hefu_site.register import models
from hefu_site.register.actions import amendments, asks
from hefu_site.register.actions.versions import sign_version


@pytest.fixture
def as_company(client, company):
    client.force_login(company.person)
    return client


def filled(page, **changed) -> dict:
    """What a form is sent with when a person changes some of its fields."""
    form = page.context["form"]
    values = {field.html_name: field.value() for field in form}
    return {name: value for name, value in {**values, **changed}.items() if value is not None}


def test_an_amendment_is_filled_in_with_what_is_in_force(agreed, as_company):
    address = reverse("version-amend", args=[agreed.pk])
    page = as_company.get(address)
    assert "3,000 jobs" in page.context["form"]["words_en"].value()
    sent = filled(page, words_en="Yunzhou shall create 2,000 jobs", quantities="2,000 jobs", due="2028")
    assert as_company.post(address, sent).status_code == 302
    second = agreed.versions.get(number=2)
    assert (second.due, second.quantities) == (
        "2028",
        [{"text": "2,000 jobs", "value": 2000.0, "unit": "jobs"}],
    )
    assert [part.party.name for part in second.parts.all()] == ["Yunzhou Group Co., Ltd."]


def test_the_page_shows_word_by_word_what_would_change(agreed, as_company):
    address = reverse("version-amend", args=[agreed.pk])
    words = "Yunzhou shall create 2,000 jobs in Linhe by the end of 2027"
    sent = filled(as_company.get(address), words_en=words, quantities="2,000 jobs", due="")
    as_company.post(address, sent)
    page = as_company.get(reverse("undertaking", args=[agreed.pk])).content.decode()
    assert "struck: </span>3,000</del>" in page
    assert "added: </span>2,000</ins>" in page
    assert "<del>by 31 December 2027</del>" in page


def test_an_amount_whose_words_are_gone_is_told_at_its_field(agreed, as_company):
    address = reverse("version-amend", args=[agreed.pk])
    sent = filled(as_company.get(address), words_en="Yunzhou shall create 3,500 jobs in Linhe")
    answer = as_company.post(address, sent)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["quantities"])
    assert "3,500 jobs" in answer.content.decode()
    assert agreed.versions.count() == 1
    assert as_company.post(address, {**sent, "quantities": "3,500 jobs"}).status_code == 302


def test_nothing_changed_is_said_and_nothing_stored(agreed, as_company):
    address = reverse("version-amend", args=[agreed.pk])
    answer = as_company.post(address, filled(as_company.get(address)))
    assert "Nothing differs" in answer.content.decode()
    assert agreed.versions.count() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [("due", "soon"), ("quantities", "many"), ("words_en", ""), ("prevails", ["zh-Hans"]), ("strength", "x")],
)
def test_what_makes_no_sense_is_said_at_its_field_and_the_rest_is_kept(agreed, as_company, field, value):
    address = reverse("version-amend", args=[agreed.pk])
    answer = as_company.post(address, filled(as_company.get(address), said_by="Shen Keli", **{field: value}))
    assert answer.status_code == 422
    assert answer.context["form"].errors[field]
    assert "Shen Keli" in answer.content.decode()


def test_who_was_slower_is_told_and_keeps_what_was_typed(agreed, as_company, city):
    address = reverse("version-amend", args=[agreed.pk])
    both = [str(party.pk) for party in agreed.agreement.parties.all()]
    words = {"words_en": "Yunzhou shall create 1,000 jobs", "quantities": "1,000 jobs"}
    sent = filled(as_company.get(address), bearer=both, **words)
    theirs = amendments.draft_of(agreed.versions.get())
    amendments.amend_version(
        agreed.versions.get(), amendments.replace(theirs, due="2026"), seen=1, by=city, at=AT
    )
    answer = as_company.post(address, sent)
    page = answer.content.decode()
    assert "Version 2 was proposed meanwhile" in page
    assert "Yunzhou shall create 1,000 jobs" in page
    assert as_company.post(address, filled(answer)).status_code == 302
    third = agreed.versions.get(number=3)
    assert third.wordings.get().text == "Yunzhou shall create 1,000 jobs"
    assert third.parts.filter(part="bearer").count() == 2


def test_a_form_sent_twice_is_told_gently(agreed, as_company):
    address = reverse("version-amend", args=[agreed.pk])
    sent = filled(as_company.get(address), due="2028")
    as_company.post(address, sent)
    answer = as_company.post(address, sent, follow=True)
    assert "nothing was done twice" in answer.content.decode()
    assert agreed.versions.count() == 2


def test_a_refusal_is_shown_with_its_reason(proposed, as_company):
    version = proposed[0].versions.get()
    address = reverse("version-refuse", args=[version.pk])
    assert as_company.post(address, {"reason": ""}).status_code == 422
    for _click in range(2):
        page = as_company.post(address, {"reason": "The sum is too small."}, follow=True).content.decode()
    assert "nothing was done twice" in page
    assert "The sum is too small." in page
    assert "It may still sign" in page


def test_a_proposal_is_withdrawn_by_its_own_side_only(proposed, as_company, city, client):
    version = proposed[0].versions.get()
    address = reverse("version-withdraw", args=[version.pk])
    assert as_company.post(address).status_code == 404
    client.force_login(city.person)
    assert "The proposal is withdrawn" in client.post(address, follow=True).content.decode()
    assert "nothing was done twice" in client.post(address, follow=True).content.decode()
    assert "withdrawn" in client.get(reverse("agreement", args=[proposed[0].agreement_id])).content.decode()


def test_an_ending_is_proposed_signed_and_shown_with_its_day(agreed, as_company, city, company):
    address = reverse("ending-propose", args=[agreed.pk])
    sent = filled(as_company.get(address), ends_for="land", reason="The site was moved.")
    assert "An ending is proposed" in as_company.post(address, sent, follow=True).content.decode()
    assert "nothing was done twice" in as_company.post(address, sent, follow=True).content.decode()
    ending = agreed.versions.get(ends=True)
    sheet = as_company.get(reverse("signing", args=[agreed.agreement_id])).content.decode()
    for words in ("The site was moved.", "3,000 jobs", ending.get_ends_for_display()):
        assert words in sheet
    for member in (city, company):
        sign_version(ending, by=member, at=AT)
    page = as_company.get(reverse("undertaking", args=[agreed.pk])).content.decode()
    assert "Ended on 1 April 2026 by all sides" in page
    assert "3,000 jobs" in page
    assert "reason: land" in page
    assert "Reason: land." in page


@pytest.mark.parametrize("code", ["", "no such reason"])
def test_an_ending_without_a_known_kind_of_reason_is_asked_for_it_and_keeps_the_words(
    agreed, as_company, code
):
    sent = {"seen": "1", "ends_for": code, "reason": "The site was moved."}
    answer = as_company.post(reverse("ending-propose", args=[agreed.pk]), sent)
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {"ends_for"}
    assert "The site was moved." in answer.content.decode()
    assert not agreed.versions.filter(ends=True).exists()


def test_a_repudiation_is_shown_and_the_version_stays_in_force(agreed, as_company):
    address = reverse("undertaking-repudiate", args=[agreed.pk])
    page = as_company.post(address, {"reason": "The market has gone."}, follow=True).content.decode()
    for part in page.split('id="versions"'):  # what is in force tells it above all else, and its version too
        assert ("No longer held to by" in part, "it stays in force" in part) == (True, True)
    assert "nothing was done twice" in as_company.post(address, {"reason": "x"}, follow=True).content.decode()


@pytest.mark.parametrize("name", ["ending-propose", "undertaking-repudiate"])
def test_what_is_not_in_force_is_told(proposed, as_company, name):
    address = reverse(name, args=[proposed[0].pk])
    page = as_company.post(
        address, {"reason": "x", "ends_for": "land", "seen": "1"}, follow=True
    ).content.decode()
    assert "Nothing of this undertaking is in force" in page


@pytest.mark.parametrize(("name", "kind"), [("ask-take-up", "taken_up"), ("ask-counter", "countered")])
def test_an_ask_becomes_a_pledge_and_each_page_leads_to_the_other(ask, as_company, name, kind):
    address = reverse(name, args=[ask.pk])
    sent = filled(as_company.get(address), strength="shall")
    made = as_company.post(address, sent, follow=True)
    answer = models.Answer.objects.get()
    assert answer.kind == kind
    assert reverse("undertaking", args=[ask.pk]) in made.content.decode()
    page = as_company.get(reverse("undertaking", args=[ask.pk])).content.decode()
    assert reverse("undertaking", args=[answer.pledge_id]) in page
    assert "nothing was done twice" in as_company.post(address, sent, follow=True).content.decode()


def test_words_that_stand_in_no_text_rest_on_none(ask, as_company):
    address = reverse("ask-counter", args=[ask.pk])
    sent = filled(as_company.get(address), words_en="Yunzhou will open a school.", programmes="")
    page = as_company.post(address, sent, follow=True).content.decode()
    rests_on = page.partition("Rests on")[2].partition("</div>")[0]
    assert ("written down here, in no document" in rests_on, "the agreement itself" in rests_on) == (
        True,
        False,
    )


@pytest.mark.parametrize("name", ["ask-decline", "ask-note"])
def test_an_ask_is_declined_or_noted_once(ask, as_company, name):
    address = reverse(name, args=[ask.pk])
    for _click in range(2):
        page = as_company.post(address, {"reason": "Not this year."}, follow=True).content.decode()
    assert "nothing was done twice" in page
    assert models.Answer.objects.get().reason == "Not this year."


def test_days_of_silence_are_told_on_the_page(ask, as_company):
    page = reverse("undertaking", args=[ask.pk])
    assert "unanswered for 12 days" in as_company.get(page, {"on": "2026-04-13"}).content.decode()
    asks.note_ask(
        ask, "", lang="en", by=models.Side.objects.get(position=1).organisation.memberships.get(), at=AT
    )
    assert "answered on the same day" in as_company.get(page).content.decode()


def test_who_may_sees_what_may_be_done(proposed, agreed, ask, as_company, city, company):
    def open_to(undertaking, member):
        as_company.force_login(member.person)
        return as_company.get(reverse("undertaking", args=[undertaking.pk])).context["between"].acts

    assert open_to(proposed[0], city) == {
        "version.amend",
        "version.sign",
        "version.refuse",
        "version.withdraw",
    }
    assert open_to(agreed, company) == {"version.amend", "ending.propose", "undertaking.repudiate"}
    assert open_to(ask, company) == {
        "version.amend",
        "ask.take_up",
        "ask.counter",
        "ask.decline",
        "ask.note",
    }
    assert open_to(ask, city) == {"version.amend", "version.withdraw"}


def test_an_ask_awaits_an_answer_and_no_signature(ask, as_company):
    page = as_company.get(reverse("undertaking", args=[ask.pk])).content.decode()
    assert "Sign this version" not in page
    assert "an ask, which is answered and not signed" in page
    sheet = as_company.get(reverse("signing", args=[ask.agreement_id])).content.decode()
    assert "Nothing waits for your side." in sheet
    portfolio = as_company.get(reverse("portfolio")).context
    assert (portfolio["open"]["unsigned"], portfolio["open"]["unanswered"]) == (0, 1)
    assert portfolio["kept"][0].counts["signable"] == 0
    version = ask.versions.get()
    told = as_company.post(reverse("version-sign", args=[version.pk]), follow=True).content.decode()
    assert "It is answered, not signed" in told
    assert not version.signatures.exists()


def test_an_ask_is_withdrawn_on_its_page(ask, client, city):
    client.force_login(city.person)
    page = client.get(reverse("undertaking", args=[ask.pk])).content.decode()
    address = reverse("version-withdraw", args=[ask.versions.get().pk])
    assert address in page
    client.post(address)
    assert address not in client.get(reverse("undertaking", args=[ask.pk])).content.decode()


def test_a_past_day_of_an_agreement_asks_for_no_signature(proposed, as_company):
    address = reverse("agreement", args=[proposed[0].agreement_id])
    pages = [as_company.get(address, day).content.decode() for day in ({}, {"on": "2026-04-01"})]
    assert ["Read and sign" in page for page in pages] == [True, False]


def test_a_past_day_offers_nothing_to_do(agreed, as_company):
    page = as_company.get(reverse("undertaking", args=[agreed.pk]), {"on": "2026-04-01"})
    assert page.context["between"].acts == frozenset()
