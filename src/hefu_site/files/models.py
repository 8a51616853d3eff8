"""What is said of a kept file, and its bytes."""

from django.db import models

from hefu_site.ledger.models import Fact


class KeptFile(Fact):
    """A file as it came. ``digest`` is the SHA-256 of its bytes, which lie under it in `Blob`."""

    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    digest = models.CharField(max_length=64)
    size = models.PositiveIntegerField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    def said(self) -> dict[str, str | int]:
        """What is said of the file, for another fact that rests on the same bytes."""
        return {name: getattr(self, name) for name in ("name", "media_type", "digest", "size")}


class Blob(models.Model):
    """Bytes, kept once whatever rests on them. Their digest stands in a fact, so a changed byte shows."""

    digest = models.CharField(max_length=64, primary_key=True)
    content = models.BinaryField()

    def __str__(self) -> str:
        return self.digest
