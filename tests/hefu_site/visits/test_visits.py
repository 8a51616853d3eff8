"""The host's staff see one agreement, for a while, before the eyes of its sides, and nothing else."""

from datetime import timedelta

import pytest
from click.testing import CliRunner
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from tests.addresses import filled, routes
from tests.cooperation import at_once, join, open_example
from tests.hefu_site.test_addresses import as_, outcome

from hefu_site.commands.site import site
from hefu_site.commands.verify import verify
from hefu_site.ledger.models import Entry
from hefu_site.notes.actions import write_note
from hefu_site.people.acts import ACTS, Refused, may
from hefu_site.people.models import Organisation, Role
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.errors import NotYours
from hefu_site.register.queries import agreements_visible_to
from hefu_site.settings.clock import now
from hefu_site.visits import models
from hefu_site.visits.actions import end_visit, open_visit
from hefu_site.visits.errors import NotShared, VisitOver
from hefu_site.visits.queries import visit_of


def visit_to(agreement, staff, *, minutes=15, at=None) -> models.Visit:
    return open_visit(agreement, minutes=minutes, reason="A page fails", lang="en", by=staff, at=at or now())


@pytest.fixture
def visit(proposed, staff) -> models.Visit:
    return visit_to(proposed[0].agreement, staff)


def pages(undertaking) -> list[str]:
    agreement = undertaking.agreement
    about = [reverse(name, args=[agreement.pk]) for name in ("agreement", "history", "api-agreement")]
    document = reverse("document", args=[agreement.documents.get().pk])
    return [*about, document, reverse("undertaking", args=[undertaking.pk])]


def test_before_during_and_after(proposed, staff, city):
    def seen():
        return {as_(staff).get(address).status_code for address in pages(proposed[0])}

    assert seen() == {404}
    visit = visit_to(proposed[0].agreement, staff)
    assert seen() == {200}
    end_visit(visit, by=staff, at=now())
    assert seen() == {404}


def test_it_ends_by_itself(proposed, staff):
    visit_to(proposed[0].agreement, staff, minutes=5, at=now() - timedelta(minutes=6))
    assert as_(staff).get(pages(proposed[0])[0]).status_code == 404


def test_the_moment_decides_and_is_an_argument(visit, staff):
    assert visit_of(staff, at=visit.until - timedelta(microseconds=1)) == visit
    assert visit_of(staff, at=visit.until) is None
    assert visit_of(staff, at=visit.recorded - timedelta(microseconds=1)) is None


def test_another_agreement_is_not_there(visit, staff, company):
    other = open_example(company)
    set_sides(other.agreement, [company.organisation, None], by=company, at=visit.recorded)
    assert as_(staff).get(reverse("agreement", args=[other.agreement_id])).status_code == 404
    staff.visiting = visit.agreement_id
    assert list(agreements_visible_to(staff)) == [visit.agreement]


def test_a_draft_is_visited_by_nobody(draft, staff, at):
    with pytest.raises(NotShared):
        visit_to(draft.agreement, staff, at=at)


def test_notes_stay_their_sides_own(visit, staff, city):
    write_note("our floor is nine", visit.agreement, None, lang="en", by=city, at=now())
    client = as_(staff)
    assert client.get(reverse("agreement-notes", args=[visit.agreement_id])).status_code == 404
    assert all(
        b"our floor" not in client.get(address).content
        for address in pages(visit.agreement.undertakings.first())
    )
    assert b"our floor" not in client.get(reverse("search"), {"q": "floor"}).content


@pytest.mark.parametrize(
    "name", ["portfolio", "undertakings", "undertakings-csv", "api-undertakings", "api-agreements"]
)
def test_lists_and_files_hold_what_is_visited_only_while_it_is(proposed, staff, name):
    def shown():
        answer = as_(staff).get(reverse(name))
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        content = content.replace(b"You are on a visit to Linhe and Yunzhou", b"")
        return b"Linhe and Yunzhou" in content or b"jobs in" in content

    assert not shown()
    visit = visit_to(proposed[0].agreement, staff)
    assert shown()
    end_visit(visit, by=staff, at=now())
    assert not shown()


def test_search_finds_nothing_for_the_hosts_staff(visit, staff):
    assert b"3,000 jobs" not in as_(staff).get(reverse("search"), {"q": "jobs"}).content


def test_every_page_is_written_down_before_it_is_answered(visit, staff, city):
    as_(staff).get(reverse("history", args=[visit.agreement_id]), {"x": "1"})
    as_(staff).get("/agreements/nowhere")
    asked = [reverse("history", args=[visit.agreement_id]) + "?x=1", "/agreements/nowhere"]
    assert list(visit.pages.values_list("address", flat=True)) == asked
    as_(city).get(reverse("agreement", args=[visit.agreement_id]))
    assert visit.pages.count() == 2
    told = as_(city).get(reverse("agreement-visits", args=[visit.agreement_id])).content.decode()
    assert "history?x=1" in told


