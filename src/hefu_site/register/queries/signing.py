"""The signing sheet: what waits for a side, with all it takes to decide."""

from collections.abc import Sequence
from dataclasses import dataclass

from hefu_site.look.tally import Half
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.compared import Compared, compare
from hefu_site.register.queries.undertakings import awaiting_signature_of, bearers_of, halves_of


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A version that waits, who has signed it, and how it differs from what is in force, if anything is.

    ``ending`` holds the words that are over when all have signed a version that ends.
    """

    version: models.Version
    bearers: Sequence[models.Party]
    halves: Sequence[Half]
    compared: Compared | None
    ending: Sequence[models.Wording]


def signing_sheet(member: Membership | None, agreement: models.Agreement) -> list[Waiting]:
    """What waits for the member's side, in the order of the undertakings."""
    versions = (
        awaiting_signature_of(member, agreement)
        .select_related("undertaking__agreement", "undertaking__standing__in_force")
        .prefetch_related(
            "wordings",
            "signatures",
            "parts__party__side",
            "undertaking__standing__in_force__wordings",
            "undertaking__standing__in_force__parts__party",
        )
    )
    sides = list(agreement.sides.all())
    return [_waiting(version, sides) for version in versions]


def _waiting(version: models.Version, sides: Sequence[models.Side]) -> Waiting:
    in_force = version.undertaking.standing.in_force
    return Waiting(
        version=version,
        bearers=bearers_of(version),
        halves=halves_of(sides, {each.side_id for each in version.signatures.all()}),
        compared=compare(in_force, version) if in_force and not version.ends else None,
        ending=tuple(in_force.wordings.all()) if in_force and version.ends else (),
    )
