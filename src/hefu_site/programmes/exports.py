"""What stands in the cells when the list of programmes leaves for a spreadsheet."""

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from hefu.terms.verdict import State
from hefu_site.ledger.as_of import AsOf
from hefu_site.look.batches import in_batches
from hefu_site.look.sheets import Cell
from hefu_site.look.words import WORDS
from hefu_site.people.models import Membership
from hefu_site.programmes.models import Programme
from hefu_site.programmes.queries import boards_of

BATCH = 100


def programme_heads() -> list[str]:
    """The heads of a file of programmes, in the active language."""
    return [
        _("Programme"),
        _("Language"),
        _("Kept by"),
        _("What it is for"),
        _("Goals"),
        _("Goals past their day, not reached"),
        _("Undertakings"),
        *(str(WORDS[state]) for state in State),
        _("Undertakings not shown to you"),
        _("Address"),
    ]


def programme_rows(
    programmes: QuerySet[Programme], member: Membership | None, as_of: AsOf, *, site: str
) -> Iterator[Sequence[Cell]]:
    """A row for each programme, as a looker sees it."""
    for batch in in_batches(programmes.order_by("pk").iterator(BATCH), BATCH):
        for board in boards_of(batch, member, as_of):
            yield (
                *board.programme.called(),
                board.programme.keeper.name,
                board.programme.purpose,
                len(board.aims),
                sum(aim.missed for aim in board.aims),
                board.total,
                *(board.states.get(state, 0) for state in State),
                board.hidden,
                site + reverse("programme", args=[board.programme.pk]),
            )
