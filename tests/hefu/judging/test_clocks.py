from datetime import date

from hypothesis import given
from tests.hefu.judging.cases import known_of, plan_of
from tests.hefu.judging.strategies import cases

from hefu.judging.clocks import Clocks, read_clocks

PAGE = "clocks.md"


def test_worked_case(heading, case):
    found = read_clocks(
        plan_of({"cumulative": True, **case}),
        known_of(case),
        bearers=frozenset({"company"}),
        on=case.get("on", date(2026, 7, 31)),
    )
    wanted = {name: case[name] for name in Clocks.__struct_fields__ if name in case}
    assert found == Clocks(**wanted)
    assert heading in Clocks.__struct_fields__


def test_every_clock_has_its_heading(headings):
    assert headings == list(Clocks.__struct_fields__)


@given(cases)
def test_nothing_is_delivered_or_checked_later_than_it_is_spoken_of(case):
    clocks = read_clocks(case["plan"], case["known"], bearers=case["bearers"], on=case["on"])
    for day in (clocks.delivered, clocks.checked):
        assert day is None or day <= clocks.reported <= case["on"]
