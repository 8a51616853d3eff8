"""What holds of every verdict, whatever was planned, seen and said."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.hefu.judging.cases import DUE

from hefu.judging.assessments import latest_by_side
from hefu.judging.judge import RULES, judge
from hefu.judging.seen import as_known, uncorrected
from hefu.terms.indicator import Direction, Indicator, Period
from hefu.terms.observation import Evidence, Grade, Observation, Says
from hefu.terms.plan import Combine, Condition, Duty, Every, Milestone, Plan
from hefu.terms.verdict import DONE, Assessment, Ending, Known, State, Verdict

SIDES = frozenset({"city", "company", "partner"})
ORDER = list(State)
GRADES = list(Grade)
LATER = datetime(2026, 12, 1, tzinfo=UTC)

days = st.integers(-2, 2).map(lambda days: DUE + timedelta(days=days))
some_day = st.none() | st.just(DUE) | days
some_side = st.sampled_from(["city", "company", "company", "partner"])
ids = st.uuids().map(str)
some_origin = st.sampled_from([None, None, "release", "yearbook"])
indicators = st.builds(
    Indicator,
    id=st.just("wells"),
    unit=st.just("wells"),
    target=st.just(Decimal(50)),
    direction=st.sampled_from(Direction),
    cumulative=st.booleans(),
    baseline=st.sampled_from([None, Decimal(50), Decimal(0)]),
    partly_from=st.sampled_from([None, Decimal(50), Decimal(49)]),
    periods=st.sampled_from([(), (Period(start=date(2026, 1, 1), end=DUE, target=Decimal(49)),)]),
    due=st.sampled_from([None, DUE, DUE, DUE + timedelta(days=1)]),
)
pumps = st.none() | indicators.map(lambda indicator: replace(indicator, id="pumps"))
plans = st.builds(
    lambda wells, other, measured, **rest: Plan(
        indicators=((wells, other) if other else (wells,)) if measured else (), **rest
    ),
    wells=indicators,
    other=pumps,
    measured=st.booleans(),
    combine=st.sampled_from(Combine),
    milestones=st.lists(
        st.builds(Milestone, id=st.sampled_from(["office", "fund"]), due=some_day),
        max_size=2,
        unique_by=lambda milestone: milestone.id,
    ).map(tuple),
    conditions=st.lists(
        st.builds(
            Condition,
            id=st.just("land"),
            side=st.none() | some_side,
            due=some_day,
            days=st.none() | st.integers(0, 2),
        ),
        max_size=1,
    ).map(tuple),
    duties=st.lists(
        st.builds(
            Duty,
            id=st.just("report"),
            every=st.sampled_from([Every.WEEK, Every.MONTH]),
            start=days,
            end=some_day,
        ),
        max_size=1,
    ).map(tuple),
    start=some_day,
    end=some_day,
)
observations = st.builds(
    Observation,
    id=ids,
    indicator=st.sampled_from(["wells", "wells", "wells", "pumps"]),
    day=days,
    value=st.sampled_from([Decimal(49), Decimal(50), Decimal(51)]),
    grade=st.sampled_from(Grade),
    side=st.none() | some_side,
    announced=st.sampled_from([False, False, False, True]),
    origin=some_origin,
    recorded=st.sampled_from([None, LATER]),
)
shown = st.builds(
    Evidence,
    id=ids,
    about=st.sampled_from(["office", "fund", "land", "report", None]),
    day=days,
    says=st.sampled_from(Says),
    grade=st.sampled_from(Grade),
    side=st.none() | some_side,
    origin=some_origin,
    recorded=st.sampled_from([None, LATER]),
)
assessments = st.builds(Assessment, id=ids, side=some_side, state=st.sampled_from(State), day=days)
endings = st.builds(
    Ending,
    id=ids,
    day=days,
    reason=st.just("other"),
    sides=st.sampled_from([("company",), tuple(sorted(SIDES))]),
)


@st.composite
def records(draw):
    """What is on record; now and then one observation corrects another."""
    seen = draw(st.lists(observations, max_size=5))
    if len(seen) > 1 and draw(st.booleans()):
        seen[0] = replace(seen[0], corrects=seen[1].id, side=seen[1].side)
    return Known(
        observations=tuple(seen),
        evidence=tuple(draw(st.lists(shown, max_size=3))),
        assessments=tuple(draw(st.lists(assessments, max_size=4))),
        endings=tuple(draw(st.sampled_from([[], [], [draw(endings)]]))),
    )


cases = st.fixed_dictionaries(
    {
        "plan": plans,
        "known": records(),
        "bearers": st.frozensets(some_side, min_size=1),
        "sides": st.sampled_from([frozenset(), SIDES, frozenset({"city", "company"})]),
        "on": days,
    }
)
often = settings(max_examples=150)


@often
@given(cases)
def test_some_rule_speaks_and_says_why(case):
    verdict = judge(**case)
    for each in (verdict, *verdict.parts):
        assert each.rule in [rule.__name__ for rule in RULES]
        assert each.facts["on"] == case["on"].isoformat()


@often
@given(cases, st.data())
def test_the_order_of_the_record_does_not_matter(case, data):
    shuffled = Known(
        **{
            name: tuple(data.draw(st.permutations(getattr(case["known"], name))))
            for name in Known.__struct_fields__
        }
    )
    assert judge(**case) == judge(**case | {"known": shuffled})


@often
@given(cases)
def test_what_is_of_a_later_day_is_not_known_before_unless_it_corrects(case):
    known = Known(
        **{
            name: tuple(
                fact
                for fact in getattr(case["known"], name)
                if fact.day <= case["on"] or getattr(fact, "corrects", None)
            )
            for name in Known.__struct_fields__
        }
    )
    assert judge(**case) == judge(**case | {"known": known})


@often
@given(cases)
def test_what_was_exported_and_read_again_is_judged_the_same(case):
    def there_and_back(value, kind):
        return msgspec.json.decode(msgspec.json.encode(value), type=kind)

    verdict = judge(**case)
    again = case | {
        "plan": there_and_back(case["plan"], Plan),
        "known": there_and_back(case["known"], Known),
    }
    assert judge(**again) == verdict == there_and_back(verdict, Verdict)


@often
@given(cases, observations)
def test_a_late_correction_changes_what_is_known_now_and_not_what_was_known_then(case, late):
    then = datetime(2026, 7, 1, tzinfo=UTC)
    seen = case["known"].observations
    corrected = replace(late, recorded=LATER, corrects=seen[0].id if seen else None)
    known = replace(case["known"], observations=(*seen, corrected))
    before, after = (judge(**case | {"known": as_known(each, by=then)}) for each in (case["known"], known))
    assert before == after


def test_a_late_correction_is_seen_now():
    wells = Indicator(id="wells", unit="wells", target=Decimal(50), due=DUE)
    first = Observation(
        id="first", indicator="wells", day=DUE, value=Decimal(50), grade=Grade.THIRD_PARTY, side="city"
    )
    late = replace(first, id="late", value=Decimal(45), corrects="first", recorded=LATER)
    known = Known(observations=(first, late))
    states = [
        judge(Plan(indicators=(wells,)), each, bearers=frozenset({"company"}), on=DUE).state
        for each in (as_known(known, by=datetime(2026, 7, 1, tzinfo=UTC)), known)
    ]
    assert states == [State.DELIVERED, State.NOT_DELIVERED]


def _more_evidence(draw, plan, known):
    """The record with one more thing that reaches, a heavier grade for one origin, or an agreeing word."""
    kind = draw(st.sampled_from(["observation", "evidence", "grade", "assessment"]))
    best = {each.id: each.target for each in plan.indicators}
    if kind == "assessment":
        said = replace(draw(assessments), state=State.DELIVERED)
        return replace(known, assessments=(*known.assessments, said))
    if kind == "evidence":
        more = replace(draw(shown), says=Says.DELIVERED, origin=None)
        more = replace(more, about=draw(st.sampled_from(["office", "fund", "report"])))
        return replace(known, evidence=(*known.evidence, more))
    if kind == "observation":
        more = replace(draw(observations), value=Decimal(50), origin=None, announced=False)
        return replace(known, observations=(*known.observations, more))
    heavier = {
        seen.id: replace(seen, grade=GRADES[draw(st.integers(GRADES.index(seen.grade), 3))])
        for seen in known.observations
        if seen.origin is None and seen.value == best.get(seen.indicator)
    }
    return replace(known, observations=tuple(heavier.get(seen.id, seen) for seen in known.observations))


@settings(max_examples=500)
@given(cases, st.data())
def test_more_evidence_of_delivery_never_moves_a_verdict_down(case, data):
    more = case | {"known": _more_evidence(data.draw, case["plan"], case["known"])}
    before, after = judge(**case), judge(**more)
    assert ORDER.index(after.state) >= ORDER.index(before.state), (before, after)


@often
@given(cases, observations)
def test_an_announcement_moves_no_verdict(case, seen):
    known = case["known"]
    told = replace(seen, announced=True, origin=None)
    announced = replace(known, observations=(*known.observations, told))
    assert judge(**case | {"known": announced}).state == judge(**case).state


@often
@given(cases)
def test_a_copy_of_what_is_known_moves_no_verdict(case):
    known = case["known"]
    told = [seen for seen in uncorrected(known.observations) if seen.origin]
    copies = tuple(replace(seen, id=f"copy of {seen.id}", grade=Grade.CERTIFICATE) for seen in told)
    copied = replace(known, observations=known.observations + copies)
    assert judge(**case | {"known": copied}).state == judge(**case).state


@often
@given(cases)
def test_without_a_due_day_nothing_is_late_or_failed(case):
    plan = case["plan"]
    undated = replace(
        plan,
        indicators=tuple(replace(each, due=None) for each in plan.indicators),
        milestones=tuple(replace(each, due=None) for each in plan.milestones),
        conditions=tuple(replace(each, days=None) for each in plan.conditions),
        duties=(),
    )
    states = {part.state for part in judge(**case | {"plan": undated}).parts}
    assert not states & {State.NOT_DELIVERED, State.DELIVERED_LATE}


@often
@given(cases)
def test_a_bearers_word_alone_never_delivers(case):
    """Whatever the bearers record and assess, while there is a side that does not bear."""
    known = case["known"]
    seen = [replace(each, grade=Grade.OWN_WORD) for each in known.observations if each.side != "city"]
    shown = [replace(each, grade=Grade.OWN_WORD) for each in known.evidence if each.side != "city"]
    said = [said for said in known.assessments if said.side != "city"]
    alone = case | {
        "known": Known(observations=tuple(seen), evidence=tuple(shown), assessments=tuple(said)),
        "bearers": frozenset({"company", "partner"}),
        "sides": SIDES,
    }
    assert judge(**alone).state not in DONE


@often
@given(cases, st.integers(1, 3))
def test_a_verdict_stands_until_the_day_it_names(case, ahead):
    """With nothing more recorded, and nothing on record that is of a later day."""
    on = case["on"]
    known = Known(
        **{
            name: tuple(fact for fact in getattr(case["known"], name) if fact.day <= on)
            for name in Known.__struct_fields__
        }
    )
    now = judge(**case | {"known": known})
    day = on + timedelta(days=ahead)
    if now.until is None or day <= now.until:
        then = judge(**case | {"known": known, "on": day})
        assert (then.state, then.rule, then.outlook) == (now.state, now.rule, now.outlook)


@given(st.lists(assessments, max_size=6), days, st.data())
def test_a_side_says_one_thing_as_of_a_day_however_its_words_are_laid_out(said, on, data):
    known = [one for one in said if one.day <= on]
    assert latest_by_side(said, on=on) == latest_by_side(data.draw(st.permutations(known)), on=on)
