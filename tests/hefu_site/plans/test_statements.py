"""What a side states for itself follows what it stated before, and the form begins with that."""

import pytest
from django.urls import reverse


@pytest.mark.parametrize(
    ("page", "rows", "said"),
    [
        ("owner-name", "owners", {"office": "Public affairs", "person": "Lin"}),
        ("means-state", "means", {"text": "its own budget"}),
    ],
)
def test_a_later_statement_follows_the_earlier(agreed, city, company, client, page, rows, said):
    address = reverse(page, args=[agreed.pk])
    client.force_login(city.person)
    assert client.post(address, dict.fromkeys(said, "")).status_code == 422
    assert client.post(address, said).status_code == 302
    assert client.get(address).context["form"].initial == said
    assert client.post(address, said).status_code == 302
    first, second = getattr(agreed, rows).all()
    assert (second.replaces, second.lang) == (first, "en")
    client.force_login(company.person)
    assert client.get(address).context["form"].initial == {}
