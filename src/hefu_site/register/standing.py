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
    versions = {str(version.pk): version for version in undertaking.versions.prefetch_related("signatures")}
    proposed = [
        Proposed(
            version=pk,
            number=version.number,
            signed_by=frozenset(str(signature.side_id) for signature in version.signatures.all()),
        )
        for pk, version in versions.items()
    ]
    sides = list(undertaking.agreement.sides.all())
    observed = undertaking.agreement.keeping == models.Keeping.OBSERVER
    found = assent(
        proposed,
        sides=frozenset() if observed else frozenset(str(side.pk) for side in sides),
        present=frozenset(str(side.pk) for side in sides if side.organisation_id),
    )
    return {
        "state": found.state,
        "in_force": versions.get(found.in_force or ""),
        "awaiting": versions.get(found.awaiting or ""),
        "shown": versions[found.judged or ""],
    }
