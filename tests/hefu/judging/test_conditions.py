from datetime import date
from decimal import Decimal

import pytest

from hefu.judging.conditions import shown_by
from hefu.judging.judge import judge
from hefu.terms.indicator import Indicator
from hefu.terms.observation import Grade, Observation, Says
from hefu.terms.plan import Combine, Condition, Plan
from hefu.terms.verdict import Ending, Known, State, Verdict

CITY, COMPANY = frozenset({"city"}), frozenset({"company"})
SIDES = CITY | COMPANY
LAND = Condition(id="land", side="city", days=30, undertaking="the city grants the land")
ON = date(2026, 7, 31)


def _observed(*seen: tuple[str, int]) -> Known:
    return Known(
        observations=tuple(
            Observation(
                id=thing,
                indicator=thing,
                day=date(2026, month, 1),
                value=Decimal(1),
                grade=Grade.CERTIFICATE,
            )
            for thing, month in seen
        )
    )


def _plan(combine: Combine, *things: str) -> Plan:
    indicators = (Indicator(id=thing, unit="deeds", target=Decimal(1)) for thing in things)
    return Plan(indicators=tuple(indicators), combine=combine)


@pytest.mark.parametrize(
    ("combine", "things", "month"),
    [
        (Combine.ALL, ["north"], 3),
        (Combine.ALL, ["north", "south"], 5),
        (Combine.ANY, ["north", "south", "east"], 3),
    ],
    ids=["the one", "the last of all", "the first of any"],
)
def test_what_is_delivered_meets_the_condition_on_the_day_it_was(combine, things, month):
    granted = judge(_plan(combine, *things), _observed(("north", 3), ("south", 5)), bearers=CITY, on=ON)
    shown = shown_by(LAND, granted)
    assert (shown.about, shown.says, shown.day) == ("land", Says.DELIVERED, date(2026, month, 1))


def test_the_day_it_was_met_does_not_move_with_the_day_asked():
    plan, known = _plan(Combine.ALL, "north", "south"), _observed(("north", 3), ("south", 5))
    days = [shown_by(LAND, judge(plan, known, bearers=CITY, on=on)).day for on in (ON, date(2026, 12, 31))]
    assert days[0] == days[1]


def test_what_is_dropped_will_not_come_any_more():
    ended = Known(endings=(Ending(id="e", day=date(2026, 4, 1), reason="land", sides=("city", "company")),))
    dropped = judge(_plan(Combine.ALL, "north"), ended, bearers=CITY, sides=SIDES, on=ON)
    shown = shown_by(LAND, dropped)
    assert (shown.says, shown.day) == (Says.FAILED, date(2026, 4, 1))
    wells = Plan(indicators=(Indicator(id="wells", unit="wells", target=Decimal(5)),), conditions=(LAND,))
    verdict = judge(wells, Known(evidence=(shown,)), bearers=COMPANY, sides=SIDES, on=ON)
    assert (verdict.state, verdict.rule) == (State.LAPSED, "condition_failed")


def test_what_is_under_way_shows_nothing_yet():
    under_way = judge(_plan(Combine.ALL, "north", "south"), _observed(("north", 3)), bearers=CITY, on=ON)
    assert shown_by(LAND, under_way) is None
    assert shown_by(LAND, Verdict(state=State.REPORTED_DELIVERED, on=ON, rule="any")) is None
