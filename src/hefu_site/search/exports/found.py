"""What stands in the cells when what was found leaves for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from hefu_site.look.sheets import Cell
from hefu_site.search.models import Kind
from hefu_site.search.queries import Found


def found_heads() -> list[str]:
    """The heads of a file of what was found, in the active language."""
    return [_("Kind"), _("Words"), _("Language"), _("Document"), _("Agreement"), _("Address")]


def found_rows(found: Iterable[tuple[Kind, Found]], *, site: str) -> Iterator[Sequence[Cell]]:
    """A row for each of what was found; of a long text what stands around the words asked for."""
    for kind, each in found:
        words = "".join(piece for piece, _marked in each.pieces)
        yield str(kind.label), words, each.lang, each.document, each.agreement.title, site + each.address
