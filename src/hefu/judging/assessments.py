"""What each side says as of a day, and whether it has looked lately."""

from collections.abc import Sequence
from datetime import date, timedelta

from hefu.judging.seen import uncorrected
from hefu.terms.verdict import DONE, Assessment, State

STALE_AFTER = 180
"""Days after which what a side said of an open undertaking no longer counts as its word, where the sides
have not agreed otherwise."""

LASTING = DONE | {State.DROPPED, State.LAPSED}
"""What is over stays over: an assessment that says so does not go stale."""

_ORDER = {state: rank for rank, state in enumerate(State)}


def latest_by_side(assessments: Sequence[Assessment], *, on: date) -> dict[str, Assessment]:
    """What each side says as of the day, by side. Of two for one day the more cautious counts."""
    known = [said for said in uncorrected(assessments) if said.day <= on]
    known.sort(key=lambda said: (said.side, said.day, -_ORDER[said.state], said.id))
    return {said.side: said for said in known}


def last_fresh_day(said: Assessment, *, stale_after: int = STALE_AFTER) -> date | None:
    """The last day on which an assessment still counts as its side's word; None when it lasts."""
    return None if said.state in LASTING else said.day + timedelta(days=stale_after)


def is_stale(said: Assessment, *, on: date, stale_after: int = STALE_AFTER) -> bool:
    """Whether a side has not looked for so long that its assessment no longer says how things are."""
    last = last_fresh_day(said, stale_after=stale_after)
    return last is not None and on > last


def fresh_until(
    assessments: Sequence[Assessment], *, on: date, stale_after: int = STALE_AFTER
) -> date | None:
    """The last day before one more side's word goes stale; None when none will."""
    latest = latest_by_side(assessments, on=on).values()
    days = [last_fresh_day(said, stale_after=stale_after) for said in latest]
    return min((day for day in days if day and day >= on), default=None)
