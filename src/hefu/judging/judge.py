"""From a plan and what was seen of it to a verdict: a short list of named rules."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from msgspec import Struct

from hefu.terms.indicator import Direction, Indicator
from hefu.terms.observation import Grade, Observation
from hefu.terms.verdict import DONE, Assessment, State, Verdict

RULES_VERSION = "hefu.verdict/1"
"""The rules below, as a published verdict cites them. A rule that decides otherwise is a new version."""


class Finding(Struct, frozen=True):
    """What a rule finds, and the observation and assessments it rests on."""

    state: State
    seen: Observation | None = None
    said: tuple[Assessment, ...] = ()


class Case(Struct, frozen=True, kw_only=True):
    """All that is known on the day: what reached the target and what was short of it, each by day,
    and the standing assessment of each side."""

    agreed: Indicator | None
    reached: Sequence[Observation]
    short: Sequence[Observation]
    said: Mapping[str, Assessment]
    bearers: frozenset[str]
    sides: frozenset[str]
    on: date

    @property
    def due(self) -> date | None:
        return self.agreed.due if self.agreed else None

    def in_time(self, seen: Observation) -> bool:
        return self.due is None or seen.day <= self.due

    def of_a_bearer(self, seen: Observation) -> bool:
        """A word nobody signed for is taken for a bearer's: it proves nothing."""
        return seen.grade is Grade.OWN_WORD and (seen.side is None or seen.side in self.bearers)

    @property
    def standing(self) -> list[Observation]:
        """What reached the target and is not set aside."""
        return [seen for seen in self.reached if not self._set_aside(seen)]

    def _set_aside(self, word: Observation) -> bool:
        """A word does not stand against evidence, a bearer's admission, or itself taken back."""
        return word.grade is Grade.OWN_WORD and any(
            seen.day >= word.day
            and (seen.grade is not Grade.OWN_WORD or self.of_a_bearer(seen) or seen.side == word.side)
            for seen in self.short
        )

    def agreeing(self, seen: Observation, states: Collection[State]) -> tuple[Assessment, ...]:
        """The assessments that make a bearer's word count, none if they do not suffice.

        One side that does not bear is enough. Where all sides bear, each has to agree.
        """
        say = [said for said in self.said.values() if said.state in states and said.day >= seen.day]
        others = tuple(said for said in say if said.side not in self.bearers)
        everyone = len(self.bearers) > 1 and self.sides <= self.bearers <= {said.side for said in say}
        return others or (tuple(said for said in say if said.side in self.bearers) if everyone else ())


Rule = Callable[[Case], Finding | None]


def nothing_agreed(case: Case) -> Finding | None:
    """No indicator was agreed by which it could be judged."""
    return Finding(State.TOO_VAGUE) if case.agreed is None else None


def nothing_seen(case: Case) -> Finding | None:
    """Nobody has looked."""
    return None if case.reached or case.short else Finding(State.NOT_CHECKED)


def proven_in_time(case: Case) -> Finding | None:
    """Reached by the due day, and not on a bearer's word alone."""
    states = DONE if case.due is None else {State.DELIVERED}
    in_time = [seen for seen in case.standing if case.in_time(seen)]
    return _first_proven(case, State.DELIVERED, in_time, states)


def proven_late(case: Case) -> Finding | None:
    """First proven to be reached after the due day."""
    late = [seen for seen in case.standing if not case.in_time(seen)]
    return _first_proven(case, State.DELIVERED_LATE, late, DONE)


def agreed_late(case: Case) -> Finding | None:
    """In time by a bearer's word; the side that agrees calls it late."""
    return _first_proven(case, State.DELIVERED_LATE, case.standing, DONE)


def own_word_only(case: Case) -> Finding | None:
    """Reached, and only a bearer says so."""
    return next((Finding(State.REPORTED_DELIVERED, seen) for seen in case.standing), None)


def short_when_due(case: Case) -> Finding | None:
    """Seen on or after the due day, and short of the target."""
    if case.due and case.short and case.short[-1].day >= case.due:
        return Finding(State.NOT_DELIVERED, case.short[-1])
    return None


def not_yet_due(case: Case) -> Finding | None:
    """Seen, short, and there is still time."""
    return Finding(State.IN_PROGRESS, case.short[-1]) if case.due is None or case.on <= case.due else None


