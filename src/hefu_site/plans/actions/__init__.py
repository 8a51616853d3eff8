"""The acts of planning, observing and assessing, a file for each noun. Each act is one transaction with its
entry; nothing else writes here."""

from hefu_site.plans.actions.assessments import give_assessment
from hefu_site.plans.actions.evidence import record_evidence
from hefu_site.plans.actions.measures import record_observation, set_indicator

__all__ = ["give_assessment", "record_evidence", "record_observation", "set_indicator"]
