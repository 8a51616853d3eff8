"""What is measured, what was seen, what each side says of it, and on what it rests.

A file for each noun; Django looks for all of them here.
"""

from hefu_site.plans.models.assessments import Assessment, State
from hefu_site.plans.models.combinations import Combination, Combine
from hefu_site.plans.models.evidence import Attachment, Evidence, Says
from hefu_site.plans.models.grades import Grade
from hefu_site.plans.models.means import Means
from hefu_site.plans.models.measures import COUNTED, Direction, Indicator, Measure, Observation
from hefu_site.plans.models.owners import Owner
from hefu_site.plans.models.standing import Standing
from hefu_site.plans.models.steps import Often, Step, StepKind
from hefu_site.plans.models.tables import Table
from hefu_site.plans.models.turns import Quarter, Turn

__all__ = [
    "COUNTED",
    "Assessment",
    "Attachment",
    "Combination",
    "Combine",
    "Direction",
    "Evidence",
    "Grade",
    "Indicator",
    "Means",
    "Measure",
    "Observation",
    "Often",
    "Owner",
    "Quarter",
    "Says",
    "Standing",
    "State",
    "Step",
    "StepKind",
    "Table",
    "Turn",
]
