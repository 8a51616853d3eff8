from datetime import date
from decimal import Decimal

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from tests.hefu.judging.strategies import plans

from hefu.judging.drift import COMBINED, RULES, VANISHED, Change, find_drift
from hefu.terms.indicator import Indicator
from hefu.terms.plan import Combine, Milestone, Plan

PAGE = "drift.md"
AGREED = {
    "id": "value",
    "name": "Value added",
    "unit": "bn yuan",
    "target": 580,
    "baseline": 200,
    "due": date(2022, 12, 31),
}


def _plan(rows, milestones):
    if rows == "none":
        return Plan(milestones=milestones)
    fields = {name: None if value == "none" else value for name, value in (AGREED | rows).items()}
    return Plan(indicators=(msgspec.convert(fields, Indicator),), milestones=milestones)


def _several(plan, combine):
    """The plan with a second indicator, and which of the two have to be reached."""
    parks = Indicator(id="parks", name="Parks", unit="parks", target=Decimal(3))
    return msgspec.structs.replace(plan, indicators=(*plan.indicators, parks), combine=combine)


def test_worked_case(heading, case):
    earlier, later = (
        msgspec.convert(rows, tuple[Milestone, ...]) for rows in case.get("milestones", [[], []])
    )
    before, after = _plan(case.get("before", {}), earlier), _plan(case["after"], later)
    if combine := case.get("combine"):
        before, after = (
            _several(plan, Combine(said)) for plan, said in zip((before, after), combine, strict=True)
        )
    found = find_drift([before], [after], same=case.get("same"))
    wanted = [{"old": None, "new": None, "softer": None} | row for row in case["changes"]]
    told = [{"what": each.what, "old": each.old, "new": each.new, "softer": each.softer} for each in found]
    assert told == wanted
    assert {each.rule for each in found} == {heading}


def test_every_rule_has_its_heading(headings):
    assert headings == [*(rule.__name__ for rule in RULES), COMBINED, VANISHED]


def test_two_that_fit_alike_are_not_guessed_between():
    old = _plan({}, ())
    twins = Plan(indicators=tuple(msgspec.structs.replace(old.indicators[0], id=name) for name in "ab"))
    assert [each.rule for each in find_drift([old], [twins])] == [VANISHED]


@given(plans)
def test_what_did_not_move_is_no_drift(plan):
    assert find_drift([plan], [plan]) == ()


@given(plans)
def test_an_empty_successor_drops_everything_by_name(plan):
    found = find_drift([plan], [Plan()])
    assert [each.of for each in found] == [each.id for each in (*plan.indicators, *plan.milestones)]
    assert all(each.rule == VANISHED and each.old and each.softer for each in found)


@given(plans, plans)
def test_back_again_moves_as_much(one, other):
    """What is softer one way is not softer the other way."""

    def moved(changes: tuple[Change, ...]):
        return [(each.of, each.what) for each in changes if each.rule == "target_moved" and each.softer]

    assert not set(moved(find_drift([one], [other]))) & set(moved(find_drift([other], [one])))


@given(st.sampled_from(["target", "due", "baseline"]))
def test_a_change_names_what_it_is_of(what):
    row = {"target": {"target": 1}, "due": {"due": date(2030, 1, 1)}, "baseline": {"baseline": 1}}[what]
    (change,) = find_drift([_plan({}, ())], [_plan(row, ())])
    assert (change.of, change.what) == ("value", what)
