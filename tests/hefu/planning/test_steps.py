from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hefu.planning.steps import periods, step_state
from hefu.terms.plan import Duty, Every

PAGE = "steps.md"
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def test_worked_case(heading, case):
    if heading == "step_state":
        assert step_state(due=case.get("due"), met=case.get("met"), on=case["on"]) == case["state"]
    else:
        duty = Duty(id="duty", every=Every(case["every"]), start=case["start"], end=case.get("end"))
        found = periods(duty, on=case["on"])
        assert [each.last for each in found] == case["lasts"]


@given(DAYS, st.sampled_from(Every), st.integers(0, 900))
def test_every_day_since_the_beginning_lies_in_exactly_one_period(begins, every, later):
    day = begins + timedelta(days=later)
    duty = Duty(id="duty", every=every, start=begins)
    assert [each.first <= day <= each.last for each in periods(duty, on=day)].count(True) == 1
