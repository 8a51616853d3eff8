"""Joint meetings: what there is to talk about, and minutes that count once every side has confirmed them."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils.translation import override
from docx import Document
from pypdfium2 import PdfDocument
from tests.cooperation import at_once

from hefu_site.ledger.models import Entry
from hefu_site.meetings import actions, models, queries, views
from hefu_site.meetings.errors import AlreadyConfirmed, NotHeldYet
from hefu_site.meetings.sheet import why_of
from hefu_site.plans import actions as plans
from hefu_site.plans.models import Assessment, Step
from hefu_site.register.errors import NotYours


@pytest.fixture
def meeting(agreed, city, at) -> models.Meeting:
    called = models.Meeting(agreement=agreed.agreement, day=at.date(), place="Town hall", lang="en")
    return actions.call_meeting(called, by=city, at=at)


def minute(meeting, **about) -> models.Minute:
    return models.Minute(meeting=meeting, text="A hiring plan by quarter", lang="en", **about)


def headings(meeting, member, today) -> dict[str, list[int]]:
    points = queries.pack_of(meeting, today=today).points
    return {
        name: [each.judged.undertaking.number for each in found] for name, found in points.items() if found
    }


def test_a_minute_becomes_a_milestone_when_the_last_side_confirms(meeting, agreed, city, company, at):
    taken = actions.take_minute(minute(meeting, undertaking=agreed, due=date(2026, 6, 30)), by=city, at=at)
    assert not Step.objects.exists()
    actions.confirm_minute(taken, by=company, at=at)
    step = Step.objects.get()
    assert (step.undertaking, step.due, step.minute) == (agreed, date(2026, 6, 30), taken)
    events = Entry.objects.filter(log=agreed.agreement.log).order_by("-index").values_list("event", flat=True)
    assert list(events[:3]) == ["minute.confirmed", "step.planned", "minute.taken"]


def test_a_side_confirms_once(meeting, city, company, at):
    taken = actions.take_minute(minute(meeting), by=city, at=at)
    with pytest.raises(AlreadyConfirmed):
        actions.confirm_minute(taken, by=city, at=at)
    actions.confirm_minute(taken, by=company, at=at)
    assert taken.confirmations.count() == 2


@pytest.mark.django_db(transaction=True)
def test_of_two_who_confirm_at_once_one_wins(meeting, city, company, at):
    taken = actions.take_minute(minute(meeting), by=city, at=at)
    outcomes = at_once(lambda: actions.confirm_minute(taken, by=company, at=at))
    assert sorted(outcomes) == ["AlreadyConfirmed", "Confirmation"]


def test_no_minutes_before_the_day(agreed, city, at):
    called = models.Meeting(agreement=agreed.agreement, day=at.date() + timedelta(days=9), lang="en")
    meeting = actions.call_meeting(called, by=city, at=at)
    with pytest.raises(NotHeldYet):
        actions.take_minute(minute(meeting), by=city, at=at)


def test_an_outsider_calls_takes_and_confirms_nothing(meeting, agreed, city, outsider, at):
    taken = actions.take_minute(minute(meeting), by=city, at=at)
    for act in (
        lambda: actions.call_meeting(
            models.Meeting(agreement=agreed.agreement, day=at.date(), lang="en"), by=outsider, at=at
        ),
        lambda: actions.take_minute(minute(meeting), by=outsider, at=at),
        lambda: actions.confirm_minute(taken, by=outsider, at=at),
    ):
        with pytest.raises(NotYours):
            act()


def test_the_pack_has_what_is_disputed_vague_unsigned_and_moved(meeting, agreed, seen, city, company, at):
    later = at + timedelta(days=60)
    called = models.Meeting(agreement=agreed.agreement, day=later.date(), lang="en")
    following = actions.call_meeting(called, by=city, at=at)
    for member, state in ((city, "not_delivered"), (company, "delivered")):
        said = Assessment(undertaking=agreed, state=state, reason="counted", lang="en")
        plans.give_assessment(said, day=date(2026, 5, 20), by=member, at=later)
    found = headings(following, city, later.date())
    assert found["disputed"] == [agreed.number]
    assert found["unsigned"] == [1, 3]
    assert agreed.number not in found["vague"]
    assert headings(meeting, city, at.date()).get("disputed") is None


def test_a_dispute_names_the_sides_in_the_language_of_the_paper(meeting, agreed, seen, city, company, at):
    for day, state, member in (
        (2, "in_progress", city),
        (1, "delivered", city),
        (1, "not_delivered", company),
    ):
        said = Assessment(undertaking=agreed, state=state, reason="counted", lang="en")
        plans.give_assessment(said, day=at.date() - timedelta(days=day), by=member, at=at)
    party = agreed.agreement.sides.first().parties.get()
    party.names = {"zh-Hans": "麟河市人民政府"}
    party.save()
    (point,) = queries.pack_of(meeting, today=at.date()).points["disputed"]
    with override("zh-hans"):
        said = why_of("disputed", point)
    assert "；麟河市人民政府：已兑现" in said
    assert said.count("麟河市人民政府") == 1


def test_the_pack_is_taken_along_in_both_languages(meeting, city, client):
    client.force_login(city.person)
    pdf = client.get(reverse("meeting-file", args=[meeting.pk, "zh-hans", "pdf"])).content
    with PdfDocument(pdf) as paper:
        told = paper[0].get_textpage().get_text_bounded()
        assert "联席会议" in told
        assert "Please" not in told
    docx = client.get(reverse("meeting-file", args=[meeting.pk, "en", "docx"])).content
    told = Document(BytesIO(docx))
    assert any("Too vague to tell" in paragraph.text for paragraph in told.paragraphs)
    assert len(told.inline_shapes) == 3  # a bar for each side that bears something, and the rates
    offered = reverse("meeting-file", args=[meeting.pk, "en", "pdf"])
    assert client.get(offered.replace("pdf", "exe")).status_code == 404


def test_what_was_settled_last_time_stands_in_the_next_pack_until_all_confirm(
    meeting, agreed, city, company, client, at
):
    taken = actions.take_minute(minute(meeting, undertaking=agreed, due=date(2026, 6, 30)), by=city, at=at)
    called = models.Meeting(agreement=agreed.agreement, day=at.date() + timedelta(days=60), lang="en")
    following = actions.call_meeting(called, by=city, at=at)
    client.force_login(company.person)
    page = client.get(reverse("meeting", args=[following.pk])).content.decode()
    assert taken.text in page
    assert reverse("minute-confirm", args=[taken.pk]) in page

    def told() -> list[str]:
        paper = client.get(reverse("meeting-file", args=[following.pk, "en", "docx"])).content
        table = next(
            each for each in Document(BytesIO(paper)).tables if each.cell(0, 1).text == "What was settled"
        )
        return [cell.text for cell in table.rows[1].cells]

    assert told() == ["2", f"{taken.text} (by 30 June 2026)", "not confirmed by Yunzhou Group Co., Ltd."]
    actions.confirm_minute(taken, by=company, at=at)
    assert told()[2] == "confirmed by all"


def test_a_paper_says_how_many_it_leaves_off_and_where_they_are(meeting, proposed, city, client, monkeypatch):
    monkeypatch.setattr(views, "ON_PAPER", 1)
    client.force_login(city.person)
    docx = client.get(reverse("meeting-file", args=[meeting.pk, "en", "docx"])).content
    told = [each.text for each in Document(BytesIO(docx)).paragraphs]
    assert "Proposed, and not signed by all (2)" in told
    where = f"http://testserver{reverse('meeting', args=[meeting.pk])}?part=unsigned"
    assert f"1 more is on the page of the meeting: {where}" in told
    assert 'id="unsigned"' in client.get(where).content.decode()


def test_the_page_takes_minutes_and_keeps_what_was_typed(meeting, city, client):
    client.force_login(city.person)
    address = reverse("minute-take", args=[meeting.pk])
    answer = client.post(address, {"text": "a plan by quarter", "due": "2026-06-30"})
    assert (answer.status_code, models.Minute.objects.count()) == (422, 0)
    assert "a plan by quarter" in answer.content.decode()
    assert client.post(address, {"text": "a plan by quarter"}).status_code == 302
    assert "a plan by quarter" in client.get(reverse("meeting", args=[meeting.pk])).content.decode()


def test_a_long_heading_is_shown_a_page_at_a_time(meeting, proposed, city, client):
    few = queries.pack_of(meeting, today=meeting.day, shown=queries.Shown(most=1))
    assert (few.numbers["unsigned"], len(few.points["unsigned"])) == (2, 1)
    next_page = queries.Shown(most=1, only="unsigned", after=1)
    rest = queries.pack_of(meeting, today=meeting.day, shown=next_page)
    assert [point.judged.undertaking.number for point in rest.points["unsigned"]] == [3]
    client.force_login(city.person)
    page = client.get(reverse("meeting", args=[meeting.pk]), {"part": "unsigned", "after": "1"})
    assert [name for name, *_rest in page.context["parts"]] == ["unsigned"]


def test_minutes_are_about_an_undertaking_by_its_number(meeting, agreed, city, client):
    client.force_login(city.person)
    address = reverse("minute-take", args=[meeting.pk])
    answer = client.post(address, {"text": "a plan", "undertaking": "99"})
    assert (answer.status_code, models.Minute.objects.count()) == (422, 0)
    client.post(address, {"text": "a plan", "undertaking": str(agreed.number), "due": "2026-06-30"})
    assert models.Minute.objects.get().undertaking == agreed
