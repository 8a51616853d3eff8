"""How an undertaking stands between the sides: derived, and written beside the truth."""

from hefu.judging.assent import Proposed, assent
from hefu_site.register import models


def restand(undertaking: models.Undertaking) -> models.Standing:
    """Write how the undertaking stands now. Derived: calling it at any time changes nothing that is true."""
    standing, _ = models.Standing.objects.update_or_create(
        undertaking=undertaking, defaults=standing_of(undertaking)
    )
    return standing


def standing_of(undertaking: models.Undertaking) -> dict[str, object]:
    """The standing of an undertaking computed from its versions and signatures."""
    versions = undertaking.versions.prefetch_related("signatures")
    proposed = [
        Proposed(
            version=str(version.pk),
            number=version.number,
            signed_by=frozenset(str(signature.side_id) for signature in version.signatures.all()),
        )
        for version in versions
    ]
    sides = list(undertaking.agreement.sides.all())
    observed = undertaking.agreement.keeping == models.Keeping.OBSERVER
    found = assent(
        proposed,
        sides=frozenset() if observed else frozenset(str(side.pk) for side in sides),
        present=frozenset(str(side.pk) for side in sides if side.organisation_id),
    )
    return {"state": found.state, "in_force_id": found.in_force, "awaiting_id": found.awaiting}
