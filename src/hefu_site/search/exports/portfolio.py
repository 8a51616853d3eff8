"""What stands in the cells when a portfolio leaves for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from hefu_site.look.sheets import Cell
from hefu_site.search.forms import OPEN
from hefu_site.search.overview import Overview


def agreement_heads() -> list[str]:
    """The heads of a file of agreements, in the active language."""
    return [
        _("Agreement"),
        _("Kept by"),
        _("Signed on"),
        _("Undertakings"),
        _("Agreed"),
        *(str(label) for _name, label in OPEN),
        _("Address"),
    ]


def agreement_rows(overviews: Iterable[Overview], *, site: str) -> Iterator[Sequence[Cell]]:
    """A row for each agreement of a portfolio."""
    for each in overviews:
        yield (
            each.agreement.title,
            each.agreement.keeper.name,
            each.agreement.signed,
            each.counts["total"],
            each.counts["agreed"],
            *(each.counts[name] for name, _label in OPEN),
            site + reverse("agreement", args=[each.agreement.pk]),
        )
