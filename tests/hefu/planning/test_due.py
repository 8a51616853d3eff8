from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hefu.planning.due import last_day

PAGE = "due.md"


def test_worked_case(heading, case):
    if case.get("refused"):
        with pytest.raises(ValueError):  # noqa: PT011 - whatever the calendar says of it
            last_day(case["due"])
    else:
        assert last_day(case["due"]) == (None if case["last"] == "none" else case["last"])


@given(st.dates())
def test_a_day_lies_in_its_month_and_the_month_in_its_year(day: date):
    year, month = day.isoformat()[:4], day.isoformat()[:7]
    assert day == last_day(day.isoformat()) <= last_day(month) <= last_day(year) == date(day.year, 12, 31)


@given(st.text(alphabet="0123456789X-/.?~ ", max_size=12))
def test_any_text_is_a_day_or_none_or_refused(text: str):
    with suppress(ValueError):
        assert last_day(text) is None or isinstance(last_day(text), date)
