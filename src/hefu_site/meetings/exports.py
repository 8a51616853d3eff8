"""What stands in the cells when meetings, their minutes and their packs leave for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from hefu_site.look.batches import BATCH
from hefu_site.look.names import names_told
from hefu_site.look.sheets import Cell
from hefu_site.look.words import WORDS
from hefu_site.meetings.headings import HEADINGS
from hefu_site.meetings.models import Meeting, Minute
from hefu_site.meetings.queries import Shown, pack_of
from hefu_site.meetings.sheet import why_of
from hefu_site.register.models import Side
from hefu_site.register.queries import version_shown, wording_shown


def meeting_heads() -> list[str]:
    """The heads of a file of meetings, in the active language."""
    return [_("No."), _("Day"), _("Where"), _("Taken down"), _("Address")]


def meeting_rows(meetings: Iterable[Meeting], *, site: str) -> Iterator[Sequence[Cell]]:
    """A row for each meeting, and how much was taken down of it."""
    for meeting in meetings:
        taken = meeting.minutes.count()
        yield meeting.number, meeting.day, meeting.place, taken, site + reverse("meeting", args=[meeting.pk])


def minute_heads() -> list[str]:
    """The heads of a file of minutes, in the active language."""
    return [
        _("What was settled"),
        _("Language"),
        _("On undertaking"),
        _("To be done by"),
        _("Taken down by"),
        _("Confirmed by"),
    ]


def minute_rows(minutes: Iterable[Minute], sides: Sequence[Side]) -> Iterator[Sequence[Cell]]:
    """A row for each minute, with the sides that have confirmed it."""
    named = {side.pk: names_told(side.parties.all()) for side in sides}
    for minute in minutes:
        number = minute.undertaking.number if minute.undertaking else None
        confirmed = "; ".join(named[each.side_id] for each in minute.confirmations.all())
        yield minute.text, minute.lang, number, minute.due, named[minute.side_id], confirmed


def point_heads() -> list[str]:
    """The heads of a file of what a meeting has to talk about, in the active language."""
    return [
        _("Heading"),
        _("No."),
        _("What was undertaken"),
        _("Language"),
        _("Why it is here"),
        _("State"),
        _("Address"),
    ]


def point_rows(meeting: Meeting, *, today: date, site: str) -> Iterator[Sequence[Cell]]:
    """A row for each point of a meeting's pack, heading by heading, some hundreds at a time."""
    for name, heading in HEADINGS.items():
        after = 0
        while True:
            shown = Shown(most=BATCH, only=name, after=after)
            points = pack_of(meeting, today=today, shown=shown).points.get(name, ())
            for point in points:
                undertaking = point.judged.undertaking
                words = wording_shown(version_shown(undertaking))
                state = str(WORDS[point.judged.delivery.verdict.state])
                place = site + reverse("undertaking", args=[undertaking.pk])
                said = undertaking.number, words.text, words.lang, why_of(name, point)
                yield (str(heading), *said, state, place)
                after = undertaking.number
            if len(points) < BATCH:
                break
