"""The texts of an agreement, and whose they are."""

from django.db.models import Q, QuerySet

from hefu_site.ledger.models import Log
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.errors import NotYours
from hefu_site.register.queries.agreements import is_seen_by


def documents_visible_to(member: Membership | None) -> QuerySet[models.Document]:
    """Documents of visible agreements: those shared, the own side's, and an observer's own."""
    shared = Q(shared=True)
    if member is not None:
        shared |= Q(side__organisation=member.organisation_id) | Q(
            side=None, agreement__keeper=member.organisation_id
        )
    documents = models.Document.objects.filter(shared, is_seen_by(member))
    return documents.select_related("agreement__log", "agreement__keeper", "side__log")


def lead_document(agreement: models.Agreement) -> models.Document:
    """The text that was uploaded first; the others are language versions of it."""
    return agreement.documents.select_related("agreement__log", "side__log").order_by("recorded", "pk")[0]


def own_log(document: models.Document, by: Membership) -> Log:
    """The log of a document's keeper; raises `NotYours` for everybody else."""
    if not is_keeper(document, by):
        raise NotYours(act="reading.review", document=str(document.pk))
    return document.side.log if document.side and document.side.log else document.agreement.log


def is_keeper(document: models.Document, member: Membership | None) -> bool:
    """Whether the document is the member's own side's, or the member's own observer register's."""
    if member is None:
        return False
    owner = document.side.organisation_id if document.side else document.agreement.keeper_id
    return owner == member.organisation_id
