"""Signing in, where one is signed in, and for whom one acts."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from tests.cooperation import AT

from hefu_site.notes.models import Note
from hefu_site.people import signing_in
from hefu_site.people.models import Attempt, Membership, SignedIn
from hefu_site.people.programs import told

PHRASE = "a long enough pass phrase"


@pytest.fixture
def person(city):
    city.person.set_password(PHRASE)
    city.person.save()
    return city.person


def sign_in(person, password=PHRASE, client=None, **extra):
    given = {"username": person.email, "password": password}
    return (client or Client()).post(reverse("sign-in"), given, **extra)


def test_too_many_failures_hold_an_account_off_and_then_no_more(person):
    for _ in range(signing_in.MOST_BY_ACCOUNT):
        assert sign_in(person, "wrong").status_code == 200
    held = sign_in(person)
    assert (held.status_code, person.email in held.content.decode()) == (429, True)
    Attempt.objects.update(at=Attempt.objects.first().at - signing_in.WINDOW)
    assert sign_in(person).status_code == 302


def test_an_address_is_held_off_whatever_account_it_tries(person, company):
    for at in range(signing_in.MOST_BY_ADDRESS):
        signing_in.count_failure(f"somebody{at}@example.org", "192.0.2.7", at=AT)
    assert signing_in.is_held_off(person.email, "192.0.2.7", at=AT)
    assert not signing_in.is_held_off(person.email, "192.0.2.8", at=AT)
    assert not signing_in.is_held_off(
        person.email, "192.0.2.7", at=AT + signing_in.WINDOW + timedelta(seconds=1)
    )


def test_who_is_named_in_front_of_a_proxy_counts_only_behind_one(person, settings, rf):
    request = rf.get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR="1.1.1.1, 192.0.2.7")
    assert signing_in.address_of(request) == "10.0.0.1"
    settings.CONFIG = type("Proxied", (), {"proxied": True})()
    assert signing_in.address_of(request) == "192.0.2.7"


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "or the password is not right"), ("zh-hans", "电子邮箱或密码不正确")]
)
def test_a_wrong_password_is_told_and_the_address_kept(person, lang, said):
    page = sign_in(person, "wrong", HTTP_ACCEPT_LANGUAGE=lang).content.decode()
    assert (said in page, person.email in page) == (True, True)


def test_a_password_that_is_too_short_is_told_in_chinese_too(person, client):
    client.force_login(person)
    given = {"old_password": PHRASE, "new_password1": "short", "new_password2": "short"}
    page = client.post(reverse("account"), given, headers={"accept-language": "zh-hans"})
    assert "密码太短，至少需要12个字符。" in page.content.decode()


def test_sessions_are_listed_and_ended(person):
    here, there = Client(), Client()
    sign_in(person, client=here)
    sign_in(person, client=there, HTTP_USER_AGENT="Other/1")
    assert b"Other/1" in here.get(reverse("account")).content
    other = SignedIn.objects.get(program="Other/1")
    ended = here.post(reverse("session-end", args=[other.pk]), follow=True)
    assert b"You are signed out there." in ended.content
    assert there.get(reverse("account")).status_code == 302
    assert here.get(reverse("account")).status_code == 200
    here.post(reverse("sign-out"))
    assert not SignedIn.objects.exists()


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36", "Chrome · Linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0",
            "Edge · Windows",
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0",
            "Firefox · macOS",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
            "Safari · iPhone",
        ),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile MicroMessenger/8.0", "WeChat · Android"),
        ("Other/1", "Other/1"),
    ],
)
def test_a_program_is_called_as_people_call_it(header, said):
    assert told(header) == said


def test_nobody_ends_anothers_session(person, company):
    sign_in(person)
    stranger = Client()
    stranger.force_login(company.person)
    assert stranger.post(reverse("session-end", args=[SignedIn.objects.get().pk])).status_code == 404


def test_a_new_password_ends_every_other_session(person):
    here, there = Client(), Client()
    sign_in(person, client=here)
    sign_in(person, client=there)
    new = {
        "old_password": PHRASE,
        "new_password1": "another long phrase",
        "new_password2": "another long phrase",
    }
    assert here.post(reverse("account"), {**new, "old_password": "wrong"}).status_code == 422
    assert here.post(reverse("account"), new).status_code == 302
    assert here.get(reverse("account")).status_code == 200
    assert there.get(reverse("account")).status_code == 302


def test_who_belongs_to_two_chooses_for_whom_to_act(person, city, outsider, client):
    second = Membership.objects.create(person=person, organisation=outsider.organisation, role="reader")
    client.force_login(person)
    assert "Linhe City" in client.get("/").content.decode()
    client.post(reverse("membership-choose", args=[second.pk]))
    assert "Beihe Works" in client.get("/").content.decode()
    second.active = False
    second.save()
    assert "Linhe City" in client.get("/").content.decode()
    assert client.post(reverse("membership-choose", args=[second.pk])).status_code == 404


def test_what_is_sent_while_signed_out_is_carried_past_the_sign_in(agreed, person):
    client, address = Client(enforce_csrf_checks=True), reverse("undertaking-notes", args=[agreed.pk])
    client.get(reverse("sign-in"))

    def send(where, **fields):
        token = client.cookies["csrftoken"].value
        return client.post(where, {**fields, "csrfmiddlewaretoken": token})

    sent = {"text": "<b>mind</b> the\n井", "once": ""}
    led = send(address, **sent)
    assert (led.status_code, led["Location"]) == (307, f"{reverse('sign-in')}?next={address}")
    page = send(led["Location"], **sent)
    assert "what you sent is kept" in page.text
    fields = {"username": person.email, "next": address, "kept": page.context["kept"]}
    wrong = send(reverse("sign-in"), password="wrong", **fields)
    assert wrong.context["kept"] == fields["kept"]
    again = send(reverse("sign-in"), password=PHRASE, **fields)
    assert f'action="{address}"' in again.text
    assert "&lt;b&gt;mind&lt;/b&gt;" in again.text
    assert Note.objects.count() == 0
    send(address, **dict(again.context["fields"]))
    assert Note.objects.get().text == sent["text"]


def test_what_was_kept_goes_nowhere_else(person):
    given = {
        "username": person.email,
        "password": PHRASE,
        "kept": "?a=b",
        "next": "https://elsewhere.example/",
    }
    page = Client().post(reverse("sign-in"), given)
    assert f'action="{reverse("portfolio")}"' in page.text


def test_a_part_of_a_page_is_not_answered_with_a_page(agreed):
    address, here = reverse("note-withdraw", args=[agreed.pk]), "http://testserver/documents/x?part=2"
    scripted = {"HX-Request": "true", "HX-Current-URL": here}
    led = Client().get(reverse("undertaking-notes", args=[agreed.pk]), headers=scripted)
    assert led["HX-Redirect"] == f"{reverse('sign-in')}?next=/documents/x"
    note = Client().post(address, {"words": "typed"}, headers=scripted)
    assert (note.status_code, "?words=typed" in note.text) == (200, True)


def test_an_address_that_is_only_sent_to_has_a_page_for_who_looks(agreed, person, client):
    client.force_login(person)
    answer = client.get(reverse("note-withdraw", args=[agreed.pk]))
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert "only takes what a form sends" in answer.text


def test_a_form_that_outlived_its_token_is_offered_again_if_it_is_ours(agreed, person):
    client, address = Client(enforce_csrf_checks=True), reverse("undertaking-notes", args=[agreed.pk])
    client.force_login(person)
    client.get(address)
    sent = {"text": "mind the 井", "csrfmiddlewaretoken": "x" * 64}
    again = client.post(address, sent, headers={"origin": "http://testserver"})
    assert (again.status_code, again.context["fields"]) == (403, [("text", "mind the 井")])
    for origin in ("https://elsewhere.example", ""):
        told = client.post(address, sent, headers={"origin": origin})
        assert (told.status_code, "mind the" in told.text) == (403, False)
    secret = {**sent, "password": "x"}
    assert "mind the" not in client.post(address, secret, headers={"origin": "http://testserver"}).text
    token = client.cookies["csrftoken"].value
    client.post(address, {**dict(again.context["fields"]), "csrfmiddlewaretoken": token})
    assert Note.objects.get().text == "mind the 井"


def test_who_is_signed_in_and_belongs_nowhere_is_not_led_in_circles(person, client):
    client.force_login(person)
    Membership.objects.update(active=False)
    for answer in (client.get(reverse("members"), follow=True), client.post(reverse("members"), follow=True)):
        assert (answer.status_code, answer.redirect_chain) == (404, [])
        assert "You belong to no organisation here any more" in answer.text
