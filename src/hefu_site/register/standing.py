"""How an undertaking stands between the sides: derived, and written beside the truth."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Prefetch, QuerySet

from hefu.judging.assent import Proposed, assent
from hefu.judging.silence import silent_since
from hefu.terms.undertaking import UndertakingKind
from hefu_site.ledger.as_of import AsOf
from hefu_site.ledger.beside import write_beside
from hefu_site.register import models

FOREVER = AsOf(on=date.max)
"""By all that is known."""


def restand(undertaking: models.Undertaking) -> models.Standing:
    """Write how the undertaking stands now. Derived: calling it at any time changes nothing that is true."""
    standing = standing_of(ready_to_stand(models.Undertaking.objects.all()).get(pk=undertaking.pk))
    standing.save()
    write_beside([standing])
    return standing


def ready_to_stand(undertakings: QuerySet[models.Undertaking]) -> QuerySet[models.Undertaking]:
    """The same undertakings with all that `standing_of` looks at."""
    parts = models.VersionParty.objects.select_related("party__side")
    versions = models.Version.objects.select_related("withdrawal").prefetch_related(
        "signatures", "answers", Prefetch("parts", parts)
    )
    return undertakings.select_related("agreement").prefetch_related(
        Prefetch("versions", versions), "agreement__sides"
    )


def stood(undertaking: models.Undertaking, as_of: AsOf) -> models.Undertaking | None:
    """The undertaking with the standing of a past day, which is stored nowhere; None where no version of it
    was there. Expects what `queries.listed` fetches, and the sides."""
    if not any(map(as_of.sees, undertaking.versions.all())):
        return None
    undertaking.standing = standing_of(undertaking, as_of)
    return undertaking


def standing_of(undertaking: models.Undertaking, as_of: AsOf = FOREVER) -> models.Standing:
    """The standing computed from what a day sees; from all that was stored, unless told.

    Raises:
        ValueError: no version is seen.
    """
    versions = {str(version.pk): version for version in undertaking.versions.all() if as_of.sees(version)}
    sides = list(undertaking.agreement.sides.all())
    observed = undertaking.agreement.keeping == models.Keeping.OBSERVER
    found = assent(
        [_proposed(version, as_of) for version in versions.values()],
        sides=frozenset() if observed else frozenset(str(side.pk) for side in sides),
        present=frozenset(str(side.pk) for side in sides if _present(side, as_of)),
    )
    shown = versions[found.judged]
    over = found.ended_by is not None or is_withdrawn(shown, as_of)
    return models.Standing(
        undertaking=undertaking,
        state=found.state,
        in_force=versions.get(found.in_force or ""),
        awaiting=versions.get(found.awaiting or ""),
        ended_by=versions.get(found.ended_by or ""),
        shown=shown,
        silent_since=None if over else _silent_since(shown, list(versions.values()), as_of),
    )


def _proposed(version: models.Version, as_of: AsOf) -> Proposed:
    return Proposed(
        version=str(version.pk),
        number=version.number,
        signed_by=frozenset(str(each.side_id) for each in version.signatures.all() if as_of.sees(each)),
        asks=version.kind == UndertakingKind.ASK,
        ends=version.ends,
        withdrawn=is_withdrawn(version, as_of),
    )


def is_withdrawn(version: models.Version, as_of: AsOf = FOREVER) -> bool:
    """Whether the version had been taken back by a day."""
    withdrawal = getattr(version, "withdrawal", None)
    return withdrawal is not None and as_of.sees(withdrawal)


def _present(side: models.Side, as_of: AsOf) -> bool:
    """Whether somebody acted for the side on a day."""
    return side.organisation_id is not None and (side.since is None or side.since <= as_of.on)


def _silent_since(shown: models.Version, versions: Sequence[models.Version], as_of: AsOf) -> date | None:
    if shown.kind != UndertakingKind.ASK:
        return None
    put = {str(side.pk): day for side, day in put_before(shown, versions).items() if _present(side, as_of)}
    return silent_since(put, first_answers(versions, as_of), on=as_of.on)


def put_before(shown: models.Version, versions: Sequence[models.Version]) -> Mapping[models.Side, date]:
    """For each side that is to bear an ask, the day it was put before that side."""
    asked = min(version.happened for version in versions if version.kind == UndertakingKind.ASK)
    bearing = {part.party.side for part in shown.parts.all() if part.part == models.Part.BEARER}
    return {side: max(asked, side.since or asked) for side in bearing if side.organisation_id}


def first_answers(versions: Sequence[models.Version], as_of: AsOf = FOREVER) -> Mapping[str, date]:
    """For each side that had answered by a day, the day of its first answer."""
    answers = [each for version in versions for each in version.answers.all() if as_of.sees(each)]
    answers.sort(key=lambda each: each.happened, reverse=True)
    return {str(each.side_id): each.happened for each in answers}
