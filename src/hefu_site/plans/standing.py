"""What became of an undertaking by the rule: derived, and written beside the truth."""

from datetime import date

from hefu.judging.assessments import fresh_until
from hefu.judging.judge import RULES_VERSION
from hefu_site.ledger.as_of import AsOf
from hefu_site.plans import models
from hefu_site.plans.queries import delivery_of, planned
from hefu_site.register.models import Undertaking


def restand(undertaking: Undertaking, *, on: date) -> models.Standing:
    """Write the verdict of a day beside the undertaking. Derived: calling it changes nothing that is true."""
    fresh = planned(Undertaking.objects.filter(pk=undertaking.pk)).select_related("standing").get()
    standing, _ = models.Standing.objects.update_or_create(
        undertaking=undertaking, defaults=standing_of(fresh, on=on)
    )
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
