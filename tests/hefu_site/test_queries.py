"""What a page asks of the database does not grow with the register."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.cooperation import AT, confirm, open_example

from hefu_site.register.actions import versions
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.models import Document, Keeping

PAGES = {
    "portfolio": "/",
    "agreement": "/agreements/{agreement}",
    "how it goes": "/agreements/{agreement}/delivery",
    "undertaking": "/undertakings/{undertaking}",
    "list": "/undertakings",
    "list by due day": "/undertakings?order=due&open=overdue",
    "list as JSON": "/api/undertakings",
    "agreements as JSON": "/api/agreements",
    "search": "/search?q=jobs",
    "signing sheet": "/agreements/{agreement}/signing",
    "history": "/agreements/{agreement}/history",
}


def put_down_more(draft, city, company, observer):
    """More undertakings of the agreement, another agreement of its sides, and an observer's register."""
    confirm(draft, city, *range(7, 11))
    versions.propose_versions(Document.objects.get(pk=draft.pk), by=city, at=AT)
    for by, keeping in ((city, Keeping.SIDES), (observer, Keeping.OBSERVER)):
        document = open_example(by, keeping)
        confirm(document, by, *range(7))
        if keeping == Keeping.OBSERVER:
            versions.record_versions(document, by=by, at=AT)
            continue
        set_sides(document.agreement, [city.organisation, company.organisation], by=by, at=AT)
        versions.propose_versions(Document.objects.get(pk=document.pk), by=by, at=AT)


def asked_for(client, address) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.fixture
def addresses(agreed):
    found = {"agreement": agreed.agreement_id, "undertaking": agreed.pk}
    return {name: address.format(**found) for name, address in PAGES.items()}


def test_a_page_asks_no_more_of_a_larger_register(addresses, draft, city, company, observer, client):
    client.force_login(city.person)
    before = {name: asked_for(client, address) for name, address in addresses.items()}
    put_down_more(draft, city, company, observer)
    assert {name: asked_for(client, address) for name, address in addresses.items()} == before


def test_a_signature_asks_no_more_of_a_larger_register(proposed, draft, city, company, observer, client):
    client.force_login(company.person)
    counts = []
    for undertaking in proposed[:2]:
        with CaptureQueriesContext(connection) as queries:
            assert client.post(f"/versions/{undertaking.versions.get().pk}/sign").status_code == 302
        counts.append(len(queries))
        if len(counts) == 1:
            put_down_more(draft, city, company, observer)
    assert counts[0] == counts[1]
