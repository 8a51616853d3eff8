"""What moved in a plan since it was agreed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from hefu.judging.drift import Change, find_drift
from hefu.terms.plan import Plan
from hefu.terms.verdict import State
from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.models import Fact
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.queries.course import on_record
from hefu_site.plans.queries.delivery import delivery_of, indicator_of
from hefu_site.plans.queries.terms import plan_term
from hefu_site.register.models import Agreement, RelationKind, Undertaking
from hefu_site.register.queries import relations_visible_to
from hefu_site.register.standing import stood


def drift_of(undertaking: Undertaking, as_of: AsOf) -> tuple[Change, ...]:
    """Targets, baselines, due days, definitions and milestones that are not what was agreed.

    What was agreed is the plan of the moment the undertaking was signed by all; where nothing had been
    planned by then, the first plan there was. Expects what `planned` fetches.
    """
    then = _agreed_at(undertaking)
    if then is None:
        return ()
    agreed = AsOf(on=as_of.on, known=then)
    before, after = _plan(undertaking, agreed), _plan(undertaking, as_of)
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


def successions_of(agreement: Agreement, member: Membership | None, as_of: AsOf) -> list[Succession]:
    """For each agreement that this one succeeds, what of its plans stands otherwise here, or no more."""
    succeeded = relations_visible_to(member).filter(agreement=agreement, kind=RelationKind.SUCCEEDS)
    before = [relation.other for relation in succeeded]
    after = [_plan(each, as_of) for each in _planned(agreement, as_of)] if before else []
    return [_succession(each, after, as_of) for each in before]


def _planned(agreement: Agreement, as_of: AsOf) -> list[Undertaking]:
    """The undertakings for which anything was planned, as they stood."""
    plans = Q(indicators__isnull=False) | Q(steps__isnull=False)
    found = agreement.undertakings.filter(pk__in=Undertaking.objects.filter(plans).values("pk"))
    return [each for each in on_record(found) if stood(each, as_of) is not None]


def _plan(undertaking: Undertaking, as_of: AsOf) -> Plan:
    return plan_term(undertaking, indicator_of(undertaking, as_of), as_of)


def _succession(before: Agreement, after: Sequence[Plan], as_of: AsOf) -> Succession:
    undertakings = _planned(before, as_of)
    at_hand = {each.pk: each for each in undertakings}
    changes = [
        (each, delivery_of(each, as_of, at_hand).verdict.state, change)
        for each in undertakings
        for change in find_drift([_plan(each, as_of)], after)
    ]
    return Succession(before=before, changes=changes)
