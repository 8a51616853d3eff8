"""How an undertaking stands between the sides: derived, and written beside the truth."""

from collections.abc import Callable

from hefu.judging.assent import Proposed, assent
from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.models import Fact
from hefu_site.register import models


def restand(undertaking: models.Undertaking) -> models.Standing:
    """Write how the undertaking stands now. Derived: calling it at any time changes nothing that is true."""
    fresh = models.Undertaking.objects.prefetch_related("versions__signatures", "agreement__sides")
    standing = standing_of(fresh.get(pk=undertaking.pk))
    standing.save()
    return standing


def stood(undertaking: models.Undertaking, as_of: AsOf) -> models.Undertaking | None:
    """The undertaking with the standing of a past day, which is stored nowhere; None where no version of it
    was there. Expects what `queries.listed` fetches, and the sides."""
    if not any(map(as_of.sees, undertaking.versions.all())):
        return None
    undertaking.standing = standing_of(undertaking, seen=as_of.sees)
    return undertaking


def standing_of(
    undertaking: models.Undertaking, *, seen: Callable[[Fact], bool] = lambda fact: True
) -> models.Standing:
    """The standing computed from the versions and signatures that are seen; all of them, unless told.

    Raises:
        ValueError: no version is seen.
    """
    versions = {str(version.pk): version for version in undertaking.versions.all() if seen(version)}
    proposed = [
        Proposed(
            version=pk,
            number=version.number,
            signed_by=frozenset(str(each.side_id) for each in version.signatures.all() if seen(each)),
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
    return models.Standing(
        undertaking=undertaking,
        state=found.state,
        in_force=versions.get(found.in_force or ""),
        awaiting=versions.get(found.awaiting or ""),
        shown=versions[found.judged or ""],
    )