def unseen_since_due(case: Case) -> Finding:
    """Short when last seen, and nobody has looked since it fell due: silence is not failure."""
    return Finding(State.NOT_CHECKED, case.short[-1])


RULES: tuple[Rule, ...] = (
    nothing_agreed,
    nothing_seen,
    proven_in_time,
    proven_late,
    agreed_late,
    own_word_only,
    short_when_due,
    not_yet_due,
    unseen_since_due,
)
"""The first that speaks decides; the last always speaks. Each is a heading of docs/rules/verdict.md."""


def judge(
    indicator: Indicator | None,
    observations: Sequence[Observation],
    assessments: Sequence[Assessment] = (),
    *,
    bearers: frozenset[str],
    sides: frozenset[str] = frozenset(),
    on: date,
) -> Verdict:
    """Say what became of an undertaking as of a day: the first rule that speaks decides.

    Args:
        indicator: what was agreed; None when nothing was by which it could be judged.
        observations: any order; those after ``on`` or of another indicator are left out.
        assessments: those that stand, any order; those after ``on`` are left out.
        bearers: the ids of the sides that bear the undertaking.
        sides: the ids of all sides. It matters only where more than one side bears: left
            out, the bearers are taken for all of them.
        on: the day to judge, in the agreement's own calendar. There is no default.

    Returns:
        A verdict that names its rule. Its facts are ``on``; with an indicator also ``target``,
        ``unit`` and, if agreed, ``due``; with an observation also ``value``, ``day``, ``grade``
        and, if known, ``side``.

    Source:
        docs/rules/verdict.md

    Example:
        >>> from decimal import Decimal
        >>> wells = Indicator(id="wells", unit="wells", target=Decimal(50), due=date(2026, 6, 30))
        >>> judge(wells, [], bearers=frozenset({"company"}), on=date(2026, 7, 1)).state
        <State.NOT_CHECKED: 'not_checked'>
    """
    reached: list[Observation] = []
    short: list[Observation] = []
    for seen in sorted(observations, key=lambda seen: (seen.day, seen.id)):
        if indicator and seen.indicator == indicator.id and seen.day <= on:
            (reached if _reaches(seen, indicator) else short).append(seen)
    case = Case(
        agreed=indicator,
        reached=reached,
        short=short,
        said=latest_by_side(assessments, on=on),
        bearers=bearers,
        sides=sides,
        on=on,
    )
    for rule in RULES:
        if finding := rule(case):
            return _verdict(case, finding, rule.__name__)
    raise AssertionError("the last rule always speaks")


def latest_by_side(assessments: Sequence[Assessment], *, on: date) -> dict[str, Assessment]:
    """What each side says as of the day, by side. Of two for one day the more cautious counts."""
    order = list(State)
    known = [said for said in assessments if said.day <= on]
    known.sort(key=lambda said: (said.side, said.day, -order.index(said.state), said.id))
    return {said.side: said for said in known}


def _reaches(seen: Observation, indicator: Indicator) -> bool:
    if indicator.direction is Direction.DOWN:
        return seen.value <= indicator.target
    return seen.value >= indicator.target


def _first_proven(
    case: Case, state: State, reached: Sequence[Observation], states: Collection[State]
) -> Finding | None:
    for seen in reached:
        if not case.of_a_bearer(seen):
            return Finding(state, seen)
        if said := case.agreeing(seen, states):
            return Finding(state, seen, said)
    return None


def _verdict(case: Case, finding: Finding, rule: str) -> Verdict:
    facts = {"on": case.on.isoformat()}
    evidence = [said.id for said in finding.said]
    if case.agreed:
        facts |= {"target": f"{case.agreed.target:f}", "unit": case.agreed.unit}
    if case.due:
        facts["due"] = case.due.isoformat()
    if finding.seen:
        seen = finding.seen
        facts |= {"value": f"{seen.value:f}", "day": seen.day.isoformat(), "grade": seen.grade.value}
        facts |= {"side": seen.side} if seen.side else {}
        evidence.insert(0, seen.id)
    return Verdict(state=finding.state, on=case.on, rule=rule, facts=facts, evidence=tuple(evidence))