def test_on_a_visit_nothing_is_stored(visit, staff, milestone, shown, seen):
    undertaking = milestone.undertaking
    things = {
        "agreements": visit.agreement_id, "public": visit.agreement_id, "pk": staff.pk, "position": 1,
        "documents": visit.agreement.documents.get().pk, "undertakings": undertaking.pk,
        "versions": undertaking.versions.get().pk, "steps": milestone.pk, "evidence": shown.pk,
        "observations": seen.pk, "lang": "en", "form": "pdf", "uidb64": "x", "token": "y",
    }  # fmt: skip
    entries, client = Entry.objects.count(), as_(staff)
    for name, route in routes():
        if name not in ("sign-out", "visit-end"):
            assert "stored" not in outcome(client, "post", filled(route, things)), name
    assert Entry.objects.count() == entries


def test_the_host_does_its_own_acts_only(staff, city):
    own = {code for code, act in ACTS.items() if act.host != "never"}
    staff.role = city.role = Role.ADMINISTRATOR
    assert {code for code in ACTS if may(staff, code)} == own
    assert not may(city, "visit.open")
    assert {code.partition(".")[0] for code in own} == {
        "visit", "organisation", "member", "invitation", "role", "password",
    }  # fmt: skip


def test_nobody_else_opens_a_visit(proposed, staff, city, outsider):
    for member in (city, outsider, join(staff.organisation, Role.READER)):
        with pytest.raises(Refused):
            visit_to(proposed[0].agreement, member)
    assert as_(outsider).get(reverse("visits")).status_code == 404


def test_both_sides_see_it_while_it_lasts_and_in_the_history_for_good(visit, staff, city, company):
    address = reverse("agreement", args=[visit.agreement_id])
    for side in (city, company):
        assert "A page fails" in as_(side).get(address).content.decode()
    end_visit(visit, by=staff, at=now())
    for side in (city, company):
        history = as_(side).get(reverse("history", args=[visit.agreement_id])).content.decode()
        assert "A page fails" not in as_(side).get(address).content.decode()
        assert "opened a visit: 15 min · A page fails" in history
        assert "ended the visit of" in history


def test_an_administrator_of_either_side_ends_it_and_nobody_else(visit, company, outsider):
    with pytest.raises(Refused):
        end_visit(visit, by=company, at=now())
    with pytest.raises(NotYours):
        end_visit(visit, by=join(outsider.organisation, Role.ADMINISTRATOR), at=now())
    administrator = as_(join(company.organisation, Role.ADMINISTRATOR))
    administrator.post(reverse("visit-end", args=[visit.pk]))
    assert as_(visit.member).get(reverse("agreement", args=[visit.agreement_id])).status_code == 404


def test_what_is_over_is_not_ended_again(visit, staff):
    end_visit(visit, by=staff, at=now())
    with pytest.raises(VisitOver):
        end_visit(visit, by=staff, at=now())


@pytest.mark.django_db(transaction=True)
def test_of_two_visits_opened_at_once_one_is(proposed, staff):
    outcomes = at_once(lambda: visit_to(proposed[0].agreement, staff))
    assert sorted(outcomes) == ["Visit", "VisitGoesOn"]


@pytest.mark.parametrize("minutes", [0, 61])
def test_the_database_holds_visits_to_an_hour(visit, minutes):
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Visit.objects.update(minutes=minutes)


def test_there_is_one_host(staff):
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.create(name="Another", lang="en", kind="company", host=True)


def test_a_visit_is_opened_by_the_address_a_side_hands_over(proposed, staff):
    client, place = as_(staff), reverse("agreement", args=[proposed[0].agreement_id])
    filled_in = {"address": f"https://hefu.example{place}", "reason": "它打不开", "minutes": 30}
    assert client.post(reverse("visits"), {**filled_in, "minutes": 61}).status_code == 422
    assert (
        client.post(
            reverse("visits"), {**filled_in, "address": reverse("agreement", args=[staff.pk])}
        ).status_code
        == 422
    )
    assert client.post(reverse("visits"), filled_in).headers["Location"] == place
    assert models.Visit.objects.get().lang.startswith("zh")
    assert client.post(reverse("visits"), filled_in).status_code == 422


def test_an_operator_lists_and_ends_visits(visit, staff):
    administrator = join(staff.organisation, Role.ADMINISTRATOR)
    assert str(visit.pk) in CliRunner().invoke(site, ["visits"]).output
    ending = ["visits", "--end", str(visit.pk)]
    assert CliRunner().invoke(site, ending).exit_code == 1
    ended = CliRunner().invoke(site, [*ending, "--by", administrator.person.email])
    assert ended.exit_code == 0, ended.output
    assert CliRunner().invoke(site, ["visits"]).output == "Visits that go on: 0\n"
    assert CliRunner().invoke(verify).exit_code == 0


def test_the_host_is_offered_as_a_side_to_nobody(draft, staff, city):
    page = Client()
    page.force_login(city.person)
    assert b"Linhe Data Office" not in page.get(reverse("sides-set", args=[draft.agreement_id])).content
