"""A person's text says in which language it was written, where the page is in the other."""

import pytest
from django.urls import reverse
from django.utils import translation
from tests.cooperation import AT
from tests.hefu_site.test_addresses import as_

from hefu_site.look.language import written_in
from hefu_site.look.templatetags.look import tongue
from hefu_site.meetings.actions import call_meeting, take_minute
from hefu_site.meetings.models import Meeting, Minute
from hefu_site.notes.actions import write_note
from hefu_site.plans.actions import give_assessment
from hefu_site.plans.models import Assessment, Means, Owner, Step
from hefu_site.programmes.models import Programme
from hefu_site.register.actions.amendments import refuse_version

CHINESE, ENGLISH = "原文为中文", "原文为英文"


def page(who, lang, name, *about):
    client = as_(who)
    client.cookies["django_language"] = lang
    return client.get(reverse(name, args=about)).content.decode()


@pytest.mark.parametrize(
    ("text", "on_english", "on_chinese"),
    [
        ("水井已打好。", "written in Chinese", ""),
        ("The wells are dug.", "", ENGLISH),
        ("水井已由Yunzhou打好。", "written in Chinese", ""),
        ("Колодцы вырыты.", "", ""),
        ("50 %", "", ""),
        ("", "", ""),
    ],
)
def test_it_is_said_on_the_page_in_the_other_language_alone(text, on_english, on_chinese):
    for shown, said in (("en", on_english), ("zh-hans", on_chinese)):
        with translation.override(shown):
            mark = tongue(text)
        assert (said in mark and f'lang="{shown}"' in mark) if said else mark == ""


@pytest.mark.parametrize("shown", ["en", "zh-hans"])
@pytest.mark.parametrize(
    ("text", "lang"),
    [("打井三口", "zh-Hans"), ("三座礦井開採", "zh-Hant"), ("three wells", "en"), ("три колодца", "und")],
)
def test_what_is_typed_is_kept_in_its_own_language_whatever_the_page_is_in(agreed, city, shown, text, lang):
    site = as_(city)
    site.cookies["django_language"] = shown
    due = {"due": "2026-12-31"}
    for name, about, typed, rows in (
        ("step-plan", agreed.pk, {"name": text, **due}, Step.objects),
        ("means-state", agreed.pk, {"text": text}, Means.objects),
        ("owner-name", agreed.pk, {"office": text}, Owner.objects),
        ("programme-open", None, {"name": text}, Programme.objects),
        ("assessment-give", agreed.pk, {"state": "in_progress", "day": "2026-04-02", "reason": text},
         Assessment.objects),
    ):  # fmt: skip
        answer = site.post(reverse(name, args=[about] if about else []), typed)
        assert answer.status_code == 302, (name, answer.context and answer.context["form"].errors)
        assert (name, rows.get().lang) == (name, lang)


def test_words_without_a_letter_are_in_the_language_of_the_page():
    for shown, lang in (("en", "en"), ("zh-hans", "zh-Hans")):
        with translation.override(shown):
            assert written_in("12 %") == lang


def test_a_note_and_the_title_say_it(draft, city):
    write_note("mind the wells", draft.agreement, None, lang="en", by=city, at=AT)
    about = draft.agreement_id
    assert page(city, "zh-hans", "agreement-notes", about).count(ENGLISH) == 1
    assert page(city, "zh-hans", "agreement", about).count(ENGLISH) >= 1
    for name in ("agreement-notes", "agreement"):
        assert "written in" not in page(city, "en", name, about)


def test_a_refusal_and_an_assessment_say_it(proposed, agreed, city, company):
    version = proposed[0].versions.get()
    refuse_version(version, "期限太短", lang="zh-hans", by=company, at=AT)
    said = Assessment(undertaking=agreed, state="in_progress", reason="已经开工", lang="zh-hans")
    give_assessment(said, day=AT.date(), by=city, at=AT)
    for undertaking in (proposed[0], agreed):
        assert "written in Chinese" in page(city, "en", "undertaking", undertaking.pk)
        assert CHINESE not in page(city, "zh-hans", "undertaking", undertaking.pk)


def test_a_rejection_says_it(draft, city):
    reject = reverse("reading-reject", args=[draft.pk, 3])
    seen = draft.readings.get().pk
    as_(city).post(reject, {"seen": str(seen), "ground": "other", "reason": "只是一句玩笑"})
    assert page(city, "en", "document", draft.pk).count("written in Chinese") == 1
    assert CHINESE not in page(city, "zh-hans", "document", draft.pk)


def test_minutes_and_titles_in_lists_say_it(agreed, city):
    meeting = Meeting(agreement=agreed.agreement, day=AT.date(), place="Linhe", lang="en")
    call_meeting(meeting, by=city, at=AT)
    take_minute(Minute(meeting=meeting, text="a plan by quarter", lang="en"), by=city, at=AT)
    assert page(city, "zh-hans", "meeting", meeting.pk).count(ENGLISH) == 1
    assert page(city, "zh-hans", "portfolio").count(ENGLISH) == 1
