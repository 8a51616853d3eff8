"""The texts of an agreement, and what was read in them."""

from datetime import date
from typing import ClassVar

from django.db import models

from hefu.terms.source import Source
from hefu_site.ledger.models import Fact
from hefu_site.register.models.agreements import Agreement, Side
from hefu_site.register.models.columns import language_column


class GivenText(models.Model):
    """A text exactly as it was given, and what made it of which sort of file."""

    name = models.CharField(max_length=300)
    text: "models.TextField[str, str]"
    media_type = models.CharField(max_length=100)
    converter = models.CharField(max_length=100)
    published: "models.DateField[date | None, date | None]"

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    def as_term(self) -> Source:
        """The text as the library reads it."""
        return Source(
            name=self.name,
            text=self.text,
            media_type=self.media_type,
            converter=self.converter,
            published=self.published,
        )


class Document(GivenText, Fact):
    """A text of the agreement. ``side`` is its uploader's; it is that side's own
    until ``shared``."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="documents")
    side = models.ForeignKey(Side, null=True, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    lang = language_column()
    digest = models.CharField(max_length=64)
    published = models.DateField(null=True, blank=True)
    shared = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("agreement", "digest", name="document_text_once")]


class Reading(Fact):
    """What Hefu read in a document, as JSON in the library's shape, and the lexicon it was read with."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="readings")
    lexicon = models.CharField(max_length=40)
    content = models.TextField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("document", "lexicon", name="reading_lexicon_once")]

    def __str__(self) -> str:
        return f"{self.document} ({self.lexicon})"
