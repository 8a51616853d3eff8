from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hefu.planning.vagueness import (
    RULES,
    UNVERIFIABLE,
    Billed,
    Gap,
    find_gaps,
    is_verifiable,
    verifiable_share,
)
from hefu.terms.plan import Milestone, Owner, Plan
from hefu.terms.rate import Rate
from hefu.terms.undertaking import Basis, Quantity, Strength, UndertakingKind

PAGE = "vagueness.md"
WELLS = Quantity(text="50 wells", value=50, unit="wells")


@dataclass(frozen=True)
class Words:
    kind: UndertakingKind = UndertakingKind.PLEDGE
    strength: Strength = Strength.WILL
    basis: Basis = Basis.INSTRUMENT
    bearers: list[str] = field(default_factory=lambda: ["Yunzhou Group"])
    quantities: list[Quantity] = field(default_factory=lambda: [WELLS])
    due: str | None = "2026"


def _words(row):
    return Words(
        kind=UndertakingKind(row.get("kind", "pledge")),
        strength=Strength(row.get("strength", "will")),
        basis=Basis(row.get("basis", "instrument")),
        bearers=row.get("bearers", ["Yunzhou Group"]),
        quantities=[WELLS] * row.get("quantities", 1),
        due=None if row.get("due") == "none" else row.get("due", "2026"),
    )


def _share(rows) -> Rate:
    bills = [Billed.of(words, find_gaps(words, Plan())) for words in map(_words, rows)]
    return verifiable_share(bills, basis=Basis.INSTRUMENT, on=date(2026, 7, 31), not_public=3)


def test_worked_case(heading, case):
    if "undertakings" in case:
        rate = _share(case["undertakings"])
        figures = (rate.numerator, rate.denominator, rate.left_out, rate.not_public)
        assert figures == (case["numerator"], case["denominator"], case["left_out"], 3)
        return
    plan = msgspec.convert(case.get("plan", {}), Plan)
    gaps = find_gaps(_words(case), plan, sides=case.get("sides", ()))
    assert [gap.rule for gap in gaps] == case["gaps"]


def test_every_rule_has_its_heading_in_the_order_of_asking(headings):
    assert headings == [*(rule.__name__ for rule in RULES), "The verifiable share"]
    assert {rule.__name__ for rule in RULES} >= UNVERIFIABLE


def test_every_rule_speaks_in_a_case_under_its_heading(page_text):
    for rule in RULES:
        section = page_text.partition(f"## {rule.__name__}\n")[2].partition("\n## ")[0]
        assert f'"{rule.__name__}"' in section


def test_a_gap_says_which_side_or_indicator_it_is_about():
    gaps = find_gaps(Words(), Plan(), sides={"company", "city"})
    assert [gap.facts for gap in gaps if gap.rule == "no_owner"] == [{"side": "city"}, {"side": "company"}]


@pytest.mark.parametrize("rule", sorted(UNVERIFIABLE))
def test_one_gap_of_those_named_makes_it_unverifiable(rule):
    assert not is_verifiable([Gap("who", rule)])
    assert is_verifiable([Gap("means", "no_means")])


def test_a_share_is_an_exact_fraction_and_none_where_nothing_counts():
    assert _share([{}, {}, {"due": "none"}]).share == Fraction(2, 3)
    assert _share([]).share is None


@given(st.sampled_from(Strength), st.sampled_from(["2026", "2026-06~", None]), st.booleans())
def test_a_fuller_plan_never_opens_a_gap(strength, due, owned):
    words = Words(strength=strength, due=due, quantities=[])
    bare = Plan(owners=(Owner(side="company", name="Lin"),) if owned else ())
    fuller = msgspec.structs.replace(bare, means="a fund", milestones=(Milestone(id="m"),))
    before, after = (find_gaps(words, plan, sides={"company"}) for plan in (bare, fuller))
    assert {gap.rule for gap in after} <= {gap.rule for gap in before}
