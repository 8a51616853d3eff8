"""What stands in the cells when the packs of an agreement leave for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from hefu_site.look.names import names_told
from hefu_site.look.sheets import Cell
from hefu_site.packs.models import Pack


def pack_heads() -> list[str]:
    """The heads of a file of packs, in the active language."""
    return [
        _("No."),
        _("Made on"),
        _("Made by"),
        _("Digest of the words"),
        _("Signed paper"),
        _("Signed by"),
        _("Signed on"),
        _("Kept for"),
        _("Digest of the file"),
    ]


def pack_rows(packs: Iterable[Pack]) -> Iterator[Sequence[Cell]]:
    """A row for each paper that came back signed, and one for a pack of which none did."""
    for pack in packs:
        made = pack.number, pack.happened, pack.entry.by.person.name, pack.digest
        scans = pack.scans.all()
        for scan in scans:
            side = names_told(scan.side.parties.all())
            yield (*made, scan.name, scan.signed_by, scan.signed_on, side, scan.digest)
        if not scans:
            yield (*made, None, None, None, None, None)
