"""Lists over all agreements: what narrows them, how they go on, how they leave."""

import csv
import json
from datetime import date
from io import BytesIO, StringIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from tests.cooperation import AT, confirm, open_example
from tests.kept import kept

from hefu_site.look.sheets import write_csv, write_xlsx
from hefu_site.plans.actions import set_indicator
from hefu_site.plans.models import Indicator
from hefu_site.register.actions import versions
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.models import Document, Keeping, Undertaking
from hefu_site.search import lists, overview
from hefu_site.search.forms import NarrowForm
from hefu_site.search.index import rebuild
from hefu_site.search.lists import Asked, narrowed, open_to, page_of
from hefu_site.search.models import Facet, Glance
from hefu_site.search.overview import overviews_of, portfolio_of
from hefu_site.search.places import Place

ON = date(2026, 4, 1)


@kept
def many(draft, city) -> list[Undertaking]:
    confirm(draft, city, *range(10))
    return versions.propose_versions(Document.objects.get(pk=draft.pk), by=city, at=AT)


def numbers(member, on=ON, **asked):
    found = narrowed(member, Asked(**asked), on=on).select_related("undertaking")
    return sorted(each.undertaking.number for each in found)


def test_each_condition_divides_the_list(many, city, company):
    every = numbers(city)
    assert every == list(range(1, 11))
    assert sorted(numbers(city, side="own") + numbers(city, side="other")) == every
    assert set(numbers(city, side="own")) <= set(numbers(city, party="linhe")) < set(every)
    assert sorted(numbers(city, kind="pledge") + numbers(city, kind="ask")) == every
    assert numbers(city, assent="proposed") == every
    assert numbers(city, lacks="indicator") == every
    dated = numbers(city, due_from=date(1990, 1, 1))
    assert dated
    assert sorted(dated + numbers(city, lacks="due")) == every
    assert numbers(city, agreement=many[0].agreement_id) == every
    themes = [theme for facet in Facet.objects.all() for theme in facet.themes.split()]
    assert themes
    assert 0 < len(numbers(city, theme=themes[0])) < 10


def test_what_is_open_is_open_to_the_side_that_looks(many, city, company, outsider):
    versions.sign_version(many[0].versions.get(), by=city, at=AT)
    assert 1 not in numbers(city, open="unsigned")
    assert 1 in numbers(company, open="unsigned")
    assert numbers(outsider, open="unsigned") == []


def test_what_is_due_soon_and_what_is_overdue(agreed, city):
    set_indicator(
        Indicator(
            undertaking=agreed, name="jobs", lang="en", unit="jobs", target=3000, due=date(2026, 6, 30)
        ),
        by=city,
        at=AT,
    )
    found = {
        day: (numbers(city, day, open="soon"), numbers(city, day, open="overdue"))
        for day in (date(2026, 5, 30), date(2026, 5, 31), date(2026, 6, 30), date(2026, 7, 1))
    }
    here = [agreed.number]
    assert list(found.values()) == [([], []), (here, []), (here, []), ([], here)]


@pytest.mark.parametrize("order", ["", "due"])
def test_pages_by_key_are_the_whole_list_once(many, city, order, monkeypatch):
    monkeypatch.setattr(lists, "A_PAGE", 3)
    asked, seen = Asked(order=order), []
    whole = [each.pk for each in narrowed(city, asked, on=ON)]
    page = page_of(city, asked, None, on=ON)
    while page.following:
        seen += page.keys
        page = page_of(city, asked, Place.read(str(page.following)), on=ON)
    assert seen + page.keys == whole
    assert len(whole) == 10


def test_a_looker_at_very_many_agreements_is_shown_the_same(many, city, outsider, monkeypatch):
    gathered = [numbers(member, open=name) for member in (city, outsider, None) for name in ("", "unsigned")]
    monkeypatch.setattr(lists, "MANY", 0)
    walked = [numbers(member, open=name) for member in (city, outsider, None) for name in ("", "unsigned")]
    assert walked == gathered
    assert walked[0]
    assert not any(walked[2:])


@pytest.mark.parametrize("text", ["", "x", "~", "2026-99-99~x", "~123"])
def test_a_place_that_is_none_is_no_place(text):
    with pytest.raises(ValueError):  # noqa: PT011  Python's own, of a date or of a key
        Place.read(text)


