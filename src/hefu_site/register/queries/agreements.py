"""Agreements a looker may see, and the side a member acts for."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from hefu_site.ledger.models import Log
from hefu_site.people.acts import may
from hefu_site.people.models import Membership
from hefu_site.register import models


def agreements_visible_to(member: Membership | None) -> QuerySet[models.Agreement]:
    """Public registers for everybody; a member sees the own ones too, and those opened to the own side.

    One of the host's staff sees what the sides share of the agreement that is being visited. This is asked of
    agreements at hand; to list them all, ask `agreements_of`.
    """
    seen = Q(public=True)
    if member is not None:
        ours = models.Side.objects.filter(agreement=OuterRef("pk"), organisation=member.organisation_id)
        seen |= Q(keeper=member.organisation_id) | Q(Exists(ours), shared=True)
        if member.visiting is not None:
            seen |= Q(shared=True, pk=member.visiting)
    return models.Agreement.objects.filter(seen).select_related("keeper", "log")


def agreements_of(member: Membership | None) -> QuerySet[models.Agreement]:
    """All agreements a looker may see, found from the looker's end: the others are not even looked at."""
    found = models.Agreement.objects.filter(public=True).values_list("pk")
    if member is not None:
        found = found.union(
            models.Agreement.objects.filter(keeper=member.organisation_id).values_list("pk"),
            models.Side.objects.order_by()
            .filter(organisation=member.organisation_id)
            .values_list("agreement"),
            models.Agreement.objects.filter(pk__in=[member.visiting]).values_list("pk"),
            all=True,
        )
    return agreements_visible_to(member).filter(pk__in=found)


def is_seen_by(member: Membership | None, *, agreement: str = "agreement") -> Exists:
    """That the agreement of a row is one the looker may see: asked of each row that is looked at, so that it
    takes the same however many agreements there are."""
    return Exists(agreements_visible_to(member).filter(pk=OuterRef(agreement)))


def agreements_kept_by(member: Membership) -> QuerySet[models.Agreement]:
    """The agreements with sides that the member's organisation uploaded."""
    kept = models.Agreement.objects.filter(keeper=member.organisation_id, keeping=models.Keeping.SIDES)
    return kept.select_related("log")


def side_of(member: Membership | None, agreement: models.Agreement) -> models.Side | None:
    """The side a member acts for in an agreement; None for one who stands on none."""
    if member is None:
        return None
    ours = (side for side in agreement.sides.all() if side.organisation_id == member.organisation_id)
    return next(ours, None)


def may_write(agreement: models.Agreement, member: Membership | None) -> bool:
    """Whether the member could propose an undertaking: a writer on a side, of a draft its keeper's only."""
    if not may(member, "undertaking.propose") or side_of(member, agreement) is None:
        return False
    return agreement.shared or (member is not None and agreement.keeper_id == member.organisation_id)


def keepers_log(agreement: models.Agreement) -> Log:
    """The log of its keeper's own matters: the side's, or an observer's whole register."""
    own = agreement.sides.filter(organisation=agreement.keeper_id).select_related("log").first()
    return own.log if own is not None and own.log is not None else agreement.log


def logs_visible_to(member: Membership | None, agreement: models.Agreement) -> list[Log]:
    """The shared log of a visible agreement, and the own side's log."""
    side = side_of(member, agreement)
    own = [side.log] if side is not None and side.log is not None else []
    return [agreement.log, *own]
