"""Packs of an agreement, and what can be put on one. Only those who stand on a side see any."""

from django.db.models import OuterRef, Q, QuerySet, Subquery

from hefu_site.packs import models
from hefu_site.people.models import Membership
from hefu_site.register.models import Agreement, Standing, Undertaking, Version


def packs_visible_to(member: Membership | None) -> QuerySet[models.Pack]:
    """The packs of the agreements on a side of which the member stands, the latest first."""
    ours = Q(agreement__sides__organisation=member.organisation_id) if member else Q(pk=None)
    seen = models.Pack.objects.filter(ours, agreement__shared=True).distinct()
    return seen.select_related("agreement", "side", "entry__by__person").prefetch_related(
        "scans__side__parties"
    )


def scans_visible_to(member: Membership | None) -> QuerySet[models.Scan]:
    """The scans of those packs."""
    return models.Scan.objects.filter(pack__in=packs_visible_to(member).order_by().values("pk"))


def scans_of(undertaking: Undertaking, member: Membership | None) -> QuerySet[models.Scan]:
    """The signed papers on which words of an undertaking stand, each with the number of the ``version``."""
    packed = models.PackedVersion.objects.filter(pack=OuterRef("pack"), version__undertaking=undertaking)
    found = scans_visible_to(member).filter(pack__agreement=undertaking.agreement_id)
    told = found.annotate(version=Subquery(packed.values("version__number")[:1])).exclude(version=None)
    return told.select_related("pack").prefetch_related("side__parties")


def packable(agreement: Agreement) -> QuerySet[Version]:
    """The versions that wait to be signed and those in force, in the order of their undertakings."""
    standings = Standing.objects.filter(undertaking__agreement=agreement)
    keys = Q(pk__in=standings.values("awaiting")) | Q(pk__in=standings.values("in_force"))
    return _whole(Version.objects.filter(keys)).order_by("undertaking__number", "number")


def versions_of(pack: models.Pack) -> list[Version]:
    """The versions on a pack, in their places."""
    packed = {each.version_id: each.position for each in pack.packed.all()}
    return sorted(_whole(Version.objects.filter(pk__in=packed)), key=lambda version: packed[version.pk])


def _whole(versions: QuerySet[Version]) -> QuerySet[Version]:
    return versions.select_related("undertaking__standing").prefetch_related(
        "wordings", "parts__party__side", "signatures"
    )
