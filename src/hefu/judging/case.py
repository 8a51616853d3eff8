"""One thing to be judged: an indicator or a milestone, with all that is known of it on the day."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from hefu.judging.conditions import Looked
from hefu.terms.indicator import Direction, Indicator
from hefu.terms.observation import Grade, Observation
from hefu.terms.verdict import Assessment, State


class Finding(Struct, frozen=True):
    """What a rule finds, the observation, assessments and other facts on record it rests on, and what
    else its sentence says."""

    state: State
    seen: Observation | None = None
    said: tuple[Assessment, ...] = ()
    facts: dict[str, str] = {}
    shown: tuple[str, ...] = ()


class Circumstances(Struct, frozen=True, kw_only=True):
    """What is the same for all things of one undertaking: the standing assessment of each side, who bears
    it, how its conditions stand, the day work is to begin and the last day of the term."""

    said: Mapping[str, Assessment]
    bearers: frozenset[str]
    sides: frozenset[str]
    looked: Sequence[Looked] = ()
    start: date | None = None
    end: date | None = None
    on: date


class Case(Struct, frozen=True, kw_only=True):
    """What reached the target, what was short of it and what was only announced, each by day.

    ``due`` is the agreed day as the conditions have moved it; None when nothing can be late.
    """

    agreed: Indicator
    due: date | None
    reached: Sequence[Observation]
    short: Sequence[Observation]
    announced: Sequence[Observation]
    around: Circumstances

    @property
    def ceiling(self) -> bool:
        """Whether a running count must not pass the target: it is kept or broken, never reached early."""
        return self.agreed.cumulative and self.agreed.direction is Direction.DOWN

    def in_time(self, seen: Observation) -> bool:
        return self.due is None or seen.day <= self.due or self.ceiling

    def of_a_bearer(self, seen: Observation) -> bool:
        """A word nobody signed for is taken for a bearer's: it proves nothing."""
        return seen.grade is Grade.OWN_WORD and (seen.side is None or seen.side in self.around.bearers)

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
        bearers, sides = self.around.bearers, self.around.sides
        say = [said for said in self.around.said.values() if said.state in states and said.day >= seen.day]
        others = tuple(said for said in say if said.side not in bearers)
        everyone = len(bearers) > 1 and sides <= bearers <= {said.side for said in say}
        return others or (tuple(said for said in say if said.side in bearers) if everyone else ())

    def first_proven(
        self, state: State, reached: Sequence[Observation], states: Collection[State]
    ) -> Finding | None:
        """The state by the first observation that is not a bearer's word alone."""
        for seen in reached:
            if not self.of_a_bearer(seen):
                return Finding(state, seen)
            if said := self.agreeing(seen, states):
                return Finding(state, seen, said)
        return None

    @property
    def begun(self) -> bool:
        """Whether anything seen lies beyond the value it starts from; where none is known, anything seen."""
        start = self.agreed.baseline
        if start is None and self.agreed.cumulative:
            start = Decimal(0)
        seen = (*self.reached, *self.short)
        if start is None or self.ceiling:
            return bool(seen)
        if self.agreed.direction is Direction.DOWN:
            return any(each.value < start for each in seen)
        return any(each.value > start for each in seen)


def case_of(
    agreed: Indicator, seen: Sequence[Observation], *, due: date | None, around: Circumstances
) -> Case:
    """The case of one thing. What was seen of it comes in the order of the days."""
    reached: list[Observation] = []
    short: list[Observation] = []
    announced: list[Observation] = []
    case = Case(agreed=agreed, due=due, reached=reached, short=short, announced=announced, around=around)
    for each in seen:
        if each.announced:
            announced.append(each)
        elif not reaches(each.value, agreed.target, agreed.direction):
            short.append(each)
        elif case.ceiling and (due is None or each.day < due):
            short.append(each)  # a count that may still grow keeps no ceiling yet
        else:
            reached.append(each)
    return case


def reaches(value: Decimal, target: Decimal, direction: Direction) -> bool:
    """Whether a value is at the target or beyond it."""
    return value <= target if direction is Direction.DOWN else value >= target
