"""Reading plans and judging them for a day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet
from msgspec.structs import replace

from hefu.judging.assessments import is_stale
from hefu.judging.clocks import Clocks, read_clocks
from hefu.judging.conditions import shown_by
from hefu.judging.judge import judge
from hefu.judging.tally import lay_together
from hefu.terms.observation import Evidence
from hefu.terms.plan import Combine, Condition, Plan
from hefu.terms.verdict import DISAGREED, DONE, Ending, Known, Tally, Verdict
from hefu_site.ledger.as_of import AsOf
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.plans.queries.records import counting_alike, uncorrected
from hefu_site.plans.queries.terms import plan_term, standing_indicators
from hefu_site.register.models import Part, Side, Undertaking
from hefu_site.register.queries import in_full, listed, recorder, undertakings_visible_to, version_shown
from hefu_site.register.standing import stood

UNTOLD = "other"
"""The code of an ending that was signed before endings bore one."""


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One of the indicators of an undertaking, what was seen of it, and the verdict on it by itself."""

    indicator: models.Indicator
    observations: Sequence[models.Observation]
    verdict: Verdict

    @property
    def done(self) -> bool:
        """Whether it is reached, and not on a bearer's word alone."""
        return self.verdict.state in DONE

    @property
    def latest(self) -> models.Observation | None:
        """The last observation up to the day."""
        return self.observations[-1] if self.observations else None

    @property
    def share(self) -> float | None:
        """How much of the way is gone; None while nothing was seen."""
        value = self.latest.value if self.latest else None
        return share_of(value, self.indicator.baseline, self.indicator.target)


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """All that is said of one undertaking's delivery on a day: the rule, each side, and how they fit."""

    measures: Sequence[Measured]
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
    def only(self) -> Measured | None:
        """What it is measured by, where that is one thing."""
        return self.measures[0] if len(self.measures) == 1 else None

    @property
    def done(self) -> int:
        """How many of its indicators are reached, and not on a bearer's word alone."""
        return sum(each.done for each in self.measures)

    @property
    def any_will_do(self) -> bool:
        """Whether any one of several indicators has to be reached, and not all of them."""
        return self.plan.combine is Combine.ANY

    @property
    def share(self) -> float | None:
        """How much of the way is gone: by the least of its indicators, or by the best where any one will do;
        None while nothing was seen of any."""
        shares = [each.share for each in self.measures]
        if all(each is None for each in shares):
            return None
        decides = max if self.any_will_do else min
        return decides(share or 0.0 for share in shares)

    @property
    def due(self) -> date | None:
        """The first due day of its indicators that are not reached; where all are, or any one will do, the
        last of all."""
        days = [(each.done, each.indicator.due) for each in self.measures if each.indicator.due]
        to_come = [] if self.any_will_do else [day for done, day in days if not done]
        return min(to_come) if to_come else max((day for _done, day in days), default=None)


def share_of(value: Decimal | None, baseline: Decimal | None, target: Decimal | None) -> float | None:
    """How much of the way from baseline to target is gone, from 0 to 1; None where nothing was seen."""
    if value is None or target is None:
        return None
    start = baseline or 0
    way = target - start
    return min(1.0, max(0.0, float((value - start) / way))) if way else None


def planned(undertakings: QuerySet[Undertaking]) -> QuerySet[Undertaking]:
    """The same undertakings with all it takes to judge them."""
    return undertakings.prefetch_related(
        "indicators__observations",
        "combinations",
        "assessments",
        "steps",
        "evidence",
        "owners",
        "means",
        "agreement__sides__parties",
    )


def planned_in_full(undertakings: QuerySet[Undertaking]) -> QuerySet[Undertaking]:
    """The same undertakings with all it takes to judge them, and who said what."""
    return planned(in_full(undertakings)).prefetch_related(
        "indicators__observations__side__parties",
        recorder("indicators__observations"),
        "indicators__observations__corrects",
        "assessments__side",
        "assessments__corrects",
        recorder("assessments"),
    )


def undertakings_planned_for(member: Membership | None) -> QuerySet[Undertaking]:
    """Visible undertakings, ready for `delivery_of`, with who said what."""
    return planned_in_full(undertakings_visible_to(member))


