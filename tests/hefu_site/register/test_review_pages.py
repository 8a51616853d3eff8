"""The pages of a review: with and without a script, and what is refused loses nothing typed."""

import html
import re
import tomllib

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from msgspec.structs import replace
from tests.cooperation import EXAMPLE, confirm
from tests.hefu_site.test_addresses import as_

from hefu.terms.source import Source
from hefu_site.register import models
from hefu_site.register.correcting import CorrectionForm
from hefu_site.register.queries import reading_of
from hefu_site.register.told import left_out_told
from hefu_site.register.views import readings as page_of

HTMX = {"HX-Request": "true"}


@pytest.fixture
def site(draft, city):
    return as_(city)


def fields_of(page: str) -> dict[str, list[str]]:
    """What the form on a page would send, as a browser without a script sends it."""
    found: dict[str, list[str]] = {}
    form = re.search(r"<form class=\"form .*?</form>", page, re.DOTALL)[0]
    for tag in re.findall(r"<input[^>]*>", form):
        named = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        if named.get("type") not in ("radio", "checkbox") or " checked" in tag:
            value = named.get("value", "on" if named.get("type") == "checkbox" else "")
            found.setdefault(named["name"], []).append(html.unescape(value))
    for name, text in re.findall(r'<textarea name="(\w+)"[^>]*>(.*?)</textarea>', form, re.DOTALL):
        found[name] = [html.unescape(text).lstrip()]
    for name, options in re.findall(r'<select name="(\w+)".*?>(.*?)</select>', form, re.DOTALL):
        found[name] = re.findall(r'value="(\w+)" selected', options)
    return found


def correct(site, draft, position=3, **changed):
    """Fill the form in and send it without a script."""
    address = reverse("reading-correct", args=[draft.pk, position])
    return site.post(address, {**fields_of(site.get(address).content.decode()), **changed})


def test_the_form_sent_as_it_came_changes_nothing(site, draft):
    for position, one in enumerate(reading_of(draft)[1].undertakings):
        assert correct(site, draft, position).status_code == 302
        review = models.Review.objects.get(position=position)
        assert (review.judgement, review.view) == ("confirmed", None), one.quote


