"""The cooperation, its sides and its parties."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu.terms.party import PartyKind
from hefu.terms.undertaking import AgreementKind
from hefu_site.ledger.models import Fact, Log
from hefu_site.people.models import Organisation
from hefu_site.register.models.columns import NamedFact, known, language_column


class Keeping(models.TextChoices):
    """Who keeps a register: the sides themselves, or somebody who watches."""

    SIDES = "sides", _("kept by the sides")
    OBSERVER = "observer", _("kept by an observer")


class Agreement(Fact):
    """A cooperation and its register.

    ``log`` is what all its sides share; ``shared`` turns true when it is opened to them, ``public``
    when everybody may read it. An observer register is unsigned and says so everywhere.
    """

    title = models.CharField(_("title"), max_length=300)
    lang = language_column()
    kind = models.CharField(max_length=30, choices=[(kind, kind) for kind in AgreementKind])
    signed = models.CharField(max_length=30, blank=True)
    keeping = models.CharField(max_length=10, choices=Keeping.choices)
    keeper = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    log = models.ForeignKey(Log, on_delete=models.PROTECT, related_name="+")
    shared = models.BooleanField(default=False)
    public = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [known("kind", AgreementKind), known("keeping", Keeping)]
        indexes: ClassVar = [
            models.Index(fields=["id"], condition=models.Q(public=True), name="agreement_public"),
        ]

    def __str__(self) -> str:
        return self.title


class Side(Fact):
    """One side of an agreement. ``organisation`` is the body that acts for it here, None while it has none,
    and ``since`` the day it began to; ``log`` is for the side's own matters.

    A side whose parties were all put on other sides while it was a draft has no ``agreement`` any more.
    """

    agreement = models.ForeignKey(Agreement, null=True, on_delete=models.PROTECT, related_name="sides")
    position = models.PositiveSmallIntegerField()
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="sides")
    since = models.DateField(null=True, blank=True)
    log = models.ForeignKey(Log, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("agreement", "position", name="side_position_once"),
            models.UniqueConstraint("agreement", "organisation", name="side_organisation_once"),
        ]
        ordering: ClassVar = ["position"]

    def __str__(self) -> str:
        return ", ".join(party.name for party in self.parties.all())


class Party(NamedFact):
    """A party of the agreement, on one of its sides. ``names`` are its fullest names by language."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="parties")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="parties")
    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in PartyKind])
    aliases = models.JSONField(default=list, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("agreement", "name", name="party_name_once"),
            known("kind", PartyKind),
        ]
        ordering: ClassVar = ["side__position", "id"]

    def __str__(self) -> str:
        return self.name
