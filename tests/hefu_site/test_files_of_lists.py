"""Lists that leave as files: each holds what its page shows the same looker, and nothing else."""

import csv
import re
from io import BytesIO, StringIO
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from django.utils import translation
from openpyxl import load_workbook
from tests.addresses import ADDRESSES, LET_IN, filled, routes
from tests.cooperation import AT, join, open_example
from tests.hefu_site.test_addresses import as_

from hefu_site.files.actions import Upload
from hefu_site.meetings.actions import call_meeting, take_minute
from hefu_site.meetings.models import Meeting, Minute
from hefu_site.members.actions import invite_member
from hefu_site.notes.actions import write_note
from hefu_site.packs.actions import keep_scan, make_pack
from hefu_site.people.models import Role
from hefu_site.programmes.actions import bundle_programme, open_programme, set_goal
from hefu_site.programmes.models import Goal, Programme
from hefu_site.publishing.actions import choose_publications
from hefu_site.register.actions.readings import Rejection, review_reading
from hefu_site.register.actions.relations import set_relation
from hefu_site.register.actions.versions import sign_version
from hefu_site.register.models import Ground, Judgement, RelationKind
from hefu_site.register.queries import words_of
from hefu_site.search import index, queries
from hefu_site.settings.clock import now
from hefu_site.visits.actions import open_visit

LISTS = ["search", "programmes", "members", "public-agreement"]


def rows(who, name, *about, **asked):
    """The rows of a list's CSV, which are those of its workbook too."""
    answer = as_(who).get(reverse(f"{name}-csv", args=about), asked)
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    found = list(csv.DictReader(StringIO(text)))
    book = load_workbook(BytesIO(as_(who).get(reverse(f"{name}-xlsx", args=about), asked).content))
    heads, *sheet = book.active.values
    assert all(list(row) == list(heads) for row in found)
    assert len(found) == len(sheet)
    return found


@pytest.fixture
def published(agreed, proposed, city, company):
    """An agreement with two undertakings agreed, one of them public."""
    for member in (city, company):
        sign_version(proposed[0].versions.get(), by=member, at=AT)
        choose_publications(agreed.agreement, {agreed.pk}, by=member, at=AT)
    return agreed


@pytest.fixture
def bundled(agreed, city):
    programme = open_programme(Programme(name="Jobs", lang="en", purpose="Work for all"), by=city, at=AT)
    bundle_programme(programme, {agreed.pk}, by=city, at=AT)
    return programme


def test_what_is_found_is_there_for_who_may_see_it(proposed, city, company, outsider):
    write_note("the jobs are ours to count", proposed[0].agreement, None, lang="en", by=city, at=AT)
    found = {who: rows(who, "search", q="jobs") for who in (city, company, outsider, None)}
    assert [row["Words"] for row in found[city] if row["Kind"] == "Notes of your side"] == [
        "the jobs are ours to count"
    ]
    assert {row["Kind"] for row in found[company]} >= {"Undertakings", "Documents"}
    assert "ours to count" not in str(found[company])
    assert found[outsider] == found[None] == []
    assert {row["Kind"] for row in rows(city, "search", q="jobs", kind="undertaking")} == {"Undertakings"}
    assert rows(city, "search", q="") == []


def test_all_that_is_found_is_in_the_file_and_each_once(proposed, city, monkeypatch):
    monkeypatch.setattr(index, "LONGEST", 10)
    index.rebuild()  # the document in many pieces
    at_once = rows(city, "search", q="the")
    addresses = [(row["Kind"], row["Words"], row["Address"]) for row in at_once]
    assert len(at_once) > 3
    assert [row["Kind"] for row in at_once].count("Documents") == 1
    assert len(set(addresses)) == len(addresses)
    monkeypatch.setattr(queries, "BATCH", 2)
    monkeypatch.setattr(queries, "AT_ONCE", 3)
    assert rows(city, "search", q="the") == at_once


