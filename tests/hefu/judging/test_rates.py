import re
import tomllib
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hefu.errors import BrokenData
from hefu.judging.judge import judge
from hefu.judging.rates import (
    LEFT_OUT,
    NUMERATORS,
    OTHER_BASIS,
    Counted,
    count,
    load_definitions,
    parse_definitions,
    side_by_side,
)
from hefu.terms.indicator import Indicator
from hefu.terms.plan import Plan
from hefu.terms.undertaking import Basis, UndertakingKind
from hefu.terms.verdict import Ending, Known, Outlook, State, Verdict

PAGE = "rates.md"
ON = date(2026, 7, 31)


def _counted(row):
    due = {"due": row["due"].isoformat()} if "due" in row else {}
    return Counted.of(
        UndertakingKind(row.get("kind", "pledge")),
        Basis(row.get("basis", "instrument")),
        Verdict(
            state=State(row["state"]),
            on=ON,
            rule="any",
            facts=due,
            outlook=Outlook(row["outlook"]) if "outlook" in row else None,
        ),
    )


@pytest.fixture
def register(page_text):
    block = re.search(r"^```toml\n(\[\[register\]\].*?)^```", page_text, flags=re.MULTILINE | re.DOTALL)
    return [_counted(row) for row in tomllib.loads(block[1])["register"]]


def test_worked_case(heading, case, register):
    rate = count(load_definitions()[heading], register, basis=Basis.INSTRUMENT, on=ON, not_public=2)
    assert (rate.numerator, rate.denominator, rate.left_out) == (
        case["numerator"],
        case["denominator"],
        case["left_out"],
    )
    assert (rate.basis, rate.on, rate.not_public) == (Basis.INSTRUMENT, ON, 2)


def test_every_definition_has_its_heading_and_every_function_its_row(headings, page_text):
    assert headings == list(load_definitions())
    rows = set(re.findall(r"^\| `(\w+)` \|", page_text, flags=re.MULTILINE))
    assert rows == {*NUMERATORS, *LEFT_OUT, OTHER_BASIS}


def test_one_register_has_as_many_rates_as_definitions(register):
    rates = side_by_side(register, basis=Basis.INSTRUMENT, on=ON)
    shares = {rate.definition: rate.share for rate in rates}
    assert shares["strict"] == Fraction(1, 7) < shares["tamil_nadu"] == Fraction(6, 11)
    assert len(set(shares.values())) == len(rates)


def test_nothing_to_count_is_no_share(register):
    assert [rate.share for rate in side_by_side(register, basis=Basis.REPORT, on=ON)] == [None] * 6


def test_parts_that_are_due_on_different_days_fall_due_on_the_last(register):
    part = Verdict(state=State.DELIVERED, on=ON, rule="any", facts={"due": "2026-06-30"})
    later = Verdict(state=State.DELIVERED, on=ON, rule="any", facts={"due": "2026-12-31"})
    undated = Verdict(state=State.DELIVERED, on=ON, rule="any")
    for parts, reason in [((part, later), "not_due"), ((part, undated), "no_due_day")]:
        whole = Verdict(state=State.DELIVERED, on=ON, rule="least_of_all", parts=parts)
        one = Counted.of(UndertakingKind.PLEDGE, Basis.INSTRUMENT, whole)
        rate = count(load_definitions()["strict"], [one], basis=Basis.INSTRUMENT, on=ON)
        assert rate.left_out == {reason: 1}


def test_what_the_judge_says_is_counted_by_the_due_days_of_its_parts():
    plan = Plan(indicators=(Indicator(id="wells", unit="wells", target=50, due=date(2026, 6, 30)),))
    ending = Ending(id="e", day=date(2026, 5, 1), reason="land", sides=("city", "company"))
    dropped = judge(
        plan,
        Known(endings=(ending,)),
        bearers=frozenset({"company"}),
        sides=frozenset({"city", "company"}),
        on=ON,
    )
    one = Counted.of(UndertakingKind.PLEDGE, Basis.INSTRUMENT, dropped)
    rate = count(load_definitions()["strict"], [one], basis=Basis.INSTRUMENT, on=ON)
    assert (dropped.state, rate.numerator, rate.denominator) == (State.DROPPED, 0, 1)


def test_a_verdict_of_another_day_is_refused(register):
    with pytest.raises(ValueError, match="one day"):
        count(load_definitions()["strict"], register, basis=Basis.INSTRUMENT, on=date(2026, 8, 1))


@pytest.mark.parametrize(
    ("change", "problem"),
    [({"numerator": "mostly_done"}, "mostly_done"), ({"leaves_out": ["ask"]}, OTHER_BASIS)],
    ids=["a function that there is not", "bases would mix"],
)
def test_a_definition_that_cannot_be_counted_is_refused(change, problem):
    row = {"id": "own", "numerator": "begun", "leaves_out": [OTHER_BASIS], "source": "us"} | change
    lines = "\n".join(f"{name} = {value!r}" for name, value in row.items())
    with pytest.raises(BrokenData) as caught:
        parse_definitions("own.toml", f"[[definition]]\n{lines}\n".encode())
    assert problem in caught.value.facts["problem"]


rows = st.fixed_dictionaries(
    {"state": st.sampled_from(State), "kind": st.sampled_from(UndertakingKind)},
    optional={"basis": st.sampled_from(Basis), "due": st.dates(date(2026, 7, 1), date(2026, 8, 31))},
)


@given(st.lists(rows, max_size=12).map(lambda found: [_counted(row) for row in found]), st.data())
def test_every_undertaking_is_counted_or_left_out_once(found, data):
    for rate in side_by_side(found, basis=Basis.INSTRUMENT, on=ON):
        assert rate.denominator + sum(rate.left_out.values()) == len(found)
        assert 0 <= rate.numerator <= rate.denominator
    shuffled = data.draw(st.permutations(found))
    assert side_by_side(shuffled, basis=Basis.INSTRUMENT, on=ON) == side_by_side(
        found, basis=Basis.INSTRUMENT, on=ON
    )


def test_many_alike_count_as_many_times_as_one(register):
    for definition in load_definitions().values():
        alike = [replace(one, number=3) for one in register]
        once, together = (
            count(definition, each, basis=Basis.INSTRUMENT, on=ON) for each in (register * 3, alike)
        )
        assert once == together
