"""The rule's verdict laid against what each side says: do the halves fit?"""

from collections.abc import Collection, Sequence
from itertools import combinations

from hefu.judging.assessments import STALE_AFTER, is_stale, latest_by_side
from hefu.terms.verdict import DONE, Assessment, State, Tally, Verdict


def lay_together(
    verdict: Verdict,
    assessments: Sequence[Assessment],
    *,
    sides: Collection[str],
    stale_after: int = STALE_AFTER,
) -> Tally:
    """Say how the sides' assessments fit one another, and then the rule's verdict.

    Args:
        verdict: what the rule says; assessments after its day are left out.
        assessments: those that stand, any order; the latest of each side counts.
        sides: the ids of all sides; what anybody else says is left out.
        stale_after: days after which a side that has not looked again is counted as silent.

    Source:
        docs/rules/tally.md
    """
    latest = latest_by_side(assessments, on=verdict.on)
    states = [
        said.state
        for side, said in latest.items()
        if side in sides
        and said.state is not State.NOT_CHECKED
        and not is_stale(said, on=verdict.on, stale_after=stale_after)
    ]
    if not all(fit(one, other) for one, other in combinations(states, 2)):
        return Tally.DISPUTED
    if len(states) < max(len(set(sides)), 2):
        return Tally.UNASSESSED
    return Tally.MATCHED if all(fit(verdict.state, state) for state in states) else Tally.CONTRADICTED


def fit(one: State, other: State) -> bool:
    """Whether both can be true. "Reported delivered" claims less than "delivered", and nothing against it."""
    return one is other or (
        State.REPORTED_DELIVERED in (one, other) and {one, other} <= DONE | {State.REPORTED_DELIVERED}
    )
