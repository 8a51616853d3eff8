"""What moved in a plan since it was agreed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from hefu.judging.drift import Change, find_drift
from hefu.terms.plan import Plan
from hefu.terms.verdict import State
from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.models import Fact
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.queries.delivery import delivery_of, indicator_of, planned
from hefu_site.plans.queries.terms import plan_term
from hefu_site.register.models import Agreement, RelationKind, Undertaking
from hefu_site.register.queries import relations_visible_to, undertakings_visible_to


def drift_of(undertaking: Undertaking, as_of: AsOf) -> tuple[Change, ...]:
    """Targets, baselines, due days, definitions and milestones that are not what was agreed.

    What was agreed is the plan of the moment the undertaking was signed by all; where nothing had been
    planned by then, the first plan there was. Expects what `planned` fetches.
    """
    then = _agreed_at(undertaking)
    if then is None:
        return ()
    agreed = AsOf(on=as_of.on, known=then)
    before = plan_term(undertaking, indicator_of(undertaking, agreed), agreed)
    after = plan_term(undertaking, indicator_of(undertaking, as_of), as_of)
    return find_drift([before], [after], same=_followed(undertaking, as_of))


def _agreed_at(undertaking: Undertaking) -> datetime | None:
    planned = [each.recorded for each in (*undertaking.indicators.all(), *undertaking.steps.all())]
    if not planned:
        return None
    in_force = undertaking.standing.in_force_id
    signed = [
        signature.recorded
        for version in undertaking.versions.all()
        if version.pk == in_force
        for signature in version.signatures.all()
    ]
    return max([min(planned), *signed])


def _followed(undertaking: Undertaking, as_of: AsOf) -> dict[str, str]:
    """For each indicator and step, the one that stands in its place in the end."""
    following: dict[object, Fact] = {}
    rows: list[models.Indicator | models.Step] = [*undertaking.indicators.all(), *undertaking.steps.all()]
    for row in rows:
        if row.replaces_id and as_of.knows(row):
            following[row.replaces_id] = row
    found = {}
    for row in rows:
        last: Fact = row
        while last.pk in following:
            last = following[last.pk]
        found[str(row.pk)] = str(last.pk)
    return found


@dataclass(frozen=True, kw_only=True)
class Succession:
    """What moved from an agreement to the one that succeeds it, with the undertaking and its state."""

    before: Agreement
    changes: Sequence[tuple[Undertaking, State, Change]]


def successions_of(
    agreement: Agreement, plans: Sequence[Plan], member: Membership | None, as_of: AsOf
) -> list[Succession]:
    """For each agreement that this one succeeds, what of its plans stands otherwise here, or no more."""
    succeeded = relations_visible_to(member).filter(agreement=agreement, kind=RelationKind.SUCCEEDS)
    return [_succession(relation.other, plans, member, as_of) for relation in succeeded]


def _succession(
    before: Agreement, plans: Sequence[Plan], member: Membership | None, as_of: AsOf
) -> Succession:
    undertakings = list(planned(undertakings_visible_to(member).filter(agreement=before)))
    at_hand = {each.pk: each for each in undertakings}
    changes = [
        (each, delivery_of(each, as_of, at_hand).verdict.state, change)
        for each in undertakings
        for change in find_drift([plan_term(each, indicator_of(each, as_of), as_of)], plans)
    ]
    return Succession(before=before, changes=changes)
