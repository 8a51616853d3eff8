"""What is measured, what was seen, what each side says of it, and on what it rests.

A file for each noun; Django looks for all of them here.
"""

from hefu_site.plans.models.assessments import Assessment, State
from hefu_site.plans.models.evidence import Evidence
from hefu_site.plans.models.grades import Grade
from hefu_site.plans.models.measures import Direction, Indicator, Observation
from hefu_site.plans.models.standing import Standing

__all__ = [
    "Assessment",
    "Direction",
    "Evidence",
    "Grade",
    "Indicator",
    "Observation",
    "Standing",
    "State",
]
