"""What people fill in about what speaks for or against delivery."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.files.fields import DocumentField
from hefu_site.plans import models
from hefu_site.plans.forms.dated import RecordForm


class EvidenceForm(RecordForm):
    """A sourced fact: what it says, the words it rests on, and where anybody can look them up."""

    says = "statement"

    file = DocumentField(
        label=_("The document itself"),
        required=False,
        help_text=_("PDF, PNG, JPEG, DOCX or XLSX, up to 20 MB. The sides can take it along from here."),
    )

    field_order = (
        "says",
        "day",
        "statement",
        "quote",
        "publisher",
        "address",
        "place",
        "file",
        "grade",
        "origin",
        "why",
    )

    class Meta:
        model = models.Evidence
        fields = ("says", "statement", "quote", "publisher", "address", "place", "grade", "origin", "why")
        widgets: ClassVar = {
            "statement": forms.Textarea(attrs={"rows": 2}),
            "quote": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(("says", "day"))
