from datetime import date

from tests.hefu.judging.cases import known_of, plan_of

from hefu.judging.judge import judge
from hefu.judging.overdue import is_overdue

PAGE = "overdue.md"


def test_worked_case(heading, case):
    assert heading == is_overdue.__name__
    verdict = judge(
        plan_of(case),
        known_of(case),
        bearers=frozenset({"company"}),
        sides=frozenset(case.get("sides", ())),
        on=case.get("on", date(2026, 7, 31)),
    )
    assert is_overdue(verdict) is case["overdue"]
