from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hefu.judging.silence import days_of_silence, silent_since

PAGE = "silence.md"


def test_worked_case(heading, case):
    since = silent_since(case["put"], case.get("answered", {}), on=case["on"])
    assert since == case.get("since")
    assert heading == ("answered" if since is None else "silent")
    if since is not None:
        assert days_of_silence(since, None, on=case["on"]) == case["days"]


days = st.dates(date(2026, 1, 1), date(2027, 1, 1))


@given(days, days, st.integers(0, 400))
def test_an_answer_ends_the_count_for_good(put, answered, later):
    on = answered + timedelta(days=later)
    assert days_of_silence(put, answered, on=on) == days_of_silence(put, answered, on=answered)
    assert silent_since({"city": put}, {"city": answered}, on=on) is None