def test_values_are_corrected_in_words(site, draft):
    changed = {
        "due": "by the end of 2029",
        "quantities": "3,000 jobs\n20 schools",
        "first": "create 3,000",
        "bearers": ["P1", "P2"],
        "said_by": "Ann Lee",
        "programmes": "Sun Plan\nMoon Plan",
        "themes": ["health", "employment"],
    }
    answer = correct(site, draft, **changed)
    assert answer.headers["Location"].endswith("#u3")
    view = models.Review.objects.get().as_term()
    assert view.quote.startswith("create 3,000 jobs")
    assert [(each.value, each.unit) for each in view.quantities] == [(3000, "jobs"), (20, "schools")]
    assert (view.due, view.said_by, view.basis) == ("/2029-12-31", "Ann Lee", "speech")
    assert (view.bearers, view.programmes) == (("P1", "P2"), ("Sun Plan", "Moon Plan"))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("due", "soon", "No day is named"),
        ("quantities", "many jobs", "holds no number"),
        ("first", "words that are not there", "holds no passage"),
        ("kind", "promise", "Select a valid choice"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(site, draft, field, value, said):
    answer = correct(site, draft, programmes="a plan typed", **{field: value})
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 422
    assert said in page
    assert "a plan typed" in page
    assert value in page or field == "kind"
    assert not models.Review.objects.exists()


def test_whoever_comes_second_is_told_and_loses_nothing_typed(site, draft, city):
    address = reverse("reading-correct", args=[draft.pk, 3])
    typed = {**fields_of(site.get(address).content.decode()), "due": "by the end of 2031"}
    confirm(draft, city, 3)
    answer = site.post(address, typed)
    page = html.unescape(answer.content.decode())
    assert (answer.status_code, models.Review.objects.get().view) == (409, None)
    assert "Somebody else judged this meanwhile" in page
    assert fields_of(page)["due"] == ["by the end of 2031"]
    assert site.post(address, fields_of(page)).status_code == 302
    assert models.Review.objects.get().as_term().due == "/2031-12-31"


def test_a_rejection_needs_its_reason_and_another_reason_its_words(site, draft):
    address = reverse("reading-reject", args=[draft.pk, 3])
    seen = fields_of(site.get(address).content.decode())["seen"]
    assert site.post(address, {"seen": seen}).status_code == 422
    answer = site.post(address, {"seen": seen, "ground": "other"})
    assert b"Say what it is instead" in answer.content
    assert site.post(address, {"seen": seen, "ground": "other", "reason": "a joke"}).status_code == 302
    page = html.unescape(site.get(reverse("document", args=[draft.pk])).content.decode())
    assert 'something else (<span lang="en">a joke</span>)' in page


def test_with_htmx_the_card_the_text_and_the_count_come_back(site, draft):
    row = draft.readings.get()
    address = reverse("reading-review", args=[draft.pk, 0])
    answer = site.post(address, {"judgement": "confirmed", "seen": str(row.pk)}, headers=HTMX)
    part = answer.content.decode()
    assert part.startswith('<article class="card half-1 confirmed" id="u0"')
    assert "1 of 12 reviewed." in part
    assert '"next": true' in answer.headers["HX-Trigger-After-Settle"]
    again = site.post(address, {"judgement": "confirmed", "seen": str(row.pk)}, headers=HTMX)
    assert (again.status_code, b"judged this meanwhile" in again.content) == (409, True)


def test_what_was_passed_over_is_shown_on_demand_and_can_be_taken_up(observer):
    text = (
        "Acme Group and Linhe City signed an agreement. Acme Group will build a school. It will not seek aid."
    )
    site = as_(observer)
    site.post(reverse("agreement-open"), {"text": text, "keeping": "observer"})
    document = models.Document.objects.get()
    (passed,) = reading_of(document)[1].passed_over
    page = reverse("document", args=[document.pk])
    assert "a refusal" in site.get(page).content.decode()
    assert 'class="left-out"' not in site.get(page).content.decode()
    assert 'class="left-out"' in site.get(page + "?left-out").content.decode()
    address = reverse("reading-complete", args=[document.pk])
    form = fields_of(site.get(address, {"start": passed.start, "end": passed.end}).content.decode())
    assert site.post(address, {**form, "bearers": ["P1"]}).status_code == 302
    assert models.Review.objects.get().as_term().quote == passed.quote
    assert "a refusal" not in site.get(page).content.decode()


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "its words speak against it"), ("zh-hans", "措辞不像承诺")]
)
def test_what_its_words_speak_against_is_told_in_words(lang, words):
    with translation.override(lang):
        assert [left_out_told(f"{one}.weighs-little") for one in ("en", "zh")] == [words, words]


def test_the_corrections_are_a_case_of_the_reader(site, draft, city):
    correct(site, draft, due="by the end of 2029")
    confirm(draft, city, 0)
    answer = site.get(reverse("reading-cases", args=[draft.pk]))
    (case,) = tomllib.loads(answer.content.decode())["case"]
    assert case["text"] == draft.text
    assert case["undertaking"][3]["due"] == "/2029-12-31"
    assert set(case["undertaking"][0]) == {"quote"}


def test_a_better_lexicon_is_offered_and_reads_again(site, draft):
    page = reverse("document", args=[draft.pk])
    again = reverse("reading-renew", args=[draft.pk])
    assert again not in site.get(page).content.decode()
    models.Reading.objects.update(lexicon="older")
    assert again in site.get(page).content.decode()
    answer = site.post(again, follow=True)
    assert "12 as before" in answer.content.decode()
    assert draft.readings.count() == 2


