"""Every address, asked by everybody: what is not theirs is not there."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from io import BytesIO

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from tests.addresses import ADDRESSES, LET_IN, filled, routes, told_no
from tests.cooperation import open_example

from hefu_site.ledger.models import Entry
from hefu_site.people.models import Membership
from hefu_site.register.models import Document, Keeping

LOOKERS = sorted(LET_IN["all"])
LISTS = [
    "portfolio", "search", "undertakings", "undertakings-csv", "undertakings-xlsx", "agreements-csv",
    "agreements-xlsx", "api-undertakings", "api-agreements",
]  # fmt: skip


def as_(member: Membership | None) -> Client:
    client = Client()
    if member is not None:
        client.force_login(member.person)
    return client


@contextmanager
def taken_back(client: Client) -> Iterator[None]:
    """Take back whatever is stored within; the session goes on."""
    kept = copy(client.cookies)
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    client.cookies = kept


def outcome(client: Client, method: str, address: str) -> str:
    """What somebody got at an address."""
    with taken_back(client):
        before = Entry.objects.count()
        answer = getattr(client, method)(address, {"said": "nothing"})
        stored = Entry.objects.count() - before
    led_away = answer.headers.get("Location", "").startswith(reverse("sign-in"))
    known = {403: "told no", 404: "not there", 405: "no such method"}
    said = "not there" if led_away else known.get(answer.status_code, "let in")
    return said + (" and stored" if stored and said != "let in" else "")


def expected(who: str, word: str) -> str:
    if not word:
        return "no such method"
    return "let in" if who in LET_IN[word] else "told no" if who in told_no(word) else "not there"


def test_every_address_stands_in_the_table():
    assert {name for name, _ in routes()} == set(ADDRESSES)


@pytest.mark.parametrize("who", LOOKERS)
def test_each_is_let_in_where_the_table_says_and_nowhere_else(people, things, who):
    client, found = as_(people[who]), {}
    for name, route in routes():
        for method, word in zip(("get", "post"), ADDRESSES[name], strict=True):
            got = outcome(client, method, filled(route, things))
            wanted = expected(who, word)
            if got != wanted and not (wanted == "no such method" and got == "not there"):
                found[f"{method} {name}"] = f"{got}, not {wanted}"
    assert found == {}


@pytest.mark.parametrize("who", ["company signatory", "company reader", "host", "outsider", "stranger"])
def test_nothing_about_a_draft_is_there_for_anybody_else(draft, people, who):
    about = {"agreements": draft.agreement_id, "documents": draft.pk, "position": 1}
    client, found = as_(people[who]), {}
    for name, route in routes():
        if route.startswith(("agreements/<", "documents/<", "api/agreements/<")):
            for method in ("get", "post"):
                found[f"{method} {name}"] = outcome(client, method, filled(route, about))
    assert {name for name, got in found.items() if got not in ("not there", "no such method")} == set()


def addresses(document: Document) -> dict[str, str]:
    """The pages about an agreement and a document of it."""
    about = {"agreements": document.agreement_id, "documents": document.pk}
    pages = ("agreement", "delivery", "history", "api-agreement", "document")
    return {name: filled(route, about) for name, route in routes() if name in pages}


@pytest.mark.parametrize("name", ["agreement", "delivery", "history", "api-agreement", "document"])
def test_a_draft_is_there_for_its_own_side_only(draft, city, company, outsider, observer, name):
    address = addresses(draft)[name]
    assert as_(city).get(address).status_code == 200
    for other in (company, outsider, observer, None):
        assert as_(other).get(address).status_code == 404


@pytest.mark.parametrize("name", ["agreement", "delivery", "history", "api-agreement", "document"])
def test_an_observers_register_is_there_for_everybody(observer, city, name):
    document = open_example(observer, Keeping.OBSERVER)
    address = addresses(document)[name]
    assert [as_(who).get(address).status_code for who in (observer, city, None)] == [200, 200, 200]


def test_only_its_keeper_adds_to_an_observers_register(observer, city):
    address = reverse("document-add", args=[open_example(observer, Keeping.OBSERVER).agreement_id])
    assert as_(city).post(address, {"text": "麟河市应建设50口水井。"}).status_code == 404
    assert as_(observer).post(address, {"text": "麟河市应建设50口水井。"}).status_code == 302


@pytest.mark.parametrize("name", LISTS)
def test_a_page_open_to_all_shows_each_what_is_theirs(proposed, city, company, outsider, name):
    def shows(who):
        answer = as_(who).get(reverse(name), {"q": "jobs"})
        assert answer.status_code == 200
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        if name.endswith("xlsx"):
            content = "".join(str(row) for row in load_workbook(BytesIO(content)).active.values).encode()
        return b"Linhe and Yunzhou" in content or b"jobs in" in content

    assert [shows(who) for who in (city, company, outsider, None)] == [True, True, False, False]


@pytest.mark.parametrize("name", [name for name, (look, _) in ADDRESSES.items() if look == "members"])
def test_a_stranger_is_led_to_the_sign_in(db, name):
    answer = as_(None).get(reverse(name))
    assert answer.headers["Location"] == f"{reverse('sign-in')}?next={reverse(name)}"


def test_demonstration_accounts_exist_only_under_the_setting(city):
    city.person.email = "city@example.invalid"
    city.person.save()
    assert as_(None).post(reverse("demo-sign-in"), {"email": "city@example.invalid"}).status_code == 404
    assert b"city@example.invalid" not in as_(None).get(reverse("sign-in")).content


def test_a_person_signs_in_with_a_password(city):
    city.person.set_password("a long enough pass phrase")
    city.person.save()
    given = {"username": city.person.email.upper(), "password": "a long enough pass phrase"}
    assert as_(None).post(reverse("sign-in"), given).status_code == 302


def test_an_editor_who_signs_is_told_who_may(proposed, company):
    company.role = "editor"
    company.save()
    answer = as_(company).post(reverse("version-sign", args=[proposed[0].versions.get().pk]))
    assert answer.status_code == 403
    assert "editor" in answer.content.decode()


def test_nothing_is_loaded_from_elsewhere_and_no_script_runs_inline(client, db):
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
