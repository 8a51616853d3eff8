"""Writing what lists are ordered and counted by: it follows from the two standings and the facet."""

from collections.abc import Collection, Iterator
from uuid import UUID

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from hefu.judging.assent import AssentState
from hefu.terms.verdict import DISAGREED, DONE
from hefu_site.look.batches import BATCH, in_batches
from hefu_site.register.models import Standing
from hefu_site.search.models import Glance

NOT_RUNNING = frozenset({AssentState.ASKED, AssentState.PROPOSED, AssentState.ENDED, AssentState.WITHDRAWN})
"""Asked or proposed and not yet agreed, or over."""


def put_glances(undertakings: Collection[UUID] | None = None) -> None:
    """Write the glances of undertakings, or of all, whose standings and facets are stored."""
    standings = Standing.objects.order_by("pk")
    if undertakings is not None:
        standings = standings.filter(pk__in=undertakings)
    glances = _glances(standings)
    for batch in in_batches(glances):
        Glance.objects.bulk_create(
            batch,
            update_conflicts=True,
            unique_fields=["undertaking"],
            update_fields=["due", "assent", "running", "disagreed", "silent", "awaiting", "shown"],
        )


def _glances(standings: QuerySet[Standing]) -> Iterator[Glance]:
    rows = standings.values_list(
        "pk",
        "undertaking__agreement",
        "state",
        "silent_since",
        "awaiting",
        "shown",
        "undertaking__delivery__state",
        "undertaking__delivery__tally",
        Coalesce("undertaking__delivery__due", F("shown__facet__due")),
    )
    for pk, agreement, assent, silent, awaiting, shown, state, tally, due in rows.iterator(BATCH):
        yield Glance(
            undertaking_id=pk,
            agreement_id=agreement,
            due=due,
            assent=assent,
            running=assent not in NOT_RUNNING and state not in DONE,
            disagreed=tally in DISAGREED,
            silent=silent is not None,
            awaiting_id=awaiting,
            shown_id=shown,
        )
