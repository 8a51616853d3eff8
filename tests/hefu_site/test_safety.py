"""What holds for every request and every answer, whoever asks."""

import csv
import os
import subprocess
import sys
from io import BytesIO, StringIO

import pytest
from django.contrib.sessions.models import Session
from django.db.models import Value
from django.db.models.functions import Concat
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from tests.addresses import ADDRESSES, filled, routes
from tests.hefu_site.test_addresses import as_

from hefu_site.ledger.models import Entry
from hefu_site.people import limits
from hefu_site.people.models import Attempt
from hefu_site.register.models import Party, Wording

PHRASE = "a long enough pass phrase"
LANGUAGES = {"en": "Back to the start", "zh-hans": "返回首页"}


@pytest.fixture
def person(city):
    city.person.set_password(PHRASE)
    city.person.save()
    return city.person


def sign_in(client: Client, person, **more):
    given = {"username": person.email, "password": PHRASE, **more}
    return client.post(reverse("sign-in"), given)


def test_nothing_is_stored_without_the_token_of_the_form(things, people):
    client = Client(enforce_csrf_checks=True)
    client.force_login(people["city administrator"].person)
    before, found = Entry.objects.count(), {}
    for name, route in routes():
        if ADDRESSES[name][1]:
            found[name] = client.post(filled(route, things), {"said": "nothing"}).status_code
    assert set(found.values()) == {403}
    assert Entry.objects.count() == before


