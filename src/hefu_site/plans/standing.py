"""What became of an undertaking by the rule: derived, and written beside the truth."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Model, Q

from hefu.judging.assessments import fresh_until
from hefu.judging.judge import RULES_VERSION
from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.beside import write_beside
from hefu_site.plans import models
from hefu_site.plans.queries import delivery_of, planned
from hefu_site.register import standing as register
from hefu_site.register.models import Signature, Undertaking, Version, Withdrawal

OF_A_VERSION = (Version, Signature, Withdrawal)


def keep(rows: Sequence[Model]) -> None:
    """Judge anew what a new version, its withdrawal or a signature may have altered: when it is due, and
    whether it is over. What has no plan and no ending is too vague before and after."""
    days = {_undertaking_of(row): row.recorded.date() for row in rows if isinstance(row, OF_A_VERSION)}
    altered = Q(delivery__isnull=False) | Q(versions__ends=True)
    for undertaking in Undertaking.objects.filter(altered, pk__in=days).distinct() if days else ():
        register.restand(undertaking)
        restand(undertaking, on=days[undertaking.pk])


def _undertaking_of(row: Version | Signature | Withdrawal) -> UUID:
    return row.undertaking_id if isinstance(row, Version) else row.version.undertaking_id


def restand(undertaking: Undertaking, *, on: date) -> models.Standing:
    """Write the verdict of a day beside the undertaking. Derived: calling it changes nothing that is true."""
    fresh = planned(Undertaking.objects.filter(pk=undertaking.pk)).select_related("standing").get()
    standing, _ = models.Standing.objects.update_or_create(
        undertaking=undertaking, defaults=standing_of(fresh, on=on)
    )
    write_beside([standing])
    for waiting in Undertaking.objects.filter(
        steps__in=undertaking.needed_by.filter(replaced_by=None)
    ).distinct():
        restand(waiting, on=on)
    return standing


def standing_of(undertaking: Undertaking, *, on: date) -> dict[str, object]:
    """The delivery standing of an undertaking on a day, and the last day on which time alone leaves it so."""
    delivery = delivery_of(undertaking, AsOf(on=on))
    turns = (delivery.verdict.until, fresh_until(delivery.known.assessments, on=on))
    return {
        "on": on,
        "state": delivery.verdict.state,
        "rule": delivery.verdict.rule,
        "tally": delivery.tally,
        "rules_version": RULES_VERSION,
        "valid_until": min((day for day in turns if day), default=None),
        "indicator": delivery.indicator,
        "latest": delivery.latest,
    }
