"""A side's own notes: the other side sees none, finds none, and cannot tell that there are any."""

import re

import pytest
from django.urls import get_resolver, reverse
from tests.cooperation import AT, open_example
from tests.hefu_site.test_addresses import as_

from hefu_site.ledger.models import Entry, Log
from hefu_site.look.ids import new_id
from hefu_site.look.once import SIGNER
from hefu_site.notes.actions import withdraw_note, write_note
from hefu_site.notes.queries import notes_visible_to
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Agreement, Document, Keeping
from hefu_site.search.index import rebuild

SECRET = "Zebrafish: we would settle for 2,500 jobs"
NEW_ON_EVERY_PAGE = re.compile(r'(?:csrf\w*|once)" value="[^"]+"|X-CSRFToken": "\w+"')


@pytest.fixture
def note(agreed, city):
    return write_note(SECRET, agreed.agreement, agreed, lang="en", by=city, at=AT)


def everything_shown(who, agreed):
    """What every address without an act shows somebody, by address, without what is new on every page."""
    about = {
        "agreements": agreed.agreement_id,
        "undertakings": agreed.pk,
        "documents": agreed.agreement.documents.get().pk,
    }
    shown = {}
    for pattern in get_resolver().url_patterns:
        path = str(pattern.pattern)
        if path.startswith(("sign-out", "language", "password", "invitations")):
            continue
        room = path.removeprefix("api/").partition("/")[0]
        address = "/" + re.sub(
            r"<int:\w+>", "0", re.sub(r"<uuid:\w+>", str(about.get(room, agreed.pk)), path)
        )
        for asked in ("", "?q=zebrafish", "?q=settle&kind=note") if room == "search" else ("",):
            answer = as_(who).get(address + asked)
            content = b"".join(answer.streaming_content) if answer.streaming else answer.content
            text = NEW_ON_EVERY_PAGE.sub("", content.decode("utf-8", "replace"))
            shown[address + asked] = answer.status_code, "" if address.endswith("xlsx") else text
    return shown


def test_no_address_tells_the_other_side_anything(agreed, city, company, outsider):
    others = (company, outsider, None)
    before = [everything_shown(who, agreed) for who in others]
    assert sum(status == 200 for status, _ in before[0].values()) > 20
    sizes = dict(Log.objects.values_list("pk", "size"))
    write_note(SECRET, agreed.agreement, agreed, lang="en", by=city, at=AT)
    write_note(SECRET, agreed.agreement, None, lang="en", by=city, at=AT)
    assert [everything_shown(who, agreed) for who in others] == before
    grown = {pk for pk, size in Log.objects.values_list("pk", "size") if size != sizes[pk]}
    assert grown == {agreed.agreement.sides.get(organisation=city.organisation).log_id}


def test_the_own_side_sees_and_finds_it(note, agreed, city):
    shown = everything_shown(city, agreed)
    telling = {
        address
        for address, (_status, text) in shown.items()
        if "ebrafish</mark>: we" in text or SECRET in text
    }
    for address in (
        f"/undertakings/{agreed.pk}/notes",
        f"/agreements/{agreed.agreement_id}/notes",
        f"/agreements/{agreed.agreement_id}/history",
        "/search?q=zebrafish",
    ):
        assert address in telling


def test_no_file_or_count_holds_it(note, agreed, city):
    shown = everything_shown(city, agreed)
    for address in (
        "/undertakings.csv",
        "/agreements.csv",
        "/api/undertakings",
        f"/api/agreements/{agreed.agreement_id}",
    ):
        assert SECRET not in shown[address][1]


def test_it_stays_with_who_wrote_it_when_a_draft_s_sides_change_places(draft, city, company):
    agreement = draft.agreement
    note = write_note(SECRET, agreement, None, lang="en", by=city, at=AT)
    set_sides(agreement, [company.organisation, city.organisation], by=city, at=AT)
    assert list(notes_visible_to(city)) == [note]
    assert list(notes_visible_to(company)) == []
    write_note("more", Agreement.objects.get(pk=agreement.pk), None, lang="en", by=city, at=AT)


def test_only_its_own_side_withdraws_it_and_then_it_is_found_no_more(note, city, company):
    with pytest.raises(NotYours):
        withdraw_note(note, by=company, at=AT)
    assert as_(company).post(reverse("note-withdraw", args=[note.pk])).status_code == 404
    as_(city).post(reverse("note-withdraw", args=[note.pk]))
    assert not notes_visible_to(city).exists()
    assert "mark" not in as_(city).get("/search?q=zebrafish").content.decode().partition("<main")[2]
    rebuild()
    assert "mark" not in as_(city).get("/search?q=zebrafish").content.decode().partition("<main")[2]


def test_an_observer_has_no_side_and_no_notes(observer):
    document: Document = open_example(observer, Keeping.OBSERVER)
    with pytest.raises(NotYours):
        write_note(SECRET, document.agreement, None, lang="en", by=observer, at=AT)
    assert as_(observer).get(reverse("agreement-notes", args=[document.agreement_id])).status_code == 404


def test_a_note_is_written_on_the_page_and_an_empty_one_is_not(agreed, city):
    address = reverse("undertaking-notes", args=[agreed.pk])
    assert as_(city).post(address, {"text": "  "}).status_code == 422
    assert as_(city).post(address, {"text": SECRET}).status_code == 302
    part = as_(city).get(address, headers={"HX-Request": "true"}).content.decode()
    assert SECRET in part
    assert "<html" not in part


def test_a_note_sent_twice_is_kept_once_and_withdrawn_once(agreed, city):
    address = reverse("undertaking-notes", args=[agreed.pk])
    given = {"text": SECRET, "once": SIGNER.sign(str(new_id()))}
    told = [as_(city).post(address, given, follow=True).content.decode() for _ in range(2)]
    assert ("The note is kept" in told[0], "nothing was done twice" in told[1]) == (True, True)
    note, size = notes_visible_to(city).get(), Entry.objects.count()
    away = reverse("note-withdraw", args=[note.pk])
    told = [as_(city).post(away, follow=True).content.decode() for _ in range(2)]
    assert "withdrawn before" in told[1]
    assert Entry.objects.count() == size + 1
