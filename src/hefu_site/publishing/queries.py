"""What is public, and what each side says to that."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from hefu_site.look.pages import first_page
from hefu_site.plans.queries import planned
from hefu_site.publishing.models import Publication
from hefu_site.register.models import Agreement, Keeping, Side, Undertaking, Wording
from hefu_site.register.queries import listed

AGREED = Q(standing__in_force__isnull=False) | Q(standing__ended_by__isnull=False)
"""Signed by all sides: in force, or ended by all since."""


def agreed_in(agreement: Agreement) -> QuerySet[Undertaking]:
    """The undertakings of an agreement that all sides signed, the ended among them, in their order."""
    return agreement.undertakings.filter(AGREED).order_by("number")


A_PAGE = 30
OF_AN_AGREEMENT = 50
"""Undertakings on a page of one public agreement."""


def public() -> QuerySet[Undertaking]:
    """Every undertaking that all sides signed, ended or not, and that every side of its agreement grants."""
    granted = Publication.objects.filter(granted=True).values("undertaking")  # few, among very many
    return _kept_by_none().filter(pk__in=granted)


def _kept_by_none() -> QuerySet[Undertaking]:
    grants = Publication.objects.filter(
        undertaking=OuterRef(OuterRef("pk")), side=OuterRef("pk"), granted=True
    )
    keeping = Side.objects.filter(~Exists(grants), agreement=OuterRef("agreement"))
    return Undertaking.objects.filter(AGREED, ~Exists(keeping), agreement__keeping=Keeping.SIDES)


def public_wordings() -> QuerySet[Wording]:
    """The words of what is public: of the version in force or last in force, and of no other."""
    granted = Publication.objects.filter(undertaking=OuterRef("version__undertaking"), granted=True)
    shown = _kept_by_none().filter(pk=OuterRef("version__undertaking"))
    return Wording.objects.filter(
        Exists(granted), Exists(shown), version__undertaking__standing__shown=F("version")
    )


def public_agreements() -> QuerySet[Agreement]:
    """The agreements kept by their sides of which something is public, the latest first. Each that is come
    across is asked about, so that a page takes the same however much is public."""
    granting = Publication.objects.filter(side__agreement=OuterRef("pk"), granted=True)
    shown = _kept_by_none().filter(agreement=OuterRef("pk"))
    found = Agreement.objects.filter(Exists(granting), Exists(shown), keeping=Keeping.SIDES)
    return found.prefetch_related("sides__parties").order_by("-pk")


@dataclass(frozen=True, kw_only=True)
class PublicPage:
    """Some public agreements, the latest first; ``following`` is the one after which the next page begins,
    if one does."""

    agreements: Sequence[Agreement]
    following: UUID | None


def public_page(after: UUID | None = None) -> PublicPage:
    """The public agreements after one, or the latest."""
    found = public_agreements().filter(pk__lt=after) if after else public_agreements()
    page = first_page(found, A_PAGE)
    return PublicPage(agreements=page.rows, following=page.last.pk if page.last else None)


def public_of(agreement: Agreement) -> QuerySet[Undertaking]:
    """What is public of an agreement, in its order."""
    granted = Publication.objects.filter(granted=True, undertaking__agreement=agreement)
    found = _kept_by_none().filter(agreement=agreement, pk__in=granted.values("undertaking"))
    return found.order_by("number")


def ready_to_show(undertakings: QuerySet[Undertaking]) -> QuerySet[Undertaking]:
    """The same undertakings with all that a page shows of them, and that they are judged by."""
    return planned(listed(undertakings)).prefetch_related("agreement__sides__parties")


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A page of what is public of an agreement, ready to be judged; how many are ``public`` of those that are
    ``agreed``; and the number after which the next page begins, if one does."""

    undertakings: Sequence[Undertaking]
    public: int
    agreed: int
    following: int | None

    @property
    def kept(self) -> int:
        """How many the sides keep to themselves."""
        return self.agreed - self.public


def shown_of(agreement: Agreement, *, after: int = 0) -> Shown:
    """What everybody sees of an agreement, from the undertaking after a number on."""
    found = public_of(agreement)
    page = first_page(ready_to_show(found.filter(number__gt=after)), OF_AN_AGREEMENT)
    return Shown(
        undertakings=page.rows,
        public=found.count(),
        agreed=agreed_in(agreement).count(),
        following=page.last.number if page.last else None,
    )


@dataclass(frozen=True, kw_only=True)
class Choice:
    """An undertaking that could be public: whether the own side grants it, and which others do not yet."""

    undertaking: Undertaking
    granted: bool
    others: tuple[Side, ...]

    @property
    def public(self) -> bool:
        """Whether everybody sees it."""
        return self.granted and not self.others


def choices_of(agreement: Agreement, side: Side) -> list[Choice]:
    """What a side can choose from."""
    sides = list(agreement.sides.prefetch_related("parties"))
    grants = set(
        Publication.objects.filter(side__in=sides, granted=True).values_list("undertaking_id", "side_id")
    )
    return [
        Choice(
            undertaking=each,
            granted=(each.pk, side.pk) in grants,
            others=tuple(other for other in sides if other != side and (each.pk, other.pk) not in grants),
        )
        for each in listed(agreed_in(agreement))
    ]
