"""A place that an address names and that is none is said, and never taken for the beginning."""

import pytest
from django.urls import reverse

PAGES = [("portfolio", "after"), ("undertakings", "after"), ("search", "before")]


@pytest.mark.parametrize(("name", "place"), PAGES)
@pytest.mark.parametrize("said", ["nonsense", "~", "1e9"])
def test_a_place_that_is_none_is_answered_400(db, client, name, place, said):
    answer = client.get(reverse(name), {place: said, "kind": "agreement", "q": "jobs"})
    assert answer.status_code == 400
    assert "cannot be read" in answer.content.decode()


def test_so_is_one_of_a_history(agreed, client, city):
    client.force_login(city.person)
    agreement = agreed.agreement
    address = reverse("history", args=[agreement.pk])
    assert client.get(address, {str(agreement.log_id): "nonsense"}).status_code == 400
    assert client.get(address, {str(agreement.log_id): "3"}).status_code == 200


def test_a_program_is_told_in_its_own_way(db, client):
    answer = client.get(reverse("api-undertakings"), {"after": "nonsense"})
    assert (answer.status_code, list(answer.json()["errors"])) == (422, ["after"])
