from datetime import date, timedelta
from math import exp, lgamma, pi, sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hefu.judging.cases import known_of, plan_of

from hefu.judging.judge import judge
from hefu.judging.outlook import RULES
from hefu.judging.projection import _T, project
from hefu.terms.verdict import State

PAGE = "outlook.md"
START = date(2026, 1, 31)


def _row(day, value, origin=None):
    return {"day": day, "value": value, "grade": "third_party"} | ({"origin": origin} if origin else {})


def test_worked_case(heading, case):
    case = {"cumulative": True, **case, "seen": [_row(*row) for row in case["seen"]]}
    verdict = judge(
        plan_of(case), known_of(case), bearers=frozenset({"company"}), on=case.get("on", date(2026, 5, 31))
    )
    assert verdict.state is State.IN_PROGRESS
    assert (verdict.outlook or "none") == case["outlook"]
    if verdict.outlook:
        assert verdict.facts["outlook_rule"] == heading
    if "projected" in case:
        assert verdict.facts["projected"] == case["projected"]


def test_every_rule_has_its_heading_in_the_order_of_asking(headings):
    assert headings == ["The projection", *(rule.__name__ for rule in RULES)]


def _chance_below(t, freedom):
    """Student's distribution, by summing its density."""
    norm = exp(lgamma((freedom + 1) / 2) - lgamma(freedom / 2)) / sqrt(freedom * pi)
    steps = 20000
    width = t / steps
    return 0.5 + sum(
        norm * (1 + ((at + 0.5) * width) ** 2 / freedom) ** (-(freedom + 1) / 2) * width
        for at in range(steps)
    )


@pytest.mark.parametrize("freedom", [2, 3, 7, 15, 30])
def test_the_table_holds_the_quantiles_it_says(freedom):
    assert _chance_below(_T[freedom - 2], freedom) == pytest.approx(0.90, abs=0.0002)
    assert len(_T) == 29


def test_the_interval_is_that_of_the_textbook():
    """Worked by hand: values 1, 3, 2, 5 on days 0 to 3, read off on day 5."""
    seen = [(START + timedelta(days=day), float(value)) for day, value in enumerate([1, 3, 2, 5])]
    found = project(seen, to=START + timedelta(days=5))
    assert found.value == pytest.approx(6.6)
    half = 1.886 * sqrt(2.7 / 2 * (1 + 1 / 4 + 3.5**2 / 5))
    assert (found.low, found.high) == (pytest.approx(max(6.6 - half, 5)), pytest.approx(6.6 + half))


points = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 1000)), min_size=1, max_size=12)


@given(points, st.integers(1, 400), st.data())
def test_a_projection_ignores_the_order_and_never_falls_below_what_was_seen(rows, ahead, data):
    seen = [(START + timedelta(days=day), float(value)) for day, value in rows]
    to = max(day for day, _ in seen) + timedelta(days=ahead)
    found = project(seen, to=to)
    assert found == project(data.draw(st.permutations(seen)), to=to)
    if found:
        assert max(value for _, value in seen) <= found.low <= found.value <= found.high


def test_four_in_five_new_values_of_a_steady_pace_fall_into_the_band():
    chance = Random(7)  # noqa: S311 - a thousand courses, the same every time
    inside = 0
    for _ in range(1000):
        seen = [(START + timedelta(days=day), 40.0 * day + chance.gauss(0, 9)) for day in range(8)]
        found = project(seen, to=START + timedelta(days=11))
        inside += found.low <= 440.0 + chance.gauss(0, 9) <= found.high
    assert 0.77 <= inside / 1000 <= 0.83


def test_a_due_day_that_has_passed_is_not_projected():
    seen = [(START + timedelta(days=day), float(day)) for day in range(6)]
    assert project(seen, to=START) is None
