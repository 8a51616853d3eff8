"""What stands in the cells when what is public of an agreement leaves for a spreadsheet."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from hefu_site.ledger.as_of import AsOf
from hefu_site.look.sheets import Cell
from hefu_site.look.words import WORDS
from hefu_site.plans.cells import said_cells, said_heads
from hefu_site.plans.queries import delivery_of
from hefu_site.publishing.queries import shown_of
from hefu_site.register import queries as register
from hefu_site.register.models import Agreement, Party, Undertaking


def public_heads() -> list[str]:
    """The heads of a file of what is public, in the active language."""
    return [
        *said_heads(),
        _("What became of it"),
        _("How the halves fit"),
        _("Ended by all"),
        _("Agreed in all"),
        _("Of these not public"),
        _("Address"),
    ]


def public_rows(agreement: Agreement, as_of: AsOf, *, page: str) -> Iterator[Sequence[Cell]]:
    """A row for each public undertaking. How many are agreed, and how many of them the sides keep, stands in
    each: a row that is taken out of the file still says that it is not all."""
    after: int | None = 0
    while after is not None:
        shown = shown_of(agreement, after=after)
        for undertaking in shown.undertakings:
            yield (*_cells(undertaking, as_of), shown.agreed, shown.kept, _place(page, undertaking.number))
        after = shown.following


def _place(page: str, number: int) -> str:
    """Where an undertaking is read, on whichever page of the list it stands."""
    return f"{page}?after={number - 1}#u{number}"


def _cells(undertaking: Undertaking, as_of: AsOf) -> Sequence[Cell]:
    version, delivery = register.version_shown(undertaking), delivery_of(undertaking, as_of)
    return (
        *said_cells(
            undertaking.number,
            version.kind,
            register.wording_shown(version),
            bearers=_names(register.bearers_of(version)),
            counterparties=_names(register.counterparties_of(version)),
            due=version.due,
        ),
        str(WORDS[delivery.verdict.state]),
        str(WORDS[delivery.tally]),
        next((each.day for each in delivery.known.endings), None),
    )


def _names(parties: Sequence[Party]) -> list[str]:
    return [party.called().name for party in parties]
