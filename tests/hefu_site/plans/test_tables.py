"""Observations by file: all of a table or nothing, wrong cells named, units converted or refused."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from hefu_intake.sheet import read_sheet
from hefu_site.ledger.models import Entry
from hefu_site.plans import actions, models, tables
from hefu_site.plans.errors import AlreadyKept
from hefu_site.register.errors import NotYours

ON = date(2026, 4, 1)
GOOD = "日期,数值 [万元],佐证,备注\n2026-01-31,120,第三方,审计\n2026-02-28,150.5,official statistics,\n"
WRONG = "day,value,evidence\n2026-01-31,many,third party\n2027-01-31,5,third party\nsoon,5,rumour\n"


def given(text: str):
    return read_sheet(text.encode())


def places(faults) -> list[tuple[str, str]]:
    return [(fault.place, fault.problem) for fault in faults]


def test_values_are_read_in_the_indicators_unit():
    values, faults = tables.values_of(given(GOOD), "yuan", today=ON)
    assert faults == []
    assert [(each.day, each.value, each.grade) for each in values] == [
        (date(2026, 1, 31), Decimal(1_200_000), "third_party"),
        (date(2026, 2, 28), Decimal(1_505_000), "official_statistics"),
    ]


def test_every_wrong_cell_is_named():
    _values, faults = tables.values_of(given(WRONG), "jobs", today=ON)
    wrong = [("B2", "no_number"), ("A3", "not_come"), ("A4", "no_day"), ("C4", "unknown_value")]
    assert places(faults) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("day,value [t],evidence\n2026-01-31,5,third party\n", ("value [t]", "wrong_unit")),
        ("day,evidence\n2026-01-31,third party\n", ("value", "no_column")),
    ],
    ids=["a unit of another measure", "no column of values"],
)
def test_a_column_that_does_not_do_is_named(text, wrong):
    assert places(tables.values_of(given(text), "yuan", today=ON)[1]) == [wrong]


@pytest.mark.parametrize(
    ("value", "wrong"), [("1e30", "out_of_bounds"), ("-1e18", "out_of_bounds"), ("NaN", "no_number")]
)
def test_a_value_that_cannot_be_kept_is_named(value, wrong):
    text = f"day,value,evidence\n2026-01-31,{value},third party\n"
    assert places(tables.values_of(given(text), "jobs", today=ON)[1]) == [("B2", wrong)]


def test_a_head_that_stands_twice_is_named():
    text = "day,value,value,evidence\n2026-01-31,1,2,third party\n"
    assert places(tables.values_of(given(text), "jobs", today=ON)[1]) == [("value", "column_twice")]


@pytest.mark.parametrize(
    ("given_as", "kept"),
    [
        ("0.33333333333", "0.333333"),
        ("1000", "1000"),
        ("999999999999999999", "999999999999999999"),
        ("0", "0"),
    ],
)
def test_a_value_is_kept_to_six_places(given_as, kept):
    text = f"day,value,evidence\n2026-01-31,{given_as},third party\n"
    ((value,), faults) = tables.values_of(given(text), "jobs", today=ON)
    assert (str(value.value), faults) == (kept, [])


def test_a_computed_figure_without_an_end_is_recorded(seen, city, client):
    models.Indicator.objects.filter(pk=seen.indicator_id).update(definition="jobs_created", unit="FTE")
    client.force_login(city.person)
    file = SimpleUploadedFile("jobs.csv", b"hours,full_time_hours,indirect\n10,30,no\n")
    page = post(client, seen.indicator, file=file, holds="rows")
    carried, day = page.context["look"].carried, "2026-03-31"
    post(
        client,
        seen.indicator,
        carried=carried,
        holds="rows",
        day=day,
        grade="third_party",
        do="record",
    )
    assert models.Observation.objects.get(computed=True).value == Decimal("0.333333")


def test_a_figure_is_computed_by_the_catalogue():
    sheet = given("hours,full_time_hours,indirect\n40,40,no\n20,40,no\n40,40,yes\n")
    figure, faults = tables.figure_of(sheet, "jobs_created", unit="FTE", on=ON)
    assert faults == []
    assert figure.value == Decimal("1.5")


def test_every_wrong_cell_of_a_row_is_named():
    sheet = given("hours,full_time_hours,indirect\n40,40,no\nmany,0x,maybe\n")
    _figure, faults = tables.figure_of(sheet, "jobs_created", unit="FTE", on=ON)
    assert places(faults) == [("A3", "no_number"), ("B3", "no_number"), ("C3", "no_yes_or_no")]


def post(client, indicator, **data):
    return client.post(reverse("observations-import", args=[indicator.pk]), data)


def test_a_table_is_looked_at_and_then_recorded_whole(seen, city, client):
    client.force_login(city.person)
    text = "day,value,evidence\n2026-01-31,100,third party\n2026-02-28,200,third party\n"
    page = post(client, seen.indicator, file=SimpleUploadedFile("jobs.csv", text.encode()))
    assert models.Observation.objects.count() == 1
    carried = page.context["look"].carried
    post(client, seen.indicator, carried=carried, holds="values", do="record")
    assert [each.value for each in models.Table.objects.get().observations.all()] == [100, 200]
    events = Entry.objects.order_by("-index").values_list("event", flat=True)
    assert list(events[:3]) == ["observation.recorded", "observation.recorded", "table.kept"]


def test_a_table_with_a_wrong_cell_records_nothing(seen, city, client):
    client.force_login(city.person)
    page = post(client, seen.indicator, file=SimpleUploadedFile("jobs.csv", WRONG.encode()))
    assert page.status_code == 422
    carried = page.context["look"].carried
    assert post(client, seen.indicator, carried=carried, do="record").status_code == 422
    assert not models.Table.objects.exists()


def table(indicator) -> models.Table:
    return models.Table(indicator=indicator, name="a.csv", lang="en", content="{}", digest="0" * 64)


def test_the_same_table_is_not_recorded_twice(seen, city, at):
    actions.keep_table(table(seen.indicator), by=city, at=at)
    with pytest.raises(AlreadyKept):
        actions.keep_table(table(seen.indicator), by=city, at=at)


def test_a_kept_table_is_taken_along_from_beside_its_value(seen, city, client):
    client.force_login(city.person)
    text = "day,value,evidence,note\n2026-02-28,5,third party,=1+1\n"
    page = post(client, seen.indicator, file=SimpleUploadedFile("jobs.csv", text.encode()), holds="values")
    post(client, seen.indicator, carried=page.context["look"].carried, do="record")
    table = models.Table.objects.get()
    address = reverse("table-file", args=[table.pk])
    assert (
        address in client.get(reverse("undertaking", args=[seen.indicator.undertaking_id])).content.decode()
    )
    answer = client.get(address)
    assert answer["Content-Disposition"] == 'attachment; filename="jobs.csv"'
    wanted = "day,value,evidence,note\r\n2026-02-28,5,third party,'=1+1\r\n"
    assert answer.content.decode("utf-8-sig") == wanted


def test_an_outsider_keeps_no_table(seen, outsider, at):
    with pytest.raises(NotYours):
        actions.keep_table(table(seen.indicator), by=outsider, at=at)
