"""Reading plans and judging them for a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Prefetch, QuerySet

from hefu.judging.judge import judge
from hefu.judging.tally import lay_together
from hefu.terms.plan import Plan
from hefu.terms.verdict import DISAGREED, Known, Tally, Verdict
from hefu_site.ledger.as_of import AsOf
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.register.models import Agreement, Part, Side, Undertaking
from hefu_site.register.queries import agreements_visible_to, in_full, undertakings_visible_to, version_shown


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """All that is said of one undertaking's delivery on a day: the rule, each side, and how they fit."""

    indicator: models.Indicator | None
    observations: Sequence[models.Observation]
    assessments: Sequence[models.Assessment]
    plan: Plan
    known: Known
    verdict: Verdict
    tally: Tally

    @property
    def disagreed(self) -> bool:
        """Whether the halves do not fit: the sides differ, or both differ from the rule."""
        return self.tally in DISAGREED

    @property
    def latest(self) -> models.Observation | None:
        """The last observation up to the day."""
        return self.observations[-1] if self.observations else None


def share_of(value: Decimal | None, baseline: Decimal | None, target: Decimal | None) -> float | None:
    """How much of the way from baseline to target is gone, from 0 to 1; None where nothing was seen."""
    if value is None or target is None:
        return None
    start = baseline or 0
    way = target - start
    return min(1.0, max(0.0, float((value - start) / way))) if way else None


def planned(undertakings: QuerySet[Undertaking]) -> QuerySet[Undertaking]:
    """The same undertakings with all it takes to judge them."""
    indicators = models.Indicator.objects.order_by("recorded", "pk").prefetch_related("observations")
    return undertakings.prefetch_related(
        Prefetch("indicators", indicators), "assessments", "agreement__sides"
    )


def planned_in_full(undertakings: QuerySet[Undertaking]) -> QuerySet[Undertaking]:
    """The same undertakings with all it takes to judge them, and who said what."""
    return planned(in_full(undertakings)).prefetch_related(
        "indicators__observations__side",
        "indicators__observations__entry__by__person",
        "assessments__side",
        "assessments__entry__by__person",
    )


def undertakings_planned_for(member: Membership | None) -> QuerySet[Undertaking]:
    """Visible undertakings, ready for `delivery_of`, with who said what."""
    return planned_in_full(undertakings_visible_to(member))


def delivery_of(undertaking: Undertaking, as_of: AsOf) -> Delivery:
    """Judge an undertaking for a day. Expects what `planned` fetches."""
    indicator = next(filter(as_of.knows, reversed(list(undertaking.indicators.all()))), None)
    observations = list(filter(as_of.sees, indicator.observations.all())) if indicator else []
    # In the order of recording, so that of two by one side for one day the correction stands.
    given = filter(as_of.sees, undertaking.assessments.all())
    assessments = list({(each.side_id, each.happened): each for each in given}.values())
    sides = frozenset(str(side.pk) for side in undertaking.agreement.sides.all())
    plan = Plan(indicators=(indicator.as_term(),) if indicator else ())
    known = Known(
        observations=tuple(seen.as_term() for seen in observations),
        assessments=tuple(said.as_term() for said in assessments),
    )
    verdict = judge(plan, known, bearers=bearing_sides(undertaking), sides=sides, on=as_of.on)
    return Delivery(
        indicator=indicator,
        observations=observations,
        assessments=assessments,
        plan=plan,
        known=known,
        verdict=verdict,
        tally=lay_together(verdict, known.assessments, sides=sides),
    )


def bearing_sides(undertaking: Undertaking) -> frozenset[str]:
    """The ids of the sides whose parties bear the undertaking."""
    parts = version_shown(undertaking).parts.all()
    return frozenset(str(part.party.side_id) for part in parts if part.part == Part.BEARER)


def evidence_visible_to(member: Membership | None, agreement: Agreement) -> QuerySet[models.Evidence]:
    """The sourced facts of an agreement the member may see."""
    visible = models.Evidence.objects.filter(agreement=agreement, agreement__in=agreements_visible_to(member))
    return visible.select_related("undertaking")


def assessment_of(delivery: Delivery, side: Side) -> models.Assessment | None:
    """What a side said last, up to the day."""
    given = [assessment for assessment in delivery.assessments if assessment.side_id == side.pk]
    return given[-1] if given else None
