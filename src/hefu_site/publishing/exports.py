"""What stands in the cells when what is public leaves for a spreadsheet."""

from collections.abc import Iterator, Sequence
from functools import cache

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hefu_site.ledger.as_of import AsOf
from hefu_site.look.batches import BATCH, in_batches
from hefu_site.look.sheets import Cell
from hefu_site.look.words import WORDS
from hefu_site.plans.cells import said_cells, said_heads
from hefu_site.publishing.items import Item, item_of
from hefu_site.publishing.queries import agreed_in, public_of, ready_to_show
from hefu_site.register.models import Agreement, Party, Undertaking


def public_heads() -> list[str]:
    """The heads of a file of what is public, in the active language."""
    return [
        _("Agreement"),
        *said_heads(),
        _("What became of it"),
        _("How the halves fit"),
        _("Ended by all"),
        _("Agreed in all"),
        _("Of these not public"),
        _("Address"),
    ]


def public_rows(found: QuerySet[Undertaking], as_of: AsOf, *, site: str) -> Iterator[Sequence[Cell]]:
    """A row for each public undertaking, in the order given. How many its agreement has, and how many of them
    the sides keep, stands in each: a row that is taken out of the file still says that it is not all."""

    @cache
    def counted(agreement: Agreement) -> tuple[int, int]:
        agreed = agreed_in(agreement).count()
        return agreed, agreed - public_of(agreement).count()

    for batch in in_batches(found.values_list("pk", flat=True).iterator(BATCH)):
        shown = {each.pk: each for each in ready_to_show(Undertaking.objects.filter(pk__in=batch))}
        for undertaking in (shown[pk] for pk in batch):
            item = item_of(undertaking, as_of)
            yield (*_cells(item), *counted(undertaking.agreement), site + item.place)


def _cells(item: Item) -> Sequence[Cell]:
    return (
        item.undertaking.agreement.title,
        *said_cells(
            item.undertaking.number,
            item.version.kind,
            item.words,
            bearers=_names(item.bearers),
            counterparties=_names(item.counterparties),
            due=item.version.due,
        ),
        str(WORDS[item.delivery.verdict.state]),
        str(WORDS[item.delivery.tally]),
        item.ended,
    )


def _names(parties: Sequence[Party]) -> list[str]:
    return [party.called().name for party in parties]