def delivery_of(
    undertaking: Undertaking, as_of: AsOf, at_hand: Mapping[UUID, Undertaking] | None = None
) -> Delivery:
    """Judge an undertaking for a day. Expects what `planned` fetches; what it waits for and is not
    ``at_hand`` is fetched."""
    seen_of = {
        indicator: observed(undertaking, indicator, as_of)
        for indicator in standing_indicators(undertaking, as_of)
    }
    # In the order of recording, so that of two by one side for one day the later stands.
    given = uncorrected(undertaking.assessments.all(), as_of)
    assessments = list({(each.side_id, each.happened): each for each in given}.values())
    sides = frozenset(str(side.pk) for side in undertaking.agreement.sides.all())
    plan = plan_term(undertaking, as_of)
    known = Known(
        observations=tuple(
            replace(seen.as_term(), indicator=str(indicator.pk))
            for indicator, observations in seen_of.items()
            for seen in observations
        ),
        evidence=tuple(shown.as_term() for shown in uncorrected(undertaking.evidence.all(), as_of))
        + tuple(_brought_by_others(plan.conditions, as_of, at_hand or {})),
        assessments=tuple(said.as_term() for said in assessments),
        endings=tuple(_endings(undertaking)),
    )
    verdict = judge(plan, known, bearers=bearing_sides(undertaking), sides=sides, on=as_of.on)
    by_itself = {part.of: part for part in (verdict, *verdict.parts)}
    return Delivery(
        measures=[
            Measured(indicator=each, observations=observations, verdict=by_itself[str(each.pk)])
            for each, observations in seen_of.items()
        ],
        assessments=assessments,
        plan=plan,
        known=known,
        verdict=verdict,
        tally=lay_together(verdict, known.assessments, sides=sides),
    )


def observed(undertaking: Undertaking, indicator: models.Indicator, as_of: AsOf) -> list[models.Observation]:
    """What was seen of an indicator up to a day: also of those it replaces that count the same thing, so that
    a target that moves takes nothing off the record. Expects what `planned` fetches."""
    alike = counting_alike(indicator, {each.pk: each for each in undertaking.indicators.all()})
    found = [seen for each in alike for seen in each.observations.all()]
    found.sort(key=lambda seen: (seen.happened, seen.recorded))
    return uncorrected(found, as_of)


def _endings(undertaking: Undertaking) -> Iterator[Ending]:
    """That all sides signed that it is over, and the code of why; more is told in the words they signed."""
    ended_by = undertaking.standing.ended_by_id
    for version in undertaking.versions.all():
        if version.pk == ended_by:
            signatures = list(version.signatures.all())
            day = max(signature.happened for signature in signatures)
            sides = tuple(str(signature.side_id) for signature in signatures)
            yield Ending(id=str(version.pk), day=day, reason=version.ends_for or UNTOLD, sides=sides)


def _brought_by_others(
    conditions: Iterable[Condition], as_of: AsOf, at_hand: Mapping[UUID, Undertaking]
) -> Iterator[Evidence]:
    """What the verdicts of the undertakings waited for show of the conditions. None waits for itself."""
    awaited = {UUID(each.undertaking): each for each in conditions if each.undertaking}
    missing = [pk for pk in awaited if pk not in at_hand]
    fetched = planned(listed(Undertaking.objects.filter(pk__in=missing))) if missing else ()
    known = {each.pk: each for each in fetched}
    for pk, condition in awaited.items():
        theirs = stood(known.get(pk) or at_hand[pk], as_of)
        shown = shown_by(condition, delivery_of(theirs, as_of, at_hand).verdict) if theirs else None
        if shown is not None:
            yield shown


def clocks_of(undertaking: Undertaking, delivery: Delivery) -> Clocks:
    """When it was last delivered, reported and checked, as of the day it was judged for."""
    return read_clocks(
        delivery.plan, delivery.known, bearers=bearing_sides(undertaking), on=delivery.verdict.on
    )


def bearing_sides(undertaking: Undertaking) -> frozenset[str]:
    """The ids of the sides whose parties bear the undertaking."""
    parts = version_shown(undertaking).parts.all()
    return frozenset(str(part.party.side_id) for part in parts if part.part == Part.BEARER)


def assessment_of(delivery: Delivery, side: Side) -> tuple[models.Assessment | None, bool]:
    """What a side said last, up to the day, and whether it has gone stale."""
    given = [assessment for assessment in delivery.assessments if assessment.side_id == side.pk]
    if not given:
        return None, False
    return given[-1], is_stale(given[-1].as_term(), on=delivery.verdict.on)


def rests_on(
    delivery: Delivery, undertaking: Undertaking
) -> list[models.Observation | models.Evidence | models.Assessment]:
    """The rows on record that the verdict rests on, in its order."""
    known: dict[str, models.Observation | models.Evidence | models.Assessment] = {}
    observations = [seen for each in delivery.measures for seen in each.observations]
    for rows in (observations, undertaking.evidence.all(), delivery.assessments):
        known |= {str(row.pk): row for row in rows}
    return [known[pk] for pk in delivery.verdict.evidence if pk in known]
