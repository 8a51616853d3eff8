from datetime import date, timedelta

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from hefu.errors import NotCovered
from hefu.planning.working_days import (
    WORKED,
    DayKind,
    add_working_days,
    days_counted,
    extended,
    load_calendars,
    working_days_between,
)

PAGE = "working_days.md"
CHINA = load_calendars()["CN"]


def test_worked_case(heading, case):
    calendar = load_calendars()[case.get("calendar", "CN")]
    assert ("extend" in case) is (heading == "An extension")
    if "extend" in case:
        terms = {"asked": case["asked"], "notice": case.get("notice", 0)}
        assert extended(case["extend"], case["count"], calendar, **terms) == case["due"]
    elif "not_covered" in case:
        with pytest.raises(NotCovered) as caught:
            add_working_days(case["start"], case["count"], calendar)
        assert caught.value.facts["year"] == case["not_covered"]
    elif case.get("refused"):
        with pytest.raises(ValueError, match="at least one"):
            add_working_days(case["start"], case["count"], calendar)
    else:
        assert add_working_days(case["start"], case["count"], calendar) == case["due"]
        way = [kind for _, kind in days_counted(case["start"], case["count"], calendar)]
        assert way == case.get("way", way)


def test_every_year_of_china_has_its_arrangement_and_the_next_has_none():
    """When this fails the library knows one more year: read the notice, and raise `last`."""
    for year in range(CHINA.first, CHINA.last + 1):
        made_up = country_holidays("CN", years=year, expand=False).weekend_workdays
        assert [day for day in made_up if day.year == year and day.weekday() > 4], year
    beyond = country_holidays("CN", years=CHINA.last + 1, expand=False).weekend_workdays
    assert [day for day in beyond if day.year == CHINA.last + 1] == []


def test_the_notice_for_2026_is_the_one_that_was_published():
    made_up = [
        day
        for ahead in range(365)
        if CHINA.kind_of(day := date(2026, 1, 1) + timedelta(days=ahead)) is DayKind.MADE_UP
    ]
    published = [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)]
    assert made_up == [date(2026, month, day) for month, day in published]


@pytest.mark.parametrize("calendar", load_calendars().values(), ids=lambda calendar: calendar.id)
def test_every_calendar_knows_its_first_and_last_year_and_none_beyond(calendar):
    for year in (calendar.first, calendar.last):
        worked = sum(calendar.is_worked(date(year, 1, 1) + timedelta(days=ahead)) for ahead in range(365))
        assert 230 < worked < 305
    for year in (calendar.first - 1, calendar.last + 1):
        with pytest.raises(NotCovered):
            calendar.kind_of(date(year, 6, 1))


days = st.dates(date(2024, 1, 1), date(2026, 6, 30))


@given(days, st.integers(1, 30))
def test_counting_forwards_and_between_agree(start, count):
    due = add_working_days(start, count, CHINA)
    assert working_days_between(start, due, CHINA) == count
    assert working_days_between(start, due - timedelta(days=1), CHINA) == count - 1
    assert CHINA.kind_of(due) in WORKED


@given(days, st.integers(1, 20), st.integers(1, 20))
def test_days_counted_one_after_another_are_those_counted_at_once(start, one, more):
    assert add_working_days(add_working_days(start, one, CHINA), more, CHINA) == add_working_days(
        start, one + more, CHINA
    )
