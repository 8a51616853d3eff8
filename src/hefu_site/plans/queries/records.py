"""Reading what was seen and shown, with what was corrected."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar
from uuid import UUID

from django.db.models import Q, QuerySet

from hefu_site.ledger.as_of import AsOf
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.register.models import Agreement
from hefu_site.register.queries import is_seen_by

Record = TypeVar("Record", models.Assessment, models.Evidence, models.Observation)


class Replacing(Protocol):
    """An indicator or a goal: what it replaces, and whether a value of the one is a value of the other."""

    replaces_id: Any

    def counts_as(self, other: Any) -> bool:
        """Whether both count the same thing."""


Counted = TypeVar("Counted", bound=Replacing)


def counting_alike(one: Counted, known: Mapping[UUID, Counted]) -> list[Counted]:
    """One and those in whose place it was put, as far back as they count the same thing: a target that moves
    takes nothing off the record."""
    alike, before = [one], known.get(one.replaces_id)
    while before is not None and before.counts_as(one):
        alike.append(before)
        before = known.get(before.replaces_id)
    return alike


def uncorrected(records: Iterable[Record], as_of: AsOf) -> list[Record]:
    """What of some records is seen on a day and had not been corrected by what is known."""
    known = list(filter(as_of.knows, records))
    corrected = {each.corrects_id for each in known}
    return [each for each in known if each.pk not in corrected and as_of.sees(each)]


@dataclass(frozen=True, kw_only=True)
class Origin:
    """What goes back to one release, statistic or certificate: it counts once, by what was shown first."""

    first: models.Evidence
    copies: Sequence[models.Evidence]


def origins_of(evidence: Iterable[models.Evidence], as_of: AsOf) -> list[Origin]:
    """The evidence of an undertaking as of a day, the latest first, copies of one release together."""
    found: dict[object, list[models.Evidence]] = {}
    for each in uncorrected(evidence, as_of):
        found.setdefault(each.origin or each.pk, []).append(each)
    return [Origin(first=first, copies=copies) for first, *copies in reversed(found.values())]


def evidence_visible_to(member: Membership | None, agreement: Agreement) -> QuerySet[models.Evidence]:
    """The sourced facts of an agreement the member may see."""
    visible = models.Evidence.objects.filter(is_seen_by(member), agreement=agreement)
    return visible.select_related("undertaking")


def evidence_recorded_by(member: Membership) -> QuerySet[models.Evidence]:
    """The evidence about undertakings that the member's own side, or own register, put on record."""
    ours = Q(side__organisation=member.organisation_id)
    ours |= Q(side=None, agreement__keeper=member.organisation_id)
    found = models.Evidence.objects.filter(ours, is_seen_by(member))
    return found.exclude(undertaking=None).select_related(
        "agreement__log", "side", "step", "undertaking__agreement"
    )


def attachments_visible_to(member: Membership | None) -> QuerySet[models.Attachment]:
    """The files that evidence of the agreements the member may see rests on."""
    return models.Attachment.objects.filter(is_seen_by(member, agreement="evidence__agreement"))


def tables_visible_to(member: Membership | None) -> QuerySet[models.Table]:
    """The tables from which observations of the agreements the member may see were taken."""
    return models.Table.objects.filter(is_seen_by(member, agreement="indicator__undertaking__agreement"))


def indicators_visible_to(member: Membership | None) -> QuerySet[models.Indicator]:
    """The indicators of the undertakings that the member may see, those of earlier days among them."""
    seen = models.Indicator.objects.filter(is_seen_by(member, agreement="undertaking__agreement"))
    return seen.select_related("undertaking__agreement__log")


def assessments_given_by(member: Membership) -> QuerySet[models.Assessment]:
    """What the member's own side said became of undertakings."""
    found = models.Assessment.objects.filter(
        is_seen_by(member, agreement="undertaking__agreement"), side__organisation=member.organisation_id
    )
    return found.select_related("undertaking__agreement__log", "undertaking__standing", "side")


def observations_recorded_by(member: Membership) -> QuerySet[models.Observation]:
    """The observations that the member's own side put on record."""
    visible = models.Observation.objects.filter(
        is_seen_by(member, agreement="indicator__undertaking__agreement")
    )
    found = visible.filter(side__organisation=member.organisation_id)
    return found.select_related("indicator__undertaking__agreement__log", "side")
