"""What speaks for or against delivery, and where anybody can look it up."""

from typing import ClassVar

from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from hefu.terms import observation as terms
from hefu_site.files.models import KeptFile
from hefu_site.ledger.models import Fact
from hefu_site.plans.models.grades import Grade
from hefu_site.plans.models.steps import Step
from hefu_site.register.models import Agreement, Side, Undertaking, known, language_column


class Says(models.TextChoices):
    """What a piece of evidence says of the thing it is about."""

    DELIVERED = terms.Says.DELIVERED, pgettext_lazy("evidence says", "it is there")
    NOT_YET = terms.Says.NOT_YET, pgettext_lazy("evidence says", "it is not there yet")
    ANNOUNCED = terms.Says.ANNOUNCED, pgettext_lazy("evidence says", "it is announced")
    FAILED = terms.Says.FAILED, pgettext_lazy("evidence says", "it will not come any more")


class Evidence(Fact):
    """A sourced fact about an agreement, one of its undertakings or a step, as of the day it ``happened``.

    ``period`` is the first day of the period of a recurring duty. Whatever goes back to one release,
    statistic or certificate bears one ``origin``, and counts once. A correction stands in the place of what
    it ``corrects`` and says why.
    """

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="evidence")
    undertaking = models.ForeignKey(Undertaking, null=True, on_delete=models.PROTECT, related_name="evidence")
    step = models.ForeignKey(Step, null=True, on_delete=models.PROTECT, related_name="evidence")
    period = models.DateField(null=True, blank=True)
    side = models.ForeignKey(Side, null=True, on_delete=models.PROTECT, related_name="+")
    says = models.CharField(_("it says that"), max_length=10, choices=Says.choices, default=Says.DELIVERED)
    statement = models.TextField(_("the fact, in a sentence"))
    quote = models.TextField(_("the words it rests on"), blank=True)
    lang = language_column()
    publisher = models.CharField(_("who publishes it"), max_length=200)
    address = models.CharField(
        _("address"), max_length=500, blank=True, validators=[URLValidator(["http", "https"])]
    )
    place = models.CharField(_("page, table or paragraph"), max_length=200, blank=True)
    origin = models.CharField(
        _("goes back to"),
        max_length=200,
        blank=True,
        help_text=_("The release or statistic it repeats. All that goes back to one counts once."),
    )
    grade = models.CharField(_("evidence"), max_length=20, choices=Grade.choices)
    corrects = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="corrected_by")
    why = models.CharField(_("why it is corrected"), max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            known("grade", terms.Grade),
            known("says", terms.Says),
            models.CheckConstraint(condition=Q(step=None) | ~Q(undertaking=None), name="evidence_step_whole"),
            models.CheckConstraint(condition=Q(period=None) | ~Q(step=None), name="evidence_period_whole"),
            models.CheckConstraint(
                condition=Q(corrects=None) | ~Q(why=""), name="evidence_correction_says_why"
            ),
        ]
        ordering: ClassVar = ["happened", "recorded"]

    def __str__(self) -> str:
        return self.statement

    @property
    def file(self) -> "Attachment | None":
        """The document itself, where it was attached."""
        return next(iter(self.attachments.all()), None)

    def as_term(self) -> terms.Evidence:
        """The library's value of this row."""
        return terms.Evidence(
            id=str(self.pk),
            about=str(self.step_id) if self.step_id else None,
            period=self.period,
            day=self.happened,
            says=terms.Says(self.says),
            grade=terms.Grade(self.grade),
            side=str(self.side_id) if self.side_id else None,
            origin=self.origin or None,
            corrects=str(self.corrects_id) if self.corrects_id else None,
            recorded=self.recorded,
        )


class Attachment(KeptFile):
    """The document, picture or table that a piece of evidence rests on."""

    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="attachments")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("evidence", name="attachment_once")]
