"""What people make of what was read."""

from typing import Any, ClassVar

import msgspec
from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu.terms.undertaking import Undertaking
from hefu_site.ledger.models import Fact
from hefu_site.register.models.columns import known
from hefu_site.register.models.documents import Reading


class Judgement(models.TextChoices):
    """What a person makes of one undertaking that a reading proposes."""

    OPEN = "open", _("not reviewed")
    CONFIRMED = "confirmed", _("confirmed")
    REJECTED = "rejected", _("rejected")


class Ground(models.TextChoices):
    """Why something that was read is no undertaking."""

    EFFECT = "effect", _("an effect of something else")
    ALREADY_MET = "already_met", _("already met, or lapsed")
    THANKS = "thanks", _("thanks or praise")
    THIRD_PARTY = "third_party", _("a third party’s doing")
    BACKGROUND = "background", _("background or policy")
    DUPLICATE = "duplicate", _("said before, the same again")
    OTHER = "other", _("something else")


class Review(Fact):
    """A person's judgement of one undertaking of a reading; ``position`` is its place there, from 0.

    What the reader has is never altered. ``view`` is the undertaking as a person has it, in the
    library's shape; None where it is as read. A position beyond the reading's own is what a person
    added, which is nothing but its view. ``earlier`` are the states before, the latest last, to
    which an undo goes back. When a text is read again the row moves on to the new reading. What was
    rejected before grounds were kept has none.
    """

    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="reviews")
    position = models.PositiveIntegerField()
    judgement = models.CharField(max_length=10, choices=Judgement.choices, default=Judgement.OPEN)
    ground = models.CharField(max_length=12, choices=Ground.choices, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    view = models.JSONField(null=True, blank=True)
    earlier = models.JSONField(default=list, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("reading", "position", name="review_position_once"),
            known("judgement", Judgement),
            models.CheckConstraint(
                condition=models.Q(ground="")
                | models.Q(judgement=Judgement.REJECTED, ground__in=Ground.values),
                name="review_ground_of_a_rejection",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.judgement} {self.position}"

    def as_term(self) -> Undertaking | None:
        """The undertaking as a person has it; None where it is as read."""
        return msgspec.convert(self.view, Undertaking) if self.view else None

    def state(self) -> dict[str, Any]:
        """What the row says of its undertaking, as ``earlier`` keeps it."""
        return {name: getattr(self, name) for name in ("judgement", "ground", "reason", "view")}
