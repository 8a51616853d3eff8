"""What is said of an undertaking: by each side, by the rules, and how the halves fit."""

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from hefu.terms.observation import Evidence, Observation


class State(StrEnum):
    """What became of an undertaking. The order is that of docs/rules/verdict.md."""

    TOO_VAGUE = "too_vague"
    NOT_CHECKED = "not_checked"
    DROPPED = "dropped"
    LAPSED = "lapsed"
    NOT_DELIVERED = "not_delivered"
    PARTLY_DELIVERED = "partly_delivered"
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    REPORTED_DELIVERED = "reported_delivered"
    DELIVERED_LATE = "delivered_late"
    DELIVERED = "delivered"


DONE = frozenset({State.DELIVERED, State.DELIVERED_LATE})
"""It is there, and not on a bearer's word alone."""


class Outlook(StrEnum):
    """Where what is in progress is heading."""

    OFF_TRACK = "off_track"
    AT_RISK = "at_risk"
    ON_TRACK = "on_track"


class Assessment(Struct, frozen=True, kw_only=True):
    """What one side says became of an undertaking, as of a day. ``evidence`` are the ids it points to,
    ``corrects`` that of the assessment in whose place it stands."""

    id: str
    side: str
    state: State
    day: date
    evidence: tuple[str, ...] = ()
    corrects: str | None = None
    recorded: datetime | None = None


class Ending(Struct, frozen=True, kw_only=True):
    """That an undertaking is dropped as of a day, and by which sides.

    ``reason`` is a code of ``judging/reasons.toml``. What not all sides have signed ends nothing.
    """

    id: str
    day: date
    reason: str
    sides: tuple[str, ...] = ()
    recorded: datetime | None = None


class Known(Struct, frozen=True, kw_only=True):
    """All that is on record about one undertaking's delivery, in any order."""

    observations: tuple[Observation, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    endings: tuple[Ending, ...] = ()


class Verdict(Struct, frozen=True, kw_only=True):
    """What a named rule makes of a plan and what is known on a day.

    ``facts`` are what the rule's sentence is filled with; ``evidence`` the ids of what it rests on.
    ``outlook`` is of what is in progress, where there is enough to tell. ``until`` is the last day on which
    it stands if nothing more is recorded; None when time alone does not change it. ``of`` is the id of the
    indicator or milestone it is about; ``parts`` are the verdicts of which one for the whole was made.
    """

    state: State
    on: date
    rule: str
    facts: dict[str, str] = {}
    evidence: tuple[str, ...] = ()
    outlook: Outlook | None = None
    until: date | None = None
    of: str | None = None
    parts: tuple["Verdict", ...] = ()


class Tally(StrEnum):
    """How the halves fit: the rule's verdict laid against each side's assessment."""

    UNASSESSED = "unassessed"
    MATCHED = "matched"
    DISPUTED = "disputed"
    CONTRADICTED = "contradicted"


DISAGREED = frozenset({Tally.DISPUTED, Tally.CONTRADICTED})
"""The halves do not fit: the sides differ, or both differ from the rule."""
