"""Every address, asked by everybody: what is not theirs is not there."""

from io import BytesIO

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from openpyxl import load_workbook
from tests.cooperation import open_example

from hefu_site.people.models import Membership
from hefu_site.register.models import Document, Keeping

OPEN_TO_ALL = {
    "portfolio", "sign-in", "api-agreements", "search", "undertakings", "undertakings-csv",
    "undertakings-xlsx", "agreements-csv", "agreements-xlsx", "api-undertakings",
}  # fmt: skip
POSTED = {
    "demo-sign-in", "sign-out", "set_language", "reading-review", "reading-renew", "certain-confirm",
    "version-propose",
    "version-sign",
    "membership-choose", "session-end", "member-change", "password-renew", "invitation-withdraw",
    "note-withdraw", "scan-keep",
    "indicator-set", "observation-record", "assessment-give",
}  # fmt: skip
FOR_MEMBERS = {"agreement-open", "document-add", "members", "ledger-import"}
FOR_THE_KEEPER = {"reading-reject", "reading-correct", "reading-complete", "reading-cases"}
FILLED_IN = {
    "owner-name", "means-state", "step-plan", "step-change", "evidence-record", "evidence-correct",
    "observation-correct",
}  # fmt: skip
FOR_THE_HOLDER_OF_A_LINK = {"invitation", "password-set"}


def as_(member: Membership | None) -> Client:
    client = Client()
    if member is not None:
        client.force_login(member.person)
    return client


def addresses(document: Document) -> dict[str, str]:
    """An address for every page that is about an agreement, by the name of its pattern."""
    agreement = document.agreement_id
    about = {
        name: reverse(name, args=[agreement])
        for name in (
            "agreement",
            "history",
            "signing",
            "api-agreement",
            "agreement-notes",
            "publication-choose",
            "packs",
        )
    }
    return {**about, "document": reverse("document", args=[document.pk])}


def test_every_address_is_accounted_for(draft):
    names = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    assert (
        names
        == OPEN_TO_ALL
        | POSTED
        | FOR_MEMBERS
        | FILLED_IN
        | set(addresses(draft))
        | FOR_THE_KEEPER
        | {
            "public-agreement",
            "pack-file",
            "scan-file",
            "sides-set",
            "undertaking",
            "undertaking-notes",
            "account",
        }
        | FOR_THE_HOLDER_OF_A_LINK
    )


@pytest.mark.parametrize("name", ["agreement", "history", "api-agreement", "document"])
def test_a_draft_is_there_for_its_own_side_only(draft, city, company, outsider, observer, name):
    address = addresses(draft)[name]
    assert as_(city).get(address).status_code == 200
    for other in (company, outsider, observer, None):
        assert as_(other).get(address).status_code == 404


@pytest.mark.parametrize("name", ["agreement", "history", "api-agreement", "document"])
def test_a_shared_register_is_there_for_both_sides_only(
    draft, proposed, city, company, outsider, observer, name
):
    address = addresses(draft)[name]
    assert [as_(side).get(address).status_code for side in (city, company)] == [200, 200]
    assert [as_(other).get(address).status_code for other in (outsider, observer, None)] == [404, 404, 404]


def test_an_undertaking_is_there_for_both_sides_only(proposed, city, company, outsider):
    address = reverse("undertaking", args=[proposed[0].pk])
    assert [as_(who).get(address).status_code for who in (city, company, outsider, None)] == [
        200,
        200,
        404,
        404,
    ]


@pytest.mark.parametrize("name", ["agreement", "history", "api-agreement", "document"])
def test_an_observers_register_is_there_for_everybody(observer, city, name):
    document = open_example(observer, Keeping.OBSERVER)
    address = addresses(document)[name]
    assert [as_(who).get(address).status_code for who in (observer, city, None)] == [200, 200, 200]


@pytest.mark.parametrize("name", sorted(POSTED - {"set_language", "sign-out", "demo-sign-in"}))
def test_what_stores_is_not_there_for_others(draft, proposed, city, outsider, name):
    about = {
        "reading-review": [draft.pk, 1],
        "certain-confirm": [draft.pk],
        "reading-renew": [draft.pk],
        "version-propose": [draft.pk],
        "version-sign": [proposed[0].versions.get().pk],
        **{other: [city.pk] for other in ("membership-choose", "member-change", "password-renew")},
    }
    address = reverse(name, args=about.get(name, [proposed[0].pk]))
    assert as_(outsider).post(address, {"judgement": "confirmed"}).status_code == 404
    assert as_(None).post(address).status_code == 302
    assert as_(outsider).get(address).status_code == 405


@pytest.mark.parametrize("name", sorted(FOR_THE_KEEPER))
def test_the_review_of_a_reading_is_there_for_its_keeper_only(draft, proposed, city, company, outsider, name):
    place = [draft.pk, 1] if name in ("reading-reject", "reading-correct") else [draft.pk]
    address = reverse(name, args=place)
    assert as_(city).get(address).status_code == 200
    assert [as_(who).get(address).status_code for who in (company, outsider)] == [404, 404]
    assert as_(None).get(address).status_code == 302


@pytest.mark.parametrize("name", sorted(FILLED_IN))
def test_what_is_filled_in_is_not_there_for_others(milestone, shown, seen, city, outsider, observer, name):
    about = {"step-change": milestone, "evidence-correct": shown, "observation-correct": seen}
    address = reverse(name, args=[about.get(name, milestone.undertaking).pk])
    assert as_(city).get(address).status_code == 200
    assert [as_(who).get(address).status_code for who in (outsider, observer, None)] == [404, 404, 302]
    assert [as_(who).post(address).status_code for who in (outsider, observer, None)] == [404, 404, 302]


def test_only_its_keeper_adds_to_an_observers_register(observer, city):
    address = reverse("document-add", args=[open_example(observer, Keeping.OBSERVER).agreement_id])
    assert as_(city).post(address, {"text": "麟河市应建设50口水井。"}).status_code == 404
    assert as_(observer).post(address, {"text": "麟河市应建设50口水井。"}).status_code == 302


@pytest.mark.parametrize("name", sorted(OPEN_TO_ALL - {"sign-in"}))
def test_a_page_open_to_all_shows_each_what_is_theirs(proposed, city, company, outsider, name):
    def shows(who):
        answer = as_(who).get(reverse(name), {"q": "jobs"})
        assert answer.status_code == 200
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        if name.endswith("xlsx"):
            content = "".join(str(row) for row in load_workbook(BytesIO(content)).active.values).encode()
        return b"Linhe and Yunzhou" in content or b"jobs in" in content

    assert [shows(who) for who in (city, company, outsider, None)] == [True, True, False, False]


@pytest.mark.parametrize("name", ["agreement-open", "members", "account", "ledger-import"])
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