def test_bulk_confirming_says_how_many_are_left(site, draft):
    reading = draft.readings.get()
    certain = reading.content.replace('"certain":false', '"certain":true')
    reading.content = certain.replace('"certain":true', '"certain":false', 2)
    reading.save()
    answer = site.post(reverse("certain-confirm", args=[draft.pk]), follow=True)
    assert "2 are left to look at" in answer.content.decode()


def test_astral_characters_count_as_one(draft):
    text = "𠮷市 and Acme will dig 3 wells."
    meant = replace(reading_of(draft)[1].undertakings[0], start=7, end=11, quote="Acme")
    form = CorrectionForm(
        {"start": 7, "end": 30, "first": "Acme", "last": "wells", "kind": "pledge", "strength": "will"},
        source=Source(name="t", text=text),
        meant=meant,
        parties={},
        agreement=draft.agreement,
    )
    assert form.is_valid(), form.errors
    assert form.view.quote == "Acme will dig 3 wells"


def test_a_long_list_asks_the_database_no_more_often(observer):
    site = as_(observer)

    def asked(wells: int) -> int:
        lines = [f"{n}. Yunzhou Group shall dig {n + 2} wells by the end of 2030." for n in range(wells)]
        text = "Agreement between Linhe City and Yunzhou Group.\n" + "\n".join(lines)
        site.post(reverse("agreement-open"), {"text": text, "keeping": "observer"})
        document = models.Document.objects.latest("pk")
        for position in range(wells):
            address = reverse("reading-review", args=[document.pk, position])
            assert site.post(address, {"judgement": "confirmed"}).status_code == 302
        with CaptureQueriesContext(connection) as queries:
            page = site.get(reverse("document", args=[document.pk])).content.decode()
        assert page.count("<article") == wells
        return len(queries)

    assert asked(3) == asked(12)


def test_a_long_list_is_shown_in_parts_and_each_mark_leads_to_its_own(site, draft, monkeypatch):
    monkeypatch.setattr(page_of, "PART", 5)
    page = reverse("document", args=[draft.pk])
    first, last = (site.get(page + asked).content.decode() for asked in ("", "?part=3"))
    assert [text.count("<article") for text in (first, last)] == [5, 2]
    assert [text.count("<mark") for text in (first, last)] == [12, 12]
    assert 'href="#u4"' in first
    assert 'href="?part=2#u5"' in first
    seen = {"judgement": "confirmed", "seen": str(draft.readings.get().pk)}
    answer = site.post(reverse("reading-review", args=[draft.pk, 11]), seen)
    assert answer["Location"] == f"{page}?part=3#u11"
    for nonsense, shown in (("99", 2), ("0", 5), ("x", 5)):
        assert site.get(f"{page}?part={nonsense}").content.count(b"<article") == shown


def test_another_language_version_is_reviewed_beside_the_first(site, draft, city):
    chinese = EXAMPLE.with_name("agreement.zh.txt").read_text(encoding="utf-8")
    site.post(reverse("document-add", args=[draft.agreement_id]), {"text": chinese})
    other = models.Document.objects.latest("pk")
    assert other.lang == "zh-Hans"
    assert site.get(reverse("document", args=[other.pk])).status_code == 200
    assert site.get(reverse("reading-correct", args=[other.pk, 0])).status_code == 404


def test_a_span_beyond_the_text_is_not_believed(site, draft):
    end = draft.text.rstrip()[-12:]
    start = draft.text.rindex(end)
    answer = correct(site, draft, start=start, end=10**7, first=end[:3], last=end[-3:])
    assert answer.status_code == 302
    view = models.Review.objects.get().as_term()
    assert view.quote == draft.text[view.start : view.end]


def test_the_page_says_why_somebody_is_a_party(site, draft):
    page = html.unescape(site.get(reverse("document", args=[draft.pk])).content.decode())
    for party in reading_of(draft)[1].parties:
        assert party.name in page
        assert all(f"<code>{why.rule}</code>" in page for why in party.why)
