"""The vagueness bill: what an undertaking leaves open, each with the question to ask."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from django.utils.functional import Promise

from hefu.planning.vagueness import Gap, find_gaps, is_verifiable
from hefu.terms.undertaking import Basis, Quantity, Strength, UndertakingKind
from hefu_site.ledger.as_of import AsOf
from hefu_site.look.names import names_told
from hefu_site.look.questions import ASKED, QUESTIONS
from hefu_site.plans.queries.delivery import Delivery, bearing_sides
from hefu_site.plans.queries.terms import plan_term
from hefu_site.register.models import Side, Undertaking, Version
from hefu_site.register.queries import bearers_of, version_shown


@dataclass(frozen=True, kw_only=True)
class Undertaken:
    """A version as the bill's rules take it."""

    kind: UndertakingKind
    strength: Strength
    basis: Basis
    bearers: Sequence[str]
    quantities: Sequence[Quantity]
    due: str | None

    @classmethod
    def of(cls, version: Version) -> "Undertaken":
        """The version's words. Expects prefetched parts."""
        return cls(
            kind=UndertakingKind(version.kind),
            strength=Strength(version.strength),
            basis=Basis(version.basis),
            bearers=[str(party.pk) for party in bearers_of(version)],
            quantities=msgspec.convert(version.quantities, list[Quantity]),
            due=version.due or None,
        )


@dataclass(frozen=True, kw_only=True)
class Question:
    """A gap as a page asks about it; ``side`` is whose answer is wanted, where it is one side's."""

    gap: Gap
    asks: str | Promise
    words: str
    side: Side | None


@dataclass(frozen=True, kw_only=True)
class Bill:
    """What one undertaking leaves open; a third could tell whether it was kept if it is ``verifiable``."""

    undertaken: Undertaken
    gaps: Sequence[Gap]
    questions: Sequence[Question]

    @property
    def verifiable(self) -> bool:
        return is_verifiable(self.gaps)


def bill_of(undertaking: Undertaking, delivery: Delivery, as_of: AsOf) -> Bill:
    """What an undertaking left open on a day. What was planned only later answered nothing then, though a
    verdict by what is known now takes it in. Expects what `planned` fetches."""
    undertaken, then = Undertaken.of(version_shown(undertaking)), AsOf.by_then(as_of.on)
    plan = delivery.plan if as_of.known else plan_term(undertaking, then)
    gaps = find_gaps(undertaken, plan, sides=bearing_sides(undertaking))
    sides = {str(side.pk): side for side in undertaking.agreement.sides.all()}
    questions = [_question(gap, sides.get(gap.facts.get("side", ""))) for gap in gaps]
    return Bill(undertaken=undertaken, gaps=gaps, questions=questions)


def _question(gap: Gap, side: Side | None) -> Question:
    facts = {**gap.facts, "side": names_told(side.parties.all()) if side else ""}
    return Question(gap=gap, asks=ASKED[gap.asks], words=str(QUESTIONS[gap.rule]) % facts, side=side)
