"""What can be found: derived, and written beside the truth."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu_site.register.models import Agreement, Undertaking, Version, language_column


class Kind(models.TextChoices):
    """What a passage is a passage of, in the order in which they are shown."""

    AGREEMENT = "agreement", _("Agreements")
    UNDERTAKING = "undertaking", _("Undertakings")
    PARTY = "party", _("Parties")
    PERSON = "person", _("People")
    DOCUMENT = "document", _("Documents")
    NOTE = "note", _("Notes of your side")


class Passage(models.Model):
    """Derived: a text that can be found. Kept by every act, rebuilt by ``hefu site index``, never exported.

    ``source`` is the fact that the text was taken from and ``part`` its place there; ``subject`` is what a
    looker is led to. ``words`` holds the tokens by which it is found, those of its audience and kind before
    them; the database's own full-text index stands on this column.
    """

    id = models.BigAutoField(primary_key=True)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="+")
    subject = models.UUIDField()
    source = models.UUIDField()
    part = models.PositiveIntegerField(default=0)
    lang = language_column()
    text = models.TextField()
    words = models.TextField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["source", "part"], name="passage_once")]

    def __str__(self) -> str:
        return self.text


class Facet(models.Model):
    """Derived: that of a version by which lists are narrowed. Kept and rebuilt like the passages.

    ``due`` is the last day on which it is in time, None where its words name no such day. ``themes`` and
    ``lacks`` hold words with a space before and after each.
    """

    version = models.OneToOneField(Version, primary_key=True, on_delete=models.CASCADE, related_name="facet")
    due = models.DateField(null=True)
    themes = models.CharField(max_length=300)
    lacks = models.CharField(max_length=100)

    def __str__(self) -> str:
        return f"{self.due} {self.themes} {self.lacks}"


class Glance(models.Model):
    """Derived: that of an undertaking by which lists are ordered and open matters counted. Written whenever
    its standing is, and rebuilt like the passages.

    ``due`` is the first due day of the indicators that are not reached, else that of the words. It is
    ``running`` while it is neither done nor over, and proposed no longer; ``disagreed`` where the halves do
    not fit; ``silent`` while an ask of it has no answer. ``awaiting`` and ``shown`` are its standing's.
    """

    undertaking = models.OneToOneField(
        Undertaking, primary_key=True, on_delete=models.CASCADE, related_name="glance"
    )
    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="+", db_index=False)
    due = models.DateField(null=True)
    assent = models.CharField(max_length=10)
    running = models.BooleanField()
    disagreed = models.BooleanField()
    silent = models.BooleanField()
    awaiting = models.ForeignKey(
        Version, null=True, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    shown = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+", db_index=False)

    class Meta:
        # The first holds all that is counted: of an office's ten thousand undertakings no row is read.
        indexes: ClassVar = [
            models.Index(
                fields=[
                    "agreement",
                    "due",
                    "undertaking",
                    "assent",
                    "running",
                    "disagreed",
                    "silent",
                    "awaiting",
                    "shown",
                ],
                name="glance_counted",
            ),
            models.Index(fields=["due", "undertaking"], name="glance_by_due"),
        ]

    def __str__(self) -> str:
        return f"{self.undertaking_id} {self.assent} {self.due}"


class Lack(models.TextChoices):
    """What an undertaking may be without."""

    BEARER = "bearer", _("who bears it")
    COUNTERPARTY = "counterparty", _("to whom it is owed")
    QUANTITY = "quantity", _("how much")
    DUE = "due", _("by when")
    INDICATOR = "indicator", _("how it is measured")
