"""What moved in a plan since it was agreed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from hefu.judging.drift import Change, find_drift
from hefu.terms.plan import Plan
from hefu.terms.verdict import State
from hefu_site.ledger.as_of import AsOf
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.queries.course import on_record
from hefu_site.plans.queries.delivery import delivery_of
from hefu_site.plans.queries.terms import Planned, followed, last_of, plan_term
from hefu_site.register.models import Agreement, RelationKind, Undertaking
from hefu_site.register.queries import relations_visible_to
from hefu_site.register.standing import stood


def drift_of(undertaking: Undertaking, as_of: AsOf) -> tuple[Change, ...]:
    """Targets, baselines, due days, definitions and milestones that are not what was agreed.

    What was agreed of each is what stood there at the moment the undertaking was signed by all; of what was
    planned only later, what it was first. Expects what `planned` fetches.
    """
    indicators = list(filter(as_of.knows, undertaking.indicators.all()))
    steps = list(filter(as_of.knows, undertaking.steps.all()))
    signed = _signed_by_all(undertaking)
    before = Plan(
        indicators=tuple(each.as_term() for each in _agreed(indicators, signed)),
        milestones=tuple(
            each.as_milestone() for each in _agreed(steps, signed) if each.kind == models.StepKind.MILESTONE
        ),
    )
    same = _places(indicators) | _places(steps)
    return find_drift([before], [plan_term(undertaking, as_of)], same=same)


def _signed_by_all(undertaking: Undertaking) -> datetime | None:
    """The moment of the last signature of the version in force."""
    in_force = undertaking.standing.in_force_id
    signed = [
        signature.recorded
        for version in undertaking.versions.all()
        if version.pk == in_force
        for signature in version.signatures.all()
    ]
    return max(signed, default=None)


def _agreed(rows: Sequence[Planned], signed: datetime | None) -> Iterator[Planned]:
    """Of each thing planned what stood when all had signed, else what was planned first."""
    following = followed(row for row in rows if signed and row.recorded <= signed)
    for row in rows:
        if row.replaces_id is None and not (agreed := last_of(row, following)).dropped:
            yield agreed


def _places(rows: Sequence[Planned]) -> dict[str, str]:
    """For each row, the one that stands in its place in the end."""
    following = followed(rows)
    return {str(row.pk): str(last_of(row, following).pk) for row in rows}


@dataclass(frozen=True, kw_only=True)
class Succession:
    """What moved from an agreement to the one that succeeds it, with the undertaking and its state."""

    before: Agreement
    changes: Sequence[tuple[Undertaking, State, Change]]


def successions_of(agreement: Agreement, member: Membership | None, as_of: AsOf) -> list[Succession]:
    """For each agreement that this one succeeds, what of its plans stands otherwise here, or no more."""
    succeeded = relations_visible_to(member).filter(agreement=agreement, kind=RelationKind.SUCCEEDS)
    before = [relation.other for relation in succeeded]
    after = [plan_term(each, as_of) for each in _planned(agreement, as_of)] if before else []
    return [_succession(each, after, as_of) for each in before]


def _planned(agreement: Agreement, as_of: AsOf) -> list[Undertaking]:
    """The undertakings for which anything was planned, as they stood."""
    plans = Q(indicators__isnull=False) | Q(steps__isnull=False)
    found = agreement.undertakings.filter(pk__in=Undertaking.objects.filter(plans).values("pk"))
    return [each for each in on_record(found) if stood(each, as_of) is not None]


def _succession(before: Agreement, after: Sequence[Plan], as_of: AsOf) -> Succession:
    undertakings = _planned(before, as_of)
    at_hand = {each.pk: each for each in undertakings}
    changes = [
        (each, delivery_of(each, as_of, at_hand).verdict.state, change)
        for each in undertakings
        for change in find_drift([plan_term(each, as_of)], after)
    ]
    return Succession(before=before, changes=changes)