@pytest.mark.parametrize("address", ["/", "/sign-in", "/nowhere", "/undertakings.csv"])
def test_every_answer_carries_the_headers(db, client, address):
    headers = client.get(address).headers
    policy = headers["Content-Security-Policy"].split("; ")
    assert {"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"} <= set(
        policy
    )
    assert "unsafe" not in str(policy)
    assert {name: headers[name] for name in list(headers) if name.startswith(("X-", "Ref", "Cross"))} == {
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    assert "camera=()" in headers["Permissions-Policy"]


def test_what_a_member_saw_is_kept_by_no_browser_and_no_proxy(city, client):
    assert "no-store" in as_(city).get("/").headers["Cache-Control"]
    assert "Cache-Control" not in client.get("/").headers


SECURE = """
import django; django.setup()
from django.core.management import call_command; call_command("migrate", verbosity=0)
from hefu_site.people.models import Person
phrase = "a long enough pass phrase"
person = Person.objects.create_person(email="a@example.org", name="A", password=phrase)
from django.test import Client
given = {"username": "a@example.org", "password": phrase}
answer = Client(headers={"host": "hefu.example"}).post("/sign-in", given, secure=True)
for cookie in answer.cookies.values():
    print(cookie.key, cookie["secure"], cookie["httponly"], cookie["samesite"])
print(answer.headers["Strict-Transport-Security"])
print(Client(headers={"host": "hefu.example"}).get("/").headers["Location"])
print(*person.password.split("$")[:4])
from click.testing import CliRunner; from hefu_site.commands.site import site
print(CliRunner().invoke(site, ["check"]).output)
"""


def test_over_https_the_cookies_are_for_it_alone_and_the_deploy_check_is_clean(tmp_path):
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("HEFU_", "DJANGO_"))}
    environ |= {"HEFU_HOME": str(tmp_path), "HEFU_HTTPS": "1", "HEFU_HOSTS": "hefu.example"}
    environ["DJANGO_SETTINGS_MODULE"] = "hefu_site.settings.django"
    done = subprocess.run(  # noqa: S603  our own words
        [sys.executable, "-c", SECURE], env=environ, capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.splitlines() == [
        "csrftoken True  Lax",
        "sessionid True True Lax",
        "max-age=31536000; includeSubDomains; preload",
        "https://hefu.example/",
        "argon2 argon2id v=19 m=102400,t=2,p=8",
        "Fit for real use, as far as these checks go.",
        "",
    ]


def test_a_session_known_before_the_sign_in_is_worth_nothing_after(person):
    client = Client()
    client.get(reverse("sign-in"))
    session = client.session
    session["planted"] = True
    session.save()
    client.cookies["sessionid"] = session.session_key
    sign_in(client, person)
    assert client.cookies["sessionid"].value != session.session_key
    assert not Session.objects.filter(session_key=session.session_key).exists()


def test_who_signs_in_as_somebody_else_keeps_nothing_of_the_first(person, company):
    client = as_(company)
    old = client.cookies["sessionid"].value
    client.post(reverse("sign-out"))
    sign_in(client, person)
    assert not Session.objects.filter(session_key=old).exists()


@pytest.mark.parametrize(
    "next_", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_nobody_is_led_away_from_the_site(person, next_):
    client = Client()
    assert sign_in(client, person, next=next_).headers["Location"] == reverse("portfolio")
    chosen = client.post(reverse("set_language"), {"language": "en", "next": next_})
    assert chosen.headers["Location"] == "/"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_host_that_is_not_ours_is_answered_by_nothing_of_ours(db, lang):
    answer = Client(headers={"host": "evil.example", "accept-language": lang}).get("/")
    assert answer.status_code == 400
    assert b"evil.example" not in answer.content


@pytest.mark.parametrize(("lang", "back"), LANGUAGES.items())
@pytest.mark.parametrize("status", [400, 403, 404, 413, 429, 500])
def test_what_went_wrong_is_said_in_both_languages_with_what_to_do_next(
    city, monkeypatch, rf, status, lang, back
):
    client = Client(raise_request_exception=False, enforce_csrf_checks=status == 403)
    client.cookies["django_language"] = lang
    client.force_login(city.person)
    address, method, more = reverse("agreement-open"), client.post, {}
    if status == 400:
        more = {"data": {f"f{number}": "x" for number in range(1100)}}
    elif status == 404:
        address, method = "/nowhere", client.get
    elif status == 413:
        more = {"headers": {"content-length": str(limits.LARGEST + 1)}}
    elif status == 429:
        monkeypatch.setattr(limits, "MOST_UPLOADS", 0)
    elif status == 500:
        monkeypatch.setattr("hefu_site.portal.views.portfolio_of", None)
        address, method = "/", client.get
    answer = method(address, **more)
    assert answer.status_code == status
    page = answer.content.decode()
    assert f'<html lang="{lang}">' in page
    assert back in page


def test_uploads_are_held_off_by_person_and_questions_of_strangers_by_address(city, company, monkeypatch):
    monkeypatch.setattr(limits, "MOST_UPLOADS", 2)
    monkeypatch.setattr(limits, "MOST_QUESTIONS", 2)
    address, sent = reverse("agreement-open"), {"said": "nothing"}
    assert [as_(city).post(address, sent).status_code for _ in range(3)] == [422, 422, 429]
    assert as_(company).post(address, sent).status_code == 422
    assert [as_(None).get(reverse("search")).status_code for _ in range(3)] == [200, 200, 429]
    assert Client(REMOTE_ADDR="192.0.2.9").get(reverse("search")).status_code == 200
    assert as_(city).get(reverse("search")).status_code == 200
    Attempt.objects.update(at=Attempt.objects.first().at - limits.WINDOW)
    assert as_(city).post(address, sent).status_code == 422
    assert Attempt.objects.count() == 1


def test_a_request_too_large_is_declined_before_it_is_read(city):
    client = as_(city)
    answer = client.generic(
        "POST", reverse("agreement-open"), b"x" * (limits.LARGEST + 1), "application/octet-stream"
    )
    assert answer.status_code == 413


@pytest.mark.parametrize("formula", ["=1+1", "\t=1"])
@pytest.mark.parametrize("name", ["undertakings", "agreements"])
def test_no_cell_of_a_file_is_a_formula(proposed, city, name, formula):
    agreement = proposed[0].agreement
    type(agreement).objects.update(title=formula)
    Party.objects.filter(agreement=agreement).update(name=Concat(Value(formula), "name"))
    Wording.objects.update(text=formula)
    client = as_(city)
    lines = b"".join(client.get(reverse(f"{name}-csv")).streaming_content).decode().removeprefix("\ufeff")
    cells = [cell for row in csv.reader(StringIO(lines, newline="")) for cell in row]
    assert any(formula in cell for cell in cells)
    assert [cell for cell in cells if cell.strip().startswith(("=", "+", "-", "@", "＝"))] == []
    answer = client.get(reverse(f"{name}-xlsx"))
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    sheet = load_workbook(BytesIO(content)).active
    assert any(formula in str(cell.value) for row in sheet.iter_rows() for cell in row)
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