def test_a_programme_tells_what_is_not_shown(bundled, proposed, city, company, outsider):
    (row,) = rows(city, "programmes")
    assert (row["Programme"], row["What it is for"]) == ("Jobs", "Work for all")
    assert (row["Undertakings"], row["Undertakings not shown to you"]) == ("1", "0")
    assert row["Address"].endswith(reverse("programme", args=[bundled.pk]))
    assert len(rows(company, "programmes")) == 1
    assert rows(outsider, "programmes") == rows(None, "programmes") == []


def test_members_are_those_of_the_own_organisation_and_no_name_runs(city, company):
    new = join(city.organisation, Role.READER)
    new.person.name = "=1+1"
    new.person.save()
    found = rows(city, "members")
    assert {row["E-mail address"] for row in found} == {city.person.email, new.person.email}
    assert {row["Name of the person"] for row in found} == {city.person.name, "'=1+1"}
    assert company.person.email not in str(found)


def test_what_is_public_says_in_each_row_how_much_is_not(published, proposed, outsider):
    for who in (None, outsider):
        (row,) = rows(who, "public-agreement", published.agreement_id)
        assert row["Undertaking"] == words_of(published.versions.get())
        assert (row["Agreed in all"], row["Of these not public"]) == ("2", "1")
    assert words_of(proposed[0].versions.get()) not in str(row)


def test_what_is_public_goes_on_over_the_pages(published, proposed, city, company, monkeypatch):
    whole = {published.pk, proposed[0].pk}
    for member in (city, company):
        choose_publications(published.agreement, whole, by=member, at=AT)
    monkeypatch.setattr("hefu_site.publishing.queries.OF_AN_AGREEMENT", 1)
    found = rows(None, "public-agreement", published.agreement_id)
    assert [row["Of these not public"] for row in found] == ["0", "0"]
    for row in found:
        shown = as_(None).get(row["Address"].partition("#")[0]).content.decode()
        assert f'id="u{row["No."]}"' in shown


def test_of_an_agreement_of_which_nothing_is_public_there_is_no_file(agreed, city):
    for name in ("public-agreement-csv", "public-agreement-xlsx"):
        assert as_(city).get(reverse(name, args=[agreed.agreement_id])).status_code == 404


def test_notes_are_those_of_the_own_side(proposed, city, company):
    agreement = proposed[0].agreement
    write_note("the jobs are ours to count", agreement, proposed[1], lang="en", by=city, at=AT)
    (note,) = rows(city, "agreement-notes", agreement.pk)
    assert (note["Note"], note["On undertaking"]) == ("the jobs are ours to count", str(proposed[1].number))
    assert rows(company, "agreement-notes", agreement.pk) == []


def test_a_visit_is_told_page_by_page(proposed, city, staff):
    agreement = proposed[0].agreement
    open_visit(agreement, minutes=15, reason="A page fails", lang="en", by=staff, at=now())
    (bare,) = rows(city, "agreement-visits", agreement.pk)
    assert (bare["Reason"], bare["Page asked for"]) == ("A page fails", "")
    as_(staff).get(reverse("agreement", args=[agreement.pk]))
    (page,) = rows(city, "agreement-visits", agreement.pk)
    assert page["Page asked for"] == reverse("agreement", args=[agreement.pk])


def test_a_pack_is_told_with_the_papers_that_came_back(proposed, city, company):
    agreement = proposed[0].agreement
    pack = make_pack(agreement, {proposed[0].versions.get().pk}, by=city, at=AT)
    (bare,) = rows(company, "packs", agreement.pk)
    assert (bare["Digest of the words"], bare["Signed paper"]) == (pack.digest, "")
    paper = Upload(name="signed.pdf", media_type="application/pdf", content=b"%PDF-1.7 by hand")
    keep_scan(pack, paper, signed_on=AT.date(), signed_by="Shen Keli", by=company, at=AT)
    (back,) = rows(city, "packs", agreement.pk)
    assert (back["Signed paper"], back["Signed by"]) == ("signed.pdf", "Shen Keli")


