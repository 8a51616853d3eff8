"""The acts of planning, observing and assessing, a file for each noun. Each act is one transaction with its
entry; nothing else writes here."""

from hefu_site.plans.actions.assessments import correct_assessment, give_assessment
from hefu_site.plans.actions.combinations import set_combination
from hefu_site.plans.actions.evidence import correct_evidence, record_evidence
from hefu_site.plans.actions.means import state_means
from hefu_site.plans.actions.measures import (
    change_indicator,
    correct_observation,
    record_observation,
    set_indicator,
)
from hefu_site.plans.actions.owners import name_owner
from hefu_site.plans.actions.steps import change_step, plan_step
from hefu_site.plans.actions.tables import keep_table, record_shown

__all__ = [
    "change_indicator",
    "change_step",
    "correct_assessment",
    "correct_evidence",
    "correct_observation",
    "give_assessment",
    "keep_table",
    "name_owner",
    "plan_step",
    "record_evidence",
    "record_observation",
    "record_shown",
    "set_combination",
    "set_indicator",
    "state_means",
]
