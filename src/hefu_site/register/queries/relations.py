"""The family of an agreement, as far as a looker may see it."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.queries.agreements import is_seen_by, side_of

FROM_THE_OTHER = {
    models.RelationKind.SUCCEEDS: _("succeeded by"),
    models.RelationKind.IMPLEMENTS: _("implemented by"),
    models.RelationKind.AMENDS: _("amended by"),
}


@dataclass(frozen=True, kw_only=True)
class Kin:
    """Another agreement, and what the one looked at is to it: it ``says`` "succeeds" or "amended by"."""

    relation: models.Relation
    says: str | Promise
    agreement: models.Agreement


def relations_visible_to(member: Membership | None) -> QuerySet[models.Relation]:
    """Relations between agreements that a looker may both see; a side's own matter for that side only."""
    whose = Q(side=None)
    if member is not None:
        whose |= Q(side__organisation=member.organisation_id)
    return models.Relation.objects.filter(
        whose, is_seen_by(member), is_seen_by(member, agreement="other"), withdrawn=False
    ).select_related("agreement__log", "other", "side__log")


def relations_of(agreement: models.Agreement, member: Membership | None) -> list[Kin]:
    """The family of one agreement, in the order in which it was told."""
    of_it = Q(agreement=agreement) | Q(other=agreement)
    if not models.Relation.objects.filter(of_it).exists():  # as of most, of whom nobody's eyes need be asked
        return []
    return [_seen_from(agreement, each) for each in relations_visible_to(member).filter(of_it)]


def may_relate(agreement: models.Agreement, member: Membership | None) -> bool:
    """Whether the member keeps the agreement or stands on a side of it."""
    keeps = member is not None and agreement.keeper_id == member.organisation_id
    return keeps or side_of(member, agreement) is not None


def _seen_from(agreement: models.Agreement, relation: models.Relation) -> Kin:
    kind = models.RelationKind(relation.kind)
    if relation.agreement_id == agreement.pk:
        return Kin(relation=relation, says=kind.label, agreement=relation.other)
    return Kin(relation=relation, says=FROM_THE_OTHER[kind], agreement=relation.agreement)
