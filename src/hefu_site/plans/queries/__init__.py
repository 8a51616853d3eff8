"""The only readers of plans, a file for each question."""

from hefu_site.plans.queries.delivery import (
    Delivery,
    assessment_of,
    bearing_sides,
    delivery_of,
    evidence_visible_to,
    planned,
    planned_in_full,
    share_of,
    undertakings_planned_for,
)

__all__ = [
    "Delivery",
    "assessment_of",
    "bearing_sides",
    "delivery_of",
    "evidence_visible_to",
    "planned",
    "planned_in_full",
    "share_of",
    "undertakings_planned_for",
]
