"""What was agreed to be measured, what was seen of it, and what is said of it."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct


class Direction(StrEnum):
    """Which way an indicator is meant to move."""

    UP = "up"
    DOWN = "down"


class Indicator(Struct, frozen=True, kw_only=True):
    """How an undertaking is measured, in IATI's shape. ``baseline`` and ``target`` are in ``unit``.

    ``due`` is the last day on which reaching the target is in time; None when nothing was agreed.
    """

    id: str
    unit: str
    target: Decimal
    direction: Direction = Direction.UP
    baseline: Decimal | None = None
    due: date | None = None


class Grade(StrEnum):
    """How much a piece of evidence weighs, the lightest first."""

    OWN_WORD = "own_word"
    THIRD_PARTY = "third_party"
    OFFICIAL_STATISTICS = "official_statistics"
    CERTIFICATE = "certificate"


class Observation(Struct, frozen=True, kw_only=True):
    """A value seen: what it was on ``day``, in the indicator's unit, and the grade of its evidence.

    ``side`` is the id of the side that recorded it; its own word is the word of that side.
    """

    id: str
    indicator: str
    day: date
    value: Decimal
    grade: Grade
    side: str | None = None


class State(StrEnum):
    """What became of an undertaking. The order is that of docs/rules/verdict.md."""

    TOO_VAGUE = "too_vague"
    NOT_CHECKED = "not_checked"
    NOT_DELIVERED = "not_delivered"
    IN_PROGRESS = "in_progress"
    REPORTED_DELIVERED = "reported_delivered"
    DELIVERED_LATE = "delivered_late"
    DELIVERED = "delivered"


class Assessment(Struct, frozen=True, kw_only=True):
    """What one side says became of an undertaking, as of a day."""

    id: str
    side: str
    state: State
    day: date


class Verdict(Struct, frozen=True, kw_only=True):
    """What a named rule makes of plan and observations on a day.

    ``facts`` are what the rule's sentence is filled with; ``evidence`` the ids of the
    observations and assessments it rests on.
    """

    state: State
    on: date
    rule: str
    facts: dict[str, str] = {}
    evidence: tuple[str, ...] = ()


class Tally(StrEnum):
    """How the halves fit: the rule's verdict laid against each side's assessment."""

    UNASSESSED = "unassessed"
    MATCHED = "matched"
    DISPUTED = "disputed"
    CONTRADICTED = "contradicted"


DISAGREED = frozenset({Tally.DISPUTED, Tally.CONTRADICTED})
"""The halves do not fit: the sides differ, or both differ from the rule."""
