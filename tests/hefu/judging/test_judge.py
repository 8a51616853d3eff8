from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hefu.judging.judge import RULES, RULES_VERSION, judge, latest_by_side
from hefu.terms.indicator import Direction, Indicator
from hefu.terms.observation import Grade, Observation
from hefu.terms.verdict import Assessment, State

PAGE = "verdict.md"
SIDES = ["city", "company", "partner"]
DUE = date(2026, 6, 30)
WELLS = Indicator(id="wells", unit="wells", target=Decimal(50), due=DUE)


def _indicator(case):
    if case.get("target") == "none":
        return None
    due = case.get("due", DUE)
    return replace(
        WELLS, direction=Direction(case.get("direction", "up")), due=None if due == "none" else due
    )


def _seen(number, row):
    return Observation(
        id=f"seen-{number}",
        indicator=row.get("indicator", "wells"),
        day=row["day"],
        value=Decimal(row["value"]),
        grade=Grade(row["grade"]),
        side=row.get("side"),
    )


def _said(number, row):
    return Assessment(id=f"said-{number}", side=row["side"], day=row["day"], state=State(row["state"]))


def test_worked_case(heading, case):
    verdict = judge(
        _indicator(case),
        [_seen(*row) for row in enumerate(case.get("seen", ()))],
        [_said(*row) for row in enumerate(case.get("said", ()))],
        bearers=frozenset(case.get("bearers", ["company"])),
        sides=frozenset(case.get("sides", ())),
        on=case.get("on", date(2026, 7, 31)),
    )
    assert (verdict.rule, verdict.state) == (heading, case["state"])


def test_every_rule_has_its_heading_in_the_order_of_asking(headings):
    assert headings == ["What counts", *(rule.__name__ for rule in RULES)]


def test_the_page_is_of_the_version_of_the_rules_and_gives_the_order_of_states(page_text):
    assert f"`{RULES_VERSION}`" in page_text
    assert ",".join(f"`{state}`" for state in State) in page_text.replace(" ", "").replace("\n", "")


def test_a_verdict_says_what_it_rests_on():
    seen = _seen(1, {"day": date(2026, 5, 30), "value": "50.0", "grade": "own_word", "side": "company"})
    said = _said(2, {"side": "city", "day": date(2026, 6, 2), "state": "delivered"})
    verdict = judge(WELLS, [seen], [said], bearers=frozenset({"company"}), on=date(2026, 7, 1))
    assert verdict.evidence == ("seen-1", "said-2")
    assert verdict.facts == {
        "on": "2026-07-01", "target": "50", "unit": "wells", "due": "2026-06-30",
        "value": "50.0", "day": "2026-05-30", "grade": "own_word", "side": "company",
    }  # fmt: skip


days = st.integers(-1, 1).map(lambda days: DUE + timedelta(days=days))
some_side = st.sampled_from(["city", "company", "company", "partner"])
ids = st.uuids().map(str)
observations = st.builds(
    Observation,
    id=ids,
    indicator=st.sampled_from(["wells", "wells", "wells", "pumps"]),
    day=days,
    value=st.sampled_from([Decimal(49), Decimal(50), Decimal(51)]),
    grade=st.sampled_from(Grade),
    side=st.none() | some_side,
)
assessments = st.builds(Assessment, id=ids, side=some_side, state=st.sampled_from(State), day=days)
indicators = st.builds(
    replace, st.just(WELLS), direction=st.sampled_from(Direction), due=st.sampled_from([None, DUE, DUE])
)
cases = st.fixed_dictionaries(
    {
        "indicator": indicators,
        "observations": st.lists(observations, max_size=5),
        "assessments": st.lists(assessments, max_size=4),
        "bearers": st.frozensets(some_side, min_size=1),
        "sides": st.sampled_from([frozenset(), frozenset(SIDES), frozenset(SIDES[:2])]),
        "on": days,
    }
)


@settings(max_examples=400)
@given(cases, st.data())
def test_the_order_of_what_was_seen_and_said_does_not_matter(case, data):
    shuffled = {name: data.draw(st.permutations(case[name])) for name in ("observations", "assessments")}
    assert judge(**case) == judge(**case | shuffled)


@settings(max_examples=400)
@given(cases)
def test_the_day_after_is_not_known_before(case):
    known = {
        name: [one for one in case[name] if one.day <= case["on"]] for name in ("observations", "assessments")
    }
    assert judge(**case) == judge(**case | known)


@given(st.lists(assessments, max_size=6), days, st.data())
def test_a_side_says_one_thing_as_of_a_day_however_its_words_are_laid_out(said, on, data):
    known = [one for one in said if one.day <= on]
    assert latest_by_side(said, on=on) == latest_by_side(data.draw(st.permutations(known)), on=on)


@st.composite
def _more_evidence(draw, case):
    """The case with one more observation that reaches, a heavier grade, or an agreeing assessment."""
    kind = draw(st.sampled_from(["observation", "grade", "assessment"]))
    best = Decimal(51) if case["indicator"].direction is Direction.UP else Decimal(49)
    if kind == "assessment":
        said = replace(draw(assessments), state=State.DELIVERED)
        return case | {"assessments": [*case["assessments"], said]}
    if kind == "observation":
        seen = replace(draw(observations), value=draw(st.sampled_from([best, Decimal(50)])))
        return case | {"observations": [*case["observations"], seen]}
    heavier = list(Grade)
    return case | {
        "observations": [
            replace(seen, grade=heavier[draw(st.integers(heavier.index(seen.grade), 3))])
            if seen.value in (best, 50)
            else seen
            for seen in case["observations"]
        ]
    }


@settings(max_examples=400)
@given(cases, st.data())
def test_more_evidence_of_delivery_never_moves_a_verdict_down(case, data):
    order = list(State)
    before, after = judge(**case), judge(**data.draw(_more_evidence(case)))
    assert order.index(after.state) >= order.index(before.state), (before, after)


@settings(max_examples=400)
@given(cases)
def test_the_last_rule_always_speaks(case):
    verdict = judge(**case)
    assert verdict.rule in [rule.__name__ for rule in RULES]


@settings(max_examples=400)
@given(cases)
def test_without_a_due_day_nothing_is_late_or_failed(case):
    undated = judge(**case | {"indicator": replace(case["indicator"], due=None)})
    assert undated.state not in {State.NOT_DELIVERED, State.DELIVERED_LATE}


@settings(max_examples=400)
@given(cases)
def test_a_bearers_word_alone_never_delivers(case):
    """Whatever the bearers record and assess, while there is a side that does not bear."""
    bearers = frozenset({"company", "partner"})
    seen = [replace(seen, grade=Grade.OWN_WORD) for seen in case["observations"] if seen.side != "city"]
    said = [said for said in case["assessments"] if said.side != "city"]
    alone = {"observations": seen, "assessments": said, "bearers": bearers, "sides": frozenset(SIDES)}
    assert judge(**case | alone).state not in {State.DELIVERED, State.DELIVERED_LATE}
