"""The only readers of plans, a file for each question."""

from hefu_site.plans.queries.bill import Bill, bill_of
from hefu_site.plans.queries.delivery import (
    Delivery,
    Measured,
    assessment_of,
    bearing_sides,
    clocks_of,
    delivery_of,
    planned,
    planned_in_full,
    rests_on,
    share_of,
    undertakings_planned_for,
)
from hefu_site.plans.queries.drift import drift_of, successions_of
from hefu_site.plans.queries.plan import Occasion, Plan, PlannedStep, plan_of, with_plan
from hefu_site.plans.queries.records import (
    assessments_given_by,
    attachments_visible_to,
    counting_alike,
    evidence_recorded_by,
    evidence_visible_to,
    indicators_visible_to,
    observations_recorded_by,
    origins_of,
    tables_visible_to,
    uncorrected,
)
from hefu_site.plans.queries.terms import standing_combination

__all__ = [
    "Bill",
    "Delivery",
    "Measured",
    "Occasion",
    "Plan",
    "PlannedStep",
    "assessment_of",
    "assessments_given_by",
    "attachments_visible_to",
    "bearing_sides",
    "bill_of",
    "clocks_of",
    "counting_alike",
    "delivery_of",
    "drift_of",
    "evidence_recorded_by",
    "evidence_visible_to",
    "indicators_visible_to",
    "observations_recorded_by",
    "origins_of",
    "plan_of",
    "planned",
    "planned_in_full",
    "rests_on",
    "share_of",
    "standing_combination",
    "successions_of",
    "tables_visible_to",
    "uncorrected",
    "undertakings_planned_for",
    "with_plan",
]
