"""What an undertaking leaves open: who, what, how much, by when, measured how, with what means."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from hefu.planning.due import last_day
from hefu.terms.indicator import Measure
from hefu.terms.plan import Plan
from hefu.terms.rate import Rate
from hefu.terms.undertaking import Basis, Edtf, Quantity, Strength, UndertakingKind


class Asked(StrEnum):
    """What an undertaking should answer, in the order of asking."""

    WHO = "who"
    WHAT = "what"
    HOW_MUCH = "how_much"
    BY_WHEN = "by_when"
    MEASURED_HOW = "measured_how"
    MEANS = "means"


class Undertaken(Protocol):
    """An undertaking as it is read, proposed or agreed."""

    @property
    def kind(self) -> UndertakingKind: ...
    @property
    def strength(self) -> Strength: ...
    @property
    def basis(self) -> Basis: ...
    @property
    def bearers(self) -> Sequence[str]: ...
    @property
    def quantities(self) -> Sequence[Quantity]: ...
    @property
    def due(self) -> Edtf | None: ...


class Gap(Struct, frozen=True):
    """What is missing, the rule that found it, and what the ready question is filled with."""

    asks: Asked
    rule: str
    facts: dict[str, str] = {}


class Case(Struct, frozen=True):
    """An undertaking, its plan, and the ids of the sides that bear it."""

    undertaken: Undertaken
    plan: Plan
    sides: Collection[str]

    @property
    def measured(self) -> bool:
        return bool(self.plan.indicators or self.plan.milestones or self.plan.duties)

    @property
    def dated(self) -> bool:
        days = [each.due for each in self.plan.indicators] + [each.due for each in self.plan.milestones]
        return bool(self.plan.duties) or any(days)


def no_bearer(case: Case) -> Iterator[Gap]:
    """Nobody is named who is to do it."""
    if not case.undertaken.bearers:
        yield Gap(Asked.WHO, "no_bearer")


def no_owner(case: Case) -> Iterator[Gap]:
    """A side bears it, and no person there answers for it."""
    owned = {owner.side for owner in case.plan.owners}
    for side in sorted(set(case.sides) - owned):
        yield Gap(Asked.WHO, "no_owner", {"side": side})


def nothing_promised(case: Case) -> Iterator[Gap]:
    """The words hope or explore, and no plan says what will be there in the end."""
    if case.undertaken.strength in {Strength.EXPLORE, Strength.HOPE} and not case.measured:
        yield Gap(Asked.WHAT, "nothing_promised", {"strength": case.undertaken.strength.value})


def no_amount(case: Case) -> Iterator[Gap]:
    """No quantity in the words, and nothing in the plan that is there or is not."""
    if not case.undertaken.quantities and not case.measured:
        yield Gap(Asked.HOW_MUCH, "no_amount")


def no_baseline(case: Case) -> Iterator[Gap]:
    """A level is to change, and nobody has said from where."""
    for each in case.plan.indicators:
        level = each.measure in {Measure.UNIT, Measure.PERCENTAGE} and not each.cumulative
        if level and each.baseline is None:
            yield Gap(Asked.HOW_MUCH, "no_baseline", {"indicator": each.id, "name": each.name})


def no_day(case: Case) -> Iterator[Gap]:
    """Neither words nor plan say by when."""
    if not case.undertaken.due and not case.dated:
        yield Gap(Asked.BY_WHEN, "no_day")


def doubtful_day(case: Case) -> Iterator[Gap]:
    """The words speak of a time that ends on no day, and the plan has none either."""
    due = case.undertaken.due
    if due and last_day(due) is None and not case.dated:
        yield Gap(Asked.BY_WHEN, "doubtful_day", {"due": due})


def undated_indicator(case: Case) -> Iterator[Gap]:
    """The words name no day, one indicator has its own, and another has none."""
    due, indicators = case.undertaken.due, case.plan.indicators
    if (due and last_day(due)) or not any(each.due for each in indicators):
        return
    for each in indicators:
        if each.due is None:
            yield Gap(Asked.BY_WHEN, "undated_indicator", {"indicator": each.id, "name": each.name})


def no_measure(case: Case) -> Iterator[Gap]:
    """Neither an indicator nor a milestone nor a recurring duty was agreed."""
    if not case.measured:
        yield Gap(Asked.MEASURED_HOW, "no_measure")


def no_source(case: Case) -> Iterator[Gap]:
    """An indicator does not say where its figure comes from."""
    for each in case.plan.indicators:
        if not each.measured_by.strip() and each.definition is None:
            yield Gap(Asked.MEASURED_HOW, "no_source", {"indicator": each.id, "name": each.name})


def no_means(case: Case) -> Iterator[Gap]:
    """Nobody has said with what money, people or land."""
    if not case.plan.means.strip():
        yield Gap(Asked.MEANS, "no_means")


Rule = Callable[[Case], Iterator[Gap]]

RULES: tuple[Rule, ...] = (
    no_bearer,
    no_owner,
    nothing_promised,
    no_amount,
    no_baseline,
    no_day,
    doubtful_day,
    undated_indicator,
    no_measure,
    no_source,
    no_means,
)
"""All speak. Each is a heading of docs/rules/vagueness.md."""

UNVERIFIABLE = frozenset(
    {"no_bearer", "nothing_promised", "no_amount", "no_day", "doubtful_day", "undated_indicator"}
)
"""None of these speaks of what can be verified: there is an actor, an act, a measure or a state, a date."""


def find_gaps(undertaken: Undertaken, plan: Plan, *, sides: Collection[str] = ()) -> tuple[Gap, ...]:
    """The vagueness bill of one undertaking, in the order of asking.

    Args:
        undertaken: its words as read or agreed.
        plan: what was agreed for bringing it about; an empty one where nothing was.
        sides: the ids of the sides that bear it.

    Raises:
        ValueError: the due date is no EDTF.

    Source:
        docs/rules/vagueness.md
    """
    case = Case(undertaken, plan, sides)
    return tuple(gap for rule in RULES for gap in rule(case))


def is_verifiable(gaps: Iterable[Gap]) -> bool:
    """Whether a third could tell if it was kept: no gap concerns actor, act, measure or date."""
    return not any(gap.rule in UNVERIFIABLE for gap in gaps)


class Billed(Struct, frozen=True, kw_only=True):
    """Undertakings alike to the verifiable share: whether their words are firm, whether they can be verified,
    and how many they are."""

    kind: UndertakingKind
    basis: Basis
    firm: bool
    verifiable: bool
    number: int = 1

    @classmethod
    def of(cls, undertaken: Undertaken, gaps: Iterable[Gap]) -> "Billed":
        """One undertaking, by its words and its bill."""
        return cls(
            kind=undertaken.kind,
            basis=undertaken.basis,
            firm=undertaken.strength in {Strength.SHALL, Strength.WILL},
            verifiable=is_verifiable(gaps),
        )


def verifiable_share(bills: Iterable[Billed], *, basis: Basis, on: date, not_public: int = 0) -> Rate:
    """How many of the firm pledges on one basis can be verified. Asks and softer words are left out.

    Source:
        docs/rules/vagueness.md, "The verifiable share"
    """
    counted: Counter[bool] = Counter()
    left_out: Counter[str] = Counter()
    for each in bills:
        if reason := _left_out(each, basis):
            left_out[reason] += each.number
        else:
            counted[each.verifiable] += each.number
    return Rate(
        definition="verifiable",
        on=on,
        basis=basis,
        numerator=counted[True],
        denominator=counted.total(),
        left_out=dict(sorted(left_out.items())),
        not_public=not_public,
    )


def _left_out(bill: Billed, basis: Basis) -> str | None:
    if bill.basis is not basis:
        return "other_basis"
    if bill.kind is UndertakingKind.ASK:
        return "ask"
    return None if bill.firm else "soft_words"
