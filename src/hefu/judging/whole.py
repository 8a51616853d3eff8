"""The rules for an undertaking as a whole: what ends it, and how its parts make one verdict."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from msgspec import Struct

from hefu.terms.plan import Combine, Plan
from hefu.terms.verdict import DONE, Ending, State, Verdict

OVER = frozenset({State.NOT_DELIVERED, State.PARTLY_DELIVERED, State.LAPSED})
"""Short of the target, and no time left."""

ORDER = {state: rank for rank, state in enumerate(State)}


class Whole(Struct, frozen=True, kw_only=True):
    """One undertaking: its plan, the verdict of each part, what all sides signed to end it, and what had
    become of it by that day.
    """

    plan: Plan
    parts: Sequence[Verdict]
    ending: Ending | None = None
    by_then: State | None = None
    on: date

    @property
    def standing(self) -> State | None:
        """The state of the part that decides; None when there is nothing to decide by."""
        states = [part.state for part in self.parts]
        choose = max if self.plan.combine is Combine.ANY else min
        return choose(states, key=ORDER.__getitem__, default=None)

    def verdict(self, state: State, rule: str, facts: dict[str, str], *evidence: str) -> Verdict:
        """A verdict on the whole."""
        on = {"on": self.on.isoformat()}
        shown = evidence or tuple(fact for part in self.parts for fact in part.evidence)
        return Verdict(
            state=state, on=self.on, rule=rule, facts=on | facts, evidence=shown, parts=tuple(self.parts)
        )


def signed_by_all(endings: Iterable[Ending], *, sides: frozenset[str], on: date) -> Ending | None:
    """Give the first ending up to a day that all sides have signed."""
    signed = (each for each in endings if each.day <= on and sides <= set(each.sides))
    return min(signed, key=lambda each: (each.day, each.id), default=None)


Rule = Callable[[Whole], Verdict | None]


def dropped_by_all(whole: Whole) -> Verdict | None:
    """All sides have signed that it is dropped, and by that day it was not delivered."""
    if whole.ending is None or whole.by_then in DONE:
        return None
    facts = {"reason": whole.ending.reason, "day": whole.ending.day.isoformat()}
    return whole.verdict(State.DROPPED, "dropped_by_all", facts, whole.ending.id)


def nothing_agreed(whole: Whole) -> Verdict | None:
    """Neither indicator nor milestone was agreed by which it could be judged."""
    return None if whole.parts else whole.verdict(State.TOO_VAGUE, "nothing_agreed", {})


def best_of_any(whole: Whole) -> Verdict | None:
    """Any of the parts was to be reached: the best of them speaks for the whole."""
    return _combined(whole, "best_of_any") if whole.plan.combine is Combine.ANY else None


def some_of_all(whole: Whole) -> Verdict | None:
    """All were to be reached; one is short and over, and another is delivered: partly delivered."""
    if any(part.state in DONE for part in whole.parts) and whole.standing in OVER:
        return _combined(whole, "some_of_all", State.PARTLY_DELIVERED)
    return None


def begun_in_part(whole: Whole) -> Verdict | None:
    """All are to be reached; one is not started, and another has moved: in progress."""
    states = {part.state for part in whole.parts}
    if State.NOT_STARTED in states and len(states) > 1 and whole.standing is State.NOT_STARTED:
        return _combined(whole, "begun_in_part", State.IN_PROGRESS)
    return None


def least_of_all(whole: Whole) -> Verdict:
    """All are to be reached: the whole stands no better than its least part."""
    return _combined(whole, "least_of_all")


RULES: tuple[Rule, ...] = (
    dropped_by_all,
    nothing_agreed,
    best_of_any,
    some_of_all,
    begun_in_part,
    least_of_all,
)
"""The first that speaks decides; the last always speaks. Each is a heading of docs/rules/verdict.md."""


def _combined(whole: Whole, rule: str, state: State | None = None) -> Verdict:
    """One verdict of several; where there is one part, its own."""
    if len(whole.parts) == 1:
        return whole.parts[0]
    return whole.verdict(state or whole.standing or State.TOO_VAGUE, rule, counted(whole.parts))


def counted(parts: Sequence[Verdict]) -> dict[str, str]:
    """How many parts there are, and how many are done, reported, over and short, and not checked."""
    states = Counter(part.state for part in parts)
    return {
        "parts": str(len(parts)),
        "done": str(sum(states[each] for each in DONE)),
        "reported": str(states[State.REPORTED_DELIVERED]),
        "short": str(sum(states[each] for each in OVER)),
        "unseen": str(states[State.NOT_CHECKED]),
    }
