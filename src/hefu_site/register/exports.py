"""What stands in the cells when the history of an agreement leaves for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hefu_site.ledger.models import Audience, Log
from hefu_site.ledger.queries import whole_history
from hefu_site.look.sheets import Cell

WHOSE = {
    Audience.SIDES: gettext_lazy("What the sides share"),
    Audience.SIDE: gettext_lazy("Your side’s own matters"),
    Audience.OBSERVER: gettext_lazy("The observer’s log"),
}
"""Whose log it is that is told."""


def history_heads() -> list[str]:
    """The heads of a file of what was done, in the active language."""
    return [_("Log"), "#", _("Act"), _("Happened"), _("Recorded"), _("Seal")]


def history_rows(logs: Iterable[Log]) -> Iterator[Sequence[Cell]]:
    """A row for each entry of the logs, the first entry of each first; moments are UTC."""
    for log in logs:
        whose = str(WHOSE[Audience(log.audience)])
        for told in whole_history(log):
            entry = told.entry
            recorded = entry.recorded.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            yield whose, entry.index, told.sentence, entry.happened, recorded, entry.seal
