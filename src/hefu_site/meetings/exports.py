"""What stands in the cells when the meetings of an agreement leave for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from hefu_site.look.sheets import Cell
from hefu_site.meetings.models import Meeting


def meeting_heads() -> list[str]:
    """The heads of a file of meetings, in the active language."""
    return [_("No."), _("Day"), _("Where"), _("Taken down"), _("Address")]


def meeting_rows(meetings: Iterable[Meeting], *, site: str) -> Iterator[Sequence[Cell]]:
    """A row for each meeting, and how much was taken down of it."""
    for meeting in meetings:
        taken = meeting.minutes.count()
        yield meeting.number, meeting.day, meeting.place, taken, site + reverse("meeting", args=[meeting.pk])
