"""Texts that are too long to be read while somebody waits for the page."""

from typing import ClassVar

from django.db import models

from hefu_site.look.ids import new_id
from hefu_site.people.models import Membership
from hefu_site.register.models.agreements import Agreement, Keeping
from hefu_site.register.models.documents import Document, GivenText


class Outcome(models.TextChoices):
    """What became of a text that waited."""

    NONE = ""
    READ = "read"
    REFUSED = "refused"
    FAILED = "failed"


class WaitingText(GivenText):
    """A text that waits to be read, and what for: to start a register, to join ``agreement`` as another
    language version, or, where ``renews`` is a document, to read that one again.

    No fact: what comes of it is stored by the act it waits for. ``beat`` is the last sign of life of
    whoever reads it, ``made`` the document that came of it; the text goes when that is there.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    by = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(blank=True)
    length = models.PositiveIntegerField()
    published = models.DateField(null=True)
    title = models.CharField(max_length=300, blank=True)
    keeping = models.CharField(max_length=10, choices=Keeping.choices, default=Keeping.SIDES)
    agreement = models.ForeignKey(Agreement, null=True, on_delete=models.CASCADE, related_name="+")
    renews = models.ForeignKey(Document, null=True, on_delete=models.CASCADE, related_name="+")
    beat = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.NONE, blank=True)
    made = models.ForeignKey(Document, null=True, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(outcome=Outcome.READ) | models.Q(made__isnull=False, text=""),
                name="waitingtext_read_made",
            )
        ]
