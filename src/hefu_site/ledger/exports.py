"""What stands in the cells when a history leaves for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from hefu_site.ledger.models import Log
from hefu_site.ledger.queries import whole_history
from hefu_site.look.sheets import Cell, moment


def history_heads() -> list[str]:
    """The heads of a file of what was done, in the active language."""
    return [_("Log"), "#", _("Act"), _("Happened"), _("Recorded"), _("Seal")]


def history_rows(logs: Iterable[Log]) -> Iterator[Sequence[Cell]]:
    """A row for each entry of the logs, the first entry of each first; moments are UTC."""
    for log in logs:
        for told in whole_history(log):
            entry = told.entry
            when = entry.happened, moment(entry.recorded)
            yield log.whose, entry.index, told.sentence, *when, entry.seal
