"""What an undertaking says, as every file of undertakings has it in its cells."""

from collections.abc import Iterable
from typing import Protocol

from django.utils.translation import gettext as _

from hefu_site.look.sheets import Cell
from hefu_site.look.words import WORDS


class Worded(Protocol):
    """Words in a language."""

    @property
    def text(self) -> str: ...
    @property
    def lang(self) -> str: ...


def said_heads() -> list[str]:
    """The heads of `said_cells`, in the active language."""
    return [
        _("No."),
        _("Kind"),
        _("Undertaking"),
        _("Language"),
        _("Bearers"),
        _("Counterparties"),
        _("Due"),
    ]


def said_cells(
    number: int, kind: str, words: Worded, *, bearers: Iterable[str], counterparties: Iterable[str], due: str
) -> tuple[Cell, ...]:
    """What an undertaking says, its parties by their names and the due day as it was written."""
    return (
        number,
        str(WORDS[kind]),
        words.text,
        words.lang,
        "; ".join(bearers),
        "; ".join(counterparties),
        due,
    )
