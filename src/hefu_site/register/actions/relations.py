"""Saying how agreements belong together."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.ledger.models import Log
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.errors import AlreadyDone, NotYours
from hefu_site.register.queries import agreements_visible_to, may_relate, side_of


@transaction.atomic
def set_relation(
    agreement: models.Agreement,
    other: models.Agreement,
    kind: models.RelationKind,
    *,
    by: Membership,
    at: datetime,
) -> models.Relation:
    """Say that an agreement succeeds, implements or amends another.

    All its sides are told where each of them may see the other agreement; else it is the own side's
    matter, so that nobody learns of an agreement that is not theirs to see.

    Raises:
        NotYours: the member neither stands on a side of the agreement nor keeps it, or may not see the other.
        AlreadyDone: the two are related already.
    """
    if not may_relate(agreement, by) or not agreements_visible_to(by).filter(pk=other.pk).exists():
        raise NotYours(act="relation.set", agreement=str(agreement.pk))
    own = None if _all_see(agreement, other) else side_of(by, agreement)
    log = _log(agreement, own)
    lock(log)
    if agreement.relations.filter(other=other, withdrawn=False).exists():
        raise AlreadyDone(agreement=str(agreement.pk), other=str(other.pk))
    relation = models.Relation(agreement=agreement, other=other, side=own, kind=kind)
    record("relation.set", [relation], log=log, by=by, at=at, what=_what(relation))
    return relation


@transaction.atomic
def withdraw_relation(relation: models.Relation, *, by: Membership, at: datetime) -> None:
    """Show a relation no more.

    Raises:
        NotYours: the member neither stands on a side of the agreement nor keeps it.
        AlreadyDone: it was withdrawn before.
    """
    agreement = relation.agreement
    if not may_relate(agreement, by):
        raise NotYours(act="relation.withdraw", relation=str(relation.pk))
    log = _log(agreement, relation.side)
    lock(log)
    if models.Relation.objects.filter(pk=relation.pk, withdrawn=True).exists():
        raise AlreadyDone(relation=str(relation.pk))
    relation.withdrawn = True
    record("relation.withdrawn", [relation], log=log, by=by, at=at, what=_what(relation))


def _all_see(agreement: models.Agreement, other: models.Agreement) -> bool:
    """Whether everybody who may see an agreement may see another."""
    if other.public:
        return True
    return agreement.shared and not agreement.public and _audience(agreement) <= _audience(other)


def _audience(agreement: models.Agreement) -> set[UUID | None]:
    sides = agreement.sides.values_list("organisation", flat=True) if agreement.shared else []
    return {agreement.keeper_id, *sides}


def _log(agreement: models.Agreement, side: models.Side | None) -> Log:
    return side.log if side is not None and side.log is not None else agreement.log


def _what(relation: models.Relation) -> str:
    return f"{relation.agreement.title} → {relation.other.title}"
