"""One register, counted under the definitions that different people use."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache

from msgspec import Struct

from hefu.errors import BrokenData
from hefu.packaged import load_packaged, parse_packaged
from hefu.terms.rate import Rate
from hefu.terms.undertaking import Basis, UndertakingKind
from hefu.terms.verdict import DONE, Outlook, State, Verdict


class Due(StrEnum):
    """Whether the last due day of an undertaking has passed."""

    NONE = "none"
    OPEN = "open"
    PAST = "past"

    @classmethod
    def of(cls, verdict: Verdict) -> "Due":
        """As of the day of a verdict. Nothing is due while one of its parts has no due day."""
        due = last_due_day(verdict)
        return cls.NONE if due is None else cls.OPEN if due >= verdict.on else cls.PAST


class Counted(Struct, frozen=True, kw_only=True):
    """Undertakings that a rate cannot tell apart: their kind, what they stand on, what became of them by the
    day, and how many they are."""

    kind: UndertakingKind
    basis: Basis
    state: State
    outlook: Outlook | None
    due: Due
    on: date
    number: int = 1

    @classmethod
    def of(cls, kind: UndertakingKind, basis: Basis, verdict: Verdict) -> "Counted":
        """One undertaking, by its verdict."""
        return cls(
            kind=kind,
            basis=basis,
            state=verdict.state,
            outlook=verdict.outlook,
            due=Due.of(verdict),
            on=verdict.on,
        )


class Definition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a rate counts and what it leaves out, by the names of functions, and whose definition it is."""

    id: str
    numerator: str
    leaves_out: tuple[str, ...]
    source: str


# What is counted


def delivered_in_time(one: Counted) -> bool:
    """Delivered, by the due day, and not on a bearer's word alone."""
    return one.state is State.DELIVERED


def delivered_at_least_in_part(one: Counted) -> bool:
    """Delivered, late or not, or partly."""
    return one.state in DONE | {State.PARTLY_DELIVERED}


def begun(one: Counted) -> bool:
    """Anything has moved, whoever says so: in progress, reported, partly delivered, delivered."""
    moved = {State.IN_PROGRESS, State.REPORTED_DELIVERED, State.PARTLY_DELIVERED}
    return one.state in DONE | moved


def not_dropped(one: Counted) -> bool:
    """Neither dropped nor lapsed: everything else passes for "commissioned or under implementation"."""
    return one.state not in {State.DROPPED, State.LAPSED}


def substantial_or_complete(one: Counted) -> bool:
    """Delivered, late or not; partly; or in progress and on track."""
    on_track = one.state is State.IN_PROGRESS and one.outlook is Outlook.ON_TRACK
    return on_track or delivered_at_least_in_part(one)


def on_own_word_only(one: Counted) -> bool:
    """Reported delivered."""
    return one.state is State.REPORTED_DELIVERED


# What is left out


def ask(one: Counted) -> bool:
    """A hope that another will act is no promise."""
    return one.kind is UndertakingKind.ASK


def too_vague(one: Counted) -> bool:
    """Nothing was agreed by which it could be judged."""
    return one.state is State.TOO_VAGUE


def lapsed(one: Counted) -> bool:
    """A condition failed or the term ended: nobody's failure."""
    return one.state is State.LAPSED


def no_due_day(one: Counted) -> bool:
    """Nothing is due on any day: none was agreed, or it waits for a condition."""
    return one.due is Due.NONE


def not_due(one: Counted) -> bool:
    """The last of its due days has not passed, delivered or not: counting only the early would flatter."""
    return one.due is Due.OPEN


def not_claimed(one: Counted) -> bool:
    """Nobody says that it is delivered."""
    return one.state not in DONE | {State.REPORTED_DELIVERED}


def last_due_day(verdict: Verdict) -> date | None:
    """The last due day of a verdict's parts; None while one of them has none."""
    if not verdict.parts:
        due = verdict.facts.get("due")
        return date.fromisoformat(due) if due else None
    days = [last_due_day(part) for part in verdict.parts]
    return None if None in days else max(day for day in days if day)


Test = Callable[[Counted], bool]

NUMERATORS: Mapping[str, Test] = {
    test.__name__: test
    for test in (
        delivered_in_time,
        delivered_at_least_in_part,
        begun,
        not_dropped,
        substantial_or_complete,
        on_own_word_only,
    )
}
LEFT_OUT: Mapping[str, Test] = {
    test.__name__: test for test in (ask, too_vague, lapsed, no_due_day, not_due, not_claimed)
}
OTHER_BASIS = "other_basis"
"""What stands on another basis is left out of every rate, so that none mixes them."""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    definition: tuple[Definition, ...]


@cache
def load_definitions() -> Mapping[str, Definition]:
    """The definitions by id, in the order of the file.

    Raises:
        BrokenData: the file is malformed, or names a function that there is not.
    """
    return _checked(load_packaged("hefu.judging", "rates.toml", _File))


def parse_definitions(file: str, content: bytes) -> Mapping[str, Definition]:
    """Definitions of one's own, held to the same."""
    return _checked(parse_packaged(file, content, _File))


def _checked(file: _File) -> Mapping[str, Definition]:
    for each in file.definition:
        unknown = {each.numerator} - NUMERATORS.keys() | set(each.leaves_out) - LEFT_OUT.keys() - {
            OTHER_BASIS
        }
        if unknown or OTHER_BASIS not in each.leaves_out:
            problem = f"no function {sorted(unknown)}" if unknown else f"{OTHER_BASIS} is always left out"
            raise BrokenData(file="rates.toml", entry=each.id, problem=problem)
    return {each.id: each for each in file.definition}


def count(
    definition: Definition, undertakings: Iterable[Counted], *, basis: Basis, on: date, not_public: int = 0
) -> Rate:
    """Count a register under one definition, on one basis.

    Args:
        definition: whose rate it is.
        undertakings: with their verdicts of the day ``on``.
        basis: what is counted; what stands on another is left out, and its number told.
        on: the day.
        not_public: how many more there are that the asker may not see.

    Raises:
        ValueError: a verdict is of another day.

    Source:
        docs/rules/rates.md
    """
    left_out: Counter[str] = Counter()
    counted: Counter[bool] = Counter()
    for one in undertakings:
        if one.on != on:
            raise ValueError("a rate is of one day; judge for that day first")
        reason = _reason(definition, one, basis)
        if reason:
            left_out[reason] += one.number
        else:
            counted[NUMERATORS[definition.numerator](one)] += one.number
    return Rate(
        definition=definition.id,
        on=on,
        basis=basis,
        numerator=counted[True],
        denominator=counted.total(),
        left_out={each: left_out[each] for each in definition.leaves_out if left_out[each]},
        not_public=not_public,
    )


def side_by_side(
    undertakings: Iterable[Counted], *, basis: Basis, on: date, not_public: int = 0
) -> tuple[Rate, ...]:
    """The same register under every packaged definition."""
    known = tuple(undertakings)
    return tuple(
        count(each, known, basis=basis, on=on, not_public=not_public) for each in load_definitions().values()
    )


def _reason(definition: Definition, one: Counted, basis: Basis) -> str | None:
    """The first of a definition's reasons for which an undertaking is left out."""
    if one.basis is not basis:
        return OTHER_BASIS
    names = (name for name in definition.leaves_out if name != OTHER_BASIS)
    return next((name for name in names if LEFT_OUT[name](one)), None)
