"""Verdicts of a register of any size, one after another on one core: time, memory, and whether it is linear.

    python benchmarks/verdicts.py [undertakings]

Each undertaking is made as it comes and let go once it is judged and counted, so memory does not grow with
the register. Making them is timed apart. It fails when a million take more than a minute of judging, when the
process takes more than a gibibyte, or when the last step is not linear.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from resource import RUSAGE_SELF, getrusage
from time import process_time

from hefu.judging.judge import judge
from hefu.judging.rates import Counted, count, load_definitions
from hefu.terms.indicator import Indicator
from hefu.terms.observation import Evidence, Grade, Observation, Says
from hefu.terms.plan import Condition, Duty, Every, Milestone, Plan
from hefu.terms.undertaking import Basis, UndertakingKind
from hefu.terms.verdict import Assessment, Known, State

ON = date(2026, 7, 31)
SIDES, BEARERS = frozenset({"city", "company"}), frozenset({"company"})
GRADES = list(Grade)
LIMIT_SECONDS_A_MILLION, LIMIT_MIB, LIMIT_BENT = 60, 1024, 1.5


def _observations(number: int, thing: str, how_many: int) -> tuple[Observation, ...]:
    return tuple(
        Observation(
            id=f"{thing}-{at}",
            indicator=thing,
            day=date(2026, 1, 31) + timedelta(days=30 * at),
            value=Decimal((at + 1) * (number % 13)),
            grade=GRADES[(number + at) % 4],
            side=("company", "city", None)[number % 3],
            origin="release" if number % 7 == 0 else None,
        )
        for at in range(how_many)
    )


def _measured(number: int) -> tuple[Plan, Known]:
    """One indicator, up to six observations, and now and then an assessment."""
    due = date(2026, 3, 31) + timedelta(days=number % 400)
    wells = Indicator(id="wells", unit="wells", target=Decimal(50), cumulative=number % 2 == 0, due=due)
    said = [Assessment(id="said", side="city", state=State.DELIVERED, day=ON)] if number % 5 == 0 else []
    known = Known(observations=_observations(number, "wells", number % 7), assessments=tuple(said))
    return Plan(indicators=(wells,)), known


def _of_two(number: int) -> tuple[Plan, Known]:
    """Two indicators, and a condition that is met or not."""
    plan, known = _measured(number)
    pumps = Indicator(id="pumps", unit="pumps", target=Decimal(20), baseline=Decimal(0))
    land = Condition(id="land", side="city", due=date(2026, 2, 28))
    shown = Evidence(
        id="land", about="land", day=date(2026, 3, 31), says=Says.DELIVERED, grade=GRADES[number % 4]
    )
    seen = (*known.observations, *_observations(number, "pumps", 2))
    return (
        Plan(indicators=(*plan.indicators, pumps), conditions=(land,)),
        Known(observations=seen, evidence=(shown,), assessments=known.assessments),
    )


def _of_steps(number: int) -> tuple[Plan, Known]:
    """Three milestones, two of them shown."""
    steps = tuple(Milestone(id=f"step-{at}", due=date(2026, 2 * at + 2, 28)) for at in range(3))
    shown = tuple(
        Evidence(
            id=f"shown-{at}",
            about=f"step-{at}",
            day=date(2026, 2 * at + 2, 1 + number % 28),
            says=Says.DELIVERED,
            grade=GRADES[(number + at) % 4],
        )
        for at in range(2)
    )
    return Plan(milestones=steps), Known(evidence=shown)


def _of_a_duty(number: int) -> tuple[Plan, Known]:
    """A quarterly report."""
    duty = Duty(id="report", every=Every.QUARTER, start=date(2025, 1 + number % 12, 1))
    shown = Evidence(
        id="shown", about="report", day=date(2026, 3, 20), says=Says.DELIVERED, grade=Grade.CERTIFICATE
    )
    return Plan(duties=(duty,)), Known(evidence=(shown,))


def _vague(_: int) -> tuple[Plan, Known]:
    return Plan(), Known()


# Of twenty: eight measured by one indicator, three by two, four by milestones, one duty, four vague.
KINDS = [_measured] * 8 + [_of_two] * 3 + [_of_steps] * 4 + [_of_a_duty] + [_vague] * 4


def make(size: int) -> Iterator[tuple[Plan, Known]]:
    return (KINDS[number % 20](number) for number in range(size))


def measure(size: int) -> tuple[float, float, Counter[State], float]:
    """Seconds of judging, seconds of making, the states, and seconds of counting every rate."""
    states: Counter[State] = Counter()
    judging = making = counting = 0.0
    register = make(size)
    while batch := _next(register, 1_000):
        begun = process_time()
        verdicts = [judge(plan, known, bearers=BEARERS, sides=SIDES, on=ON) for plan, known in batch[0]]
        judging += process_time() - begun
        making += batch[1]
        states.update(verdict.state for verdict in verdicts)
        counting += _count_rates(verdicts)
    return judging, making, states, counting


def _next(register: Iterator[tuple[Plan, Known]], size: int) -> tuple[list[tuple[Plan, Known]], float] | None:
    begun = process_time()
    batch = [each for _, each in zip(range(size), register, strict=False)]
    return (batch, process_time() - begun) if batch else None


def _count_rates(verdicts: list) -> float:
    begun = process_time()
    counted = [Counted.of(UndertakingKind.PLEDGE, Basis.INSTRUMENT, verdict) for verdict in verdicts]
    for definition in load_definitions().values():
        count(definition, counted, basis=Basis.INSTRUMENT, on=ON)
    return process_time() - begun


def main(size: int) -> None:
    print(
        f"{'undertakings':>12}{'seconds':>10}{'each, µs':>10}{'making':>10}{'six rates':>11}{'peak MiB':>10}"
    )
    curve: list[float] = []
    states: Counter[State] = Counter()
    peak = 0.0
    for each in (size // 100, size // 10, size):
        judging, making, states, counting = measure(each)
        peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
        curve.append(judging / each)
        print(f"{each:12,}{judging:10.2f}{1e6 * curve[-1]:10.1f}{making:10.2f}{counting:11.2f}{peak:10.0f}")
    print(", ".join(f"{state}: {states[state]:,}" for state in State if states[state]))
    bent = curve[-1] / min(curve)
    print(
        f"for a million: {1e6 * curve[-1]:.0f} s of judging, {peak:.0f} MiB; {bent:.2f} times the least rate"
    )
    if 1e6 * curve[-1] > LIMIT_SECONDS_A_MILLION or peak > LIMIT_MIB or bent > LIMIT_BENT:
        sys.exit("too slow, too large, or not linear")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
