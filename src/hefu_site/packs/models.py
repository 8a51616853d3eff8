"""What was sent to be signed on paper, and what came back."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu_site.files.models import KeptFile
from hefu_site.ledger.models import Fact
from hefu_site.register.models import Agreement, Side, Version


class Pack(Fact):
    """Versions put on one paper by a side. ``digest`` is of what they say: a paper can be held to it."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="packs")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("agreement", "number", name="pack_number_once")]
        ordering: ClassVar = ["-number"]

    def __str__(self) -> str:
        return f"{self.agreement}, pack {self.number}"


class PackedVersion(Fact):
    """A version on a pack, in the place it has there."""

    pack = models.ForeignKey(Pack, on_delete=models.PROTECT, related_name="packed")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("pack", "version", name="packedversion_once"),
            models.UniqueConstraint("pack", "position", name="packedversion_position_once"),
        ]
        ordering: ClassVar = ["position"]

    def __str__(self) -> str:
        return f"{self.pack} {self.position}"


class Scan(KeptFile):
    """A signed pack as it came back. Evidence of a signature on paper; it signs nothing here."""

    pack = models.ForeignKey(Pack, on_delete=models.PROTECT, related_name="scans")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    signed_on = models.DateField(_("Signed on"))
    signed_by = models.CharField(_("Signed by"), max_length=200)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("pack", "digest", name="scan_once")]
        ordering: ClassVar = ["recorded"]