def test_meetings_leave_with_their_days(proposed, city):
    agreement = proposed[0].agreement
    meeting = call_meeting(Meeting(agreement=agreement, day=AT.date(), lang="en"), by=city, at=AT)
    (row,) = rows(city, "meetings", agreement.pk)
    assert (row["No."], row["Day"], row["Taken down"]) == ("1", AT.date().isoformat(), "0")
    assert row["Address"].endswith(reverse("meeting", args=[meeting.pk]))


def test_open_invitations_are_there_for_those_who_invite(city, company):
    administrator = join(city.organisation, Role.ADMINISTRATOR)
    invite_member("new@example.invalid", Role.READER, by=administrator, at=now())
    (row,) = rows(administrator, "invitations")
    assert (row["E-mail address"], row["Role"]) == ("new@example.invalid", "reader")
    assert as_(city).get(reverse("invitations-csv")).status_code == 403
    assert rows(join(company.organisation, Role.ADMINISTRATOR), "invitations") == []
    assert "new@example.invalid" in str(rows(city, "own-history"))
    assert rows(company, "own-history") == []


def test_a_relation_that_one_side_keeps_to_itself_leaves_with_that_side_alone(draft, proposed, city, company):
    own = open_example(city).agreement
    set_relation(draft.agreement, own, RelationKind.SUCCEEDS, by=city, at=AT)
    (row,) = rows(city, "related", draft.agreement_id)
    assert (row["What this agreement is to it"], row["Agreement"]) == ("succeeds", own.title)
    assert rows(company, "related", draft.agreement_id) == []


def test_how_a_text_was_reviewed_is_told_to_its_keeper_alone(draft, proposed, city, company):
    why = Rejection(Ground.OTHER, "only said in passing")
    review_reading(draft.readings.get(), 1, Judgement.REJECTED, why=why, by=city, at=AT)
    kept, seen = rows(city, "reading", draft.pk), rows(company, "reading", draft.pk)
    assert len(kept) > len(seen) == len(proposed)
    assert kept[1]["Review"] == "rejected: something else: only said in passing"
    assert {row["Review"] for row in seen} == {row["Doubtful"] for row in seen} == {""}


def test_the_versions_leave_with_who_signed_them(agreed, city):
    (row,) = rows(city, "versions", agreed.pk)
    assert (row["Words"], row["State"]) == (words_of(agreed.versions.get()), "in force")
    assert city.person.name in row["Signed by"]


def test_what_was_planned_seen_and_shown_leaves_as_of_a_day(milestone, seen, shown, company, outsider):
    undertaking, agreement = milestone.undertaking_id, milestone.undertaking.agreement_id
    (step,) = rows(company, "steps", undertaking)
    assert (step["Step"], step["Due"]) == ("Training centre open", "2026-05-31")
    (value,) = rows(company, "observations", seen.indicator_id)
    assert (value["Value"].rstrip("0"), value["Day"]) == ("2000.", AT.date().isoformat())
    for name, about in (("undertaking-evidence", undertaking), ("facts", agreement)):
        (fact,) = rows(company, name, about)
        assert (fact["Fact"], fact["Source"]) == (shown.statement, "Linhe Daily")
        assert rows(company, name, about, on="2026-01-01") == []
    for name, about in (("steps", undertaking), ("observations", seen.indicator_id), ("facts", agreement)):
        assert as_(outsider).get(reverse(f"{name}-csv", args=[about])).status_code == 404


def test_every_question_that_is_open_leaves(proposed, city):
    page = as_(city).get(reverse("undertaking", args=[proposed[0].pk])).content.decode()
    found = rows(city, "questions", proposed[0].agreement_id)
    assert {row["No."] for row in found} == {str(each.number) for each in proposed}
    for row in found:
        assert row["No."] != str(proposed[0].number) or row["Question"] in page


def test_rates_leave_with_their_definition_and_what_they_leave_out(seen, city, outsider):
    found = rows(city, "agreement-rates", seen.indicator.undertaking.agreement_id)
    assert all(row["Definition"] and row["As of"] for row in found)
    over_all = rows(city, "rates")
    assert {"Kept by the sides", "Linhe and Yunzhou"} == {row["Cooperation"] for row in over_all}
    assert rows(outsider, "rates") == []


