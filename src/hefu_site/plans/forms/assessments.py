"""What people fill in about what became of an undertaking."""

from hefu_site.plans import models
from hefu_site.plans.forms.dated import RecordForm


class AssessmentForm(RecordForm):
    """What the member's side says became of an undertaking."""

    says = "reason"
    field_order = ("state", "day", "reason", "why")

    class Meta:
        model = models.Assessment
        fields = ("state", "reason", "why")