def test_the_portfolio_counts_what_the_list_shows(many, agreed_elsewhere, city):
    for each in overviews_of(city, on=ON):
        for name in open_to(city, on=ON):
            assert each.counts[name] == len(numbers(city, open=name, agreement=each.agreement.pk))
    assert sum(each.counts["total"] for each in overviews_of(city, on=ON)) == len(numbers(city))


@kept
def agreed_elsewhere(city, company):
    document = open_example(city)
    set_sides(document.agreement, [city.organisation, company.organisation], by=city, at=AT)
    document = Document.objects.get(pk=document.pk)
    confirm(document, city, 0, 1)
    versions.propose_versions(document, by=city, at=AT)


def test_the_portfolio_goes_on_after_its_last(many, agreed_elsewhere, observer, city, monkeypatch):
    open_example(observer, Keeping.OBSERVER)
    every = [each.agreement for each in overviews_of(city, on=ON)]
    assert [each.keeping for each in every] == ["sides", "sides", "observer"]
    monkeypatch.setattr(overview, "A_PAGE", 1)
    assert [each.agreement for each in overviews_of(city, on=ON)] == every
    pages = [portfolio_of(city, on=ON)]
    while after := pages[-1].following:
        pages.append(portfolio_of(city, on=ON, after=after))
    assert [each.agreement for page in pages for each in page.overviews] == every
    waiting = len(numbers(city, open="unsigned"))
    assert [page.open["unsigned"] for page in pages] == [waiting] * 3
    assert pages[0].overviews[0].counts["unsigned"] < waiting


def test_the_next_page_of_a_portfolio_says_nothing_of_none(many, agreed_elsewhere, city, client, monkeypatch):
    monkeypatch.setattr(overview, "A_PAGE", 1)
    client.force_login(city.person)
    latest, first = (each.agreement for each in overviews_of(city, on=ON))
    page = client.get("/").content.decode()
    assert f"/?after={latest.pk}" in page
    older = client.get("/", {"after": latest.pk}).content.decode()
    assert f"/agreements/{first.pk}" in older
    assert 'rel="next"' not in older
    beyond = client.get("/", {"after": first.pk}).content.decode()
    assert "No cooperation yet" not in beyond
    assert client.get("/", {"after": "x"}).status_code == 400


def test_a_form_offers_so_many_agreements_and_the_one_asked_for(many, agreed_elsewhere, city, monkeypatch):
    monkeypatch.setattr("hefu_site.search.forms.MOST_OFFERED", 1)
    offered = {}
    for each in overviews_of(city, on=ON):
        form = NarrowForm({"agreement": str(each.agreement.pk)}, member=city)
        form.asked()
        offered[each.agreement.pk] = [pk for pk, _title in form.fields["agreement"].widget.choices if pk]
        assert form.chosen() == [("Agreement", each.agreement.title)]
    assert all(pk in keys for pk, keys in offered.items())
    assert sorted(map(len, offered.values())) == [1, 2]


def test_what_lists_show_is_what_is_written_anew(people, things):
    kept = list(Glance.objects.values_list())
    assert {assent for _pk, _agreement, _due, assent, *_rest in kept} >= {"proposed", "agreed"}
    rebuild()
    assert sorted(Glance.objects.values_list(), key=str) == sorted(kept, key=str)


def test_the_portfolio_asks_no_more_for_more_agreements(
    many, city, client, django_assert_num_queries, request
):
    client.force_login(city.person)
    client.get("/")
    with django_assert_num_queries(20, exact=False) as first:
        client.get("/")
    request.getfixturevalue("agreed_elsewhere")
    with django_assert_num_queries(len(first)):
        client.get("/")


def test_the_list_asks_no_more_for_more_undertakings(
    proposed, city, client, django_assert_max_num_queries, draft
):
    client.force_login(city.person)
    with django_assert_max_num_queries(20) as few:
        client.get("/undertakings")
    confirm(draft, city, 1, 2, 4, 5)
    versions.propose_versions(Document.objects.get(pk=draft.pk), by=city, at=AT)
    with django_assert_max_num_queries(len(few)):
        client.get("/undertakings")


