"""Any plan, and any record of what was seen and said of it, for laws that hold of all."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st
from msgspec.structs import replace
from tests.hefu.judging.cases import DUE

from hefu.terms.indicator import Direction, Indicator, Period
from hefu.terms.observation import Evidence, Grade, Observation, Says
from hefu.terms.plan import Combine, Condition, Duty, Every, Milestone, Plan
from hefu.terms.verdict import Assessment, Ending, Known, State

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
MEASURES = ("wells", "pumps", "jobs")
plans = st.builds(
    Plan,
    indicators=st.lists(indicators, max_size=3).map(
        lambda found: tuple(replace(each, id=thing) for each, thing in zip(found, MEASURES, strict=False))
    ),
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
    indicator=st.sampled_from(["wells", "wells", "wells", "pumps", "jobs"]),
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
    """What is on record; now and then one observation corrects another, or one assessment."""
    seen = draw(st.lists(observations, max_size=5))
    if len(seen) > 1 and draw(st.booleans()):
        seen[0] = replace(seen[0], corrects=seen[1].id, side=seen[1].side)
    said = draw(st.lists(assessments, max_size=4))
    if len(said) > 1 and draw(st.booleans()):
        said[0] = replace(said[0], corrects=said[1].id, side=said[1].side)
    return Known(
        observations=tuple(seen),
        evidence=tuple(draw(st.lists(shown, max_size=3))),
        assessments=tuple(said),
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