def test_minutes_leave_with_who_confirmed_them_and_the_pack_as_a_whole(proposed, city, company):
    agreement = proposed[0].agreement
    meeting = call_meeting(Meeting(agreement=agreement, day=AT.date(), lang="en"), by=city, at=AT)
    take_minute(Minute(meeting=meeting, text="the wells wait", lang="en"), by=city, at=AT)
    (row,) = rows(company, "minutes", meeting.pk)
    assert row["What was settled"] == "the wells wait"
    assert "Linhe" in row["Taken down by"] == row["Confirmed by"]
    points = rows(company, "meeting-points", meeting.pk)
    waiting = [row["No."] for row in points if row["Heading"] == "Proposed, and not signed by all"]
    assert waiting == [str(each.number) for each in proposed]


def test_a_programme_leaves_with_what_the_looker_sees_of_it(bundled, agreed, city, company):
    set_goal(Goal(programme=bundled, name="jobs", lang="en", unit="FTE", target=9), by=city, at=AT)
    (row,) = rows(company, "programme-undertakings", bundled.pk)
    assert row["Undertaking"] == words_of(agreed.versions.get())
    (goal,) = rows(company, "figures", bundled.pk)
    assert (goal["Goal"], goal["Target"].rstrip("0"), goal["Value"]) == ("jobs", "9.", "")
    assert "Jobs" in str(rows(company, "programme-history", bundled.pk))


def test_the_hosts_visits_leave_for_the_host(proposed, city, staff):
    open_visit(proposed[0].agreement, minutes=15, reason="A page fails", lang="en", by=staff, at=AT)
    (row,) = rows(staff, "visits")
    assert row["Reason"] == "A page fails"
    assert as_(city).get(reverse("visits-csv")).status_code == 404


def test_some_page_leads_to_the_files_of_every_list(people, things):
    led = set()
    pages = [(name, route) for name, route in routes() if ADDRESSES[name][0] and not name.endswith("-csv")]
    for who in ("city administrator", "city signatory", "host"):
        for name, route in pages:
            if who in LET_IN[ADDRESSES[name][0]]:
                answer = as_(people[who]).get(
                    filled(route, things), {"q": "jobs"} if name == "search" else {}
                )
                if answer["Content-Type"].startswith("text/html"):
                    led |= {urlsplit(each).path for each in re.findall(r'href="([^"]+)"', answer.text)}
    files = {name: route for name, route in routes() if name.endswith(("-csv", "-xlsx"))}
    assert {name for name, route in files.items() if filled(route, things) not in led} == set()


@pytest.mark.parametrize("name", LISTS)
def test_the_page_leads_to_its_files_in_both_languages(published, bundled, city, name):
    about = [published.agreement_id] if name == "public-agreement" else []
    asked = {"q": "jobs"} if name == "search" else {}
    client = as_(city)
    for lang, head in (("en", {"Address", "Role"}), ("zh-hans", {"网址", "角色"})):
        with translation.override(lang):
            page = client.get(reverse(name, args=about), asked, headers={"accept-language": lang})
            file = client.get(reverse(f"{name}-csv", args=about), asked, headers={"accept-language": lang})
        assert reverse(f"{name}-xlsx", args=about) in page.content.decode()
        heads = b"".join(file.streaming_content).decode("utf-8-sig").splitlines()[0].split(",")
        assert head & set(heads)
        assert lang == "en" or all(not each.isascii() for each in heads)


def test_a_workbook_that_would_be_too_long_leads_back(proposed, city, monkeypatch):
    monkeypatch.setattr("hefu_site.look.list_files.MOST_ROWS", 1)
    answer = as_(city).get(reverse("search-xlsx"), {"q": "the"})
    assert answer.status_code == 422
    assert 'href="/search?q=the"' in answer.content.decode()
    assert 'href="/search.csv?q=the"' in answer.content.decode()
