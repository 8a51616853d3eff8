"""Writing what lists are narrowed by: it follows from a version alone, which is never altered."""

from django.db.models import QuerySet

from hefu.planning.due import last_day
from hefu_site.look.batches import BATCH, in_batches
from hefu_site.register.models import Part, Version
from hefu_site.search.models import Facet, Lack


def put_facets(versions: QuerySet[Version]) -> None:
    """Write the facets of versions, the parts of their parties being stored."""
    facets = map(facet_of, versions.prefetch_related("parts").iterator(BATCH))
    for batch in in_batches(facets):
        Facet.objects.bulk_create(
            batch,
            update_conflicts=True,
            unique_fields=["version"],
            update_fields=["due", "themes", "lacks"],
        )


def facet_of(version: Version) -> Facet:
    """The facets of one version. Expects prefetched parts."""
    parts = {part.part for part in version.parts.all()}
    had = {
        Lack.BEARER: Part.BEARER in parts,
        Lack.COUNTERPARTY: Part.COUNTERPARTY in parts,
        Lack.QUANTITY: bool(version.quantities),
        Lack.DUE: bool(version.due),
    }
    return Facet(
        version=version,
        due=last_day(version.due) if version.due else None,
        themes=_spaced(version.themes),
        lacks=_spaced([lack.value for lack, has in had.items() if not has]),
    )


def _spaced(words: list[str]) -> str:
    return "".join(f" {word} " for word in words)
