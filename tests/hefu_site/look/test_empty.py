"""Where there is nothing yet, a page says so in the place where it would be, and shows no empty frame."""

import re

import pytest
from django.urls import reverse
from tests.cooperation import open_example

from hefu_site.register.models import Keeping

EVERYWHERE = ["portfolio", "undertakings", "programmes", "search"]
OF_AN_AGREEMENT = [
    "agreement", "delivery", "signing", "packs", "meetings", "publication-choose", "agreement-visits",
    "relation-set",
]  # fmt: skip
EMPTY_FRAME = re.compile(r'<(div|section|dl|ul)[^>]*class="[^"]*\bsheet\b[^>]*>\s*</\1>|<tbody>\s*</tbody>')


def says_so(page: str) -> bool:
    main = page[page.index("<main") : page.index("</main>")]
    told = re.search(r'class="[^"]*\bempty\b[^>]*>\s*\S', main)
    return bool(told) and not EMPTY_FRAME.search(main)


@pytest.mark.parametrize("name", EVERYWHERE)
def test_for_an_organisation_that_has_nothing(client, city, name):
    client.force_login(city.person)
    assert says_so(client.get(reverse(name), {"q": "nothing"}).content.decode())


@pytest.mark.parametrize("name", OF_AN_AGREEMENT)
def test_for_an_agreement_of_which_nothing_is_proposed(client, draft, city, name):
    draft.agreement.shared = True
    draft.agreement.save()
    client.force_login(city.person)
    assert says_so(client.get(reverse(name, args=[draft.agreement_id])).content.decode())


@pytest.mark.parametrize("name", ["history", "agreement-notes"])
def test_no_frame_is_left_empty(client, draft, city, name):
    client.force_login(city.person)
    page = client.get(reverse(name, args=[draft.agreement_id])).content.decode()
    assert not EMPTY_FRAME.search(page)


@pytest.mark.parametrize("name", ["undertakings", "programmes"])
def test_for_a_stranger_where_nothing_is_public(client, db, name):
    assert says_so(client.get(reverse(name)).content.decode())


def test_who_cannot_review_is_not_told_to(client, observer):
    document = open_example(observer, Keeping.OBSERVER)
    address = reverse("agreement", args=[document.agreement_id])
    for who, told in ((observer.person, True), (None, False)):
        client.logout()
        if who:
            client.force_login(who)
        page = client.get(address).content.decode()
        assert ("Nothing is recorded yet" in page, "and record it" in page) == (True, told)


def test_an_observer_who_keeps_registers_is_not_told_that_there_are_none(client, observed, observer, city):
    for who, told in ((observer, False), (city, True)):
        client.force_login(who.person)
        assert ("No cooperation yet" in client.get(reverse("portfolio")).content.decode()) is told
