"""An undertaking is public while every side grants it, and nothing else is."""

from uuid import uuid4

import pytest
from django.urls import reverse
from tests.cooperation import AT, confirm, join, open_example
from tests.hefu_site.test_addresses import as_

from hefu_site.ledger.models import Entry
from hefu_site.notes.actions import write_note
from hefu_site.people.acts import Refused
from hefu_site.people.models import Role
from hefu_site.publishing import queries
from hefu_site.publishing.actions import choose_publications
from hefu_site.publishing.queries import public, public_agreements, public_page
from hefu_site.register.actions.amendments import propose_ending
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.actions.versions import propose_versions, sign_version
from hefu_site.register.draft import Words
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Document
from hefu_site.register.queries import words_of


def page(agreement, who=None):
    return as_(who).get(reverse("public-agreement", args=[agreement.pk]))


def test_one_side_alone_publishes_nothing(agreed, city):
    assert choose_publications(agreed.agreement, {agreed.pk}, by=city, at=AT) == 1
    assert not public().exists()
    assert page(agreed.agreement).status_code == 404


def test_what_both_grant_is_there_for_everybody_and_the_rest_is_counted(published, outsider):
    for who in (None, outsider):
        shown = page(published.agreement, who).content.decode()
        assert words_of(published.versions.get()) in shown
        assert "1 of 1 agreed undertakings are public" in shown
    assert published.agreement.title in as_(None).get("/").content.decode()


def test_what_is_not_granted_is_not_shown_and_is_counted(published, proposed, city, company):
    other = proposed[0]
    for member in (city, company):
        sign_version(other.versions.get(), by=member, at=AT)
    shown = page(published.agreement).content.decode()
    assert "1 of 2 agreed undertakings are public" in shown
    assert words_of(other.versions.get()) not in shown


def test_either_side_takes_it_back(published, company):
    choose_publications(published.agreement, (), by=company, at=AT)
    assert not public_agreements().exists()
    assert page(published.agreement).status_code == 404


def test_what_all_sides_ended_stays_and_says_so(published, city, company):
    reason = Words(lang="en", text="Superseded by the programme of 2027.", prevails=True)
    ending = propose_ending(published, reason, code="land", seen=1, key=uuid4(), by=city, at=AT)
    for member in (city, company):
        sign_version(ending, by=member, at=AT)
    shown = page(published.agreement).content.decode()
    assert words_of(published.versions.get(number=1)) in shown
    assert "Ended on 1 April 2026 by all sides." in shown
    assert "1 of 1 agreed undertakings are public" in shown
    assert "Superseded" not in shown
    choose_publications(published.agreement, (), by=company, at=AT)
    assert page(published.agreement).status_code == 404


def test_what_is_only_proposed_cannot_be_public(proposed, city, company):
    waiting = proposed[0]
    for member in (city, company):
        assert choose_publications(waiting.agreement, {waiting.pk}, by=member, at=AT) == 0
    assert not public().exists()


def test_nothing_but_the_granted_words_leaves(published, draft, city):
    write_note("Zebrafish", published.agreement, published, lang="en", by=city, at=AT)
    shown = page(published.agreement).content.decode()
    assert "Zebrafish" not in shown
    assert city.person.name not in shown
    for name in ("agreement", "history", "api-agreement", "publication-choose"):
        assert as_(None).get(reverse(name, args=[published.agreement_id])).status_code in (302, 404)
    assert as_(None).get(reverse("undertaking", args=[published.pk])).status_code == 404
    assert as_(None).get(reverse("document", args=[draft.pk])).status_code == 404


def test_the_choice_is_an_entry_and_no_change_is_none(published, city):
    entries = Entry.objects.filter(event="publication.chosen")
    assert {entry.by.organisation_id for entry in entries} == {
        side.organisation_id for side in published.agreement.sides.all()
    }
    before = entries.count()
    assert choose_publications(published.agreement, {published.pk}, by=city, at=AT) == 0
    assert entries.count() == before