def test_the_address_keeps_what_narrows_and_goes_on(many, city, client, monkeypatch):
    client.force_login(city.person)
    page = client.get("/undertakings", {"side": "own", "order": "due"}).content.decode()
    assert 'value="own" selected' in page
    assert "undertakings.csv?side=own&amp;order=due" in page
    wrong = client.get("/undertakings", {"due_from": "someday"})
    assert wrong.status_code == 422
    assert b"someday" in wrong.content


def test_the_list_as_json_goes_on_to_its_end(many, city, client, monkeypatch):
    client.force_login(city.person)
    monkeypatch.setattr(lists, "A_PAGE", 4)
    address, seen = reverse("api-undertakings"), []
    while address:
        page = json.loads(client.get(address).content)
        address, seen = page["next"], seen + [each["number"] for each in page["undertakings"]]
    assert seen == list(range(10, 0, -1))


@pytest.mark.parametrize("order", ["", "due"])
def test_a_walk_through_very_many_ends_and_goes_on(many, city, client, order, monkeypatch):
    client.force_login(city.person)
    monkeypatch.setattr(lists, "MANY", 0)
    monkeypatch.setattr(lists, "LOOKED_THROUGH", 3)
    found, place, pages, asked = [], None, 0, Asked(side="own", order=order)
    while pages == 0 or place:
        page = page_of(city, asked, place, on=ON)
        found, place, pages = [*found, *page.keys], page.following, pages + 1
    assert found == list(narrowed(city, asked, on=ON).values_list("pk", flat=True))
    assert pages > len(found) / 3
    nowhere = client.get("/undertakings", {"party": "nobody of this name", "order": order}).content.decode()
    assert "None among the latest" in nowhere
    assert "after=" in nowhere


@pytest.mark.parametrize("name", ["api-undertakings", "undertakings-csv", "undertakings-xlsx"])
def test_a_filter_that_makes_no_sense_gives_nothing(many, city, client, name):
    client.force_login(city.person)
    answer = client.get(reverse(name), {"open": "overdeu"})
    assert (answer.status_code, b"overdeu" in answer.content) == (422, True)


def test_files_hold_the_list(many, city, client):
    client.force_login(city.person)
    text = b"".join(client.get("/undertakings.csv", {"side": "own"}).streaming_content).decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text)))
    book = load_workbook(BytesIO(client.get("/undertakings.xlsx", {"side": "own"}).content))
    sheet = [list(row) for row in book.active.values]
    assert sheet[0] == rows[0]
    assert len(sheet) == len(rows) == 1 + len(numbers(city, side="own"))
    assert [row[3] for row in sheet] == [row[3] for row in rows]


def test_a_list_too_long_for_a_workbook_says_so(many, city, client, monkeypatch):
    client.force_login(city.person)
    monkeypatch.setattr("hefu_site.search.views.undertakings.MOST_ROWS", 9)
    refused = client.get("/undertakings.xlsx")
    assert (refused.status_code, "Narrow the list" in refused.content.decode()) == (422, True)
    assert client.get("/undertakings.xlsx", {"kind": "ask"}).status_code == 200
    assert client.get("/agreements.xlsx").status_code == 200
    monkeypatch.setattr("hefu_site.search.views.portfolio.MOST_AGREEMENTS", 0)
    page = client.get("/agreements.xlsx").content.decode()
    assert ("/agreements.csv" in page, "Narrow the list" in page) == (True, False)
    assert client.get("/agreements.csv").status_code == 200


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "＝1", '=HYPERLINK("x")'])
def test_no_cell_runs(text):
    assert "".join(write_csv(["a"], [[text]])).splitlines()[1].lstrip('"').startswith("'")
    cell = load_workbook(BytesIO(write_xlsx("x", ["a"], [[text + "\0"]]))).active["A2"]
    assert (cell.data_type, cell.value) == ("s", text)


def test_numbers_and_days_are_such_in_a_workbook():
    sheet = load_workbook(BytesIO(write_xlsx("x", ["a", "b"], [[3, date(2026, 1, 2)]]))).active
    assert (sheet["A2"].data_type, sheet["B2"].is_date) == ("n", True)
