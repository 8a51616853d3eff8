"""A person's text says in which language it was written, where the page is in the other."""

import pytest
from django.urls import reverse
from django.utils import translation
from tests.cooperation import AT
from tests.hefu_site.test_addresses import as_

from hefu_site.look.templatetags.look import tongue
from hefu_site.notes.actions import write_note
from hefu_site.plans.actions import give_assessment
from hefu_site.plans.models import Assessment
from hefu_site.register.actions.amendments import refuse_version

CHINESE, ENGLISH = "原文为中文", "原文为英文"


def page(who, lang, name, *about):
    client = as_(who)
    client.cookies["django_language"] = lang
    return client.get(reverse(name, args=about)).content.decode()


@pytest.mark.parametrize(
    ("text", "lang", "on_english", "on_chinese"),
    [
        ("水井已打好。", "zh-hans", "written in Chinese", ""),
        ("The wells are dug.", "en", "", ENGLISH),
        ("水井已由Yunzhou打好。", "en", "written in Chinese", ""),  # typed on an English page
        ("The wells are dug.", "zh-hans", "", ""),  # typed on a Chinese page, perhaps in French
        ("50 %", "en", "", ""),
        ("", "", "", ""),
    ],
)
def test_it_is_said_on_the_page_in_the_other_language_alone(text, lang, on_english, on_chinese):
    for shown, said in (("en", on_english), ("zh-hans", on_chinese)):
        with translation.override(shown):
            mark = tongue(text, lang)
        assert (said in mark and f'lang="{shown}"' in mark) if said else mark == ""


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
