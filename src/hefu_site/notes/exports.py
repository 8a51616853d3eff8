"""What stands in the cells when a side's own notes leave for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from hefu_site.look.sheets import Cell, moment
from hefu_site.notes.models import Note


def note_heads() -> list[str]:
    """The heads of a file of notes, in the active language."""
    return [_("Recorded"), _("Written by"), _("On undertaking"), _("Note"), _("Language")]


def note_rows(notes: Iterable[Note]) -> Iterator[Sequence[Cell]]:
    """A row for each note; one on the whole agreement names no undertaking."""
    for note in notes:
        number = note.undertaking.number if note.undertaking else None
        yield moment(note.recorded), note.entry.by.person.name, number, note.text, note.lang