@pytest.mark.parametrize("role", [Role.READER, Role.EDITOR])
def test_who_only_reads_or_edits_decides_nothing(agreed, city, role):
    member = join(city.organisation, role)
    with pytest.raises(Refused):
        choose_publications(agreed.agreement, {agreed.pk}, by=member, at=AT)
    shown = as_(member).get(reverse("publication-choose", args=[agreed.agreement_id])).content.decode()
    assert "disabled" in shown


def test_who_stands_on_no_side_decides_nothing(agreed, outsider):
    with pytest.raises(NotYours):
        choose_publications(agreed.agreement, {agreed.pk}, by=outsider, at=AT)
    assert as_(outsider).get(reverse("publication-choose", args=[agreed.agreement_id])).status_code == 404


def test_it_is_chosen_on_the_page(agreed, city, company):
    address = reverse("publication-choose", args=[agreed.agreement_id])
    for member in (city, company):
        as_(member).post(address, {"undertaking": [str(agreed.pk), "no key"]})
    assert "public" in as_(city).get(address).content.decode()
    assert list(public()) == [agreed]
    assert (
        "Nothing was changed"
        in as_(city).post(address, {"undertaking": [str(agreed.pk)]}, follow=True).content.decode()
    )


@pytest.fixture
def published_later(published, city, company):
    """Another agreement of the same sides, of which something is public."""
    document = open_example(city)
    set_sides(document.agreement, [city.organisation, company.organisation], by=city, at=AT)
    confirm(document, city, 3)
    (later,) = propose_versions(Document.objects.get(pk=document.pk), by=city, at=AT)
    for member in (city, company):
        sign_version(later.versions.get(), by=member, at=AT)
    for member in (city, company):
        choose_publications(later.agreement, {later.pk}, by=member, at=AT)
    return later


def test_what_is_published_goes_on_after_its_last(published, published_later, monkeypatch):
    both = [published_later.agreement, published.agreement]
    assert public_page().agreements == both
    monkeypatch.setattr(queries, "A_PAGE", 1)
    front = as_(None).get("/").content.decode()
    assert f"/public?after={both[0].pk}" in front
    older = as_(None).get(reverse("public-agreements"), {"after": both[0].pk})
    assert older.context["published"].agreements == both[1:]
    assert 'rel="next"' not in older.content.decode()


def test_of_one_agreement_too(published, proposed, city, company, client, monkeypatch):
    other = proposed[0]
    for member in (city, company):
        sign_version(other.versions.get(), by=member, at=AT)
    for member in (city, company):
        choose_publications(published.agreement, {published.pk, other.pk}, by=member, at=AT)
    address = reverse("public-agreement", args=[published.agreement_id])
    whole = [item.undertaking.number for item in client.get(address).context["items"]]
    monkeypatch.setattr("hefu_site.publishing.queries.OF_AN_AGREEMENT", 1)
    first = client.get(address)
    rest = client.get(address, {"after": first.context["shown"].following})
    assert [item.undertaking.number for page in (first, rest) for item in page.context["items"]] == whole
    assert (first.context["shown"].public, rest.context["shown"].following) == (2, None)
    assert b"That was the last page" in client.get(address, {"after": 99}).content


def test_the_list_asks_no_more_of_more(published, published_later, company, django_assert_num_queries):
    with django_assert_num_queries(3):
        assert len(public_page().agreements) == 2
    choose_publications(published.agreement, set(), by=company, at=AT)
    with django_assert_num_queries(3):
        assert public_page().agreements == [published_later.agreement]


def test_the_count_of_queries_does_not_grow(published, city, company, draft, django_assert_max_num_queries):
    with django_assert_max_num_queries(25):
        page(published.agreement)
    confirm(draft, city, 7, 8, 9)
    more = propose_versions(draft, by=city, at=AT)
    for undertaking in more:
        for member in (city, company):
            sign_version(undertaking.versions.get(), by=member, at=AT)
    for member in (city, company):
        choose_publications(
            published.agreement, {published.pk, *(each.pk for each in more)}, by=member, at=AT
        )
    with django_assert_max_num_queries(25):
        assert page(published.agreement).content.count(b'class="published') == 4
