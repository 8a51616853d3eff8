"""What the sides keep together: agreements, their documents and readings, undertakings and signatures."""

from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu.judging.assent import AssentState
from hefu.terms.party import PartyKind
from hefu.terms.undertaking import AgreementKind, Basis, Strength, UndertakingKind
from hefu_site.ledger.models import Fact, Log
from hefu_site.people.models import Organisation


def language_column() -> "models.CharField[str, str]":
    """The BCP 47 tag of the language a person's text was written in."""
    return models.CharField(_("language"), max_length=12)


def known(field: str, values: type[StrEnum] | type[models.TextChoices]) -> models.CheckConstraint:
    """A constraint: the column holds one of an enumeration's values."""
    names = [str(value) for value in values]
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": names}), name=f"%(app_label)s_%(class)s_{field}_known"
    )


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

    def __str__(self) -> str:
        return self.title


class Side(Fact):
    """One side of an agreement. ``organisation`` is the body that acts for it here, None while it has none;
    ``log`` is for the side's own matters."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="sides")
    position = models.PositiveSmallIntegerField()
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="sides")
    log = models.ForeignKey(Log, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("agreement", "position", name="side_position_once"),
            models.UniqueConstraint("agreement", "organisation", name="side_organisation_once"),
        ]
        ordering: ClassVar = ["position"]

    def __str__(self) -> str:
        return ", ".join(party.name for party in self.parties.all())


class Party(Fact):
    """A party of the agreement, on one of its sides. ``names`` are its fullest names by language."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="parties")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="parties")
    name = models.CharField(max_length=300)
    lang = language_column()
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in PartyKind])
    names = models.JSONField(default=dict, blank=True)
    aliases = models.JSONField(default=list, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("agreement", "name", name="party_name_once"),
            known("kind", PartyKind),
        ]
        ordering: ClassVar = ["side__position", "id"]

    def __str__(self) -> str:
        return self.name

    def called(self, lang: str) -> tuple[str, str]:
        """The name in a language, or else the first one, and the language it is in."""
        found = [(name, tag) for tag, name in self.names.items() if tag[:2] == lang[:2]]
        return found[0] if found else (self.name, self.lang)


class Document(Fact):
    """A text of the agreement, exactly as it was given. ``side`` is its uploader's; it is that side's own
    until ``shared``."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="documents")
    side = models.ForeignKey(Side, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=300)
    text = models.TextField()
    lang = language_column()
    media_type = models.CharField(max_length=100)
    converter = models.CharField(max_length=100)
    digest = models.CharField(max_length=64)
    published = models.DateField(null=True, blank=True)
    shared = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("agreement", "digest", name="document_text_once")]

    def __str__(self) -> str:
        return self.name


class Reading(Fact):
    """What Hefu read in a document, as JSON in the library's shape, and the lexicon it was read with."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="readings")
    lexicon = models.CharField(max_length=40)
    content = models.TextField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("document", "lexicon", name="reading_lexicon_once")]

    def __str__(self) -> str:
        return f"{self.document} ({self.lexicon})"


class Judgement(models.TextChoices):
    """What a person makes of one undertaking that a reading proposes."""

    OPEN = "open", _("not reviewed")
    CONFIRMED = "confirmed", _("confirmed")
    REJECTED = "rejected", _("rejected")


class Review(Fact):
    """A person's judgement of one undertaking of a reading; ``position`` is its place there, from 0."""

    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="reviews")
    position = models.PositiveIntegerField()
    judgement = models.CharField(max_length=10, choices=Judgement.choices)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("reading", "position", name="review_position_once"),
            known("judgement", Judgement),
        ]

    def __str__(self) -> str:
        return f"{self.judgement} {self.position}"


class Undertaking(Fact):
    """What a party owes under an agreement; what exactly is said by its versions. ``number`` counts
    within the agreement, from 1."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="undertakings")
    number = models.PositiveIntegerField()
    review = models.OneToOneField(Review, null=True, on_delete=models.PROTECT, related_name="undertaking")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("agreement", "number", name="undertaking_number_once")
        ]
        ordering: ClassVar = ["number"]

    def __str__(self) -> str:
        return f"{self.number}"


class Version(Fact):
    """One proposed reading of an undertaking. Never altered: an edit makes a later version beside it."""

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

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("undertaking", "number", name="version_number_once"),
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
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)

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
    """

    undertaking = models.OneToOneField(
        Undertaking, primary_key=True, on_delete=models.CASCADE, related_name="standing"
    )
    state = models.CharField(max_length=10, choices=[(state, state) for state in AssentState])
    in_force = models.ForeignKey(Version, null=True, on_delete=models.CASCADE, related_name="+")
    awaiting = models.ForeignKey(Version, null=True, on_delete=models.CASCADE, related_name="+")
    shown = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [known("state", AssentState)]

    def __str__(self) -> str:
        return self.state
