"""One agreement in two languages: each version has its words in both."""

from dataclasses import replace

import pytest
from django.urls import reverse
from tests.cooperation import EXAMPLE, confirm

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.party import Party, PartyKind
from hefu.terms.source import Source
from hefu_site.ledger.models import Entry
from hefu_site.ledger.queries import deviations
from hefu_site.look.ids import new_id
from hefu_site.register import errors, models, queries
from hefu_site.register.actions.agreements import add_document, begin_agreement
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.actions.undertakings import propose_undertaking
from hefu_site.register.actions.versions import propose_versions
from hefu_site.register.draft import BLANK, Words

CHINESE = EXAMPLE.with_name("agreement.zh.txt")


def add(draft, by, at, file=CHINESE) -> models.Document:
    source = Source(name=file.name, text=file.read_text(encoding="utf-8"))
    return add_document(draft.agreement, source=source, reading=read(source, load_lexicon()), by=by, at=at)


def test_what_is_proposed_has_its_words_in_both_languages(draft, city, at):
    add(draft, city, at)
    confirm(draft, city, 3)
    (undertaking,) = propose_versions(draft, by=city, at=at)
    words = dict(undertaking.versions.get().wordings.values_list("lang", "text"))
    assert words == {
        "en": "Yunzhou shall create 3,000 jobs in Linhe by the end of 2027",
        "zh-Hans": "芸舟应于2027年底前在麟河创造3000个就业岗位",
    }


def test_each_wording_quotes_its_own_document(draft, city, at):
    add(draft, city, at)
    confirm(draft, city, *range(12))
    propose_versions(draft, by=city, at=at)
    wordings = models.Wording.objects.select_related("document")
    assert wordings.count() == 24
    assert all(each.document.text[each.start : each.end] == each.text for each in wordings)


def test_a_party_bears_its_names_in_both_languages(draft, city, at):
    add(draft, city, at)
    party = models.Party.objects.get(name="Yunzhou Group Co., Ltd.")
    assert {"Yunzhou", "芸舟集团有限公司", "芸舟"} <= set(party.aliases)


def test_the_other_side_sees_both_texts_once_it_is_shared(draft, city, company, at):
    chinese = add(draft, city, at)
    assert not queries.documents_visible_to(company).exists()
    confirm(draft, city, 0)
    propose_versions(draft, by=city, at=at)
    assert set(queries.documents_visible_to(company)) == {draft, chinese}


def test_a_second_text_in_one_language_is_refused(draft, city, at):
    with pytest.raises(errors.SameLanguage):
        add(draft, city, at, file=EXAMPLE)


def test_what_is_before_all_sides_gets_no_further_text(draft, proposed, city, at):
    with pytest.raises(errors.AlreadyShared):
        add(draft, city, at)


def test_another_side_adds_nothing(draft, company, at):
    with pytest.raises(errors.NotYours):
        add(draft, company, at)


def begun(city, at) -> models.Agreement:
    agreement = models.Agreement(id=new_id(), title="Linhe and Yunzhou", lang="en", kind="memorandum")
    company = Party(id="1", name="Yunzhou Group Co., Ltd.", kind=PartyKind.COMPANY)
    return begin_agreement(agreement, [company], by=city, at=at)


def first_text(agreement, by, at, text: str | None = None) -> models.Document:
    source = Source(name=EXAMPLE.name, text=text or EXAMPLE.read_text(encoding="utf-8"))
    return add_document(agreement, source=source, reading=read(source, load_lexicon()), by=by, at=at)


def test_a_register_begun_without_a_text_takes_one(city, company, at):
    agreement = begun(city, at)
    sides = list(agreement.sides.all())
    document = first_text(agreement, city, at)
    assert (document.side.organisation, document.shared) == (city.organisation, False)
    assert list(agreement.sides.all()) == sides  # the text names nobody else
    assert "Yunzhou" in models.Party.objects.get(name="Yunzhou Group Co., Ltd.").aliases
    assert models.Agreement.objects.get().signed == "2026-03-18"
    confirm(document, city, 0)
    assert len(propose_versions(document, by=city, at=at)) == 1
    assert deviations() == []


def test_whoever_else_a_first_text_names_becomes_a_side_of_a_draft(city, at):
    agreement = begun(city, at)
    text = "Linhe City, Yunzhou Group Co., Ltd. and Beihe University signed a memorandum. "
    first_text(agreement, city, at, text + "Beihe University will train 300 engineers.")
    assert [str(side) for side in agreement.sides.all()][2:] == ["Beihe University"]


def test_a_text_that_comes_later_is_its_sides_own_until_something_of_it_is_proposed(city, company, at):
    agreement = begun(city, at)
    said = [Words(lang="en", text="Yunzhou shall plant 500 trees", prevails=True)]
    bearer = {"bearer": [agreement.parties.get(side__position=1)]}
    propose_undertaking(agreement, replace(BLANK, wordings=said, parties=bearer), by=city, at=at)
    set_sides(agreement, [city.organisation, company.organisation], by=city, at=at)
    agreement = models.Agreement.objects.get()
    document = first_text(agreement, city, at)
    assert not queries.documents_visible_to(company).exists()
    confirm(document, city, 0)
    (made,) = propose_versions(document, by=city, at=at)
    assert made.number == 2
    assert list(queries.documents_visible_to(company)) == [document]
    assert Entry.objects.filter(event="document.shared").count() == 1
    assert deviations() == []


def test_the_first_text_is_added_on_a_page_that_leads_on_to_the_sides(client, city, at):
    agreement = begun(city, at)
    client.force_login(city.person)
    page = client.get(reverse("agreement", args=[agreement.pk])).content.decode()
    address = reverse("document-add", args=[agreement.pk])
    assert address in page
    form = client.get(address).context["form"]
    with EXAMPLE.open("rb") as file:
        answer = client.post(address, {"once": form["once"].value(), "file": file})
    assert answer.headers["Location"] == reverse("sides-set", args=[agreement.pk])
    assert queries.documents_visible_to(city).get().name == EXAMPLE.name
