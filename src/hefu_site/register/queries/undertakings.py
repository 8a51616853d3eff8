"""Undertakings a looker may see, their versions, and the words and parties of these."""

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol, TypeVar
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from hefu_site.ledger.models import Entry
from hefu_site.look.language import page_language
from hefu_site.look.tally import Half
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.queries.agreements import is_seen_by, side_of


def undertakings_visible_to(member: Membership | None) -> QuerySet[models.Undertaking]:
    """Undertakings of visible agreements, with what a list says of them."""
    visible = models.Undertaking.objects.filter(is_seen_by(member))
    return listed(visible.select_related("agreement__log", "agreement__keeper"))


def listed(undertakings: QuerySet[models.Undertaking]) -> QuerySet[models.Undertaking]:
    """The same undertakings with what a list says of them: versions, words, parts and signatures."""
    parts = Prefetch("parts", models.VersionParty.objects.select_related("party__side"))
    versions = models.Version.objects.select_related("withdrawal").prefetch_related(
        "wordings", parts, "signatures", "answers"
    )
    return undertakings.select_related("standing").prefetch_related(Prefetch("versions", versions))


def in_full(undertakings: QuerySet[models.Undertaking]) -> QuerySet[models.Undertaking]:
    """The same undertakings with who proposed and signed, and the documents their words stand in."""
    return undertakings.select_related("review", "answer_to__version").prefetch_related(
        "versions__side__parties",
        Prefetch("versions__wordings__document", models.Document.objects.defer("text")),
        "versions__signatures__side__parties",
        recorder("versions__signatures"),
        recorder("versions__withdrawal"),
        "versions__refusals__side",
        recorder("versions__refusals"),
        "versions__repudiations__side",
        recorder("versions__repudiations"),
        "versions__answers__side",
        "versions__answers__pledge__standing",
        recorder("versions__answers"),
    )


def recorder(facts: str) -> "Prefetch[str, QuerySet[Entry], str]":
    """Who recorded some facts, fetched at once."""
    return Prefetch(f"{facts}__entry", Entry.objects.select_related("by__person"))


def version_shown(undertaking: models.Undertaking) -> models.Version:
    """The version a list shows: the one in force, else the latest. Expects prefetched versions."""
    shown = undertaking.standing.shown_id
    return next(version for version in undertaking.versions.all() if version.pk == shown)


def awaiting_signature_of(member: Membership | None, agreement: models.Agreement) -> QuerySet[models.Version]:
    """The versions that wait for the member's side to sign."""
    side = side_of(member, agreement)
    if side is None or not agreement.shared:
        return models.Version.objects.none()
    standings = models.Standing.objects.filter(undertaking__agreement=agreement)
    waiting = models.Version.objects.filter(pk__in=standings.values("awaiting")).exclude(
        signatures__side=side
    )
    return waiting.order_by("undertaking__number")


def halves_of(sides: Iterable[models.Side], signed: Collection[UUID]) -> tuple[Half, ...]:
    """The halves of a tally mark: all sides, and whether each is among those that signed."""
    return tuple(Half(position=side.position, signed=side.pk in signed) for side in sides)


def bearers_of(version: models.Version) -> list[models.Party]:
    """The parties that bear a version. Expects prefetched parts."""
    return [part.party for part in version.parts.all() if part.part == models.Part.BEARER]


def counterparties_of(version: models.Version) -> list[models.Party]:
    """The parties a version is owed to, as far as its words say so. Expects prefetched parts."""
    return [part.party for part in version.parts.all() if part.part == models.Part.COUNTERPARTY]


def half_of(bearers: Sequence[models.Party]) -> str:
    """The class of the half that bears: one side's, or the joint one; none without a bearer."""
    return half_at({party.side.position for party in bearers})


def half_at(positions: Collection[int]) -> str:
    """The same, from the places of the bearers' sides."""
    if not positions:
        return "nobody"
    return f"half-{min(positions)}" if len(positions) == 1 else "joint"


def wording_shown(version: models.Version) -> models.Wording:
    """The wording in the page's language, else one that prevails. Expects prefetched wordings."""
    return preferred(list(version.wordings.all()))


class Worded(Protocol):
    """Words in a language, which may decide where languages differ."""

    @property
    def lang(self) -> str: ...
    @property
    def prevails(self) -> bool: ...


Words = TypeVar("Words", bound=Worded)


def preferred(wordings: Sequence[Words]) -> Words:
    """The wording in the page's language, else one that prevails, else the first."""
    page = page_language()[:2]
    own = [wording for wording in wordings if wording.lang[:2] == page]
    return (own or [wording for wording in wordings if wording.prevails] or wordings)[0]


def words_of(version: models.Version) -> str:
    """The wording that prevails, or the first."""
    wordings = sorted(version.wordings.all(), key=lambda wording: (not wording.prevails, wording.lang))
    return wordings[0].text
