"""What holds of every verdict, whatever was planned, seen and said."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.hefu.judging.cases import DUE
from tests.hefu.judging.strategies import (
    GRADES,
    LATER,
    ORDER,
    SIDES,
    assessments,
    cases,
    days,
    observations,
    shown,
)

from hefu.judging.assessments import latest_by_side
from hefu.judging.judge import RULES, judge
from hefu.judging.seen import as_known, uncorrected
from hefu.judging.whole import OVER
from hefu.terms.indicator import Direction, Indicator
from hefu.terms.observation import Grade, Observation, Says
from hefu.terms.plan import Combine, Plan
from hefu.terms.verdict import DONE, Known, State, Verdict

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
def test_of_all_the_whole_is_delivered_when_each_is_and_in_part_when_one_is(case):
    everything = case | {"plan": replace(case["plan"], combine=Combine.ALL)}
    verdict = judge(**everything)
    states = [part.state for part in verdict.parts]
    if not states or verdict.state is State.DROPPED or verdict.rule == "duty_running":
        # A duty that goes on is never delivered, though each period that has begun is.
        return
    assert (verdict.state in DONE) is all(state in DONE for state in states)
    if verdict.state is State.PARTLY_DELIVERED and State.PARTLY_DELIVERED not in states:
        assert any(state in DONE for state in states)
        assert min(states, key=ORDER.index) in OVER


@often
@given(cases)
def test_one_of_several_is_judged_as_if_it_were_alone(case):
    plan = replace(case["plan"], milestones=(), combine=Combine.ALL)
    known = replace(case["known"], endings=())
    together = judge(**case | {"plan": plan, "known": known})
    parts = {part.of: part for part in (together, *together.parts)}
    for each in plan.indicators:
        alone = judge(**case | {"plan": replace(plan, indicators=(each,)), "known": known})
        assert (parts[each.id].state, parts[each.id].rule) == (alone.state, alone.rule)


def _is_ceiling(indicator):
    return indicator.cumulative and indicator.direction is Direction.DOWN


@often
@given(cases)
def test_without_a_due_day_nothing_is_late_or_failed(case):
    plan = case["plan"]
    undated = replace(
        plan,
        indicators=tuple(replace(each, due=None) for each in plan.indicators if not _is_ceiling(each)),
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


def test_what_lapsed_lasts_only_once_no_part_may_still_turn():
    """Of what was to be reached in full, one has lapsed and another is yet to fall due: its turn is named."""
    last = DUE + timedelta(days=2)
    wells = Indicator(id="wells", unit="wells", target=Decimal(50))
    staff = Indicator(id="staff", unit="staff", target=Decimal(50), due=last)
    plan = Plan(indicators=(wells, staff), end=DUE)
    short = Observation(id="short", indicator="wells", day=DUE, value=Decimal(49), grade=Grade.OWN_WORD)
    none = replace(short, id="none", indicator="staff", value=Decimal(0))
    known, bearers = Known(observations=(short, none)), frozenset({"city"})
    now = judge(plan, known, bearers=bearers, on=last)
    then = judge(plan, known, bearers=bearers, on=last + timedelta(days=1))
    assert now.state is State.LAPSED
    assert then.state is State.NOT_CHECKED
    assert now.until == last


def test_a_start_behind_the_end_of_the_term_is_none():
    """Else more evidence of one part, which then lapses, would move the whole below "not started"."""
    plan = Plan(
        indicators=(Indicator(id="wells", unit="wells", target=Decimal(50)),),
        start=DUE + timedelta(days=1),
        end=DUE - timedelta(days=1),
    )
    assert judge(plan, Known(), bearers=frozenset({"city"}), on=DUE).state is State.NOT_CHECKED


@given(st.lists(assessments, max_size=6), days, st.data())
def test_a_side_says_one_thing_as_of_a_day_however_its_words_are_laid_out(said, on, data):
    known = [one for one in said if one.day <= on]
    assert latest_by_side(said, on=on) == latest_by_side(data.draw(st.permutations(known)), on=on)
