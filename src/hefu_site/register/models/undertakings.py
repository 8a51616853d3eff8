"""What is owed, in which words, and who has signed it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu.judging.assent import AssentState
from hefu.terms.undertaking import Basis, Strength, UndertakingKind
from hefu_site.ledger.models import Fact
from hefu_site.look.reasons import DROPPED_FOR
from hefu_site.register.models.agreements import Agreement, Party, Side
from hefu_site.register.models.columns import known, language_column
from hefu_site.register.models.documents import Document
from hefu_site.register.models.reviews import Review


class Undertaking(Fact):
    """What a party owes under an agreement; what exactly is said by its versions. ``number`` counts
    within the agreement, from 1; ``origin`` tells where one that stands in no document comes from."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="undertakings")
    number = models.PositiveIntegerField()
    review = models.OneToOneField(Review, null=True, on_delete=models.PROTECT, related_name="undertaking")
    origin = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("agreement", "number", name="undertaking_number_once")
        ]
        ordering: ClassVar = ["number"]

    def __str__(self) -> str:
        return f"{self.number}"


class Version(Fact):
    """What an undertaking is proposed to say. Never altered: an edit makes a later version beside it.

    A version that ``ends`` says in its wording that the undertaking is over, and why; its other columns
    repeat what was in force. ``ends_for`` is the code of why; without one it is for another reason.
    """

    undertaking = models.ForeignKey(Undertaking, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    side = models.ForeignKey(Side, null=True, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in UndertakingKind])
    strength = models.CharField(max_length=10, choices=[(strength, strength) for strength in Strength])
    basis = models.CharField(max_length=12, choices=[(basis, basis) for basis in Basis])
    said_by = models.CharField(max_length=200, blank=True)
    due = models.CharField(max_length=40, blank=True)
    quantities = models.JSONField(default=list, blank=True)
    programmes = models.JSONField(default=list, blank=True)
    themes = models.JSONField(default=list, blank=True)
    ends = models.BooleanField(default=False)
    ends_for = models.CharField(max_length=20, blank=True, choices=list(DROPPED_FOR.items()))

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("undertaking", "number", name="version_number_once"),
            models.CheckConstraint(
                condition=models.Q(ends=False) | models.Q(number__gt=1), name="version_ends_what_began"
            ),
            models.CheckConstraint(
                condition=models.Q(ends_for="") | models.Q(ends=True, ends_for__in=list(DROPPED_FOR)),
                name="version_ends_for_known",
            ),
            known("kind", UndertakingKind),
            known("strength", Strength),
            known("basis", Basis),
        ]
        ordering: ClassVar = ["number"]

    def __str__(self) -> str:
        return f"{self.undertaking_id} v{self.number}"


class Part(models.TextChoices):
    """In what capacity a party stands in a version."""

    BEARER = "bearer", _("bearer")
    COUNTERPARTY = "counterparty", _("counterparty")
    ASKER = "asker", _("asked by")


class VersionParty(Fact):
    """A party's part in a version."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="parts")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="parts")
    part = models.CharField(max_length=12, choices=Part.choices)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("version", "party", "part", name="versionparty_once"),
            known("part", Part),
        ]

    def __str__(self) -> str:
        return f"{self.party} ({self.part})"


class Wording(Fact):
    """The words of a version in one language, and the span of the document they were taken from.

    ``prevails`` says that this wording decides where languages differ; several may.
    """

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="wordings")
    lang = language_column()
    text = models.TextField()
    prevails = models.BooleanField(default=True)
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="wordings")
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("version", "lang", name="wording_language_once"),
            models.CheckConstraint(
                condition=models.Q(document=None, start=None, end=None)
                | models.Q(document__isnull=False, start__gte=0, end__gt=models.F("start")),
                name="wording_span_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Signature(Fact):
    """A side's record of assent to one version. Not an electronic signature in the sense of the law."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="signatures")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="signatures")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("version", "side", name="signature_once")]

    def __str__(self) -> str:
        return f"{self.version} signed for {self.side}"


class Standing(models.Model):
    """Derived: how it stands between the sides. Rebuilt by ``hefu site standing``, never exported.

    ``shown`` is the version a list shows and a verdict is about: the one in force, else the latest.
    ``silent_since`` is the day from which a side owes an answer to an ask, None while none does.
    """

    undertaking = models.OneToOneField(
        Undertaking, primary_key=True, on_delete=models.CASCADE, related_name="standing"
    )
    state = models.CharField(max_length=10, choices=[(state, state) for state in AssentState])
    in_force = models.ForeignKey(Version, null=True, on_delete=models.CASCADE, related_name="+")
    awaiting = models.ForeignKey(Version, null=True, on_delete=models.CASCADE, related_name="+")
    ended_by = models.ForeignKey(Version, null=True, on_delete=models.CASCADE, related_name="+")
    shown = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    silent_since = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [known("state", AssentState)]

    def __str__(self) -> str:
        return self.state
